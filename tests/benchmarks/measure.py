#!/usr/bin/env python3
"""Measures Outreach and Hugo side by side: run.sh calls it. See README.md."""

import argparse
import os
import signal
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from builds import Bench, cold, idle, memory_ratio, time_ratio
from sample import sample, version
from serving import serve

ROOT = Path(__file__).resolve().parent.parent.parent
PARTS = ("cold", "idle", "serve", "sample")
CORES = 2

# Of Hugo's figure in the same run, by the number of stories.
COLD = {"made": {1000: 0.35, 5000: 0.30}, "ready": {1000: 0.40, 5000: 0.30}}
MEMORY = {1000: 0.60, 5000: 0.35}
IDLE = 0.25
SERVE = 0.50

# Seconds.
SAMPLE = 0.3
VERSION = 0.1


class Verdict:
    """The bars, each with its figure, and what must hold whatever the figures are."""

    def __init__(self, judges):
        self.judges = judges
        self.lines, self.good = [], True

    def bar(self, what, most, figure, unit=""):
        if not self.judges or most is None:
            return
        met = figure <= most
        self.good &= met
        self.lines.append(f"{'met' if met else 'MISSED':8}{what:68}at most {most:.2f}{unit:2}  {figure:.3f}{unit}")

    def must(self, what, holds):
        self.good &= holds
        self.lines.append(f"{'holds' if holds else 'BROKEN':8}{what}")

    def show(self):
        print("\n" + "\n".join(self.lines))


def main():
    options = read_options()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(4))
    cores = sorted(os.sched_getaffinity(0))[:CORES]
    os.sched_setaffinity(0, cores)
    print(f"On {len(cores)} cores; load {os.getloadavg()[0]:.1f}.", flush=True)
    verdict = Verdict(not options.no_bar)
    if {"cold", "idle", "serve"} & set(options.only):
        for size in options.sizes:
            one_size(options, size, verdict)
    if "sample" in options.only:
        wall, untouched = sample(options, ROOT)
        verdict.must("sample site: nothing changed touches no file", untouched)
        verdict.bar("sample site, nothing changed", SAMPLE, wall, " s")
        verdict.bar("--version", VERSION, version(options), " s")
    verdict.show()
    sys.exit(0 if verdict.good else 1)


def one_size(options, size, verdict):
    bench = Bench(options, size)
    named = f"{size:,} stories"
    verdict.must(f"{named}: both sites are the same work", bench.prepare())
    if "cold" in options.only:
        for row, results in cold(bench).items():
            words = "making pictures" if row == "made" else "pictures ready"
            verdict.bar(f"{named}, {words}: time, of Hugo's", COLD[row].get(size), time_ratio(results))
            verdict.bar(f"{named}, {words}: peak memory, of Hugo's", MEMORY.get(size), memory_ratio(results))
    if "idle" in options.only:
        ratio, good = idle(bench)
        verdict.must(f"{named}: a build touches only what an edit changes", good)
        verdict.bar(f"{named}, nothing edited: time, of Hugo's cold (pictures ready)", IDLE, ratio)
    if "serve" in options.only:
        print(f"\n{size:,} stories, previewed")
        verdict.bar(f"{named}, one edit under serve: time, of hugo server's", SERVE, serve(bench))
    bench.clear()


def read_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, required=True, help="the published outreach")
    parser.add_argument("--theme", type=Path, required=True)
    parser.add_argument("--hugo", default="hugo")
    parser.add_argument("--work", type=Path, required=True, help="an empty folder for corpora and output")
    parser.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",")], default=[1000, 5000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--edits", type=int, default=10)
    parser.add_argument("--only", type=lambda text: text.split(","), default=list(PARTS))
    parser.add_argument("--delete-at-end", action="store_true", help="leave output until all is measured (ext4)")
    parser.add_argument("--no-bar", action="store_true", help="show the figures, judge only what must hold at any speed")
    options = parser.parse_args()
    unknown = set(options.only) - set(PARTS)
    if unknown:
        parser.error(f"--only knows {', '.join(PARTS)}, not {', '.join(sorted(unknown))}")
    return options


if __name__ == "__main__":
    main()
