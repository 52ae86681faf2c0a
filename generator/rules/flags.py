"""A plan to its red flags: its own and its stages', and every emergency whatever the plan names."""

from __future__ import annotations

from generator.model import Library, Protocol


def red_flags(protocol: Protocol, library: Library) -> tuple[str, ...]:
    """Ids, or a plan's own sentences, each once. A plan that names none has all of the house."""
    own = [str(flag) for flag in protocol.entry.red_flags]
    own += [str(flag) for stage in protocol.stages for flag in stage.red_flags]
    urgent = [name for name, flag in library.red_flags.items() if flag.act == "emergency"]
    return tuple(dict.fromkeys([*own, *urgent] if own else library.red_flags))
