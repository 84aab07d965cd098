"""Cuts a font for PDF sheets: French and English, TrueType (PDF cannot hold woff2). See docs/design-system.md."""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

source, target = sys.argv[1], sys.argv[2]
LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "".join(map(chr, range(0xA0, 0x100))) + (
    "\u0152\u0153\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac\u2212\u203a"
)
font = TTFont(source)
keep = subset.Options()
keep.layout_features = ["kern"]
keep.hinting = False
keep.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
cutter = subset.Subsetter(keep)
cutter.populate(text=LETTERS)
cutter.subset(font)
best = font.getBestCmap()
if 0x202F not in best:
    font["glyf"]["nnbsp"] = Glyph()
    if "nnbsp" not in font.getGlyphOrder():
        font.setGlyphOrder(font.getGlyphOrder() + ["nnbsp"])
    font["hmtx"]["nnbsp"] = (font["hmtx"]["space"][0] // 2, 0)
for table in font["cmap"].tables:
    if table.isUnicode():
        table.cmap.setdefault(0x202F, "nnbsp")
        table.cmap.setdefault(0x2011, "hyphen")
        table.cmap.setdefault(0x2212, best.get(0x2013))
font["maxp"].numGlyphs = len(font.getGlyphOrder())
font.flavor = None
font.save(target)
print(target, os.path.getsize(target), sorted(hex(ord(c)) for c in LETTERS if ord(c) not in font.getBestCmap()))
