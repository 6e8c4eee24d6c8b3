#!/usr/bin/env bash
# Plays nightly runs, kills half of them with SIGKILL, starts them again, and compares the tables with one clean run.
#
#   src/bench/kill-nights.sh SEEDS [NIGHTS] [all|tonight]
#
# SEEDS   how many plays, with seeds 1, 2, ...; each has its own crawl and its own kills
# NIGHTS  nights of a play, default 10
# all     each night reads every night's crawl (default); tonight: its own folder and what was written anew
# The runs that are killed are Java machines of their own; the others share one. Logs and datasets lie in target/kill-nights; the exit code is 1 when a seed failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seeds=${1:?usage: src/bench/kill-nights.sh SEEDS [NIGHTS] [all|tonight]}
mvn -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt
rm -rf target/kill-nights
java -Xmx2g -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" \
  org.detente.KillNights target/kill-nights "$seeds" "${2:-10}" "${3:-all}"
