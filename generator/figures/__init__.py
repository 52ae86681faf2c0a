"""A pose in a few lines to a drawing: grammar, jointed body, solver, outlines, SVG, and words for it."""
