#!/usr/bin/env bash
# Runs Detente on a running Flink cluster and waits for the end.
#
#   pipelines/flink/submit.sh INPUT OUTPUT [options]
#
# INPUT   a file, folder or glob, or several separated by commas; every TaskManager must see it
# OUTPUT  the folder of the dataset; every TaskManager must see it
# With --flinkMaster=HOST:PORT among the options the jar submits itself to that cluster. Without, Flink's own command line
# submits to the cluster that cluster.sh started.
#
# DETENTE_FLINK_CLUSTER      folder of the cluster, default target/flink/cluster
# DETENTE_FLINK_PARALLELISM  subtasks of the job, default the cluster's
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

if [ $# -lt 2 ]; then
  refuse "usage: pipelines/flink/submit.sh INPUT OUTPUT [options]   (options: java -jar target/detente-flink.jar help run)"
fi
input=$1 output=$2
shift 2
build_once

if [[ " $*" == *" --flinkMaster="* ]]; then
  exec "$java" -Xmx512m -jar "$jar" run --runner=FlinkRunner --input="$input" --output="$output" "$@"
fi

if [ ! -d "$cluster/pid" ]; then
  refuse "no cluster runs in $cluster; start one with pipelines/flink/cluster.sh start, or give --flinkMaster=HOST:PORT"
fi
setting() { sed -n "s/^$1: //p" "$cluster/conf/config.yaml"; }
port=$(setting rest.port)
if is_free "$port"; then
  refuse "no JobManager answers at 127.0.0.1:$port; start it with pipelines/flink/cluster.sh start"
fi
export FLINK_CONF_DIR=$cluster/conf
exec "$java" -Xmx512m -cp "$lib/*" \
  -Dlog.file="$cluster/log/client.log" -Dlog4j.configurationFile="file:$cluster/conf/log4j.properties" \
  org.apache.flink.client.cli.CliFrontend run -m "127.0.0.1:$port" \
  -p "${DETENTE_FLINK_PARALLELISM:-$(setting parallelism.default)}" -c org.detente.Detente "$job" \
  run --runner=FlinkRunner --input="$input" --output="$output" "$@"
