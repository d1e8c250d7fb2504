"""Writes stories as an input folder of Outreach."""

import os

from parts import both, figure, listed, markdown, page, photo_name, quoted, write
from words import AWARDS, DONOR, FIRST_DAY, LANGUAGES, LAST_DAY, ORGANISATIONS, SITE, TOPICS

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
