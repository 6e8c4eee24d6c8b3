#!/usr/bin/env bash
# Articles per CPU second: Detente's quotations against stock CoreNLP's quote annotator, same articles, one thread each.
#
#   src/bench/quotes-against-corenlp.sh ARTICLES.jsonl [COUNT]
#
# ARTICLES.jsonl  lines with "id" and "text"; COUNT articles from the top are taken, default 20.
# Needs a built target/detente.jar. CPU seconds are user + system of the whole process, start-up and model loading included.
set -euo pipefail
articles=$(realpath "$1") count=${2:-20}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -B -q -f src/bench/corenlp/pom.xml dependency:build-classpath -Dmdep.outputFile="$work/classpath"
head -n "$count" "$articles" > "$work/in.jsonl"
python3 - "$work" <<'P'
import json, os, sys
work = sys.argv[1]
with open(work + '/in.jsonl', encoding='utf8') as lines, open(work + '/files', 'w') as files:
    for i, line in enumerate(lines):
        path = '%s/%04d.txt' % (work, i)
        open(path, 'w', encoding='utf8').write(json.loads(line)['text'])
        files.write(path + '\n')
P

cpu() {  # prints the CPU seconds of a command
  local TIMEFORMAT='%U %S'
  { time "$@" > "$work/log" 2>&1; } 2>&1 | awk '{printf "%.1f", $1 + $2}'
}
ours=$(cpu java -Xmx3g -XX:+UseSerialGC -jar target/detente.jar annotate \
  --input="$work/in.jsonl" --output="$work/out.jsonl" --layers=article,mentions,quotes)
stock=$(cpu java -Xmx6g -XX:+UseSerialGC -cp "$(cat "$work/classpath")" edu.stanford.nlp.pipeline.StanfordCoreNLP \
  -annotators tokenize,pos,lemma,ner,depparse,coref,quote -filelist "$work/files" -outputFormat json -outputDirectory "$work")
done=$(ls "$work"/*.txt.json | wc -l)
awk -v n="$count" -v d="$done" -v o="$ours" -v s="$stock" 'BEGIN {
  printf "detente  %d articles, %.1f CPU s, %.2f articles per CPU s\n", n, o, n / o
  printf "corenlp  %d articles, %.1f CPU s, %.2f articles per CPU s\n", d, s, d / s
  printf "ratio    %.1f\n", (n / o) / (d / s) }'
