#!/usr/bin/env bash
# From nothing to the first article: `annotate` and `run` over one article, start of the JVM to its end.
#
#   src/bench/cold-start.sh ARTICLES.jsonl [REPEATS]
#
# Bar: 8 s of wall time until the first article is annotated, on two free cores. CPU seconds over two is what two free cores
# cannot better.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"
usage "${1:-}" "ARTICLES.jsonl [REPEATS]"
input=$1 repeats=${2:-3}
head -n 1 "$input" > "$work/one.jsonl"

for ((i = 0; i < repeats; i++)); do
  annotate "$work/one.jsonl" 1; printf 'annotate  wall %6s s  CPU %6s s\n' "$wall" "$cpu"
  direct "$work/one.jsonl" 2; printf 'run       wall %6s s  CPU %6s s\n' "$wall" "$cpu"
done
