"""What a plan explains under `as printed`, on each level, to the findings that it speaks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.errors import Place, Problem, did_you_mean
from generator.load.parts_left import Zone
from generator.model import Item, Protocol, Session, Stage
from generator.model.finding_names import FINDINGS, ONE
from generator.model.stage import Branch
from generator.source import Text
from generator.words.lists import listed


@dataclass(frozen=True)
class Excuse:
    """A note on a finding, and what it can be about."""

    name: str
    """`sum`, or with what it is about: `sum 22 sets`."""
    why: Text
    level: int
    """How far inside: 0 for the plan, 1 for a track or a group, 2 for a stage, and so on."""
    own: frozenset[Place]
    """Places of that level's own numbers."""
    spans: tuple[Zone, ...]

    @property
    def finding(self) -> str:
        """The name of the finding alone."""
        return self.name.partition(" ")[0]

    def may_explain(self, rule: str, problem: Problem) -> bool:
        """Whether it names the finding, and that stands where it speaks."""
        return self.name in (rule, f"{rule} {problem.about}") and self.stands_over(problem)

    def stands_over(self, problem: Problem) -> bool:
        """Whether the finding stands where it speaks."""
        return problem.place in self.own or any(span.holds(problem.place) for span in self.spans)


def explained(
    rule: str, problems: Sequence[Problem], excuses: Sequence[Excuse]
) -> Iterator[tuple[Problem, Excuse | None, bool]]:
    """Each finding with the nearest note that may explain it, and whether it does: a note on `sum` explains
    one sum, its own level's before those below it."""
    nearest = [(problem, _nearest(rule, problem, excuses)) for problem in problems]
    for problem, excuse in nearest:
        if excuse is None or rule not in ONE or excuse.name != rule:
            yield problem, excuse, excuse is not None
            continue
        meant = {_which(p) for p, one in nearest if one is excuse}
        own = {which for which in meant if which[0] in excuse.own}
        yield problem, excuse, {_which(problem)} == (own or meant)


def _which(problem: Problem) -> tuple[Place, str]:
    return problem.place, problem.about


def _nearest(rule: str, problem: Problem, excuses: Sequence[Excuse]) -> Excuse | None:
    fit = (excuse for excuse in excuses if excuse.may_explain(rule, problem))
    return max(fit, key=lambda excuse: (excuse.name != rule, excuse.level), default=None)


def excuses_of(protocol: Protocol) -> list[Excuse]:
    """Every note of the plan, each once; one on a group or a track speaks for all of its stages."""
    found = [*_plan(protocol), *_stages(protocol), *_below(protocol)]
    return [*{id(excuse.why): excuse for excuse in found}.values()]


def _plan(protocol: Protocol) -> Iterator[Excuse]:
    entry = protocol.entry
    everywhere = (Zone(Place(entry.place.path, 0, 0), None),)
    for name, why in entry.as_printed.items():
        yield Excuse(str(name), why, 0, _own(protocol), everywhere)


def _own(protocol: Protocol) -> frozenset[Place]:
    entry = protocol.entry
    return _places([entry.total, entry.lasts, entry.grow_at_most])


def _places(written: Iterable[object]) -> frozenset[Place]:
    return frozenset(one.text.place for one in written if one is not None)  # type: ignore[attr-defined]


def _stages(protocol: Protocol) -> Iterator[Excuse]:
    """Of stages, and of the groups and tracks they are in."""
    ends = sorted({stage.key.place for stage in protocol.stages})
    said: dict[int, list[tuple[str, Text, Stage]]] = {}
    for stage in protocol.stages:
        for name, why in stage.as_printed.items():
            said.setdefault(id(why), []).append((str(name), why, stage))
    for together in said.values():
        name, why, _ = together[0]
        stages = [stage for _, _, stage in together]
        above = len(stages) > 1 or why.place < stages[0].key.place
        spans = (Zone.up_to(stage.key.place, ends) for stage in stages)
        yield Excuse(name, why, 1 if above else 2, _own_of(stages, protocol), tuple(spans))


def _own_of(stages: Sequence[Stage], protocol: Protocol) -> frozenset[Place]:
    """Totals of the stage, or of the group or track of just these stages."""
    ids = tuple(stage.id for stage in stages)
    wholes = [whole.total for whole in protocol.wholes if whole.stages == ids]
    alone = [stages[0].total, *_only(stages[0])] if len(stages) == 1 else []
    return _places([*wholes, *alone])


def _only(stage: Stage) -> list[object]:
    """The total of a stage with one session is the session's."""
    return [session.total for session in stage.sessions] if len(stage.sessions) == 1 else []


def _below(protocol: Protocol) -> Iterator[Excuse]:
    """Of sessions, of what a line of `if` says, of groups of lines and of lines."""
    lines = (item for stage in protocol.stages for s in stage.sessions for item in s.lines)
    keys = (stage.key.place for stage in protocol.stages)
    ends = sorted({*keys, *(item.place for item in lines)})
    for stage in protocol.stages:
        for rule in stage.heard:
            yield from _branch(rule.holds) if rule.holds else ()
        for session in stage.sessions:
            yield from _session(session, ends)


def _branch(holds: Branch) -> Iterator[Excuse]:
    totals = [holds.total, *(session.total for session in holds.sessions.values())]
    lines = [*holds.do, *chain.from_iterable(session.do for session in holds.sessions.values())]
    own = _places([*totals, *(line.total for line in lines)])
    for printed in (holds.as_printed, *(session.as_printed for session in holds.sessions.values())):
        yield from (Excuse(str(name), why, 3, own, ()) for name, why in printed.items())


def _session(session: Session, ends: Sequence[Place]) -> Iterator[Excuse]:
    spans = tuple(Zone.up_to(item.place, ends) for item in session.lines)
    for name, why in session.as_printed.items():
        yield Excuse(str(name), why, 3, _places([session.total]), spans)
    said: dict[int, list[tuple[str, Text, Item]]] = {}
    for item in session.lines:
        for name, why in item.as_printed.items():
            said.setdefault(id(why), []).append((str(name), why, item))
    for together in said.values():
        name, why, _ = together[0]
        items = [item for _, _, item in together]
        spans = tuple(Zone.up_to(item.place, ends) for item in items)
        yield Excuse(name, why, 4 + (len(items) == 1), _own_lines(items), spans)


def _own_lines(items: Sequence[Item]) -> frozenset[Place]:
    """The totals of one line, or of the groups that hold just these lines."""
    groups = [g for g in items[0].groups if all(any(g is one for one in i.groups) for i in items)]
    alone = [items[0].total] if len(items) == 1 else []
    bouts = {items[0].place} if len(items) == 1 else set[Place]()
    return _places([*(group.total for group in groups), *alone]) | bouts


def idle(
    excuses: Sequence[Excuse], used: set[int], about: Mapping[str, Sequence[Problem]]
) -> Iterator[Problem]:
    """A note on nothing, or on a finding that does not exist, is a mistake itself. `about`: of each rule the
    findings that a note can name."""
    for excuse in excuses:
        place = excuse.why.key_place or excuse.why.place
        if excuse.finding not in FINDINGS or (excuse.name != excuse.finding and excuse.finding not in ONE):
            near = did_you_mean(excuse.name, FINDINGS) or f"; the findings are {', '.join(FINDINGS)}"
            yield Problem(place, f"'{excuse.name}' isn't a finding{near}", "as-printed")
        elif excuse.finding in about and id(excuse.why) not in used:
            yield Problem(place, _needless(excuse, about[excuse.finding]), "as-printed")


def _needless(excuse: Excuse, about: Sequence[Problem]) -> str:
    """That nothing was found which a note could explain."""
    name = excuse.name
    named = dict.fromkeys(f"'{excuse.finding} {one.about}'" for one in about if excuse.stands_over(one))
    if excuse.finding in ONE and name != excuse.finding and named:
        others = listed(named, "or")
        return (
            f"check finds nothing that a note on '{name}' would explain; write {others}, or delete this line"
        )
    if excuse.level and name == "descriptors":
        return "'descriptors' is one finding of the whole plan; write its note under the plan's 'as printed:'"
    others = ", ".join(f"'{one}'" for one in FINDINGS if one != name)
    return (
        f"check finds nothing here that a note on '{name}' would explain; delete this line, or name what it "
        f"explains: {others}"
    )
