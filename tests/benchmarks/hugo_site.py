"""Writes stories as a Hugo site."""

import hashlib
import shutil
from pathlib import Path

from parts import digits, dump, figure, listed, markdown, page, photo_name, quoted, write
from words import AWARDS, DONOR, FIRST_DAY, LANGUAGES, LAST_DAY, ORGANISATIONS, PLACES, PROVINCES, SITE, TOPICS

HERE = Path(__file__).resolve().parent

# What the theme asks for, of photographs that are 1,200 pixels wide: measure.py compares what both sites made.
PICTURES = {
    "shapes": {"wide": (480, 640, 960), "card": (480, 640), "row": (240, 480)},
    "widths": (240, 480, 640, 960),
    "quality": {"webp": 76, "jpg": 80},
}


def write_hugo(folder, stories, photos, size, theme):
    shutil.copytree(HERE / "hugo", folder)
    copy_theme(folder, theme)
    write_photos(folder, photos, size)
    write_data(folder / "data")
    write_pages(folder / "content")
    for story in stories:
        home = folder / "content" / "stories" / story["slug"]
        for language in LANGUAGES:
            write(home / f"index.{language}.md", page(hugo_head(story, language), hugo_body(story, language)))


def write_photos(folder, photos, size):
    """Each photograph once, whoever shows it: Hugo makes each rendition once, as Outreach does."""
    data = {}
    for number, photo in enumerate(photos):
        name = f"photo-{number + 1}"
        data[name] = {"name": hashlib.sha256(photo).hexdigest()[:16], "width": size[0], "height": size[1]}
        path = folder / "assets" / "photos" / f"{name}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(photo)
    write(folder / "data" / "photos.json", dump(data))


def write_data(folder):
    write(folder / "funding.json", dump(hugo_funding()))
    write(folder / "organisations.json", dump(ORGANISATIONS))
    write(folder / "pictures.json", dump(PICTURES))
    write(folder / "names.json", dump({"topics": TOPICS, "provinces": PROVINCES, "places": PLACES}))
    write(folder / "digits.json", dump(
        {str(number): digits(number, "km") for number in [*range(1, 32), *range(FIRST_DAY.year, LAST_DAY.year + 1)]}))


def write_pages(content):
    """Home, lists and the page about us: all but the stories."""
    for language in LANGUAGES:
        write(content / f"_index.{language}.md", page([f"title: {quoted(SITE['title'][language])}",
                                                       f"description: {quoted(SITE['tagline'][language])}"], []))
        for section in ("stories", "leaflets"):
            write(content / section / f"_index.{language}.md", page([f"title: {quoted(SITE[section][language])}"], []))
        for kind, names in (("topics", TOPICS), ("provinces", PROVINCES)):
            for name, words in names.items():
                write(content / kind / name / f"_index.{language}.md", page([f"title: {quoted(words[language])}"], []))
        for name, award in AWARDS.items():
            write(content / "awards" / name / f"_index.{language}.md",
                  page([f"title: {quoted(award['title'][language])}"], []))
        about = SITE["about"][language]
        draft = ["translation: draft"] if language == "km" else []
        write(content / "about" / f"index.{language}.md", page(
            [f"title: {quoted(about['title'])}", f"subtitle: {quoted(about['subtitle'])}",
             f"summary: {quoted(about['summary'])}", "date: 2024-01-15", *draft], about["body"]))


def copy_theme(folder, theme):
    """Both sites speak the same words and publish the same styles, fonts and icons: the product's own."""
    shutil.copytree(theme / "strings", folder / "data" / "strings")
    shutil.copytree(theme / "assets" / "styles", folder / "assets" / "styles")
    for kind in ("fonts", "icons"):
        shutil.copytree(theme / "assets" / kind, folder / "static" / "assets" / kind)


def hugo_funding():
    """What Outreach resolves from packs, awards and dates, ready made: {award: {title, donor, …, texts: {language: []}}}."""
    funding = {}
    for name, award in AWARDS.items():
        wording = award["own"] or {language: DONOR["product"][language].replace("{product}", DONOR["noun"]["story"][language])
                                   .replace("{responsible}", ORGANISATIONS[award["prime"]][language]) for language in LANGUAGES}
        english = {"lang": "en", "wording": wording["en"], "courtesy": False}
        khmer = {"lang": "km", "wording": wording["km"], "courtesy": True}
        funding[name] = {"title": award["title"], "donor": DONOR["names"], "prime": award["prime"], "implementers": [award["sub"]],
                         "instrument": "cooperative-agreement", "period": [str(FIRST_DAY), str(LAST_DAY)],
                         "texts": {"en": [english], "km": [khmer, english]}}
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
