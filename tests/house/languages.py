"""languages.py ROOT: what a language of locales/LINGUAS lacks. Each entry of the shipped registers has a form in it, and each country one for each use that its patterns ask for
without saying what else to print; no form is for a use that nothing asks for; the language has a lexicon and a sample. That its catalog has all phrases is tested by tools/catalogs --check."""

import pathlib
import re
import sys
import xml.etree.ElementTree as tree

NAMESPACE = "{urn:readout:meeting:1}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ASKED = re.compile(r"\{(\w+), form, ([^|}]+)\}")
SLOTS = {"country": ("country",), "city": ("place",), "place": ("country", "place"), "event": ("event",)}
# The entries that samples use: they need forms only in the languages of those samples.
OF_SAMPLES = ("register.xml",)
KNOWN_USES = {"", "long", "short", "compound", "character", "title", "adjective"}
NAMED = ("country", "organization", "place", "event", "series", "term")


def languages(root):
    text = (root / "locales" / "LINGUAS").read_text(encoding="utf-8")
    return [word for line in text.splitlines() for word in line.split("#")[0].split()]


def asked(root, language):
    """Kind of entry -> the uses that the patterns of a language ask for."""
    uses = {}
    for slot, use in ASKED.findall((root / "locales" / f"{language}.po").read_text(encoding="utf-8")):
        for kind in SLOTS[slot]:
            uses.setdefault(kind, set()).add(use)
    return uses


def forms(entry, language):
    return {form.get("use", "") for form in entry.iter(NAMESPACE + "form") if form.get(LANG) == language}


def missing_forms(root, language):
    uses = asked(root, language)
    for path in sorted((root / "src" / "meeting").glob("*.xml")):
        if path.name not in OF_SAMPLES:
            yield from missing_in(path, uses, language)


def missing_in(path, uses, language):
    for entry in tree.parse(path).getroot():
        kind, key = entry.tag.removeprefix(NAMESPACE), entry.get("key")
        if kind not in NAMED:
            continue
        known = forms(entry, language)
        if not known:
            yield f"{path.name}: {key} has no form in {language}"
        # The pattern has a default for a place, but not for a country.
        for use in sorted(uses.get(kind, ())) if kind == "country" else ():
            if use not in known:
                yield f"{path.name}: {key} has no form for the use {use} in {language}"


def unasked_forms(root, language):
    """Forms for a use that neither Readout nor a pattern of the language asks for: they are never printed."""
    asked_by_patterns = set(re.findall(r"\{\w+, form, ([^|}]+)", (root / "locales" / f"{language}.po").read_text(encoding="utf-8")))
    for path in sorted((root / "src" / "meeting").glob("*.xml")):
        for entry in tree.parse(path).getroot():
            for use in sorted(forms(entry, language) - asked_by_patterns - KNOWN_USES):
                yield f"{path.name}: {entry.get('key')} has a form for the use {use} in {language}, for which no phrase asks"


def missing(root, language):
    yield from unasked_forms(root, language)
    yield from missing_forms(root, language)
    if not (root / "locales" / "lexicon" / f"{language}.xml").exists():
        yield f"locales/lexicon/{language}.xml is missing"
    translated = list((root / "samples").glob(f"*.{language}.po"))
    own = [path for path in (root / "samples").glob("2*.xml") if f'xml:lang="{language}" issuer' in path.read_text(encoding="utf-8")]
    if not translated and not own:
        yield f"no sample is in {language}"


def main(root):
    found = [fault for language in languages(root) for fault in missing(root, language)]
    for fault in found:
        print(fault)
    print(f"{len(languages(root))} languages, {len(found)} missing")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
