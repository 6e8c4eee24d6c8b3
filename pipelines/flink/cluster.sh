#!/usr/bin/env bash
# A standalone Flink session cluster on this machine: one JobManager and two TaskManagers, each a JVM of its own, on loopback.
#
#   pipelines/flink/cluster.sh start              builds on first use, checks the memory, starts, waits until all slots are there
#   pipelines/flink/cluster.sh status             prints the address of the JobManager and the processes
#   pipelines/flink/cluster.sh kill-taskmanager N kills TaskManager N with SIGKILL, to see a job survive it
#   pipelines/flink/cluster.sh stop               stops all its processes
#
# DETENTE_FLINK_CLUSTER       folder of the cluster, default target/flink/cluster; logs in its log/
# DETENTE_FLINK_PORT          first of three ports (REST, RPC, files), default 8081
# DETENTE_FLINK_TASKMANAGERS  TaskManagers, default 2
# DETENTE_FLINK_SLOTS         slots of each, default the parallelism, so that one can take over from the other
# DETENTE_FLINK_PARALLELISM   subtasks of a job, default the number of processors
# DETENTE_FLINK_MEMORY        MiB of each TaskManager's process, default computed from the models and the slots
# DETENTE_FLINK_NETWORK       MiB of them for network buffers, default computed from slots and parallelism
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source "$here/memory.sh"

opens="--add-exports=java.base/sun.net.util=ALL-UNNAMED"
for package in java.lang java.net java.io java.nio sun.nio.ch java.lang.reflect java.text java.time java.util \
  java.util.concurrent java.util.concurrent.atomic java.util.concurrent.locks; do
  opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
done

# Whether the process in the file $1 runs and is one of this cluster's.
runs() {
  local pid
  [ -f "$1" ] && pid=$(cat "$1") && kill -0 "$pid" 2>/dev/null || return 1
  # Another process may have the number by now; one that was killed has no command line any more.
  [ ! -d /proc/self ] || tr '\0' ' ' 2>/dev/null < "/proc/$pid/cmdline" | grep -qF -- "--configDir $cluster/conf"
}

write_configuration() {
  mkdir -p "$cluster/conf" "$cluster/log" "$cluster/tmp" "$cluster/pid"
  cp "$here/log4j.properties" "$cluster/conf/log4j.properties"
  {
    cat "$here/config.yaml"
    cat <<EOF

# Of this cluster
jobmanager.rpc.address: 127.0.0.1
jobmanager.bind-host: 127.0.0.1
taskmanager.host: 127.0.0.1
taskmanager.bind-host: 127.0.0.1
rest.address: 127.0.0.1
rest.bind-address: 127.0.0.1
rest.port: $port
jobmanager.rpc.port: $((port + 1))
blob.server.port: $((port + 2))
io.tmp.dirs: $cluster/tmp
taskmanager.numberOfTaskSlots: $slots
parallelism.default: $parallelism
EOF
    print_memory
  } > "$cluster/conf/config.yaml"
}

# Sets jvm and dynamic to what Flink computes from the configuration: $1 is GET_JM_RESOURCE_PARAMS or GET_TM_RESOURCE_PARAMS.
compute_flags() {
  local lines
  if ! lines=$("$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$lib/*" \
    -Dlog.file="$cluster/log/flags.log" -Dlog4j.configurationFile="file:$cluster/conf/log4j.properties" \
    org.apache.flink.runtime.util.bash.BashJavaUtils "$1" --configDir "$cluster/conf" 2> "$cluster/log/flags.err"); then
    refuse "Flink refuses $cluster/conf/config.yaml: $(grep -m 1 -o 'IllegalConfigurationException.*' "$cluster/log/flags.err" || tail -n 1 "$cluster/log/flags.err")"
  fi
  lines=$(grep BASH_JAVA_UTILS_EXEC_RESULT: <<< "$lines" | sed 's/.*EXEC_RESULT://')
  jvm=$(sed -n 1p <<< "$lines")
  dynamic=$(sed -n 2p <<< "$lines")
}

# Starts a JVM in the background: name, main class, further arguments.
launch() {
  local name=$1 main=$2
  shift 2
  # shellcheck disable=SC2086 # flags are many words
  nohup "$java" $jvm -XX:+ExitOnOutOfMemoryError -XX:-OmitStackTraceInFastThrow -XX:SoftRefLRUPolicyMSPerMB=1 $opens \
    -Dlog.file="$cluster/log/$name.log" -Dlog4j.configurationFile="file:$cluster/conf/log4j.properties" \
    -cp "$lib/*" "$main" --configDir "$cluster/conf" "$@" > "$cluster/log/$name.out" 2>&1 < /dev/null &
  echo $! > "$cluster/pid/$name"
}

start() {
  local name
  for name in "$cluster"/pid/*; do
    if runs "$name"; then
      refuse "a cluster runs already in $cluster; stop it with pipelines/flink/cluster.sh stop, or set DETENTE_FLINK_CLUSTER"
    fi
  done
  port=${DETENTE_FLINK_PORT:-8081}
  case $port in
    *[!0-9]* | '') refuse "DETENTE_FLINK_PORT=$port: give the first of three free ports, such as 8081" ;;
  esac
  for name in "$port" $((port + 1)) $((port + 2)); do
    is_free "$name" || refuse "port $name is in use; set DETENTE_FLINK_PORT to the first of three free ports"
  done
  build_once
  check_memory
  rm -rf "$cluster/tmp" "$cluster/pid"
  write_configuration
  compute_flags GET_JM_RESOURCE_PARAMS
  # shellcheck disable=SC2086
  launch jobmanager org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint --executionMode cluster $dynamic
  compute_flags GET_TM_RESOURCE_PARAMS
  local i
  for i in $(seq "$task_managers"); do
    # shellcheck disable=SC2086
    launch "taskmanager-$i" org.apache.flink.runtime.taskexecutor.TaskManagerRunner $dynamic -Dtaskmanager.resource-id="tm$i"
  done
  await_slots
}

await_slots() {
  local want=$((task_managers * slots)) second name
  for second in $(seq 90); do
    if rest "$port" /overview | grep -q "\"slots-total\":$want,"; then
      echo "Flink runs at 127.0.0.1:$port with $task_managers TaskManagers of $process MiB and $slots slots each (logs: $cluster/log)" >&2
      return
    fi
    for name in "$cluster"/pid/*; do
      if ! runs "$name"; then
        stop
        echo "detente: ${name##*/} ended at start$(sed -n 's/^Caused by: [^:]*\(: .*\)/\1/p' "$cluster/log/${name##*/}.log" | tail -n 1); see $cluster/log/${name##*/}.log and .out" >&2
        exit 1
      fi
    done
    sleep 1
  done
  stop
  echo "detente: the cluster was not ready after $second seconds; see $cluster/log" >&2
  exit 1
}

stop() {
  local name second signal=TERM left=yes
  [ -d "$cluster/pid" ] || return 0
  for second in $(seq 12); do
    left=
    for name in "$cluster"/pid/*; do
      if runs "$name"; then
        left=yes
        if [ -n "$signal" ]; then kill -s "$signal" "$(cat "$name")" 2>/dev/null || true; fi
      fi
    done
    [ -n "$left" ] || break
    signal=
    if [ "$second" -ge 9 ]; then signal=KILL; fi
    sleep 1
  done
  rm -rf "$cluster/pid" "$cluster/tmp"
}

status() {
  local name
  if [ ! -d "$cluster/pid" ]; then
    echo "No cluster runs in $cluster"
    return
  fi
  echo "JobManager: 127.0.0.1:$(sed -n 's/^rest.port: //p' "$cluster/conf/config.yaml")"
  for name in "$cluster"/pid/*; do
    if runs "$name"; then echo "${name##*/}: process $(cat "$name")"; else echo "${name##*/}: ended"; fi
  done
}

kill_task_manager() {
  local file=$cluster/pid/taskmanager-${1:-}
  runs "$file" || refuse "no TaskManager '${1:-}' runs in $cluster; see pipelines/flink/cluster.sh status"
  kill -s KILL "$(cat "$file")"
  echo "Killed TaskManager $1 (process $(cat "$file"))"
}

case ${1:-} in
  start) start ;;
  stop) stop ;;
  status) status ;;
  kill-taskmanager) kill_task_manager "${2:-}" ;;
  *) refuse "usage: pipelines/flink/cluster.sh start|stop|status|kill-taskmanager N" ;;
esac
