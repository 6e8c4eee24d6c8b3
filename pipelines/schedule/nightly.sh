#!/usr/bin/env bash
# One night: reads the night's crawl, publishes a new snapshot, removes old ones. cron and systemd call this.
#
#   pipelines/schedule/nightly.sh CONFIG [SLOT]
#
# CONFIG  a file of settings; nightly.env.example lists them
# SLOT    the night, YYYY-MM-DD; default $DETENTE_SLOT, else today in UTC. The run is called nightly-SLOT.
#
# Nights that were not published since the last published one are read along, so that a night that failed is not lost.
# Exit codes: 0 published; 1 failed twice, or the purge failed; 2 wrong settings or no crawl; 3 out of memory twice;
#             4 refused to publish: look before you start it again; 75 the night before is still at work
set -euo pipefail
export LC_ALL=C

usage() { echo "nightly.sh: $1" >&2; exit 2; }

[ $# -ge 1 ] && [ $# -le 2 ] || usage "usage: nightly.sh CONFIG [SLOT]"
[ -r "$1" ] || usage "cannot read the settings $1"
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=nightly.env.example
. "$1"

dataset=${DETENTE_DATASET:?set it in $1}
crawl=${DETENTE_CRAWL:?set it in $1}
logs=${DETENTE_LOGS:?set it in $1}
jar=${DETENTE_JAR:-$home/target/detente.jar}
java=${DETENTE_JAVA:-java}
heap=${DETENTE_HEAP:-3g}
retain=${DETENTE_RETAIN_RUNS:-7}
reach=${DETENTE_CATCH_UP_NIGHTS:-14}
wait=${DETENTE_RETRY_SECONDS:-60}
read -r -a options <<< "${DETENTE_OPTIONS:-}"

slot=${2:-${DETENTE_SLOT:-$(date -u +%F)}}
[[ $slot =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] && date -u -d "$slot" +%F > /dev/null 2>&1 \
  || usage "'$slot' is no night; give YYYY-MM-DD"
[ -r "$jar" ] || usage "no $jar; build it with: mvn -q -DskipTests package"
run=nightly-$slot
mkdir -p "$logs"
log=$logs/$run.log

say() { echo "$(date -u +%FT%TZ) $*" | tee -a "$log"; }

# Reports a night that needs a human: on standard error, in the log, and to DETENTE_ALERT, a command that reads it.
alert() {
  say "$*" >&2
  if [ -n "${DETENTE_ALERT:-}" ]; then
    { echo "detente: $*"; echo; tail -n 20 "$log"; } | bash -c "$DETENTE_ALERT" \
      || say "the alert command failed: $DETENTE_ALERT" >&2
  fi
}

# One at a time. The lock outlives this script while its run does, and ends with the run, however that ends.
exec 9> "$logs/nightly.lock"
if ! flock -n 9; then
  alert "$run: the night before is still at work; the next night will read this one's crawl along"
  exit 75
fi

# Where a night's crawl lies; nothing when it is a local place without files.
place() {
  local pattern
  pattern=$(date -u -d "$1" +"$crawl")
  if [[ $pattern =~ ^[a-zA-Z][a-zA-Z0-9+.-]+: ]] || compgen -G "${pattern%%,*}" > /dev/null; then
    echo "$pattern"
  fi
}

input=$(place "$slot")
if [ -z "$input" ]; then
  alert "$run: no crawl at $(date -u -d "$slot" +"$crawl"); nothing is published"
  exit 2
fi
# The nights between the last published one and this one were missed; take them along.
last=$(cat "$dataset/LATEST" 2> /dev/null || true)
if [[ $last =~ ^nightly-([0-9]{4}-[0-9]{2}-[0-9]{2})$ ]]; then
  for ((back = 1; back <= reach; back++)); do
    night=$(date -u -d "$slot - $back days" +%F)
    [[ $night > ${BASH_REMATCH[1]} ]] || break
    missed=$(place "$night")
    if [ -n "$missed" ]; then
      say "$run: reads the crawl of $night along, which was not published"
      input=$missed,$input
    fi
  done
fi

detente() { "$java" -XX:+ExitOnOutOfMemoryError -XX:-OmitStackTraceInFastThrow -Xmx"$heap" -jar "$jar" "$@" >> "$log" 2>&1; }

code=0
for try in 1 2; do
  say "$run: start $try, input $input"
  code=0
  detente run --input="$input" --output="$dataset" --runId="$run" ${options[@]+"${options[@]}"} || code=$?
  # 0 is done; wrong options (2) and a refusal (4) would only come again.
  case $code in 0 | 2 | 4) break ;; esac
  if [ "$try" -eq 1 ]; then
    say "$run: ended with exit code $code; once more in $wait s"
    sleep "$wait"
  fi
done
case $code in
  0) say "$run: published" ;;
  4) alert "$run: refused to publish, readers keep the run before; see $log, then start it again or let the next night read it along"
     exit 4 ;;
  2) alert "$run: wrong settings; see $log"
     exit 2 ;;
  3) alert "$run: out of memory with a heap of $heap, twice; set DETENTE_HEAP higher"
     exit 3 ;;
  *) alert "$run: failed twice, exit code $code; readers keep the run before; see $log"
     exit 1 ;;
esac

if ! detente purge --dataset="$dataset" --retainRuns="$retain"; then
  alert "$run: published, but the purge failed; see $log"
  exit 1
fi
find "$logs" -name 'nightly-*.log' -mtime +"${DETENTE_LOG_DAYS:-90}" -delete
