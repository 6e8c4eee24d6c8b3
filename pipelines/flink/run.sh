#!/usr/bin/env bash
# Builds Detente on first use, starts a Flink cluster on this machine, runs Detente on it, and stops it again.
#
#   pipelines/flink/run.sh INPUT OUTPUT [options]
#
# INPUT   a file, folder or glob, or several separated by commas
# OUTPUT  the folder of the dataset; each run adds to it
#
# Exit codes are Detente's: 0 done, 1 failed, 2 bad options, 4 refused to publish. The environment variables of cluster.sh hold;
# without DETENTE_FLINK_PORT free ports are taken, so that several runs can go on side by side.
# DETENTE_FLINK_CLIENT  cli (default): Flink's command line submits; jar: the jar submits itself, by --flinkMaster
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

if [ $# -lt 2 ]; then
  refuse "usage: pipelines/flink/run.sh INPUT OUTPUT [options]   (options: java -jar target/detente-flink.jar help run)"
fi
input=$1 output=$2
shift 2
client=${DETENTE_FLINK_CLIENT:-cli}
case $client in cli | jar) ;; *) refuse "DETENTE_FLINK_CLIENT=$client: give cli or jar" ;; esac
if [[ " $*" == *" --flinkMaster="* ]]; then
  refuse "--flinkMaster names a cluster that runs already; use pipelines/flink/submit.sh, or leave --flinkMaster out"
fi

mkdir -p "$home/$build/flink"
port=${DETENTE_FLINK_PORT:-$(free_ports)}
export DETENTE_FLINK_PORT=$port
export DETENTE_FLINK_CLUSTER=${DETENTE_FLINK_CLUSTER:-$(mktemp -d "$home/$build/flink/run-XXXXXX")}

client_process=
finish() {
  local code=$1
  trap - EXIT INT TERM HUP
  if [ -n "$client_process" ]; then kill "$client_process" 2>/dev/null || true; fi
  "$here/cluster.sh" stop
  if [ "$code" -ne 1 ]; then
    rm -rf "$DETENTE_FLINK_CLUSTER"
  elif [ -d "$DETENTE_FLINK_CLUSTER/log" ]; then
    echo "detente: the cluster's logs are in $DETENTE_FLINK_CLUSTER/log" >&2
  fi
  exit "$code"
}
trap 'finish $?' EXIT
trap 'finish 130' INT
trap 'finish 143' TERM HUP

"$here/cluster.sh" start
if [ "$client" = jar ]; then
  set -- --flinkMaster="127.0.0.1:$port" "$@"
fi
# In the background, because a shell acts upon a signal only once its foreground command has ended.
"$here/submit.sh" "$input" "$output" "$@" &
client_process=$!
wait "$client_process"
