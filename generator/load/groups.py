"""What is written above stages, of all of them together: length and total of a plan, a track or a group."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.model.plan import Stage, stage_id
from generator.model.protocol import ProtocolEntry
from generator.model.stage import StageEntry
from generator.model.whole import Whole
from generator.notation import NotationError, parse_lasts
from generator.notation.rate import Lasts
from generator.source import Text


def wholes(entry: ProtocolEntry, stages: Sequence[Stage]) -> tuple[Whole, ...]:
    """The plan, then each track with its groups."""
    lasts = entry.lasts.value if entry.lasts else None
    found = [
        Whole(
            "plan", "", "the plan", "The whole plan", lasts, entry.total, tuple(stage.id for stage in stages)
        )
    ]
    found += _groups(entry.stages, (), stages)
    for name, track in entry.tracks.items():
        own = [stage for stage in stages if stage.track == name]
        title = str(track.title or title_of(name))
        ids = tuple(stage.id for stage in own)
        found.append(
            Whole("track", str(name), f"track '{name}'", title, None, track.total, ids, note=track.note)
        )
        found += _groups(track.stages, (), own)
    return tuple(found)


def _groups(
    entries: Mapping[Text, StageEntry], above: tuple[str, ...], stages: Sequence[Stage]
) -> Iterator[Whole]:
    for key, entry in entries.items():
        if not entry.stages:
            continue
        path = (*above, stage_id(key))
        own = tuple(stage for stage in stages if stage.group[: len(path)] == path)
        title = str(entry.title) if entry.title else title_of(key)
        yield Whole(
            kind="group",
            id="-".join(path),
            name=f"'{key}'",
            title=title,
            lasts=written_lasts(key, entry),
            total=entry.total,
            stages=tuple(stage.id for stage in own),
            summary=entry.summary,
            aims=entry.aims,
            note=entry.note,
        )
        yield from _groups(entry.stages, path, own)


def title_of(key: str) -> str:
    """What a reader sees of a key: `weeks 3-4` as `Weeks 3–4`, `first-hops` as `First hops`."""
    words = re.sub(r"(?<=\d)-(?=\d)", "–", key) if re.search(r" \d", key) else key.replace("-", " ")
    return words[:1].upper() + words[1:]


def written_lasts(key: Text, entry: StageEntry | None) -> Lasts | None:
    """What `lasts` says, or the key where it is a time."""
    if entry is not None and entry.lasts:
        return entry.lasts.value
    try:
        return parse_lasts(str(key))
    except NotationError:
        return None
