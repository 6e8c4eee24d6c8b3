#!/usr/bin/env bash
# How `annotate` scales: two threads against one, start-up taken off.
#
#   src/bench/threads.sh ARTICLES.jsonl [THREADS] [BASE] [REPEATS]
#
# BASE  articles from the top whose time is taken off as start-up, default 100: in its first minute the JVM compiles on threads
#       of its own, which use a second core beside one worker and have to share it beside two
#
# Bar: twice the threads give at least 1.8 times the speed, by wall time, on a machine that has the cores free. Where it has
# not, look at CPU per article: what it grows by is what threads cost each other (locks, memory, collector).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"
usage "${1:-}" "ARTICLES.jsonl [THREADS] [BASE] [REPEATS]"
input=$1 threads=${2:-2} base=${3:-100} repeats=${4:-1}
head -n "$base" "$input" > "$work/base.jsonl"

for ((i = 0; i < repeats; i++)); do
  annotate "$work/base.jsonl" 1; s1=$wall sc1=$cpu
  annotate "$work/base.jsonl" "$threads"; s2=$wall sc2=$cpu
  annotate "$input" 1; w1=$wall c1=$cpu
  annotate "$input" "$threads"; w2=$wall c2=$cpu
  printf '%2d thread   wall %8s s (start %s)  CPU %8s s (start %s)\n' 1 "$w1" "$s1" "$c1" "$sc1" "$threads" "$w2" "$s2" "$c2" "$sc2"
  printf 'speed-up    %s by wall time; %s times the CPU\n' \
    "$(calc "($w1 - $s1) / ($w2 - $s2)")" "$(calc "($c2 - $sc2) / ($c1 - $sc1)")"
done
