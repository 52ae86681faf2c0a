"""Clinical and editorial rules over a Library: what loads well and may still be wrong."""

from generator.check.findings import check

__all__ = ["check"]
