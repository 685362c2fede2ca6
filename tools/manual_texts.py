#!/usr/bin/env python3
"""manual_texts.py: prints a .pot of the texts of the manual that are not in C++: meaning and reason of each rule (src/rules/pages/*.txt, msgctxt "page") and the documentation of
the schemas (msgctxt "schema", as XML text). The texts are those that src/commands/rule_pages.cpp and schema.cpp look up. A comment says where a text is used."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
SCHEMAS = ("meeting/meeting", "meeting/common", "meeting/register", "style/style")
ENTRY = re.compile(r"^== (\S+)$", re.M)
FIELD = re.compile(r"^(means|why): (.*(?:\n  .*)*)", re.M)
MARK = re.compile(r'<xs:documentation[^>]*>(?P<text>[^<]*)</xs:documentation>|<xs:\w+[^>]*?\b(?:name|ref|value)="(?P<name>[^"]*)"')


def page_texts(path):
    parts = ENTRY.split(path.read_text(encoding="utf-8"))
    for rule, entry in zip(parts[1::2], parts[2::2], strict=True):
        for field, text in FIELD.findall(entry):
            yield f"{rule}: {field}", re.sub(r"\n  ", " ", text)


def schema_texts(path):
    """The text of each documentation, with the name of the declaration before it."""
    name = ""
    for mark in MARK.finditer(path.read_text(encoding="utf-8")):
        if mark["name"] is not None:
            name = mark["name"]
        else:
            yield name, mark["text"]


def texts():
    """(msgctxt, file, comment, msgid)"""
    for path in sorted((ROOT / "src/rules/pages").glob("*.txt")):
        yield from (("page", path, *text) for text in page_texts(path))
    for name in SCHEMAS:
        path = ROOT / f"src/{name}.xsd"
        yield from (("schema", path, *text) for text in schema_texts(path))


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main():
    entries = {}
    for context, path, comment, text in texts():
        comments, files = entries.setdefault((context, text), ([], []))
        for found, all_found in ((comment, comments), (str(path.relative_to(ROOT)), files)):
            if found not in all_found:
                all_found.append(found)
    sys.stdout.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n')
    for (context, text), (comments, files) in entries.items():
        sys.stdout.write(f'\n#. {", ".join(comments)}\n#: {" ".join(files)}\nmsgctxt "{context}"\nmsgid {quoted(text)}\nmsgstr ""\n')


if __name__ == "__main__":
    main()
