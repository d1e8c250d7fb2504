#!/usr/bin/env python3
"""Measures builds of Outreach and of Hugo side by side: run.sh calls it. See README.md."""

import argparse
import hashlib
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TODAY = "2025-01-15"
BAR = {1000: 1.0, 5000: 0.6}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, help="the published outreach; without it only Hugo is measured")
    parser.add_argument("--theme", type=Path, required=True)
    parser.add_argument("--hugo", default="hugo")
    parser.add_argument("--work", type=Path, required=True, help="an empty folder for corpora and output")
    parser.add_argument("--sizes", default="1000,5000")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--no-warm-up", action="store_true", help="count the first pair too")
    parser.add_argument("--delete-at-end", action="store_true", help="leave output until all is measured (ext4)")
    parser.add_argument("--no-bar", action="store_true", help="show the figures, judge nothing but the rebuild")
    options = parser.parse_args()

    good = True
    for size in (int(size) for size in options.sizes.split(",")):
        bench = Bench(options, size)
        good &= bench.cold()
        if options.program:
            good &= bench.rebuild()
        bench.clear()
    sys.exit(0 if good else 1)


class Bench:
    """One size of corpus: where it lies, and how each program is called on it."""

    def __init__(self, options, size):
        self.options, self.size = options, size
        self.work = options.work / str(size)
        self.work.mkdir()
        self.input = self.work / "input"
        self.fresh = 0
        subprocess.run([sys.executable, HERE / "corpus.py", str(size), self.input, "--hugo", options.hugo,
                        "--theme", options.theme], check=True)

    def outreach(self, output, cache):
        return [self.options.program, "build", "--no-pdf", "--input", self.input, "--theme", self.options.theme,
                "--output", output, "--cache", cache, "--date", TODAY]

    def hugo(self, output, cache):
        return [self.options.hugo, "--quiet", "--noBuildLock", "--source", self.input.with_name("input-hugo"),
                "--destination", output, "--cacheDir", cache]

    def folder(self):
        self.fresh += 1
        return self.work / f"out-{self.fresh}"

    def cold(self):
        """Pairs of builds into fresh folders with empty caches, the order changing from pair to pair."""
        programs = {"Hugo": self.hugo}
        if self.options.program:
            programs = {"Outreach": self.outreach} | programs
        runs = {name: [] for name in programs}
        sites = {}
        first = 1 if self.options.no_warm_up else 0
        print(f"\n{self.size:,} stories in 2 languages, cold (pairs: {self.options.rounds}"
              f"{', after one that does not count' if not first else ''}; load {os.getloadavg()[0]:.1f})", flush=True)
        for number in range(first, self.options.rounds + 1):
            order = list(programs) if number % 2 else list(programs)[::-1]
            for name in order:
                folder = self.folder()
                folder.mkdir()
                run = timed(programs[name](folder / "site", folder / "cache"), folder / "log")
                if name not in sites:
                    sites[name] = weigh(folder / "site")
                if number:
                    runs[name].append(run)
                if not self.options.delete_at_end:
                    shutil.rmtree(folder)
        return self.report(runs, sites)

    def report(self, runs, sites):
        print(f"{'':10}{'wall, s':>9}{'least':>8}{'most':>8}{'CPU, s':>8}{'peak MB':>9}{'pages':>8}{'kB/page':>9}{'files':>8}{'MB':>7}")
        for name, results in runs.items():
            walls = [run.wall for run in results]
            site = sites[name]
            print(f"{name:10}{statistics.median(walls):9.2f}{min(walls):8.2f}{max(walls):8.2f}"
                  f"{statistics.median(run.cpu for run in results):8.2f}{peak(results):9.0f}"
                  f"{site['pages']:8,}{site['html'] / max(site['pages'], 1) / 1000:9.1f}{site['files']:8,}{site['bytes'] / 1e6:7.0f}")
        if "Outreach" not in runs:
            return True
        ratios = [ours.wall / theirs.wall for ours, theirs in zip(runs["Outreach"], runs["Hugo"])]
        ratio = statistics.median(ratios)
        memory = peak(runs["Outreach"]) / peak(runs["Hugo"])
        print(f"Outreach takes {ratio:.2f} of Hugo's time (median of the pairs; {min(ratios):.2f} to {max(ratios):.2f}) "
              f"and {memory:.2f} of its memory.")
        bar = BAR.get(self.size)
        if self.options.no_bar or bar is None:
            return True
        good = ratio <= bar and memory <= 1
        print(f"{'PASS' if good else 'FAIL'}: at most {bar:.2f} of the time and 1.00 of the memory.")
        return good

    def rebuild(self):
        """Builds, adds a word to the end of the newest story, builds again over it: only that story's files may change."""
        folder = self.folder()
        folder.mkdir()
        site, cache = folder / "site", folder / "cache"
        timed(self.outreach(site, cache), folder / "log")
        still = Snapshot(site)
        idle = timed(self.outreach(site, cache), folder / "log")
        before = Snapshot(site)
        untouched = before.changes_since(still)

        slug = newest(self.input / "stories")
        text = self.input / "stories" / slug / "index.en.md"
        # A new file in the old one's place, as editors leave it.
        edited = text.with_suffix(".new")
        edited.write_text(text.read_text(encoding="utf-8").rstrip("\n") + " Afterwards.\n", encoding="utf-8")
        edited.replace(text)
        run = timed(self.outreach(site, cache), folder / "log")
        changes = Snapshot(site).changes_since(before)
        if not self.options.delete_at_end:
            shutil.rmtree(folder)

        print(f"Built again, nothing edited: {idle.wall:.2f} s, {len(untouched)} files touched.")
        print(f"Built again, one story edited ({slug}): {run.wall:.2f} s, {len(changes)} files touched:")
        own = re.compile(rf"(^|/)(en|km)/stories/{re.escape(slug)}/")
        foreign = 0
        for kind, path in changes[:40]:
            mark = "" if own.search(path) else "   <- not the story's own"
            print(f"  {kind:9} {path}{mark}")
        if len(changes) > 40:
            print(f"  … and {len(changes) - 40} more")
        foreign = sum(not own.search(path) for _, path in changes)
        page = f"en/stories/{slug}/index.html"
        made = any(kind == "changed" and path.endswith(page) for kind, path in changes)
        good = made and not foreign and not untouched
        why = [] if good else [reason for reason, so in (
            ("the story's page did not change", not made), ("other files were touched", foreign),
            ("an idle build touched files", untouched)) if so]
        print("PASS: only the story's own files." if good else f"FAIL: {', '.join(why)}.")
        return good

    def clear(self):
        if not self.options.delete_at_end:
            shutil.rmtree(self.work)


class Run:
    def __init__(self, wall, usage):
        self.wall = wall
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / 1024


def timed(command, log):
    """Runs a command to its end; its time on the clock, and what the kernel says it used."""
    with open(log, "wb") as output:
        begun = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=output, stderr=subprocess.STDOUT,
                                   stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        tail = Path(log).read_text(errors="replace").splitlines()[-40:]
        sys.exit("\n".join([f"Exit code {process.returncode}: {' '.join(str(part) for part in command)}"] + tail))
    return Run(wall, usage)


class Snapshot:
    """What lies in a folder: for each file its inode, its time of change and its content."""

    def __init__(self, folder):
        self.files = {}
        for path in files_in(folder):
            facts = os.stat(path)
            content = hashlib.sha256(Path(path).read_bytes()).digest()
            self.files[os.path.relpath(path, folder)] = (content, facts.st_ino, facts.st_mtime_ns)

    def changes_since(self, old):
        changes = []
        for path in sorted(self.files.keys() | old.files.keys()):
            was, now = old.files.get(path), self.files.get(path)
            if was == now:
                continue
            kind = "added" if was is None else "removed" if now is None else "changed" if was[0] != now[0] else "rewritten"
            changes.append((kind, path))
        return changes


def newest(stories):
    """The story that stands first in every list and in the feed: the hardest to edit alone."""
    dated = []
    for text in stories.glob("*/index.en.md"):
        dated.append((re.search(r"^published: (\S+)", text.read_text(encoding="utf-8"), re.M).group(1), text.parent.name))
    return max(dated)[1]


def weigh(folder):
    site = {"pages": 0, "html": 0, "files": 0, "bytes": 0}
    for path in files_in(folder):
        size = os.path.getsize(path)
        site["files"] += 1
        site["bytes"] += size
        if path.endswith(".html") and not re.search(r"/page/1/index\.html$", path):
            site["pages"] += 1
            site["html"] += size
    return site


def files_in(folder):
    for root, _, names in os.walk(folder):
        for name in names:
            yield os.path.join(root, name)


def peak(runs):
    return statistics.median(run.peak for run in runs)


if __name__ == "__main__":
    main()
