"""Where functions are declared. A function of X.cpp is declared in X.h; files without a header of their own share one.

Names are compared, not signatures. GCC's -Wmissing-declarations finds functions that no header declares.
"""

import re

import style

# Declares what is defined in the file of each row.
TABLES = {"commands/commands.h"}
# A function outside a class whose type begins the line.
FUNCTION = r"^(?!\s|return\b|using\b|namespace\b|struct\b|class\b|static\b|#)[\w:<>,&*\s\[\]]*?[\s&*>](\w+)\("


def check(house):
    for station in sorted(p for p in (house.root / "src").iterdir() if p.is_dir()):
        declared = {}
        for header in house.files(station.relative_to(house.root), ".h"):
            for match in re.finditer(FUNCTION, style.blanked(header.read_text(encoding="utf-8")), re.M):
                declared.setdefault(match[1], set()).add(header.relative_to(house.root / "src").as_posix())
        for source in house.files(station.relative_to(house.root), ".cpp"):
            check_source(house, source, declared)


def check_source(house, source, declared):
    own = source.with_suffix(".h").relative_to(house.root / "src").as_posix()
    expected = {own} if (house.root / "src" / own).exists() else None
    for name, line in defined(style.blanked(source.read_text(encoding="utf-8"))):
        headers = declared.get(name)
        if not headers or headers & TABLES:
            continue
        if expected is None:
            expected = headers
        if not headers & expected:
            house.breach(source, line, f"{name} is declared in {', '.join(sorted(headers))}, not in {', '.join(sorted(expected))}")


def defined(text):
    """The functions outside unnamed namespaces, with their lines; `text` is blanked."""
    for match in reversed(list(re.finditer(r"^namespace \{", text, re.M))):
        end = style.closing(text, match.end() - 1) + 1
        text = text[:match.start()] + re.sub(r"[^\n]", " ", text[match.start():end]) + text[end:]
    for match in re.finditer(FUNCTION, text, re.M):
        yield match[1], style.line_of(text, match.start(1))
