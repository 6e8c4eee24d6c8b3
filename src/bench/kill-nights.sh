#!/usr/bin/env bash
# Plays nightly runs, kills half of them with SIGKILL, starts them again, and compares the tables with one clean run.
#
#   src/bench/kill-nights.sh SEEDS [NIGHTS] [tonight|all]
#
# SEEDS    how many plays, with seeds 1, 2, ... (7-9: with these); each has its own crawl and its own kills
# NIGHTS   nights of a play, default 10
# tonight  each night reads its own folder and what was written anew (default); all: every night so far
# The runs that are killed are Java machines of their own; the others share one. About two minutes a seed on two idle
# cores. Logs and datasets lie in target/kill-nights. The exit code is 1 when a seed failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seeds=${1:?usage: src/bench/kill-nights.sh SEEDS [NIGHTS] [tonight|all]}
mvn -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt
rm -rf target/kill-nights
java -Xmx2g -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" \
  org.detente.KillNights target/kill-nights "$seeds" "${2:-10}" "${3:-tonight}"
