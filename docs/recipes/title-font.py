"""Cuts the title font: one weight, French and English. See docs/design-system.md."""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib import instancer

source, target = sys.argv[1], sys.argv[2]
LETTERS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "àâäáçéèêëîïíñôöóùûüúÿæœÀÂÄÇÉÈÊËÎÏÔÖÙÛÜÆŒ"
    + "\u00a0\u00ab\u00bb\u00b0\u00b7\u00d7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac\u2212"
)
font = instancer.instantiateVariableFont(TTFont(source), {"wght": 680})
keep = subset.Options()
keep.layout_features = ["kern"]
keep.hinting = False
keep.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
cutter = subset.Subsetter(keep)
cutter.populate(text=LETTERS)
cutter.subset(font)

# U+202F (before ? ! ;) and U+2011 are not drawn by the family: a half space and the hyphen.
space = font["hmtx"]["space"][0]
font["glyf"]["nnbsp"] = Glyph()
font.setGlyphOrder(font.getGlyphOrder() if "nnbsp" in font.getGlyphOrder() else font.getGlyphOrder() + ["nnbsp"])
font["hmtx"]["nnbsp"] = (space // 2, 0)
for table in font["cmap"].tables:
    if table.isUnicode():
        table.cmap[0x202F] = "nnbsp"
        table.cmap[0x2011] = "hyphen"
font["maxp"].numGlyphs = len(font.getGlyphOrder())
font.flavor = "woff2"
font.save(target)
print(target, os.path.getsize(target), "bytes,", len(font.getGlyphOrder()), "glyphs")
