"""The two programs on one corpus: how they are called, their cold builds, and builds again with little or nothing edited."""

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from looking import Snapshot, renditions, weigh

HERE = Path(__file__).resolve().parent
TODAY = "2025-01-15"
ROWS = {"made": "each making its own pictures", "ready": "pictures ready on both sides"}

# What a build with pictures ready finds in its cache: the pictures, and the journal of hashes by which they are believed.
KEPT_PICTURES, KEPT_HASHES = "made", "kept.txt"


class Bench:
    """One size of corpus: where it lies, and how each program is called on it."""

    def __init__(self, options, size):
        self.options, self.size = options, size
        self.work = options.work / str(size)
        self.work.mkdir()
        self.input = self.work / "input"
        self.hugo_site = self.work / "input-hugo"
        self.ready_cache = self.work / "ready-cache"
        self.fresh = 0
        subprocess.run([sys.executable, HERE / "corpus.py", str(size), self.input, "--hugo", options.hugo,
                        "--theme", options.theme], check=True)

    def outreach(self, folder):
        return [self.options.program, "build", "--no-pdf", "--input", self.input, "--theme", self.options.theme,
                "--output", folder / "site", "--cache", folder / "cache", "--date", TODAY]

    def hugo(self, folder, row):
        return [self.options.hugo, "--quiet", "--noBuildLock", *self.hugo_source(row), "--destination", folder / "site",
                "--cacheDir", folder / "cache"]

    def hugo_source(self, row):
        return ["--source", self.hugo_site, "--config", "hugo.toml" if row == "made" else "hugo.toml,ready.toml"]

    def folder(self):
        self.fresh += 1
        folder = self.work / f"out-{self.fresh}"
        folder.mkdir()
        return folder

    def discard(self, folder):
        if not self.options.delete_at_end:
            shutil.rmtree(folder)

    def prepare(self):
        """
        Both programs once with nothing made before: what does not count, and what later builds find ready. Says whether both
        sites are the same work: as many pages of like size, and the same renditions of photographs.
        """
        ours, theirs = self.folder(), self.folder()
        timed(self.outreach(ours), ours / "log")
        timed(self.hugo(theirs, "made"), theirs / "log")
        shutil.copytree(ours / "cache" / KEPT_PICTURES, self.ready_cache / KEPT_PICTURES)
        if (ours / "cache" / KEPT_HASHES).exists():
            shutil.copy2(ours / "cache" / KEPT_HASHES, self.ready_cache)
        pictures = Path("assets", "photos")
        shutil.copytree(theirs / "site" / pictures, self.hugo_site / "ready" / pictures)
        good = alike(ours / "site", theirs / "site", self.size)
        self.discard(ours)
        self.discard(theirs)
        return good

    def build(self, name, row):
        """One cold build, and what it left to look at."""
        folder = self.folder()
        if name == "Outreach" and row == "ready":
            shutil.copytree(self.ready_cache, folder / "cache")
        before = Snapshot(folder / "cache" / KEPT_PICTURES) if name == "Outreach" else None
        run = timed(self.outreach(folder) if name == "Outreach" else self.hugo(folder, row), folder / "log")
        if before and row == "ready":
            changes = Snapshot(folder / "cache" / KEPT_PICTURES).changes_since(before)
            if changes:
                sys.exit(f"With pictures ready, {len(changes)} files in the cache were made: {changes[0][1]} …")
        run.site = weigh(folder / "site")
        self.discard(folder)
        return run

    def clear(self):
        if not self.options.delete_at_end:
            shutil.rmtree(self.work)


class Run:
    def __init__(self, wall, usage):
        self.wall = wall
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / 1024
        self.site = None


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


def alike(ours, theirs, size):
    """Whether two sites are the same work. A tenth is what a change of the theme may bring before the layouts have to follow."""
    pages = {name: weigh(folder) for name, folder in (("Outreach", ours), ("Hugo", theirs))}
    counts = [site["pages"] for site in pages.values()]
    weights = [site["html"] / site["pages"] for site in pages.values()]
    pictures = [renditions(folder / "assets" / "photos") for folder in (ours, theirs)]
    print(f"\n{size:,} stories in 2 languages. Renditions: Outreach {sum(pictures[0].values())}, Hugo {sum(pictures[1].values())}: "
          + ", ".join(f"{count} {ending} {width} × {height}" for (ending, width, height), count in sorted(pictures[0].items())) + ".")
    faults = []
    if pictures[0] != pictures[1]:
        only = [dict(one - other) for one, other in (pictures, pictures[::-1])]
        faults.append(f"the renditions differ: only Outreach {only[0]}, only Hugo {only[1]}")
    if not pictures[0]:
        faults.append("there are no renditions")
    if abs(counts[0] / counts[1] - 1) > 0.1:
        faults.append(f"pages: {counts[0]} and {counts[1]}")
    if abs(weights[0] / weights[1] - 1) > 0.1:
        faults.append(f"bytes a page: {weights[0]:.0f} and {weights[1]:.0f}")
    print(f"NOT THE SAME WORK: {'; '.join(faults)}." if faults else "Both sites are the same work.", flush=True)
    return not faults


def cold(bench):
    """Rounds of four builds, the order turned round from one to the next. Gives the runs by row and program."""
    plan = [(name, row) for row in ROWS for name in ("Outreach", "Hugo")]
    runs = {row: {"Outreach": [], "Hugo": []} for row in ROWS}
    for number in range(bench.options.rounds):
        for name, row in plan if number % 2 == 0 else plan[::-1]:
            runs[row][name].append(bench.build(name, row))
    for row, results in runs.items():
        print(f"\n{bench.size:,} stories, cold, {ROWS[row]} (rounds: {bench.options.rounds}; load {os.getloadavg()[0]:.1f})")
        table(results)
    return runs


def table(results):
    print(f"{'':10}{'wall, s':>9}{'least':>8}{'most':>8}{'CPU, s':>8}{'peak MB':>9}{'pages':>8}{'kB/page':>9}{'files':>8}{'MB':>7}")
    for name, runs in results.items():
        walls = [run.wall for run in runs]
        site = runs[0].site
        print(f"{name:10}{statistics.median(walls):9.2f}{min(walls):8.2f}{max(walls):8.2f}"
              f"{statistics.median(run.cpu for run in runs):8.2f}{peak(runs):9.0f}{site['pages']:8,}"
              f"{site['html'] / site['pages'] / 1000:9.1f}{site['files']:8,}{site['bytes'] / 1e6:7.0f}")
    ratios = [ours.wall / theirs.wall for ours, theirs in zip(results["Outreach"], results["Hugo"])]
    print(f"Outreach takes {statistics.median(ratios):.2f} of Hugo's time (median of the rounds; {min(ratios):.2f} to "
          f"{max(ratios):.2f}) and {peak(results['Outreach']) / peak(results['Hugo']):.2f} of its memory.", flush=True)


def time_ratio(results):
    return statistics.median(ours.wall / theirs.wall for ours, theirs in zip(results["Outreach"], results["Hugo"]))


def memory_ratio(results):
    return peak(results["Outreach"]) / peak(results["Hugo"])


def peak(runs):
    return statistics.median(run.peak for run in runs)


def idle(bench):
    """
    Builds again over a site with nothing edited, each beside a cold build of Hugo with pictures ready. Gives the median ratio,
    and whether no file was touched.
    """
    folder = bench.folder()
    timed(bench.outreach(folder), folder / "log")
    before = Snapshot(folder / "site")
    walls, ratios, touched = [], [], 0
    for _ in range(bench.options.rounds):
        run = timed(bench.outreach(folder), folder / "log")
        after = Snapshot(folder / "site")
        touched += len(after.changes_since(before))
        before = after
        walls.append(run.wall)
        ratios.append(run.wall / bench.build("Hugo", "ready").wall)
    print(f"\n{bench.size:,} stories, built again with nothing edited: {statistics.median(walls):.2f} s ({min(walls):.2f} to "
          f"{max(walls):.2f}), {statistics.median(ratios):.2f} of Hugo's cold time; {touched} files touched.")
    good = one_edited(bench, folder, before) and not touched
    bench.discard(folder)
    return statistics.median(ratios), good


def one_edited(bench, folder, before):
    """Adds a word to the end of the newest story and builds over the site: only that story's files may change."""
    slug = newest(bench.input / "stories")
    text = bench.input / "stories" / slug / "index.en.md"
    # A new file in the old one's place, as editors leave it.
    edited = text.with_suffix(".new")
    edited.write_text(text.read_text(encoding="utf-8").rstrip("\n") + " Afterwards.\n", encoding="utf-8")
    edited.replace(text)
    run = timed(bench.outreach(folder), folder / "log")
    changes = Snapshot(folder / "site").changes_since(before)
    own = re.compile(rf"(^|/)(en|km)/stories/{re.escape(slug)}/")
    foreign = [path for _, path in changes if not own.search(path)]
    made = ("changed", f"en/stories/{slug}/index.html") in changes
    print(f"Built again, one story edited ({slug}): {run.wall:.2f} s, {len(changes)} files touched"
          f"{'' if made else ', but not the story’s page'}"
          f"{f', {len(foreign)} of them not its own: {foreign[0]} …' if foreign else ''}.", flush=True)
    return made and not foreign


def newest(stories):
    """The story that stands first in every list and in the feed: the hardest to edit alone."""
    dated = []
    for text in stories.glob("*/index.en.md"):
        dated.append((re.search(r"^published: (\S+)", text.read_text(encoding="utf-8"), re.M).group(1), text.parent.name))
    return max(dated)[1]
