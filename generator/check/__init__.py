"""Clinical and editorial rules over a Library: what loads well and may still be wrong."""

from generator.check.plan_rules import check
from generator.check.proved import Ways, ways

__all__ = ["Ways", "check", "ways"]
