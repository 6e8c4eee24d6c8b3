#!/usr/bin/env bash
# What the graph and its runner cost: `run` on the DirectRunner against `annotate` with as many threads, start-up taken off.
#
#   src/bench/direct-against-annotate.sh ARTICLES.jsonl [THREADS] [REPEATS]
#
# ARTICLES.jsonl  JSON Lines with "id" and "text" (or "html"), without copies of one article; THREADS default 2, REPEATS 1.
# Start-up is a run over the first article alone. The variants take turns. Bar: a ratio of at most 1.15.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"
usage "${1:-}" "ARTICLES.jsonl [THREADS] [REPEATS]"
input=$1 threads=${2:-2} repeats=${3:-1}
head -n 1 "$input" > "$work/one.jsonl"

printf '%-10s %10s %10s %10s %10s\n' "" "wall s" "CPU s" "one: wall" "one: CPU"
for ((i = 0; i < repeats; i++)); do
  annotate "$work/one.jsonl" "$threads"; a1=$wall ac1=$cpu
  direct "$work/one.jsonl" "$threads"; d1=$wall dc1=$cpu
  annotate "$input" "$threads"; a=$wall ac=$cpu
  direct "$input" "$threads"; d=$wall dc=$cpu
  printf '%-10s %10s %10s %10s %10s\n' annotate "$a" "$ac" "$a1" "$ac1" run "$d" "$dc" "$d1" "$dc1"
  printf 'ratio      wall %s  CPU %s   (%s articles of %s lines)\n' "$(calc "($d - $d1) / ($a - $a1)")" \
    "$(calc "($dc - $dc1) / ($ac - $ac1)")" "$articles" "$(wc -l < "$input")"
done
