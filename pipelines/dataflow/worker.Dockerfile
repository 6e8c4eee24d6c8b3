# An image for Dataflow's workers (runner v2) with the models inside, so that a worker need not fetch
# them when it starts, and a submit stages code only. Optional: without it the models jar is staged
# once and found again by its hash. Build from the repository's root:
#   docker build -f pipelines/dataflow/worker.Dockerfile -t WORKER_IMAGE .
# Its Beam must be the one of pom.xml; a test compares them.
FROM apache/beam_java17_sdk:2.70.0

COPY target/detente-models.jar /opt/detente/detente-models.jar

# What the image's boot program adds to each worker's JVM: the models, and an end at once when the
# memory is full, so that the service starts the work anew elsewhere instead of waiting for it.
COPY pipelines/dataflow/option-detente.json /opt/apache/beam/options/option-detente.json
