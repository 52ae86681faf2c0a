"""Every name that one file uses for a thing in another: does it exist, and what was meant?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from generator.errors import Place, Problem, did_you_mean
from generator.model import Library, Link, Protocol, Stage, Written, links_in
from generator.model.library import DONE
from generator.model.link import PAGES
from generator.model.prose import prose_of, written_of
from generator.notation.condition import Condition, Finished, Measure, Sign, leaves
from generator.notation.outcome import Act, Outcome
from generator.source import Text

PEOPLE = ("physio", "doctor", "surgeon", "emergency", "clinician")
"""Who `see` and `cleared by` may name."""


def check_references(library: Library, broken: set[str]) -> Iterator[Problem]:
    """A problem for each name that leads nowhere. Names of files that could not be read pass."""
    checker = _Checker(library, broken)
    yield from checker.prose()
    yield from checker.knowledge()
    yield from checker.vocabulary()
    for test in library.tests.values():
        for item in test.items.values():
            yield from checker.condition(item.pass_when)
            yield from checker.ids([item.exercise], library.exercises, "exercise")
            yield from checker.ids([item.source], library.references, "reference")
    for tracker in library.trackers.values():
        for tell in tracker.tells:
            yield from checker.condition(tell.condition)
    for protocol in library.protocols.values():
        yield from checker.protocol(protocol)


class _Checker:
    def __init__(self, library: Library, broken: set[str]) -> None:
        self.library, self.broken = library, broken

    def ids(self, names: Iterable[Text | None], known: Collection[str], what: str) -> Iterator[Problem]:
        for name in names:
            if name is not None:
                yield from self.name(str(name), known, what, name.place)

    def name(self, name: str, known: Collection[str], what: str, place: Place) -> Iterator[Problem]:
        if name not in known and name not in self.broken:
            message = f"there is no {what} '{name}'{did_you_mean(name, known)}"
            yield Problem(place, message, "missing-reference")

    def prose(self) -> Iterator[Problem]:
        for text in prose_of(self.library):
            for link in links_in(text):
                if isinstance(link, tuple):
                    yield Problem(*link, "link")
                else:
                    yield from self.link(link)

    def link(self, link: Link) -> Iterator[Problem]:
        if link.kind == "page":
            yield from self.name(link.id, PAGES, "page", link.place)
            return
        known = self.library.collection(link.kind)
        if link.id in known and link.part:
            yield from self.part(link)
        elif link.kind == "doc" and link.id in ("language", "command-line"):
            return
        else:
            yield from self.name(link.id, known, _NAMES[link.kind], link.place)

    def part(self, link: Link) -> Iterator[Problem]:
        if link.kind != "plan":
            yield Problem(link.place, f"only plans have parts; write {link.kind}:{link.id}", "link")
            return
        stages = [stage.id for stage in self.library.protocols[link.id].stages]
        yield from self.name(link.part, stages, f"stage of {link.id}", link.place)

    def knowledge(self) -> Iterator[Problem]:
        library = self.library
        for entity in library.entities:
            names = entity.sources if not isinstance(entity.sources, dict) else ()
            yield from self.ids(names, library.references, "reference")
            for link in getattr(entity, "related", ()):
                yield from self.link(link)
        for question in library.questions.values():
            yield from self.ids(question.tags, library.tags, "tag")
            yield from self.ids(question.see_someone, library.red_flags, "red flag")

    def vocabulary(self) -> Iterator[Problem]:
        library = self.library
        for table in (library.red_flags, library.exclusions, library.pain_rules):
            for entry in table.values():
                yield from self.ids([entry.source], library.references, "reference")

    def protocol(self, protocol: Protocol) -> Iterator[Problem]:
        entry, library = protocol.entry, self.library
        yield from self.ids([entry.pain], library.pain_rules, "pain rule")
        yield from self.ids(entry.red_flags, library.red_flags, "red flag")
        yield from self.ids(entry.not_for, library.exclusions, "'not for' entry")
        for name in entry.sources:
            yield from self.name(name, library.references, "reference", entry.source_at(name))
        for text in written_of(entry):
            for mark in re.finditer(r"\^([a-z0-9-]+)", text):
                yield from self.name(mark[1], entry.sources, "source of this plan", text.at(mark.start(1)))
        for level in (entry, *entry.stages.values()):
            yield from self.ids(level.source, entry.sources, "source of this plan")
        seen: set[int] = set()
        for stage in protocol.stages:
            yield from self.stage(protocol, stage, seen)

    def stage(self, protocol: Protocol, stage: Stage, seen: set[int]) -> Iterator[Problem]:
        for condition in (*stage.enter_when, *stage.progress_when):
            if id(condition) not in seen:
                seen.add(id(condition))
                yield from self.condition(condition)
        for rule in stage.rules:
            if id(rule) not in seen:
                seen.add(id(rule))
                yield from self.condition(rule.condition)
                yield from self.outcome(rule.outcome, protocol)
        exercises = [item.exercise for session in stage.sessions for item in session.items]
        yield from self.ids(exercises, self.library.exercises, "exercise")

    def condition(self, written: Written[Condition]) -> Iterator[Problem]:
        for leaf in leaves(written.value):
            if isinstance(leaf, (Sign, Measure)):
                yield from self.measure(leaf.name, written)
            elif isinstance(leaf, Finished):
                place = written.place_of(leaf.protocol)
                yield from self.name(leaf.protocol, self.library.protocols, "plan", place)

    def measure(self, name: str, written: Written[Condition]) -> Iterator[Problem]:
        known = {*self.library.measures, *self.library.test_of, DONE}
        yield from self.name(name, known, "measure or test", written.place_of(name))

    def outcome(self, written: Written[Outcome], protocol: Protocol) -> Iterator[Problem]:
        stages = [stage.id for stage in protocol.stages]
        known = {"on to": [*self.library.protocols, *stages], "back to": stages, "see": PEOPLE}
        what = {"on to": "plan or stage", "back to": "stage of this plan", "see": "person"}
        for act in (act for option in written.value.options for act in option):
            if isinstance(act, Act) and act.verb in known:
                place = written.place_of(act.target)
                yield from self.name(act.target, known[act.verb], what[act.verb], place)


_NAMES = {
    "plan": "plan", "exercise": "exercise", "test": "test", "question": "question",
    "guide": "guide", "doc": "page of the documentation", "source": "reference",
}  # fmt: skip
