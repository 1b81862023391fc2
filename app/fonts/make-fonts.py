"""Cut a variable font to French, fix or narrow its axes, and add the narrow no-break space. See README.md."""

import ast
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib import instancer

REPERTOIRE = [
    *range(0x20, 0x7F), *range(0xA0, 0x100), 0x152, 0x153, 0x178,
    *range(0x2010, 0x2016), *range(0x2018, 0x201F), 0x2022, 0x2026, 0x2032, 0x20AC, 0x2212,
]
FEATURES = ["kern", "mark", "mkmk", "ccmp", "liga", "lnum", "tnum", "pnum", "onum", "calt", "locl", "case"]

source, target, axes, narrow = sys.argv[1], sys.argv[2], ast.literal_eval(sys.argv[3]), float(sys.argv[4])
font = instancer.instantiateVariableFont(TTFont(source), axes)
variations = font["gvar"].variations
font["gvar"].variations = {name: variations[name] if name in variations else [] for name in font.getGlyphOrder()}

options = subset.Options()
options.layout_features = FEATURES
options.notdef_outline = True
cutter = subset.Subsetter(options)
cutter.populate(unicodes=REPERTOIRE)
cutter.subset(font)

order = [*font.getGlyphOrder(), "nnbsp"]
space, _ = font["hmtx"][font.getBestCmap()[0x20]]
font.setGlyphOrder(order)
font["glyf"].glyphs["nnbsp"] = Glyph()
font["glyf"].glyphOrder = order
font["hmtx"]["nnbsp"] = (round(space * narrow), 0)
font["gvar"].variations["nnbsp"] = []
if "HVAR" in font:
    del font["HVAR"]  # it knows nothing of the added glyph; gvar says the same
for table in font["cmap"].tables:
    if table.isUnicode():
        table.cmap[0x202F] = "nnbsp"
font["maxp"].numGlyphs = len(order)
font.flavor = "woff2"
font.save(target)
