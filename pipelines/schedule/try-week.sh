#!/usr/bin/env bash
# Plays a week of nights on sample data through the command of crontab.example, and checks each night.
#
#   pipelines/schedule/try-week.sh [FOLDER] [NIGHTS]
#
# FOLDER  an empty or new folder for crawl, dataset and logs; default a temporary one, which is removed
# NIGHTS  default 7
# DETENTE_JAR  the jar to run, default target/detente.jar
# The third night is killed after a moment and started again, as a machine that goes down would have it.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
nights=${2:-7}
if [ $# -ge 1 ]; then
  mkdir -p "$1"
  work=$(cd "$1" && pwd)
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
cat > "$work/nightly.env" << SETTINGS
DETENTE_DATASET=$work/dataset
DETENTE_CRAWL=$work/crawl/%Y/%m/%d
DETENTE_LOGS=$work/logs
DETENTE_JAR=${DETENTE_JAR:-$home/target/detente.jar}
DETENTE_RETAIN_RUNS=2
DETENTE_RETRY_SECONDS=0
DETENTE_OPTIONS="--toneModel=lexicon --maxDeadLetterFraction=1 ${DETENTE_TRY_OPTIONS:-}"
SETTINGS

# The command of the cron entry, with its paths made those of this trial.
command=$(grep -v -e '^#' -e '=' "$home/pipelines/schedule/crontab.example" | tail -n 1 | cut -d ' ' -f 6-)
command=${command//\/opt\/detente/$home}
command=${command//\/etc\/detente\/nightly.env/$work/nightly.env}
echo "cron runs: $command"

fail() { echo "try-week.sh: $1" >&2; tail -n 20 "$work"/logs/*.log >&2 || true; exit 1; }

# The samples, dealt to the nights in turn.
mapfile -t samples < <(cd "$home/sample-input" && find html text jsonl warc broken -type f | LC_ALL=C sort)
day() { date -u -d "2026-11-15 + $1 days" +"$2"; }
for i in "${!samples[@]}"; do
  at=$work/crawl/$(day $((i % nights)) %Y/%m/%d)/${samples[$i]}
  mkdir -p "$(dirname "$at")"
  cp "$home/sample-input/${samples[$i]}" "$at"
done

for ((night = 0; night < nights; night++)); do
  slot=$(day "$night" %F)
  export DETENTE_SLOT=$slot
  if [ "$night" -eq 2 ]; then
    before=$(cat "$work/dataset/LATEST")
    setsid bash -c "$command" &
    sleep "${DETENTE_TRY_KILL_SECONDS:-4}"
    kill -KILL -- "-$!" 2> /dev/null || true   # the script and the run it started
    wait "$!" 2> /dev/null || true
    flock -w 60 "$work/logs/nightly.lock" true || fail "$slot: the killed run is still at work"
    [ "$(cat "$work/dataset/LATEST")" = "$before" ] || echo "$slot: published before it was killed"
  fi
  bash -c "$command" || fail "$slot ended with exit code $?"
  latest=$(cat "$work/dataset/LATEST")
  [ "$latest" = "nightly-$slot" ] || fail "LATEST names $latest after the night $slot"
  [ -e "$work/dataset/current/_SUCCESS" ] || fail "$slot: current is not whole"
  kept=$(find "$work/dataset/runs" -mindepth 1 -maxdepth 1 -type d | wc -l)
  [ "$kept" -le 2 ] || fail "$slot: $kept runs are kept, not 2"
  rows=$(grep -A 3 '"table" : "articles"' "$work/dataset/current/manifest.json" | sed -n 's/.*"rows" : \([0-9]*\).*/\1/p')
  [ "$rows" -ge "${rows_before:-0}" ] || fail "$slot: $rows articles, fewer than the $rows_before of the night before"
  rows_before=$rows
  echo "$slot: published $(readlink "$work/dataset/current"), $rows articles, runs kept: $kept"
done
