#!/usr/bin/env python3
"""Makes an input folder with stories: stories.py PHOTOS FOLDER

PHOTOS holds 0.jpg, 1.jpg and so on; every two of them become a story's, in English and Khmer. FOLDER must not exist yet.
The words are those of ../words.py.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import corpus
import outreach_input

# What fits on the one page of a snapshot.
MOST_WORDS = 300


def story(number):
    made = corpus.make_story(number, own_photos=True)
    if made["kind"] == "snapshot" and len(" ".join(outreach_input.outreach_body(made, "en")).split()) > MOST_WORDS:
        made["kind"] = "success-story"
    return made


photos, folder = Path(sys.argv[1]), Path(sys.argv[2])
count = len(list(photos.glob("*.jpg")))
outreach_input.write_outreach(
    folder,
    [story(number) for number in range(count // 2)],
    [(photos / f"{number}.jpg").read_bytes() for number in range(count)])
