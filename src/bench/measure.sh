# Sourced by the whole-run benchmarks of this folder: times commands by bash alone, so that a bare machine can run them.
#
# DETENTE_JAR    the jar that is measured, default target/detente.jar
# DETENTE_JAVA   flags of the JVM, the same for every variant, default "-Xmx2g -XX:+UseParallelGC"
# Needs bash, a JDK and awk. CPU seconds are user + system of the whole process. On a shared machine trust CPU seconds and ratios
# between commands that were run in turn, not wall times.

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=${DETENTE_JAR:-$bench/../../target/detente.jar}
read -r -a flags <<< "${DETENTE_JAVA:--Xmx2g -XX:+UseParallelGC}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ ! -f "$jar" ]; then
  echo "no $jar; build it first: mvn -q -DskipTests package" >&2
  exit 2
fi

usage() {  # usage FILE-ARGUMENT TEXT: ends the script unless the argument is a file
  if [ ! -f "${1:-}" ]; then
    echo "usage: src/bench/$(basename "$0") $2" >&2
    exit 2
  fi
}

measure() {  # measure COMMAND...: runs it; wall and cpu are its seconds after that. A failure ends the script with what it printed.
  local TIMEFORMAT='%R %U %S' code=0
  { time "$@" > "$work/log" 2>&1 || code=$?; } 2> "$work/time"
  if [ "$code" -ne 0 ]; then
    echo "exit code $code: $*" >&2
    tail -n 20 "$work/log" >&2
    exit 1
  fi
  read -r wall cpu <<< "$(awk 'END { printf "%.2f %.2f", $1, $2 + $3 }' "$work/time")"
}

annotate() {  # annotate FILE THREADS
  measure java "${flags[@]}" -jar "$jar" annotate --input="$1" --output="$work/out.jsonl" --threads="$2"
}

direct() {  # direct FILE THREADS: a run on the DirectRunner into a new dataset; articles is how many came out
  rm -rf "$work/dataset"
  measure java "${flags[@]}" -XX:+ExitOnOutOfMemoryError -jar "$jar" run --targetParallelism="$2" --input="$1" --output="$work/dataset"
  articles=$(awk '$1 == "Read" { print $4 }' "$work/log")
}

calc() {  # calc EXPRESSION: a number with two digits
  awk "BEGIN { printf \"%.2f\", $1 }"
}
