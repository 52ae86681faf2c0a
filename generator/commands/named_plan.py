"""The id of a plan to the plan, whatever is wrong beside it; or to what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.commands.folder import refuse, warn
from generator.errors import did_you_mean
from generator.load import Loaded, read_project
from generator.load.plan_references import check_plan
from generator.model import Library, Protocol
from generator.words.lists import counted


@dataclass(frozen=True)
class Named:
    """A plan, and the library it stands in."""

    plan: Protocol
    library: Library


def named_plan(root: Path, name: str, *, withdrawn: bool = False) -> Named:
    """The plan. Ends the command where there is none, or where it or what it needs has an error.

    `withdrawn`: whether it may be one that nobody should follow any more.
    """
    loaded = read_project(root)
    gone = loaded.library.withdrawn.get(f"plan:{name}")
    if isinstance(gone, Protocol):
        refuse([] if withdrawn else [_withdrawn(gone)])
        refuse(_own(gone, loaded))
        return Named(gone, loaded.judged.whole)
    library, plan = loaded.judged, loaded.judged.protocols.get(name)
    if plan is None or _wrong(plan, loaded):
        refuse(_problems(name, plan, loaded))
    assert plan is not None
    warn(beside(loaded))
    return Named(plan, library)


def _withdrawn(plan: Protocol) -> str:
    said = plan.entry.withdrawn
    assert said is not None
    return f"plan '{plan.id}' was withdrawn on {said.on}; 'revlanox show {plan.id}' prints why"


def _own(plan: Protocol | None, loaded: Loaded) -> list[str]:
    path = plan.entry.id.place.path if plan else None
    return [str(problem) for problem in loaded.problems if problem.place.path == path]


def _wrong(plan: Protocol, loaded: Loaded) -> bool:
    return bool(_own(plan, loaded)) or any(check_plan(plan, loaded.judged, _plans_away(loaded)))


def _plans_away(loaded: Loaded) -> set[str]:
    """Plans that have an error: another may name one of them and is read without it."""
    read = set(loaded.library.protocols) - set(loaded.judged.protocols)
    files = (Path(problem.place.path) for problem in loaded.problems)
    return read | {file.stem for file in files if file.parent == Path("protocols")}


def _problems(name: str, plan: Protocol | None, loaded: Loaded) -> list[str]:
    if plan is None and name not in loaded.broken and name not in loaded.library.protocols:
        near = did_you_mean(name, loaded.judged.protocols)
        return [f"there is no plan '{name}'{near or '; see protocols/'}"]
    of_its_file = [str(one) for one in loaded.problems if Path(one.place.path).stem == name]
    first = _own(plan, loaded) or of_its_file
    return list(dict.fromkeys([*first, *map(str, loaded.problems)]))


def beside(loaded: Loaded) -> Iterator[str]:
    """That there is more to mend in the project."""
    files = {problem.place.path for problem in loaded.problems}
    if files:
        there = counted(len(files), "other file has", "other files have")
        yield f"{there} problems; 'revlanox check' lists them"
