"""Drawings: plain numbers and words to SVG text, with no knowledge of protocols, pages or files.

Colours and line widths are CSS (classes `s-`, `b-`, `t-`, `m-`, `f-`); shapes are SVG, so that they
print with backgrounds off and say the same in greyscale.
"""
