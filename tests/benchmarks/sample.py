"""The sample site with nothing changed, and the program's start."""

import shutil
import statistics
import subprocess
from pathlib import Path

from builds import timed
from looking import Snapshot

RUNS = 10


def sample(options, root):
    """Builds the sample site, then ten times more. Gives the median, and whether no file was touched."""
    folder = options.work / "sample"
    folder.mkdir()
    # A copy: a build may write codes beside leaflets.
    shutil.copytree(root / "input", folder / "input")
    command = [options.program, "build", "--input", folder / "input", "--theme", options.theme, "--output", folder / "site",
               "--cache", folder / "cache"]
    sheets = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if sheets.returncode:
        print("\nThe sample site is measured without sheets: " + (sheets.stdout + sheets.stderr).strip().splitlines()[-1])
        command.append("--no-pdf")
        timed(command, folder / "log")
    before = Snapshot(folder / "site")
    walls = [timed(command, folder / "log").wall for _ in range(RUNS)]
    touched = len(Snapshot(folder / "site").changes_since(before))
    print(f"\nThe sample site, nothing changed: {statistics.median(walls):.3f} s ({min(walls):.3f} to {max(walls):.3f}); "
          f"{sum(Path(name).suffix == '.pdf' for name in before.files)} PDFs; {touched} files touched.", flush=True)
    return statistics.median(walls), not touched


def version(options):
    """The median of ten starts that do nothing but name the program's version."""
    walls = [timed([options.program, "--version"], options.work / "version.log").wall for _ in range(RUNS)]
    print(f"--version: {statistics.median(walls):.3f} s ({min(walls):.3f} to {max(walls):.3f}).", flush=True)
    return statistics.median(walls)
