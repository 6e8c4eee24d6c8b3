#!/usr/bin/env bash
# Builds Detente on first use, then runs it on this machine with Beam's DirectRunner.
#
#   pipelines/direct/run.sh INPUT OUTPUT [options]
#
# INPUT   a file, folder or glob, or several separated by commas
# OUTPUT  the folder of the dataset; each run adds to it
# DETENTE_HEAP  heap of the JVM, default 3g
set -euo pipefail

if [ $# -lt 2 ]; then
  echo "usage: pipelines/direct/run.sh INPUT OUTPUT [options]   (options: java -jar target/detente.jar help run)" >&2
  exit 2
fi
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jar=$home/target/detente.jar
input=$1 output=$2
shift 2

if [ ! -f "$jar" ] || [ ! -f "$home/target/detente-models.jar" ]; then
  echo "Building Detente (first use only; downloads about 0.8 GB if your Maven repository is empty) ..." >&2
  (cd "$home" && mvn -B -q -DskipTests package) >&2
fi

# ParallelGC: a batch run wants throughput, and on two cores G1's concurrent threads took 13 % more CPU.
code=0
java -XX:+UseParallelGC -XX:+ExitOnOutOfMemoryError -XX:-OmitStackTraceInFastThrow -Xmx"${DETENTE_HEAP:-3g}" -jar "$jar" run \
  --input="$input" --output="$output" "$@" || code=$?
if [ "$code" -eq 3 ]; then
  echo "detente: out of memory with a heap of ${DETENTE_HEAP:-3g}; set DETENTE_HEAP=6g, split the input, or run it on Flink, which spills to disk" >&2
fi
exit "$code"
