"""Detente in Airflow 2: each night one run, named by its slot, then a purge.

Needs apache-airflow-providers-apache-beam, a JRE 17 on the workers, and target/detente.jar beside
target/detente-models.jar. On Flink or Dataflow change JAR, RUNNER and the options as pipelines/flink
and pipelines/dataflow do; nothing else differs.
"""

from __future__ import annotations

import os
import re
from datetime import datetime, timedelta, timezone

from airflow import DAG
from airflow.exceptions import AirflowException, AirflowFailException
from airflow.operators.bash import BashOperator
from airflow.providers.apache.beam.operators.beam import BeamRunJavaPipelineOperator

JAR = "/opt/detente/target/detente.jar"
RUNNER = "DirectRunner"
DATASET = "/srv/detente/dataset"
# The crawl that was complete when the slot began, e.g. /srv/crawl/2026/11/21 for the run of 03:00 that night.
CRAWL = "/srv/crawl/{{ data_interval_end.strftime('%Y/%m/%d') }}"
# The java launcher reads these; without the first flag a run that is out of memory would hang.
JAVA_OPTIONS = "-XX:+ExitOnOutOfMemoryError -Xmx3g"


class DetenteRun(BeamRunJavaPipelineOperator):
    """Runs Detente; a refusal (exit code 4) and wrong options (2) are not tried again."""

    def execute(self, context):
        os.environ.setdefault("JDK_JAVA_OPTIONS", JAVA_OPTIONS)
        try:
            return super().execute(context)
        except AirflowException as failure:
            if re.search(r"return code (2|4)\b", str(failure)):
                raise AirflowFailException(f"{failure}: see the log; readers keep the run before") from failure
            raise


with DAG(
    dag_id="detente",
    description="Tables about relations between states from each night's crawl",
    schedule="0 3 * * *",
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    # Every slot is run once and in order: a night that failed holds up the next until it is cleared.
    catchup=True,
    max_active_runs=1,
    default_args={
        "depends_on_past": True,
        # A retry has the same run id, so it makes the next attempt of the same run.
        "retries": 1,
        "retry_delay": timedelta(minutes=5),
    },
    tags=["detente"],
) as dag:
    run = DetenteRun(
        task_id="run",
        jar=JAR,
        runner=RUNNER,
        pipeline_options={
            "input": CRAWL,
            "output": DATASET,
            "runId": "slot-{{ ts_nodash }}",
        },
        execution_timeout=timedelta(hours=20),
    )
    purge = BashOperator(
        task_id="purge",
        bash_command=f"java -jar {JAR} purge --dataset={DATASET} --retainRuns=7",
    )
    run >> purge
