"""Small parts that the writers of both sites share."""

import json

from words import FIGURES, HEADINGS


def digits(number, language):
    return str(number).translate(str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")) if language == "km" else str(number)


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
