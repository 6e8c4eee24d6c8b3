#!/usr/bin/env bash
# Time per article of a run on Flink, in one process and on a cluster of two TaskManagers, against annotate with two threads.
#
#   src/bench/flink-against-annotate.sh ARTICLES.jsonl [COUNT] [BASE]
#
# ARTICLES.jsonl  lines with "id" and "text"; COUNT articles from the top are taken, default 200
# BASE            articles of a second, small run, default 20: start-up is what both have in common, so the ratio is that of the
#                 differences
# Needs built jars: target/detente.jar (mvn package) and target/detente-flink.jar (mvn -Pflink package).
set -euo pipefail
articles=$(realpath "$1") count=${2:-200} base=${3:-20}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
export DETENTE_FLINK_CLUSTER=$work/cluster DETENTE_FLINK_PARALLELISM=2 DETENTE_FLINK_PORT=${DETENTE_FLINK_PORT:-28081}
build=${DETENTE_BUILD:-target}
trap 'pipelines/flink/cluster.sh stop; rm -rf "$work"' EXIT
head -n "$base" "$articles" > "$work/base.jsonl"
head -n "$count" "$articles" > "$work/all.jsonl"

seconds() {  # prints the wall seconds of a command
  local TIMEFORMAT=%R
  { time "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; } 2>&1
}
annotate() {
  seconds java -Xmx2g -jar target/detente.jar annotate --threads=2 --input="$work/$1.jsonl" --output="$work/$1-annotated.jsonl"
}
embedded() {
  seconds java -Xmx2g -jar "$build/detente-flink.jar" run --parallelism=2 --input="$work/$1.jsonl" --output="$work/embedded-$1"
}
cluster() {
  seconds pipelines/flink/submit.sh "$work/$1.jsonl" "$work/cluster-$1"
}
row() {  # name, seconds of the small run, seconds of the large run
  awk -v name="$1" -v a="$2" -v b="$3" -v n=$((count - base)) -v plain="$plain" 'BEGIN {
    printf "%-10s %7.1f s %8.1f s  %6.3f s an article  ratio %.2f\n", name, a, b, (b - a) / n, (b - a) / plain }'
}

small=$(annotate base) large=$(annotate all)
plain=$(awk -v a="$small" -v b="$large" 'BEGIN {print b - a}')
printf '%-10s %9s %10s\n' '' "$base" "$count"
row annotate "$small" "$large"
small=$(embedded base) large=$(embedded all)
row embedded "$small" "$large"
pipelines/flink/cluster.sh start 2>> "$work/log"
cluster base > /dev/null  # the first job of a cluster finds cold JVMs
small=$(cluster base) large=$(cluster all)
row cluster "$small" "$large"
