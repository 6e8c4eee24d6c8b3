#!/usr/bin/env bash
# Whether the cost of an article grows with the corpus: `run` on the DirectRunner over few and over many short articles.
#
#   src/bench/flatness.sh ARTICLES.jsonl [FEW] [MANY] [THREADS]
#
# The articles are mixed by Mix.java: three paragraphs each, drawn from the whole of ARTICLES.jsonl, so that few are near
# copies. FEW default 100, MANY 10000, THREADS 2. Start-up is a run over one of them. Bar: a ratio of at most 1.1.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"
usage "${1:-}" "ARTICLES.jsonl [FEW] [MANY] [THREADS]"
input=$1 few=${2:-100} many=${3:-10000} threads=${4:-2}
java -cp "$jar" "$bench/Mix.java" "$input" "$many" > "$work/many.jsonl"
head -n "$few" "$work/many.jsonl" > "$work/few.jsonl"
head -n 1 "$work/many.jsonl" > "$work/one.jsonl"

printf '%9s %10s %10s %22s\n' articles "wall s" "CPU s" "CPU s per article"
direct "$work/one.jsonl" "$threads"; start=$cpu
printf '%9s %10s %10s\n' "$articles" "$wall" "$cpu"
direct "$work/few.jsonl" "$threads"; small=$(awk "BEGIN { print ($cpu - $start) / ($articles - 1) }")
printf '%9s %10s %10s %22s\n' "$articles" "$wall" "$cpu" "$small"
direct "$work/many.jsonl" "$threads"; large=$(awk "BEGIN { print ($cpu - $start) / ($articles - 1) }")
printf '%9s %10s %10s %22s\n' "$articles" "$wall" "$cpu" "$large"
printf 'ratio     %s\n' "$(calc "$large / $small")"
