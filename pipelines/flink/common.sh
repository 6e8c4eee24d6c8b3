# Sourced by the other scripts: where things are, how they are built, how much memory they need. Sets and reads only its own variables.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$(cd "$here/../.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# Folder of the build, below the project's. target, unless a test wants one of its own.
build=${DETENTE_BUILD:-target}
jar=$home/$build/detente-flink.jar             # with Flink inside: runs on its own
job=$home/$build/detente-flink-job.jar         # without: what a cluster is sent
models=$home/$build/detente-models.jar
lib=$home/$build/flink/lib                     # class path of the cluster

# Folder of one cluster: conf, log, tmp, pid.
cluster=${DETENTE_FLINK_CLUSTER:-$home/$build/flink/cluster}

processors=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
task_managers=${DETENTE_FLINK_TASKMANAGERS:-2}
parallelism=${DETENTE_FLINK_PARALLELISM:-$processors}
# As many slots on each TaskManager as the job has subtasks: one survivor can do all the work.
slots=${DETENTE_FLINK_SLOTS:-$parallelism}

# Ends with exit code 2 and one line on what to do.
refuse() {
  echo "detente: $1" >&2
  exit 2
}

# Builds the jars and copies the cluster's libraries, on first use. DETENTE_MAVEN_OPTIONS: further options of Maven, such as -s FILE.
build_once() {
  if [ ! -f "$jar" ] || [ ! -f "$job" ] || [ ! -f "$models" ]; then
    echo "Building Detente for Flink (first use only; downloads about 0.9 GB if your Maven repository is empty) ..." >&2
    # shellcheck disable=SC2086 # options are many words
    (cd "$home" && mvn -B -q -Pflink -Dbuild.folder="$build" -Dmaven.test.skip=true ${DETENTE_MAVEN_OPTIONS:-} package) >&2
  fi
  if [ ! -f "$lib/detente-models.jar" ] || [ "$models" -nt "$lib/detente-models.jar" ]; then
    # shellcheck disable=SC2086
    mvn -B -q ${DETENTE_MAVEN_OPTIONS:-} -f "$here/pom.xml" -Dlib.folder="$lib" package >&2
    cp "$models" "$lib/detente-models.jar"
  fi
  local bytes
  bytes=$(wc -c < "$job")
  if [ "$bytes" -gt 200000000 ]; then
    refuse "$job has $bytes bytes, but a submit uploads code only, below 200 MB; put what was added into $lib instead"
  fi
}

# Asks the JobManager at 127.0.0.1:$1 for the path $2 of its REST interface; needs no curl.
rest() {
  (
    exec 3<> "/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$2" >&3
    cat <&3
  ) 2>/dev/null
}

# Whether nobody listens on port $1 of this machine.
is_free() {
  ! (exec 3<> "/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# The base of three free ports: REST, RPC, files.
free_ports() {
  local base tries
  for tries in 1 2 3 4 5 6 7 8 9 10; do
    # Below 32768, where systems begin to hand out ports of their own accord.
    base=$((20000 + RANDOM % 4000 * 3))
    if is_free "$base" && is_free $((base + 1)) && is_free $((base + 2)); then
      echo "$base"
      return
    fi
  done
  refuse "found no three free ports in a row; set DETENTE_FLINK_PORT to the first of three"
}

# MiB of memory that a new process can have on this machine, or nothing when the system does not say.
free_mebibytes() {
  if [ -n "${DETENTE_FLINK_FREE:-}" ]; then
    echo "$DETENTE_FLINK_FREE"
    return
  fi
  local free=
  if [ -r /proc/meminfo ]; then
    free=$(awk '/^MemAvailable:/ {print int($2 / 1024)}' /proc/meminfo)
  fi
  if [ -r /sys/fs/cgroup/memory.max ] && [ "$(cat /sys/fs/cgroup/memory.max)" != max ]; then
    local left=$((($(cat /sys/fs/cgroup/memory.max) - $(cat /sys/fs/cgroup/memory.current)) / 1048576))
    if [ -z "$free" ] || [ "$left" -lt "$free" ]; then
      free=$left
    fi
  fi
  echo "$free"
}
