"""Writes the same text as a Typst document: the peer of a render to PDF.

As a program, `typst_peer.py FILE.typ...` compiles each file to PDF/A-3a and PDF/UA-1 in one process, with the fonts of Readout, which it looks up once.
"""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

XML = "{http://www.w3.org/XML/1998/namespace}"
DOCBOOK = "{http://docbook.org/ns/docbook}"
# Both standards require a title and a date.
HEAD = """#set document(title: "Readout", date: datetime(year: 2022, month: 2, day: 11))
#set page("a4", margin: (x: 20mm, y: 22mm), numbering: "1 / 1")
#set text(font: ("Noto Serif", "Noto Serif CJK JP"), size: 10pt)
#set par(justify: true, leading: 6pt)
"""


def paragraphs(docbook):
    """All text of a DocBook file written by Readout, block by block."""
    root = ElementTree.parse(docbook).getroot()
    blocks = [e for e in root.iter() if e.tag in (f"{DOCBOOK}title", f"{DOCBOOK}para", f"{DOCBOOK}simpara")]
    return root.get(f"{XML}lang"), [" ".join("".join(b.itertext()).split()) for b in blocks]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write(docbooks, target):
    """One column for each language, with corresponding blocks side by side."""
    columns = [paragraphs(path) for path in docbooks]
    cells = []
    for row in zip(*(blocks for _, blocks in columns)):
        cells += [f"[#text(lang: {quoted(lang)}, {quoted(text)})]" for (lang, _), text in zip(columns, row)]
    grid = f"#grid(columns: {len(columns)}, column-gutter: 8mm, row-gutter: 8pt,\n" + ",\n".join(cells) + ")\n"
    pathlib.Path(target).write_text(HEAD + grid, encoding="utf-8")


def main():
    import typst
    fonts = typst.Fonts(include_system_fonts=True)
    for path in sys.argv[1:]:
        typst.compile(path, output=str(pathlib.Path(path).with_suffix(".pdf")), font_paths=fonts, pdf_standards=["a-3a", "ua-1"])


if __name__ == "__main__":
    main()
