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

photos, folder = Path(sys.argv[1]), Path(sys.argv[2])
count = len(list(photos.glob("*.jpg")))
corpus.write_outreach(
    folder,
    [corpus.make_story(number, own_photos=True) for number in range(count // 2)],
    [(photos / f"{number}.jpg").read_bytes() for number in range(count)])
