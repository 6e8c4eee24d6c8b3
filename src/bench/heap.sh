#!/usr/bin/env bash
# The smallest heap that suffices for a run on the DirectRunner, by bisection to 64 MiB.
#
#   src/bench/heap.sh ARTICLES.jsonl [LEAST] [MOST] [THREADS]
#
# LEAST and MOST in MiB, default 512 and 2048; MOST is tried first. Bar: 2048 suffices.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"
usage "${1:-}" "ARTICLES.jsonl [LEAST] [MOST] [THREADS]"
input=$1 least=${2:-512} most=${3:-2048} threads=${4:-2}

suffices() {  # suffices MIB
  rm -rf "$work/dataset"
  local code=0
  java "${flags[@]}" -Xmx"$1"m -XX:+ExitOnOutOfMemoryError -jar "$jar" run --targetParallelism="$threads" --input="$input" \
    --output="$work/dataset" > "$work/log" 2>&1 || code=$?
  case $code in
    0) echo "$1 MiB suffice" ;;
    3) echo "$1 MiB do not suffice"; return 1 ;;
    *) echo "exit code $code" >&2; tail -n 20 "$work/log" >&2; exit 1 ;;
  esac
}

suffices "$most" || exit 1
while [ $((most - least)) -gt 64 ]; do
  middle=$(((most + least) / 2))
  if suffices "$middle"; then most=$middle; else least=$middle; fi
done
echo "smallest heap: $most MiB"
