#!/usr/bin/env python3
"""Makes the benchmark's input: corpus.py N FOLDER

FOLDER becomes an input folder for Outreach with N stories in English and Khmer; FOLDER-hugo becomes a Hugo site made of
the same texts. The same N gives the same bytes, on any machine. Neither folder may exist yet.
"""

import argparse
import hashlib
import json
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from datetime import date, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
from words import (CAPTIONS, CREDITS, FIGURES, HEADINGS, KINDS, PEOPLE, PROVINCES, QUOTES, SENTENCES, SITE, STEPS,
                   SUBTITLES, TITLES, TOPICS)

HERE = Path(__file__).resolve().parent
LANGUAGES = ("en", "km")
PHOTOS = 8
WIDTH, HEIGHT = 1200, 800
PICTURES = {"wide": (480, 800, 1200), "card": (360, 720), "row": (240, 480)}
FIRST_DAY, LAST_DAY = date(2015, 1, 1), date(2024, 12, 31)

DONOR = {
    "names": {"en": "Mekong Example Fund", "km": "មូលនិធិគំរូមេគង្គ"},
    "product": {
        "en": "This {product} is made possible by the generous support of the Mekong Example Fund. The contents are the "
              "responsibility of {responsible} and do not necessarily reflect the views of the Mekong Example Fund.",
        "km": "{product}នេះអាចធ្វើទៅបានដោយសារការគាំទ្ររបស់មូលនិធិគំរូមេគង្គ។ ខ្លឹមសារជាការទទួលខុសត្រូវរបស់ {responsible} "
              "ហើយមិនចាំបាច់ឆ្លុះបញ្ចាំងពីទស្សនៈរបស់មូលនិធិគំរូមេគង្គឡើយ។",
    },
    "noun": {
        "story": {"en": "story", "km": "សាច់រឿង"},
        "leaflet": {"en": "leaflet", "km": "ខិត្តប័ណ្ណ"},
        "page": {"en": "web page", "km": "ទំព័រ"},
    },
}
ORGANISATIONS = {
    "riverbank": {"en": "Riverbank International", "km": "អង្គការ Riverbank International", "short": "Riverbank"},
    "childrights": {"en": "Centre for Child Rights", "km": "មជ្ឈមណ្ឌលសិទ្ធិកុមារ", "short": "CCR"},
    "villages": {"en": "Safe Villages Network", "km": "បណ្ដាញភូមិសុវត្ថិភាព", "short": "SVN"},
}
AWARDS = {
    "safe-paths": {
        "title": {"en": "Safe Paths", "km": "ផ្លូវសុវត្ថិភាព"},
        "prime": "riverbank", "sub": "childrights",
        "own": {
            "en": "The content of this story is the sole responsibility of Riverbank International and does not necessarily "
                  "reflect the views of the Mekong Example Fund.",
            "km": "ខ្លឹមសារនៃសាច់រឿងនេះជាការទទួលខុសត្រូវទាំងស្រុងរបស់អង្គការ Riverbank International "
                  "ហើយមិនចាំបាច់ឆ្លុះបញ្ចាំងពីទស្សនៈរបស់មូលនិធិគំរូមេគង្គឡើយ។",
        },
    },
    "strong-communes": {
        "title": {"en": "Strong Communes", "km": "ឃុំរឹងមាំ"},
        "prime": "villages", "sub": "childrights",
        "own": None,
    },
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("n", type=int, metavar="N", help="how many stories")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the input folder to make; FOLDER-hugo goes beside it")
    parser.add_argument("--hugo", default="hugo", metavar="PROGRAM", help="makes the Hugo site's pictures (default: hugo)")
    parser.add_argument("--theme", type=Path, default=HERE.parent.parent / "theme", metavar="FOLDER",
                        help="whose words, styles and fonts the Hugo site uses too (default: the product's)")
    options = parser.parse_args()

    hugo = options.folder.with_name(options.folder.name + "-hugo")
    for folder in (options.folder, hugo):
        if folder.exists():
            sys.exit(f"{folder} is already there: name a new folder.")

    stories = [make_story(number) for number in range(options.n)]
    photos = jpegs([png(number) for number in range(PHOTOS)], options.hugo)
    write_outreach(options.folder, stories, photos)
    write_hugo(hugo, stories, photos, options.theme, options.hugo)


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


def digits(number, language):
    return str(number).translate(str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")) if language == "km" else str(number)


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


# The input folder of Outreach.


def write_outreach(folder, stories, photos):
    write(folder / "site.yml", outreach_site())
    write(folder / "donors" / "example-fund.yml", outreach_donor())
    for name, award in AWARDS.items():
        write(folder / "awards" / f"{name}.yml", outreach_award(award))
    for language in LANGUAGES:
        about = SITE["about"][language]
        head = [f"title: {quoted(about['title'])}", f"subtitle: {quoted(about['subtitle'])}",
                f"summary: {quoted(about['summary'])}"]
        head += ["published: 2024-01-15", "awards: own-funds", "nav: true"] if language == "en" else [
            "translation: {status: draft}"]
        write(folder / "pages" / "about" / f"index.{language}.md", page(head, about["body"]))

    first = {}
    for story in stories:
        home = folder / "stories" / story["slug"]
        for language in LANGUAGES:
            write(home / f"index.{language}.md", page(outreach_head(story, language), outreach_body(story, language)))
        for photo in story["photos"]:
            place = home / photo_name(photo["photo"])
            share(first, photo["photo"], photos, place)


def share(first, number, photos, place):
    """The first story holds the file; the others hold hard links to it, or copies where the file system has none."""
    if number not in first:
        place.write_bytes(photos[number])
        first[number] = place
        return
    try:
        os.link(first[number], place)
    except OSError:
        # Too many links to one file, or none possible: a copy, and the next links go to it.
        place.write_bytes(photos[number])
        first[number] = place


def outreach_site():
    lines = [f"title: {both(SITE['title'])}", f"tagline: {both(SITE['tagline'])}", f"address: {SITE['address']}",
             "languages: [en, km]", "time_zone: Asia/Phnom_Penh", "funding: own-funds", "organisations:"]
    lines += [f"  {name}: {{names: {both(words)}, short_name: {words['short']}}}" for name, words in ORGANISATIONS.items()]
    lines.append("topics:")
    lines += [f"  {name}: {both(words)}" for name, words in TOPICS.items()]
    lines += ["contacts: []", "hotlines: []"]
    return "\n".join(lines) + "\n"


def outreach_donor():
    noun = ", ".join(f"{name}: {both(words)}" for name, words in DONOR["noun"].items())
    return f"""names: {both(DONOR['names'])}
short_name: MEF
status: active
texts:
  - id: product
    kind: disclaimer
    when: {{materials: [story, leaflet, page], approval: not-approved}}
    valid: [null, null]
    text:
      en: {quoted(DONOR['product']['en'])}
      km: {quoted(DONOR['product']['km'])}
    product: {{{noun}}}
    translation_status: {{en: official, km: courtesy}}
    source: made up for this benchmark
    verified_on: null
    confidence: high
"""


def outreach_award(award):
    own = award["own"]
    text = f"""title: {both(award['title'])}
donor: example-fund
number: null
instrument: cooperative-agreement
prime: {award['prime']}
subs:
  - {{org: {award['sub']}, role: implementer}}
period: [{FIRST_DAY}, {LAST_DAY}]
marking_plan:
  story: {{disclaimer: {'award' if own else 'donor'}}}
  leaflet: {{disclaimer: donor}}
"""
    if own:
        text += f"""wordings:
  - text: product
    materials: [story]
    wording:
      en: {quoted(own['en'])}
      km: {quoted(own['km'])}
    translation_status: {{en: official, km: courtesy}}
    source: made up for this benchmark
"""
    return text


def outreach_head(story, language):
    words = story[language]
    head = [f"kind: {story['kind']}"] if language == "en" else []
    head += [f"{key}: {quoted(words[key])}" for key in ("title", "subtitle", "summary")]
    if language == "en":
        head += [f"published: {story['published']}", f"provinces: {listed(story['provinces'])}",
                 f"topics: {listed(story['topics'])}", f"awards: {listed(story['awards'])}",
                 f"implementers: {listed(story['implementers'])}", "approval: {status: not-approved}"]
    else:
        head.append("translation: {status: draft}")
    head.append("photos:")
    for photo, caption in zip(story["photos"], words["captions"]):
        head += [f"  - file: {photo_name(photo['photo'])}", f"    caption: {quoted(caption)}",
                 f"    alt: {quoted(SITE['alt'][language])}"]
        if language == "en":
            head += [f"    credit: {quoted(photo['credit'])}", "    consent: nobody-recognisable", "    stand_in: true"]
    return head


def outreach_body(story, language):
    parts = []
    for kind, part in story[language]["body"]:
        if kind == "photo":
            parts.append(f"![]({photo_name(story['photos'][part]['photo'])})")
        elif kind == "pullquote":
            parts.append(f"::: pullquote {{by=\"{part[1]}\"}}\n{part[0]}\n:::")
        elif kind == "figure":
            value, label, source = figure(part, language)
            parts.append(f"::: figure {{value=\"{value}\" label=\"{label}\" source=\"{source}\"}}\n:::")
        elif kind == "callout":
            parts.append(f"::: callout\n{part}\n:::")
        else:
            parts.append(markdown(kind, part, language))
    return parts


# The Hugo site.


def write_hugo(folder, stories, photos, theme, hugo):
    shutil.copytree(HERE / "hugo", folder)
    shutil.rmtree(folder / "photos")
    copy_theme(folder, theme)
    data = {f"photo-{number + 1}": {"name": hashlib.sha256(photo).hexdigest()[:16], "width": WIDTH, "height": HEIGHT}
            for number, photo in enumerate(photos)}
    write(folder / "data" / "photos.json", dump(data))
    write(folder / "data" / "funding.json", dump(hugo_funding()))
    write(folder / "data" / "organisations.json", dump(ORGANISATIONS))
    write(folder / "data" / "pictures.json", dump(PICTURES))
    write(folder / "data" / "names.json", dump({"topics": TOPICS, "provinces": PROVINCES}))
    write(folder / "data" / "digits.json", dump(
        {str(number): digits(number, "km") for number in [*range(1, 32), *range(FIRST_DAY.year, LAST_DAY.year + 1)]}))
    content = folder / "content"
    for language in LANGUAGES:
        write(content / f"_index.{language}.md", page([f"title: {quoted(SITE['title'][language])}",
                                                       f"description: {quoted(SITE['tagline'][language])}"], []))
        write(content / "stories" / f"_index.{language}.md", page([f"title: {quoted(SITE['stories'][language])}"], []))
        for kind, names in (("topics", TOPICS), ("provinces", PROVINCES)):
            for name, words in names.items():
                write(content / kind / name / f"_index.{language}.md", page([f"title: {quoted(words[language])}"], []))
        for name, award in AWARDS.items():
            write(content / "awards" / name / f"_index.{language}.md",
                  page([f"title: {quoted(award['title'][language])}"], []))
        about = SITE["about"][language]
        write(content / "about" / f"index.{language}.md", page(
            [f"title: {quoted(about['title'])}", f"subtitle: {quoted(about['subtitle'])}",
             f"summary: {quoted(about['summary'])}", "date: 2024-01-15"], about["body"]))
    for story in stories:
        home = content / "stories" / story["slug"]
        for language in LANGUAGES:
            write(home / f"index.{language}.md", page(hugo_head(story, language), hugo_body(story, language)))
    write_renditions(folder / "static" / "assets" / "photos", data, photos, hugo)


def copy_theme(folder, theme):
    """Both sites speak the same words and publish the same styles, fonts and icons: the product's own."""
    shutil.copytree(theme / "strings", folder / "data" / "strings")
    shutil.copytree(theme / "assets" / "styles", folder / "assets" / "styles")
    for kind in ("fonts", "icons"):
        shutil.copytree(theme / "assets" / kind, folder / "static" / "assets" / kind)


def hugo_funding():
    """What Outreach resolves from packs, awards and dates, ready made: {award: {name, donor, texts: {material: {lang: []}}}}."""
    funding = {}
    for name, award in AWARDS.items():
        texts = {}
        for material, noun in DONOR["noun"].items():
            texts[material] = {}
            wording = award["own"] if award["own"] and material == "story" else {
                language: DONOR["product"][language].replace("{product}", noun[language]).replace(
                    "{responsible}", ORGANISATIONS[award["prime"]][language]) for language in LANGUAGES}
            english = {"lang": "en", "wording": wording["en"], "courtesy": False}
            khmer = {"lang": "km", "wording": wording["km"], "courtesy": True}
            texts[material] = {"en": [english], "km": [english, khmer]}
        funding[name] = {"title": award["title"], "donor": DONOR["names"], "prime": award["prime"], "implementers": [award["sub"]],
                         "instrument": "cooperative-agreement", "period": [str(FIRST_DAY), str(LAST_DAY)], "texts": texts}
    return funding


def hugo_head(story, language):
    words = story[language]
    head = [f"kind: {story['kind']}"] + [f"{key}: {quoted(words[key])}" for key in ("title", "subtitle", "summary")]
    head += [f"date: {story['published']}", f"provinces: {listed(story['provinces'])}",
             f"topics: {listed(story['topics'])}", f"awards: {listed(story['awards'])}",
             f"implementers: {listed(story['implementers'])}"]
    if language == "km":
        head.append("translation: draft")
    head.append("photos:")
    for photo, caption in zip(story["photos"], words["captions"]):
        head += [f"  - file: {photo_name(photo['photo'])}", f"    photo: photo-{photo['photo'] + 1}",
                 f"    caption: {quoted(caption)}", f"    alt: {quoted(SITE['alt'][language])}",
                 f"    credit: {quoted(photo['credit'])}", "    stand_in: true"]
    return head


def hugo_body(story, language):
    parts = []
    for kind, part in story[language]["body"]:
        if kind == "photo":
            parts.append(f"![]({photo_name(story['photos'][part]['photo'])})")
        elif kind == "pullquote":
            parts.append(f"{{{{< pullquote by=\"{part[1]}\" >}}}}\n{part[0]}\n{{{{< /pullquote >}}}}")
        elif kind == "figure":
            value, label, source = figure(part, language)
            parts.append(f"{{{{< fact value=\"{value}\" label=\"{label}\" source=\"{source}\" >}}}}")
        elif kind == "callout":
            parts.append(f"{{{{< callout >}}}}\n{part}\n{{{{< /callout >}}}}")
        else:
            parts.append(markdown(kind, part, language))
    return parts


def write_renditions(target, data, photos, hugo):
    """The pictures that Outreach makes within its measured time lie ready for Hugo. Hugo made them, once, before."""
    target.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / "site"
        shutil.copytree(HERE / "hugo" / "photos", site)
        (site / "assets" / "photos").mkdir(parents=True)
        for number, photo in enumerate(photos):
            (site / "assets" / "photos" / f"{data[f'photo-{number + 1}']['name']}.jpg").write_bytes(photo)
        write(site / "data" / "pictures.json", dump(PICTURES))
        subprocess.run([hugo, "--source", site, "--destination", Path(scratch) / "out", "--quiet", "--noBuildLock",
                        "--cacheDir", Path(scratch) / "cache"], check=True)
        for path in sorted((Path(scratch) / "out" / "photos").iterdir()):
            shutil.copyfile(path, target / path.name)


# Small parts that both writers share.


def markdown(kind, part, language):
    if kind == "heading":
        return "## " + HEADINGS[part][language]
    if kind == "list":
        return "\n".join("- " + step for step in part)
    return part


def figure(at, language):
    value, words = FIGURES[at]["value"], FIGURES[at][language]
    return digits(value, language), words["label"], words["source"]


def photo_name(number):
    return f"fields-{number + 1}.jpg"


def page(head, body):
    return "---\n" + "\n".join(head) + "\n---\n" + "".join("\n" + part + "\n" for part in body)


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def both(words):
    return f"{{en: {quoted(words['en'])}, km: {quoted(words['km'])}}}"


def listed(names):
    return "[" + ", ".join(names) + "]"


def dump(data):
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
