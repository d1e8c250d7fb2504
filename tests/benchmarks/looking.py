"""What lies in a folder: the files that changed, the weight of a site, the pixels of its pictures."""

import collections
import hashlib
import os
import re
import struct
from pathlib import Path


class Snapshot:
    """For each file its inode, its time of change and its content. A folder that is not there is empty."""

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


def weigh(folder):
    """Pages (not the redirects that Hugo writes for the first page of each list), files and their bytes."""
    site = {"pages": 0, "html": 0, "files": 0, "bytes": 0}
    for path in files_in(folder):
        size = os.path.getsize(path)
        site["files"] += 1
        site["bytes"] += size
        if path.endswith(".html") and not re.search(r"/page/1/index\.html$", path):
            site["pages"] += 1
            site["html"] += size
    return site


def renditions(folder):
    """How many pictures there are of each ending and size: {(ending, width, height): count}."""
    found = collections.Counter()
    for path in files_in(folder):
        data = Path(path).read_bytes()
        found[Path(path).suffix[1:], *(webp_size(data) if data[:4] == b"RIFF" else jpeg_size(data))] += 1
    return found


def jpeg_size(data):
    """From the frame's header: the first marker of its kind (C0 to CF; C4, C8 and CC mean something else)."""
    at = 2
    while data[at] == 0xFF:
        marker, length = data[at + 1], struct.unpack(">H", data[at + 2:at + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5:at + 9])
            return width, height
        at += 2 + length
    raise ValueError("This is no JPEG.")


def webp_size(data):
    """From whichever of the three headers a WebP file begins with."""
    kind = data[12:16]
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L":
        bits = struct.unpack("<I", data[21:25])[0]
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    raise ValueError("This is no WebP.")


def files_in(folder):
    for root, _, names in os.walk(folder):
        for name in names:
            yield os.path.join(root, name)
