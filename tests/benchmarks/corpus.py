#!/usr/bin/env python3
"""Makes the benchmark's input: corpus.py N FOLDER

FOLDER becomes an input folder for Outreach with N stories in English and Khmer; FOLDER-hugo becomes a Hugo site made of
the same texts. The same N gives the same bytes, on any machine. Neither folder may exist yet.
"""

import argparse
import random
import struct
import subprocess
import sys
import tempfile
import zlib
from datetime import timedelta
from pathlib import Path

sys.dont_write_bytecode = True
from hugo_site import write_hugo
from outreach_input import write_outreach
from parts import digits, write
from words import (CAPTIONS, CREDITS, FIGURES, FIRST_DAY, HEADINGS, KINDS, LANGUAGES, LAST_DAY, PEOPLE, PROVINCES, QUOTES,
                   SENTENCES, STEPS, SUBTITLES, TITLES, TOPICS)

PHOTOS = 8
WIDTH, HEIGHT = 1200, 800


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("n", type=int, metavar="N", help="how many stories")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the input folder to make; FOLDER-hugo goes beside it")
    parser.add_argument("--hugo", default="hugo", metavar="PROGRAM", help="makes the photographs' JPEGs (default: hugo)")
    parser.add_argument("--theme", type=Path, default=Path(__file__).resolve().parent.parent.parent / "theme", metavar="FOLDER",
                        help="whose words, styles and fonts the Hugo site uses too (default: the product's)")
    options = parser.parse_args()

    hugo = options.folder.with_name(options.folder.name + "-hugo")
    for folder in (options.folder, hugo):
        if folder.exists():
            sys.exit(f"{folder} is already there: name a new folder.")

    stories = [make_story(number) for number in range(options.n)]
    photos = jpegs([png(number) for number in range(PHOTOS)], options.hugo)
    write_outreach(options.folder, stories, photos)
    write_hugo(hugo, stories, photos, (WIDTH, HEIGHT), options.theme)


# What a story says: plain data, from which both sites are written.


def make_story(number, own_photos=False):
    """A story. Its photographs are one or two of the eight that all share, or two that no other story has."""
    chance = random.Random(f"outreach {number}")
    province = chance.choice(list(PROVINCES))
    topics = chance.sample(list(TOPICS), chance.choice((1, 2)))
    awards = chance.choice((["safe-paths"], ["strong-communes"], ["safe-paths", "strong-communes"]))
    title = chance.randrange(len(TITLES))
    slots = {"place": PROVINCES[province], "topic": TOPICS[topics[0]]}
    photos = chance.sample(range(PHOTOS), 2 if number % 2 else 1)
    if own_photos:
        photos = [2 * number, 2 * number + 1]
    story = {
        "slug": f"{TITLES[title]['slug']}-in-{province}-{number + 1:05}",
        "kind": chance.choice(list(KINDS)),
        "published": (FIRST_DAY + timedelta(days=chance.randrange((LAST_DAY - FIRST_DAY).days + 1))).isoformat(),
        "provinces": [province],
        "topics": topics,
        "awards": awards,
        "implementers": ["childrights"],
        "photos": [{"photo": photo, "credit": chance.choice(CREDITS), "caption": chance.randrange(len(CAPTIONS))}
                   for photo in photos],
    }
    plan = make_plan(chance, number)
    for language in LANGUAGES:
        story[language] = {
            "title": fill(TITLES[title][language], slots, language),
            "subtitle": fill(SUBTITLES[plan["subtitle"]][language], slots, language),
            "summary": fill(SENTENCES[plan["summary"]][language], slots, language, plan["numbers"]).replace("*", ""),
            "captions": [fill(CAPTIONS[photo["caption"]][language], slots, language) for photo in story["photos"]],
            "body": [(kind, said(kind, part, slots, language, plan["numbers"])) for kind, part in plan["parts"]],
        }
    return story


def make_plan(chance, number):
    """The course of a story: which sentences, in which paragraphs, with which extras. The same in both languages."""
    order = chance.sample(range(len(SENTENCES)), 17)
    paragraphs = [order[0:4], order[4:8], order[8:11], order[11:14], order[14:17]]
    parts = [("paragraph", paragraph) for paragraph in paragraphs]
    extras = []
    if number % 2:
        extras.append((2, ("photo", 1)))
    if number % 3 == 0:
        extras.append((1, ("pullquote", (chance.randrange(len(QUOTES)), chance.choice(PEOPLE)))))
    if number % 4 == 0:
        extras.append((4, ("figure", chance.randrange(len(FIGURES)))))
    if number % 5 == 0:
        extras.append((4, ("callout", order[3])))
    if number % 6 == 0:
        extras.append((3, ("list", chance.sample(range(len(STEPS)), 3))))
    extras.append((3, ("heading", chance.randrange(len(HEADINGS)))))
    for at, part in sorted(extras, key=lambda extra: -extra[0]):
        parts.insert(at, part)
    return {
        "subtitle": chance.randrange(len(SUBTITLES)),
        "summary": order[0],
        "numbers": [chance.randrange(12, 90) for _ in range(3)],
        "parts": parts,
    }


def said(kind, part, slots, language, numbers):
    """One part of the plan, in words."""
    if kind == "paragraph":
        return " ".join(fill(SENTENCES[at][language], slots, language, numbers) for at in part)
    if kind == "list":
        return [fill(STEPS[at][language], slots, language, numbers) for at in part]
    if kind == "callout":
        return fill(SENTENCES[part][language], slots, language, numbers)
    if kind == "pullquote":
        return QUOTES[part[0]][language], part[1][language]
    return part


def fill(text, slots, language, numbers=(0, 0, 0)):
    for name, values in slots.items():
        text = text.replace("{" + name + "}", values[language])
    for at, number in enumerate(numbers):
        text = text.replace("{n%d}" % at, digits(number, language))
    return text


# The photographs: fields and hills in flat colours, drawn as PNG and, as cameras do, kept as JPEG.


def png(number):
    chance = random.Random(f"photo {number}")
    sky = [chance.randrange(150, 240) for _ in range(3)]
    hills = []
    for layer in range(4):
        tint = [max(20, value - 45 * (layer + 1) + chance.randrange(30)) for value in sky]
        line, slope = 280.0 + 130 * layer, 0.0
        heights = []
        for _ in range(WIDTH):
            slope = 0.97 * slope + chance.uniform(-0.12, 0.12)
            line += slope + (280 + 130 * layer - line) * 0.003
            heights.append(int(line))
        hills.append((heights, bytes(tint), min(heights), max(heights)))
    rows = bytearray()
    for y in range(HEIGHT):
        shade = bytes(max(0, value - y // 12) for value in sky)
        row = bytearray(shade * WIDTH)
        for heights, tint, top, foot in hills:
            if y >= foot:
                row[:] = tint * WIDTH
            elif y >= top:
                for x, height in enumerate(heights):
                    if y >= height:
                        row[3 * x:3 * x + 3] = tint
        rows += b"\0" + row
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(rows), 6))
            + chunk(b"IEND", b""))


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def jpegs(pictures, hugo):
    """Python has no JPEG encoder of its own; Hugo does."""
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / "site"
        (site / "assets" / "photos").mkdir(parents=True)
        for number, picture in enumerate(pictures):
            (site / "assets" / "photos" / f"{number}.png").write_bytes(picture)
        write(site / "hugo.toml", 'disableKinds = ["page", "section", "taxonomy", "term", "RSS", "sitemap", "404"]\n')
        write(site / "layouts" / "index.html",
              '{{ range resources.Match "photos/*.png" }}{{ $jpeg := .Resize "%dx jpg q88" }}'
              '{{ ($jpeg | resources.Copy (printf "photos/%%s.jpg" (path.BaseName .Name))).Publish }}{{ end }}\n' % WIDTH)
        subprocess.run([hugo, "--source", site, "--destination", Path(scratch) / "out", "--quiet", "--noBuildLock",
                        "--cacheDir", Path(scratch) / "cache"], check=True)
        return [(Path(scratch) / "out" / "photos" / f"{number}.jpg").read_bytes() for number in range(len(pictures))]


if __name__ == "__main__":
    main()
