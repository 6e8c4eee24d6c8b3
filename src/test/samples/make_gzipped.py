#!/usr/bin/env python3
"""Writes the gzipped samples from the readable files beside this script: same bytes each time.

Usage: python3 src/test/samples/make_gzipped.py
"""

import gzip
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parents[2] / "sample-input"
TARGETS = {"2020-telegrams.html": "html/2020-telegrams.html.gz", "more.jsonl": "jsonl/more.jsonl.gz"}


def main():
    for source, target in TARGETS.items():
        (SAMPLES / target).write_bytes(gzip.compress((HERE / source).read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    main()
