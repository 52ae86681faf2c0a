"""Every name that one file uses for a thing in another: does it exist, and what was meant?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.load.names import Names
from generator.load.plan_references import check_plan
from generator.markdown import links_in
from generator.model import ClinicalCondition, Library, ProtocolEntry, parse_link
from generator.model.library import entry_of
from generator.model.link import PAGED
from generator.model.prose import prose_of
from generator.model.vocabulary import ANY


def check_references(library: Library, broken: set[str]) -> Iterator[Problem]:
    """A problem for each name that leads nowhere. Names of files that could not be read pass."""
    house = _House(library, broken)
    yield from house.doors()
    yield from house.prose()
    yield from house.knowledge()
    yield from house.vocabulary()
    yield from house.readiness()
    yield from house.retired()
    yield from house.withdrawn()
    for protocol in library.protocols.values():
        yield from check_plan(protocol, library, broken)


GONE = ("plan", *PAGED)
"""Kinds of what has a page of its own and may be taken back."""


class _House(Names):
    """The names in everything but the plans."""

    @property
    def areas(self) -> list[str]:
        """Ids of the body parts."""
        return [id_ for id_, tag in self.library.tags.items() if tag.area is not None]

    def doors(self) -> Iterator[Problem]:
        doors = self.library.settings.doors
        named = [id_ for id_ in (doors.walking, doors.running) if id_]
        yield from self.ids(named, self.library.protocols, "plan")

    def prose(self) -> Iterator[Problem]:
        for text in prose_of(self.library):
            for link in links_in(text):
                if isinstance(link, tuple):
                    yield Problem(*link, "link")
                else:
                    yield from self.link(link)

    def knowledge(self) -> Iterator[Problem]:
        library = self.library
        for entity in library.entities:
            names = entity.sources if not isinstance(entity.sources, dict) else ()
            yield from self.ids(names, library.references, "reference")
            for link in getattr(entity, "related", ()):
                yield from self.link(link)
            if not isinstance(entity, ProtocolEntry):
                yield from self.conditions(entity)
        for condition in library.conditions.values():
            yield from self.clinical(condition)
        for triage in library.triage.values():
            yield from self.ids([triage.area], self.areas, "body part")
            yield from self.ids(triage.red_flags, library.red_flags, "red flag")
            for end in triage.ends.values():
                for link in (end.fits, *end.also):
                    yield from self.link(link) if link is not None else ()
        for exercise in library.exercises.values():
            yield from self.listed(exercise.not_for, library.exclusions, "'not for' entry")
        for question in library.questions.values():
            yield from self.ids(question.tags, library.tags, "tag")
            yield from self.ids(question.see_someone, library.red_flags, "red flag")
        for flag in library.red_flags.values():
            yield from self.ids(flag.areas, [*self.areas, ANY], "body part")
        for site in library.sites.values():
            yield from self.ids([site.area], self.areas, "body part")
        for term in library.terms.values():
            yield from self.link(term.page) if term.page is not None else ()
            yield from self.ids([term.source], library.references, "reference")
        for test in library.tests.values():
            yield from self.ids(test.areas, self.areas, "body part")
            yield from self.ids(test.red_flags, library.red_flags, "red flag")

    def clinical(self, condition: ClinicalCondition) -> Iterator[Problem]:
        """What a condition names of the vocabulary, and its sources."""
        library = self.library
        yield from self.ids(condition.sites, library.sites, "site")
        yield from self.ids(condition.areas, self.areas, "body part")
        yield from self.ids(condition.red_flags, library.red_flags, "red flag")
        yield from self.ids([condition.pain], library.pain_rules, "pain rule")
        looks = (look.condition for look in condition.looks_like.values())
        yield from self.ids(looks, library.conditions, "condition")
        yield from self.ids(condition.named, library.references, "reference")

    def retired(self) -> Iterator[Problem]:
        """What is gone must have had a page, and must be gone."""
        for id_, entry in self.library.retired.items():
            place = getattr(id_, "place", entry.title.place)
            link = parse_link(id_, place)
            if isinstance(link, str) or link.kind not in GONE or not link.id or link.anchor:
                message = f"'{id_}' is not a page id; write it as in links.lock, such as exercise:old-name"
                yield Problem(place, message, "retired")
            elif not link.part and link.id in self.library.whole.collection(link.kind):
                yield Problem(place, f"'{id_}' still exists; delete it, or delete this line", "retired")
            for see in entry.see:
                yield from self.link(see)

    def withdrawn(self) -> Iterator[Problem]:
        """Where they lead who went by it must be something to go by."""
        for one in map(entry_of, self.library.withdrawn.values()):
            if one.withdrawn is not None and one.withdrawn.instead is not None:
                yield from self.link(one.withdrawn.instead)

    def vocabulary(self) -> Iterator[Problem]:
        library = self.library
        for table in (library.red_flags, library.exclusions, library.pain_rules, library.sites):
            for entry in table.values():
                yield from self.ids([entry.source], library.references, "reference")

    def readiness(self) -> Iterator[Problem]:
        for test in self.library.tests.values():
            of_all = [test.healthy.source] if test.healthy else []
            yield from self.ids(of_all, self.library.references, "reference")
            for item in test.items.values():
                yield from self.condition(item.bar)
                if item.if_both is not None:
                    yield from self.condition(item.if_both.pass_when)
                yield from self.ids([item.exercise], self.library.exercises, "exercise")
                own = [
                    item.source,
                    *(part.source for part in (item.norms, item.if_both, item.healthy) if part),
                ]
                yield from self.ids(own, self.library.references, "reference")
        for tracker in self.library.trackers.values():
            if tracker.spike is not None:
                yield from self.ids([tracker.spike.source], self.library.references, "reference")
            for tell in tracker.tells:
                yield from self.condition(tell.condition)
