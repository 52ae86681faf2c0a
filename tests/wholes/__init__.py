"""Whole plans in the words of the language reference's own examples, and what a reader must find of them."""
