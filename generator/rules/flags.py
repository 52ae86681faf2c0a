"""A plan to its red flags: its own and its stages', and every emergency whatever the plan names."""

from __future__ import annotations

from generator.model import Library, Protocol


def listed_flags(protocol: Protocol, library: Library) -> tuple[str, ...]:
    """Those that its page, its data and its forms name: ids, or a plan's own sentences, each once. A plan
    that names none has all of the house."""
    own = [str(flag) for flag in protocol.entry.red_flags]
    own += [str(flag) for stage in protocol.stages for flag in stage.red_flags]
    return tuple(dict.fromkeys(own or library.red_flags))


def red_flags(protocol: Protocol, library: Library) -> tuple[str, ...]:
    """Those that the engine hears: an emergency of any group of readers too, once somebody tells it."""
    urgent = [name for name, flag in library.red_flags.items() if flag.act == "emergency"]
    return tuple(dict.fromkeys([*listed_flags(protocol, library), *urgent]))
