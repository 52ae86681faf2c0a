"""A dose of several parts to what is told of clauses behind the last: they could be for it, or for all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.notation.dose import Dose, only_last


def told_trailing(dose: Dose, behind: frozenset[str], names: Mapping[str, str]) -> str:
    """What is wrong and both ways to write it; '' where it is plain.

    `behind`: names of the clauses that stand behind the amount of the last part."""
    *before, last = dose.every
    sided = {"side"} if before and not any(part.side for part in before) else set[str]()
    trailing = sorted((only_last(dose.every) | sided) & behind)
    if not trailing:
        return ""
    more = {name: getattr(last, name) for name in (*trailing, *(["joint"] if "arc" in trailing else []))}
    options = [tuple(replace(part, **more) for part in parts) for parts in (dose.parts, *dose.instead)]
    every = Dose(options[0], tuple(options[1:]))
    are = f"{'are' if len(trailing) > 1 else 'is'} {' and '.join(names.get(n, n) for n in trailing)}"
    return f"which part {are} for? Write '{every}' for all, or '{dose}' for the last part alone"
