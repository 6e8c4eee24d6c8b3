#!/usr/bin/env bash
# Builds Detente for Dataflow on first use, sizes the workers, and submits a run.
#
#   pipelines/dataflow/run.sh --project=P --region=R --bucket=gs://B INPUT OUTPUT [options]
#
# INPUT, OUTPUT       as for every run, here addresses in buckets: gs://B/crawl/2021 gs://B/dataset
# --project, --region whose Dataflow runs the job, and where
# --bucket            where the jars and temporary files go: gs://B/detente-staging, gs://B/detente-temp
# --workerMachineType a machine type, default n2-standard-4
# --dry-run[=FOLDER]  submits nothing: writes the job's request and the files that would be uploaded
#                     into FOLDER, default target/dataflow-dry-run; needs no account and no network
# --print             only prints the command
# Every other option goes to Detente, Beam or Dataflow as it is: java -jar target/detente-dataflow.jar help run
set -euo pipefail

fail() {
  echo "detente: $1" >&2
  exit 2
}

# Heap of a worker (README.md says where the figures are from): what is loaded once, and for each thread.
models_mb=900
thread_mb=250

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jar=$home/target/detente-dataflow.jar
bucket= machine=n2-standard-4 threads= dry= print=false
places=() options=()
for arg in "$@"; do
  case $arg in
    --bucket=*) bucket=${arg#*=} ;;
    --workerMachineType=*) machine=${arg#*=} ;;
    --numberOfWorkerHarnessThreads=*) threads=${arg#*=} ;;
    --dry-run) dry=$home/target/dataflow-dry-run ;;
    --dry-run=*) dry=${arg#*=} ;;
    --print) print=true ;;
    --*) options+=("$arg") ;;
    *) places+=("$arg") ;;
  esac
done
[ ${#places[@]} -eq 2 ] || fail "usage: pipelines/dataflow/run.sh --project=P --region=R --bucket=gs://B INPUT OUTPUT [options]"
case $bucket in
  gs://?*) bucket=${bucket%/} ;;
  *) fail "--bucket is needed, as gs://BUCKET or a folder in one" ;;
esac

# vCPUs and memory of the machine type; Google names the former in the type and the latter by family.
cpus=${machine##*-}
case $machine in custom-*-* | *-custom-*-*) cpus=${machine%-*} cpus=${cpus##*-} ;; esac
[[ $cpus =~ ^[1-9][0-9]{0,2}$ ]] || fail "--workerMachineType=$machine: give a type that ends in its vCPUs, e.g. n2-standard-4"
case $machine in
  custom-*-* | *-custom-*-*) memory_mb=${machine##*-} ;;
  n1-standard-*) memory_mb=$((cpus * 3840)) ;;
  *-standard-*) memory_mb=$((cpus * 4096)) ;;
  *-highmem-*) memory_mb=$((cpus * 8192)) ;;
  c3-highcpu-* | c4-highcpu-* | c4a-highcpu-*) memory_mb=$((cpus * 2048)) ;;
  n1-highcpu-*) memory_mb=$((cpus * 922)) ;;
  *-highcpu-*) memory_mb=$((cpus * 1024)) ;;
  *) fail "--workerMachineType=$machine: give a standard, highmem, highcpu or custom type, e.g. n2-standard-4" ;;
esac
[[ $memory_mb =~ ^[1-9][0-9]*$ ]] || fail "--workerMachineType=$machine does not end in megabytes"

# One vCPU stays for reading, shuffling and collecting garbage.
[ -n "$threads" ] || threads=$((cpus > 1 ? cpus - 1 : 1))
[[ $threads =~ ^[1-9][0-9]*$ ]] || fail "--numberOfWorkerHarnessThreads=$threads: give a number from 1 up"
heap_mb=$((memory_mb * 70 / 100)) # what the worker's boot program gives to the JVM
needed_mb=$((models_mb + threads * thread_mb))
if [ "$needed_mb" -gt "$heap_mb" ]; then
  fits=$(((heap_mb - models_mb) / thread_mb))
  fix="take a type with more memory"
  [ "$fits" -lt 1 ] || fix="$fix, or --numberOfWorkerHarnessThreads=$fits"
  fail "--workerMachineType=$machine has $heap_mb MB of heap, but the models ($models_mb MB) and $threads threads ($thread_mb MB each) need $needed_mb MB; $fix"
fi

command=(java -XX:+ExitOnOutOfMemoryError -jar "$jar" run --runner=DataflowRunner
  --input="${places[0]}" --output="${places[1]}"
  --tempLocation="$bucket/detente-temp" --workerMachineType="$machine"
  --numberOfWorkerHarnessThreads="$threads" ${options[@]+"${options[@]}"})
gcp=org.apache.beam.sdk.extensions.gcp
if [ -n "$dry" ]; then
  command+=(--gcpTempLocation="$bucket/detente-temp" --stagingLocation="$dry/staging"
    --templateLocation="$dry/job.json"
    --pathValidatorClass=$gcp.storage.NoopPathValidator
    --credentialFactoryClass=$gcp.auth.NoopCredentialFactory)
else
  command+=(--stagingLocation="$bucket/detente-staging")
fi
if $print; then
  printf '%s\n' "${command[@]}"
  exit 0
fi

if [ ! -f "$jar" ] || [ ! -f "$home/target/detente-models.jar" ]; then
  echo "Building Detente for Dataflow (first use only; downloads about 1 GB if your Maven repository is empty) ..." >&2
  (cd "$home" && mvn -B -q -Pdataflow -DskipTests package) >&2
fi
echo "Workers: $machine, $threads threads each, $needed_mb of $heap_mb MB heap" >&2
if [ -n "$dry" ]; then
  mkdir -p "$dry/staging"
  rm -f -- "$dry"/staging/pipeline-*.pb
  "${command[@]}"
  echo "The job's request is $dry/job.json; a submit would upload, unless they are there already:" >&2
  (cd "$dry/staging" && du -m -- *) >&2
else
  exec "${command[@]}"
fi
