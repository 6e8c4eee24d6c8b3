#!/usr/bin/env bash
# How `annotate` scales: two threads against one, in one warm JVM.
#
#   src/bench/threads.sh ARTICLES.jsonl [TURNS] [THREADS]
#
# TURNS    of one thread and of several, taken alternately, default 5
# THREADS  default 2
#
# Whole processes would say less: in its first minutes the JVM compiles on threads of its own, which use a second core beside
# one worker and have to share it beside two. Bar: two threads give at least 1.8 times the speed by wall time, on cores that
# nobody else uses. Where others do, look at the CPU seconds: what they grow by is what threads cost each other.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"
usage "${1:-}" "ARTICLES.jsonl [TURNS] [THREADS]"
java "${flags[@]}" -cp "$jar" "$bench/Threads.java" "$1" "$work/out.jsonl" "${2:-5}" "${3:-2}"
