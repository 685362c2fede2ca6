#!/usr/bin/env python3
"""make_font.py: writes half.ttf, the font of the rows. All ASCII letters, digits and signs are squares half an em wide; so are “ ” ‘ ’ and the hyphen.

Made once with fontTools; the file is part of the tree, so that the tests need no fontTools.
"""

import pathlib

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen


def square():
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for point in ((50, 700), (450, 700), (450, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


def main():
    characters = list(range(0x20, 0x7F)) + [0x2010]
    names = [".notdef"] + [f"u{c:04X}" for c in characters]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({c: f"u{c:04X}" for c in characters})
    empty = TTGlyphPen(None).glyph()
    builder.setupGlyf({name: empty if name == "u0020" else square() for name in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 50)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Readout Half", "styleName": "Regular", "psName": "ReadoutHalf"}, mac=False)
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.save(pathlib.Path(__file__).parent / "half.ttf")


if __name__ == "__main__":
    main()
