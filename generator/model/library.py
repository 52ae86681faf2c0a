"""Everything an author wrote, immutable and cross-linked: what `load` gives and all pages read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from generator.model.base import Entity
from generator.model.condition import ClinicalCondition
from generator.model.declared import PainChoice
from generator.model.extends import Base
from generator.model.house import UNSAID
from generator.model.inside import exercises_in
from generator.model.knowledge import Doc, Exercise, Guide, Question, Reference, Retired, Tag
from generator.model.lines import Line, moved
from generator.model.morning import with_morning
from generator.model.plan import Protocol, Stage
from generator.model.readiness import ReadinessTest, TestItem, Tracker
from generator.model.settings import RESERVED, UNNAMED, Settings
from generator.model.term import Term
from generator.model.triage import Triage
from generator.model.vocabulary import EmergencyNumber, Exclusion, Measure, PainRule, RedFlag, Site
from generator.model.withdrawn import Paged
from generator.source import Text
from generator.source.versions import Versions

T = TypeVar("T")

DONE = "finished-session"
"""A sign that needs no vocabulary: all of today's session was done."""

BUILT_IN = (DONE, "not-finished", "unable", "run-today", "strength-today", "symptoms", "distance")
"""Signs and numbers that the diary itself gives: what was done, and whether anything was felt."""

GENERAL = "general"
"""The house's pain rule, which holds where a source states none."""


FIELDS = {
    "condition": "conditions",
    "plan": "protocols",
    "exercise": "exercises",
    "test": "tests",
    "question": "questions",
    "triage": "triage",
    "guide": "guides",
    "doc": "docs",
    "source": "references",
}
"""Kind of a link to the field that has what it may name."""


@dataclass(frozen=True)
class Library:
    """Ids to entities, one mapping a kind, each in the order a reader meets them."""

    conditions: Mapping[str, ClinicalCondition] = field(default_factory=dict)
    protocols: Mapping[str, Protocol] = field(default_factory=dict)
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    tests: Mapping[str, ReadinessTest] = field(default_factory=dict)
    trackers: Mapping[str, Tracker] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    triage: Mapping[str, Triage] = field(default_factory=dict)
    guides: Mapping[str, Guide] = field(default_factory=dict)
    docs: Mapping[str, Doc] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    tags: Mapping[str, Tag] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    """The glossary, in the author's order."""
    red_flags: Mapping[str, RedFlag] = field(default_factory=dict)
    emergency_numbers: Mapping[str, EmergencyNumber] = field(default_factory=dict)
    """In the order in which warnings name them."""
    exclusions: Mapping[str, Exclusion] = field(default_factory=dict)
    measures: Mapping[str, Measure] = field(default_factory=dict)
    pain_rules: Mapping[str, PainRule] = field(default_factory=dict)
    sites: Mapping[str, Site] = field(default_factory=dict)
    retired: Mapping[str, Retired] = field(default_factory=dict)
    """By id with its kind, such as `exercise:old-stretch`."""
    withdrawn: Mapping[str, Paged | Protocol] = field(default_factory=dict)
    """What nobody should go by any more, by id with its kind. No other field has it: nothing leads there."""
    files: tuple[Text, ...] = ()
    """Files of content/ that are published as they are, by their paths below it."""
    versions: Versions = field(default_factory=dict)
    """The lines of every version of a plan that was published."""
    name: str = UNNAMED
    """What the site is called."""
    settings: Settings = field(default_factory=Settings)
    """What the project says of it in mkdocs.yml."""
    base: Base | None = None
    """What of it comes from the library that the project extends."""
    site: str = ""
    """The address that the pages are published under, ending in `/`; '' where nobody said."""
    pdfs: bool = False
    """Whether every sheet is published as a PDF file too."""
    stage_word: str = "stage"
    """What the plan that looks at it calls its stages."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Exercises of the plan that looks at it which have no page, to what it calls them."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """Sources of that plan, to what it says of each."""
    sided: frozenset[str] = frozenset()
    """Measures of that plan's own which are taken on each side."""

    @property
    def publisher(self) -> str:
        """Who publishes the site."""
        return str(self.settings.publisher or self.name)

    @property
    def color(self) -> str:
        """The site's own, in place of ours; '' where it has none."""
        return str(self.settings.color or "")

    @property
    def rights(self) -> str:
        """What says under what its content may be used, in short."""
        licence = self.settings.licence
        return str(licence.code or licence.name) if licence else RESERVED

    @property
    def entities(self) -> Iterator[Entity]:
        """Everything with a page and a date, but the documentation."""
        yield from self.conditions.values()
        yield from (protocol.entry for protocol in self.protocols.values())
        yield from self.exercises.values()
        yield from self.tests.values()
        yield from self.trackers.values()
        yield from self.questions.values()
        yield from self.triage.values()
        yield from self.guides.values()

    def of(self, protocol: Protocol) -> Library:
        """The library as one plan sees it: with its own measures and names, and its word for a stage."""
        own = {str(id_): m.whole(id_) for id_, m in protocol.entry.measures.items()}
        names = {str(id_): str(title) for id_, title in protocol.entry.exercises.items()}
        return replace(
            self,
            measures={**self.measures, **own},
            stage_word=protocol.stage_word,
            names=names,
            sources={str(id_): str(words) for id_, words in protocol.entry.sources.items()},
            sided=protocol.sided,
        )

    def is_sided(self, name: str) -> bool:
        """Whether it is measured left and right apart."""
        return name in self.sided or (name in self.test_of and self.test_of[name][1].side == "each")

    def named(self, exercise: str) -> str:
        """What an exercise without a page is called."""
        return self.names.get(exercise, exercise.replace("-", " "))

    def earlier(self, protocol: Protocol) -> dict[int, dict[str, Line]]:
        """Versions of the plan that were published, under its ids of today, with their lines."""
        names = (protocol.id, *map(str, protocol.entry.formerly))
        found: dict[int, dict[str, Line]] = {}
        for name in names:
            for version, published in self.versions.get(name, {}).items():
                old = {key: Line(line.kind, line.text) for key, line in published.items()}
                found.setdefault(version, moved(protocol, old))
        return found

    def pain_rule(self, protocol: Protocol) -> PainRule:
        """The plan's own bands, with our rule for the next morning where they say nothing of it; the rule it
        names, or the general one where its source says nothing."""
        return self._pain_rule(protocol.entry.pain)

    def pain_at(self, protocol: Protocol, stage: Stage) -> PainRule:
        """The rule at a stage: its own, else the plan's."""
        return self._pain_rule(protocol.entry.pain if stage.pain is None else stage.pain)

    def _pain_rule(self, pain: PainChoice) -> PainRule:
        general = self.pain_rules.get(GENERAL)
        if isinstance(pain, PainRule):
            return with_morning(pain, general) if general else pain
        return self.pain_rules[_named(pain)]

    def has_pain_rule(self, protocol: Protocol) -> bool:
        """Whether the rules that the plan and its stages go by are there."""
        rules = protocol.pain_rules
        return all(isinstance(pain, PainRule) or _named(pain) in self.pain_rules for pain in rules)

    @cached_property
    def test_of(self) -> Mapping[str, tuple[ReadinessTest, TestItem]]:
        """Measure id to the test and item that measure it."""
        return {name: (test, item) for test in self.tests.values() for name, item in test.items.items()}

    @cached_property
    def less_is_better(self) -> frozenset[str]:
        """What is measured of which a lower number is better: a time to beat, faults."""
        tests = {name: item.better for name, (_, item) in self.test_of.items()}
        known = {**tests, **self.own_direction}
        return frozenset(name for name, better in known.items() if better == "less")

    @property
    def own_direction(self) -> Mapping[str, str]:
        """Measures outside tests that say which number is the better one."""
        return {str(name): one.better for name, one in self.measures.items() if one.better}

    @cached_property
    def used_in(self) -> Mapping[str, list[tuple[Protocol, Stage]]]:
        """Exercise id to the stages that prescribe it, each once."""
        used: dict[str, list[tuple[Protocol, Stage]]] = {}
        for protocol in self.protocols.values():
            for stage in protocol.stages:
                for name in _exercises(stage):
                    used.setdefault(name, []).append((protocol, stage))
        return used

    def collection(self, kind: str) -> Mapping[str, Any]:
        """The entities that links of one kind (`plan:`, `exercise:` …) may name."""
        return cast(Mapping[str, Any], getattr(self, FIELDS[kind]))

    def sites_of(self, ids: Iterable[str]) -> list[Site]:
        """The places of an injury that have these ids; one that nobody knows is an error of its own."""
        return [self.sites[id_] for id_ in ids if id_ in self.sites]

    def withdrawn_of(self, kind: type[T]) -> list[T]:
        """What was withdrawn of that kind: `Protocol`, `ReadinessTest` and so on."""
        return [one for one in self.withdrawn.values() if isinstance(one, kind)]

    @property
    def whole(self) -> Library:
        """With what was withdrawn in its old place: for old addresses and for what was logged."""
        found: dict[str, dict[str, Any]] = {}
        for id_, one in self.withdrawn.items():
            kind, _, name = id_.partition(":")
            found.setdefault(FIELDS[kind], {**self.collection(kind)})[name] = one
        return replace(self, **found, withdrawn={}) if found else self  # type: ignore[arg-type]


def entry_of(one: Paged | Protocol) -> Paged:
    """What an author wrote of something that has a page."""
    return one.entry if isinstance(one, Protocol) else one


def _named(pain: Text) -> str:
    return GENERAL if pain in UNSAID else str(pain)


def _exercises(stage: Stage) -> list[str]:
    """Those of its lines, then those that a rule puts in the place of one."""
    names = [str(i.exercise) for s in stage.sessions for i in s.lines if i.exercise is not None]
    return list(dict.fromkeys([*names, *exercises_in(stage.heard)]))
