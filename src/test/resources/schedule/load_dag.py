"""Loads the DAG named on the command line with stand-ins for Airflow's classes, and prints its tasks as JSON lines."""

import json
import sys
import types


class AirflowException(Exception):
    pass


class AirflowFailException(AirflowException):
    pass


class DAG:
    last = None

    def __init__(self, **settings):
        self.settings, self.tasks = settings, []
        DAG.last = self

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        return False


class Operator:
    def __init__(self, task_id, **settings):
        self.task_id, self.settings, self.after = task_id, settings, []
        DAG.last.tasks.append(self)

    def __rshift__(self, other):
        other.after.append(self.task_id)
        return other


class BeamRunJavaPipelineOperator(Operator):
    def execute(self, context):
        raise AirflowException(f"Apache Beam process failed with return code {context['code']}")


def module(name, **names):
    parts = name.split(".")
    for i in range(1, len(parts) + 1):
        sys.modules.setdefault(".".join(parts[:i]), types.ModuleType(".".join(parts[:i])))
    vars(sys.modules[name]).update(names)


module("airflow", DAG=DAG)
module("airflow.exceptions", AirflowException=AirflowException, AirflowFailException=AirflowFailException)
module("airflow.operators.bash", BashOperator=Operator)
module("airflow.providers.apache.beam.operators.beam", BeamRunJavaPipelineOperator=BeamRunJavaPipelineOperator)

names = {"__name__": "dag"}
with open(sys.argv[1], encoding="utf-8") as source:
    exec(compile(source.read(), sys.argv[1], "exec"), names)  # as Airflow's loader does

dag = names["dag"]
print(json.dumps({"dag": dag.settings["dag_id"], "max_active_runs": dag.settings["max_active_runs"],
                  "schedule": dag.settings["schedule"], "retries": dag.settings["default_args"]["retries"]}))
for task in dag.tasks:
    options = task.settings.get("pipeline_options", {})
    print(json.dumps({"task": task.task_id, "after": task.after, "command": task.settings.get("bash_command"), **options}))
run = dag.tasks[0]
for code in (1, 2, 3, 4, 40, 137):
    try:
        run.execute({"code": code})
    except AirflowFailException:
        print(json.dumps({"code": code, "tried_again": False}))
    except AirflowException:
        print(json.dumps({"code": code, "tried_again": True}))
