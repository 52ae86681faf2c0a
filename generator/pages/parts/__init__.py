"""Parts that several kinds of page share: numbers, boxes, strips, pain rule, warnings, questions."""
