"""Revlanox: structured rehab protocols in, a searchable static site out."""

__version__ = "0.1.0"
