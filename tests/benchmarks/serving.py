"""One edit under `outreach serve` and under `hugo server`: from the end of the write to the first answer that holds it."""

import contextlib
import ctypes
import http.client
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path

from builds import TODAY

EDITED_STORIES = 5
POLL = 0.005
PATIENCE = 300.0
END_WITH_PARENT = 1  # PR_SET_PDEATHSIG


class Server:
    """A preview server on this machine. Leaving the `with` block ends it; so does the end of this program, whatever ends it."""

    def __init__(self, name, command, log, port):
        self.name, self.command, self.log, self.port = name, command, log, port
        self.process = self.connection = None

    def __enter__(self):
        libc = ctypes.CDLL(None, use_errno=True)

        def alone():
            # A group, not a session: Linux shares the processor out by session, and the measured ones belong together.
            os.setpgid(0, 0)
            libc.prctl(END_WITH_PARENT, signal.SIGKILL)

        self.output = open(self.log, "wb")
        self.begun = time.perf_counter()
        self.process = subprocess.Popen([str(part) for part in self.command], stdout=self.output, stderr=subprocess.STDOUT,
                                        stdin=subprocess.DEVNULL, preexec_fn=alone)
        return self

    def __exit__(self, *_):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.output.close()

    def get(self, path):
        """The answer's status and text; None while nobody listens. The connection is kept."""
        for _ in range(2):
            if self.connection is None:
                self.connection = http.client.HTTPConnection("localhost", self.port, timeout=PATIENCE)
            try:
                self.connection.request("GET", path)
                answer = self.connection.getresponse()
                return answer.status, answer.read().decode("utf-8", errors="replace")
            except (ConnectionError, http.client.HTTPException, OSError):
                # A kept connection that the server closed fails once; the next is new.
                self.connection.close()
                self.connection = None
        return None

    def until(self, path, wanted, since):
        """Asks again as soon as it is answered, at most every 5 ms, until the page holds what is wanted. Seconds since then."""
        while True:
            asked = time.perf_counter()
            answer = self.get(path)
            now = time.perf_counter()
            if answer and answer[0] == 200 and wanted in answer[1]:
                return now - since
            if self.process.poll() is not None or now - since > PATIENCE:
                tail = Path(self.log).read_text(errors="replace").splitlines()[-20:]
                sys.exit("\n".join([f"{self.name}: {path} does not hold “{wanted}” after {now - since:.0f} s."] + tail))
            time.sleep(max(0.0, asked + POLL - time.perf_counter()))

    def settle(self):
        """Waits until it has done nothing for a third of a second: what follows an edit is not the next one's burden."""
        ticks = os.sysconf("SC_CLK_TCK")
        deadline = time.perf_counter() + PATIENCE
        while time.perf_counter() < deadline:
            before = self.worked()
            time.sleep(0.33)
            if self.worked() - before <= 0.02 * ticks:
                return

    def worked(self):
        """Ticks of processor time so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])


def serve(bench):
    """Starts both servers, edits stories under each in turn, and gives the larger of the series' ratios of medians."""
    folder = bench.folder()
    with started("Outreach", outreach_server(bench, folder), folder) as ours, \
            started("Hugo", hugo_server(bench, folder), folder) as theirs:
        ratios = []
        for series, write in (("a new file in the old one's place", replace), ("in place", overwrite)):
            waits = edits(bench, ours, theirs, series, write)
            medians = {name: statistics.median(times) for name, times in waits.items()}
            ratios.append(medians["Outreach"] / medians["Hugo"])
            print(f"One edit, written as {series}: " + "; ".join(
                f"{name} {medians[name] * 1000:.0f} ms ({min(times) * 1000:.0f} to {max(times) * 1000:.0f})"
                for name, times in waits.items()) + f"; ratio {ratios[-1]:.2f}, {bench.options.edits} edits each.", flush=True)
    bench.discard(folder)
    return max(ratios)


@contextlib.contextmanager
def started(name, server, folder):
    """Runs a server and says when it gave its first page; goes on when it is at rest."""
    command, port = server
    with Server(name, command, folder / f"{name}.log", port) as running:
        first = running.until("/en/", "</html>", running.begun)
        print(f"{name} serves its first page after {first:.2f} s.", flush=True)
        running.settle()
        yield running


def outreach_server(bench, folder):
    port = free_port()
    shutil.copytree(bench.ready_cache, folder / "cache")
    return [bench.options.program, "serve", "--no-pdf", "--port", port, "--input", bench.input, "--theme", bench.options.theme,
            "--cache", folder / "cache", "--date", TODAY], port


def hugo_server(bench, folder):
    port = free_port()
    return [bench.options.hugo, "server", *bench.hugo_source("ready"), "--port", port, "--cacheDir", folder / "hugo-cache"], port


def edits(bench, ours, theirs, series, write):
    """Edits one story after the other, each under both servers, the order changing; each page was visited before."""
    slugs = sorted(path.name for path in (bench.input / "stories").iterdir())
    slugs = [slugs[(2 * at + 1) * len(slugs) // (2 * EDITED_STORIES)] for at in range(EDITED_STORIES)]
    folders = {ours: bench.input / "stories", theirs: bench.hugo_site / "content" / "stories"}
    waits = {ours.name: [], theirs.name: []}
    for number in range(bench.options.edits):
        slug = slugs[number % len(slugs)]
        path = f"/en/stories/{slug}/"
        word = f"edit{number}{'again' if write is overwrite else ''}end"
        for server in (ours, theirs) if number % 2 == 0 else (theirs, ours):
            server.until(path, "</html>", time.perf_counter())
            ours.settle()
            theirs.settle()
            file = folders[server] / slug / "index.en.md"
            text = with_word(file.read_text(encoding="utf-8"), word)
            write(file, text)
            waits[server.name].append(server.until(path, word, time.perf_counter()))
    return waits


def with_word(text, word):
    """The text with a word more at the end of the first paragraph after the front matter."""
    head, body = re.match(r"(---\n.*?\n---\n)(.*)", text, re.S).groups()
    return head + re.sub(r"^(\w.*)$", rf"\1 {word}", body, count=1, flags=re.M)


def replace(file, text):
    """As editors do that never leave half a file: written beside it, under a name that both programs pass over, and renamed."""
    beside = file.with_name(f".{file.name}.tmp")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, file)


def overwrite(file, text):
    file.write_text(text, encoding="utf-8")


def free_port():
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return probe.getsockname()[1]
