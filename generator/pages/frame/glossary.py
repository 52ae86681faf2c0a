"""The glossary as pages take it: each word, what it means, and where more is said."""

from __future__ import annotations

GLOSSARY = "glossary/"
"""The page of all words; each has its id there."""
