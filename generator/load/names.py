"""A name and the names there are to a problem where it leads nowhere, with the nearest one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, get_args

from generator.errors import Place, Problem, did_you_mean
from generator.load.chapters import chapter
from generator.load.compared import REFERENCES, unasked
from generator.load.dose_names import FELT, KINDS, is_known, is_listed, named
from generator.load.meant_names import meant_by, of_two_places
from generator.load.near_conditions import near_conditions
from generator.load.ordered import out_of_order
from generator.load.withdrawn import taken_back
from generator.model import Library, Link, Written
from generator.model.inside import every
from generator.model.library import BUILT_IN
from generator.model.link import PAGES
from generator.model.vocabulary import ANY, Reader
from generator.notation.condition import (
    Can,
    Cleared,
    Compared,
    Condition,
    Finished,
    Measure,
    Pain,
    Sign,
    Since,
    leaves,
)
from generator.notation.quantity import number_text
from generator.notation.slips_scales import FORWARD, RACES
from generator.source import Text

PEOPLE = ("physio", "doctor", "surgeon", "emergency", "clinician")
"""Who `see`, `cleared by` and `supervised by` may name."""

ANCHORS = ("plan start", "surgery", "injury", "diagnosis", "fracture", "birth", "cast-off", "boot-off")
"""What day one may be counted from without being declared."""

EVENT = "say what it is under the plan's 'measures:', such as '{0}: number'"

NO_CRITERIA = "criteria from above can't be taken away; say them only at the stages that have them"

SCALE_END = 10

MEANWHILE = (
    "walking", "running", "jogging", "hopping", "jumping", "cycling", "standing", "sitting", "squatting",
    "sleeping", "resting", "climbing-stairs", "training",
)  # fmt: skip
"""Common words after `while`."""


MEASURES = "measure or test"

FEW = 12
"""So many names are listed when none is near."""


class Names:
    """Looks names up. `broken` ids are of files that could not be read; they pass."""

    def __init__(self, library: Library, broken: AbstractSet[str]) -> None:
        self.library, self.broken = library, broken
        self.exercises = {str(name) for name in library.exercises}

    def ids(self, names: Iterable[Text | None], known: Collection[str], what: str) -> Iterator[Problem]:
        """Ids from a list; None stands for one that was left out."""
        for name in names:
            if name is not None:
                yield from self.name(str(name), known, what, name.place)

    def listed(self, names: tuple[Text, ...], known: Mapping[str, Any], what: str) -> Iterator[Problem]:
        """Ids, or sentences: those have a space, and neither a stray bracket nor an id inside."""
        for name in names:
            if name not in known and (meant := meant_by(name, known)):
                remedy = f"write '{meant}', or only these words are shown"
                yield Problem(name.place, f"'{name}' is the {what} '{meant}'; {remedy}", "value")
                continue
            sentence = re.fullmatch(r"[^\[\]{}]* [^\[\]{}]*", name)
            ids = [id_ for id_ in known if "-" in id_ and id_ in name]
            if sentence and ids:
                yield Problem(
                    name.place, f"'{ids[0]}' runs into the next words; put a comma between them", "value"
                )
            elif not sentence:
                remedy = "" if len(known) <= FEW and known else "write one of the reference's, or a sentence"
                yield from self.name(str(name), known, what, name.place, remedy)

    def name(
        self, name: str, known: Collection[str], what: str, place: Place, remedy: str = ""
    ) -> Iterator[Problem]:
        """One name; the remedy says what else an author can do."""
        if name not in known and (gone := taken_back(name, what, self.library)):
            yield Problem(place, gone, "withdrawn")
        elif name not in known and name not in self.broken:
            near = did_you_mean(name, known)
            if other := self.elsewhere(name, what):
                near, remedy = f"; {other}", ""
            if not near and not remedy and 0 < len(known) <= FEW:
                near = f"; there is {', '.join(known)}"
            message = f"there is no {what} '{name}'{near}"
            message += f"{' Or' if near else ';'} {remedy}" if remedy else ""
            message += "" if near or what == "condition" or not known else _listed(what)
            yield Problem(place, message, "missing-reference", about=f"{what}:{name}")

    def elsewhere(self, name: str, what: str) -> str:
        """What to write where a name isn't one of these, but one of another list; '' where it is of none."""
        part = re.search(rf"(?<![^-])({'|'.join(ANCHORS)})(?![^-])", name)
        if what == "beginning" and name in RACES:
            return FORWARD.format(name)
        if what == "beginning" and part:
            return f"write '{part[1]}'"
        rooms: dict[str, Collection[str]] = {
            "red flags": self.library.red_flags,
            "not for": self.library.exclusions,
            "readers": get_args(Reader),
        }
        room = next((room for room, names in rooms.items() if name in names), "")
        if not room:
            return ""
        since = f"; a time since then is '2 weeks since {part[1]}'" if part and what in MEASURES else ""
        return f"it's a name for '{room}:' of a plan; write it there{since}"

    def condition(self, written: Written[Condition], remedy: str = "") -> Iterator[Problem]:
        """The measures, signs, tests and plans that a condition speaks of."""
        flags, tests, exercises = self.library.red_flags, self.library.test_of, self.exercises
        known = {*self.library.measures, *tests, *flags, *BUILT_IN, *exercises}
        for leaf in leaves(written.value):
            if isinstance(leaf, (Sign, Measure, Compared)):
                place = written.place_of(leaf.name)
                own = NO_CRITERIA if leaf.name == "none" else of_two_places(leaf.name, written) or remedy
                yield from self.name(leaf.name, known, MEASURES, place, own.replace("{0}", leaf.name))
            yield from self.moment(getattr(leaf, "moment", ""), written)
            if isinstance(leaf, (Measure, Pain)) and leaf.value.word:
                yield from self.value(leaf, written)
            elif isinstance(leaf, Measure):
                yield from self.scale(leaf, written)
            elif isinstance(leaf, Can):
                yield from self.doing(leaf.activity, written, remedy)
            elif isinstance(leaf, Cleared):
                yield from self.name(leaf.by, PEOPLE, "person", written.place_of(leaf.by))
            elif isinstance(leaf, Finished):
                yield from self.finished(leaf.protocol, written)
        if compared := [*unasked(written)]:
            yield from compared
            return
        yield from self.things(written)

    def things(self, written: Written[Any]) -> Iterator[Problem]:
        """Equipment, places, parts of the body, and what days and shares are counted from."""
        for kind, name in dict.fromkeys(named(written.value)):
            place = written.place_of(name)
            if kind == "since":
                yield from self.since(name, place, written)
                continue
            what, names, remedy = KINDS[kind]
            if kind == "load" and name in FELT:
                felt = f"for how hard it feels write 'effort {FELT[name]}'"
                much = "'load 5 kg' or 'load ___ kg', or 'load heavy' where its source calls it so"
                remedy = f"{felt}; for the weight itself write how much, {much}"
                yield Problem(place, f"'{name}' is no weight; {remedy}", "value")
                continue
            if kind == "with" and name == "bodyweight":
                remedy = "leave it out; nothing added is what is meant without a weight"
                yield Problem(place, f"'bodyweight' is no equipment; {remedy}", "value")
                continue
            if not is_known(name, names) and not self.brought(kind, name):
                yield from self.name(name, names, what, place, remedy.replace("{0}", name))

    def since(self, name: str, place: Place, written: Written[Any]) -> Iterator[Problem]:
        """What a time counts from: a day. From an answer of each day it would never begin."""
        if what := self.no_day(name):
            long = next(
                (str(one.amount) for one in every(written.value, Since) if one.anchor == name), "1 week"
            )
            lasting = f"write 'no {name} for {long}', or " if what == "a sign" else ""
            day = f"name the day under 'measures:', such as 'day-of-{name}: number', and count from that"
            yield Problem(
                place, f"'{name}' is {what}, which is no day to count from; {lasting}{day}", "value"
            )
            return
        if name in REFERENCES and name != "last session":
            remedy = "write 'since last session', or a day, such as 'since surgery'"
            yield Problem(place, f"'{name}' is no day to count from; {remedy}", "value")
            return
        known = {*ANCHORS, "last session", "stage", *self.library.measures, *self.library.protocols}
        yield from self.name(name, known, "beginning", place, EVENT.replace("{0}", name))

    def no_day(self, name: str) -> str:
        """What a measure is that tells no day; '' for a number, which may be one, and for other names."""
        measure = self.library.measures.get(name)
        if measure is None or name in ANCHORS:
            return ""
        if measure.kind == "number":
            return f"a number of {measure.unit}" if measure.unit else ""
        return {"sign": "a sign", "grade": "graded", "word": "a word"}[measure.kind]

    def brought(self, kind: str, name: str) -> bool:
        """Whether the library has the name: equipment of its exercises, a body part, a number."""
        library = self.library
        if kind == "site":
            return name in library.tags or name in library.sites
        if kind in ("share", "at", "work"):
            return name in {*library.measures, *library.test_of, *self.exercises, *REFERENCES}
        return is_listed(name, (text for one in library.exercises.values() for text in one.equipment))

    def moment(self, moment: str, written: Written[Condition]) -> Iterator[Problem]:
        """What is done meanwhile: a word for doing something, but not one that is nearly another."""
        doing = moment.removeprefix("while ")
        if doing == moment or doing in MEANWHILE or doing in self.exercises:
            return
        near = did_you_mean(doing, MEANWHILE)
        if near or not doing.endswith("ing"):
            remedy = near or "; write a word such as walking, or the id of an exercise"
            yield Problem(written.place_of(doing), f"'{doing}' isn't recognized{remedy}", "value")

    def scale(self, leaf: Measure, written: Written[Condition]) -> Iterator[Problem]:
        """A number above the end of a scale from 0 to 10."""
        measure = self.library.measures.get(leaf.name)
        most = leaf.value.range.hi if leaf.value.range is not None else None
        if measure is not None and measure.is_scale and most is not None and most > SCALE_END:
            number = number_text(most)
            message = f"'{number}' is over the scale of '{leaf.name}', which goes from 0 to {SCALE_END}"
            yield Problem(written.place_of(number), f"{message}; write a number on it", "value")

    def value(self, leaf: Measure | Pain, written: Written[Condition]) -> Iterator[Problem]:
        """A word that something is compared with: a grade it has, or any word where it is a word itself."""
        word, place = leaf.value.word, written.place_of(leaf.value.word)
        measure = self.library.measures.get(leaf.name) if isinstance(leaf, Measure) else None
        lost = measure is None and isinstance(leaf, Measure) and leaf.name in self.broken
        if lost:
            return
        if isinstance(leaf, Measure) and measure is not None and measure.kind in ("word", "grade"):
            grades = [word] if measure.kind == "word" else [*map(str, measure.grades)]
            yield from self.name(word, grades, f"grade of {measure.title}", place)
            if wrong := out_of_order(leaf, measure):
                yield Problem(place, wrong, "value")
            return
        near = did_you_mean(word, REFERENCES) or f"; write a number, or one of {', '.join(REFERENCES)}"
        yield Problem(place, f"'{word}' isn't a number{near}", "value")

    def doing(self, activity: str, written: Written[Condition], remedy: str) -> Iterator[Problem]:
        """What somebody can do: bouts, or an exercise. Plans check their own exercises too."""
        yield from ()

    def finished(self, name: str, written: Written[Condition]) -> Iterator[Problem]:
        """A plan that must be finished before."""
        yield from self.name(name, self.library.protocols, "plan", written.place_of(name))

    def conditions(self, entity: Any) -> Iterator[Problem]:
        """Conditions that something is for."""
        known = {*self.library.conditions, ANY}
        for name in (one for one in getattr(entity, "conditions", ()) if one not in known):
            remedy = "" if did_you_mean(name, known) else near_conditions(name, self.library)
            yield from self.name(str(name), known, "condition", name.place, remedy)

    def link(self, link: Link) -> Iterator[Problem]:
        """Where a link leads."""
        if link.kind == "page":
            yield from self.name(link.id, PAGES, "page", link.place)
            return
        known = self.library.collection(link.kind)
        if link.id in known and link.part:
            yield from self.part(link)
        elif link.kind == "doc" and link.id in MADE:
            return
        else:
            yield from self.name(link.id, known, _NAMES[link.kind], link.place)

    def part(self, link: Link) -> Iterator[Problem]:
        """The stage of a plan that a link names."""
        if link.kind != "plan":
            yield Problem(link.place, f"only plans have parts; write {link.kind}:{link.id}", "link")
            return
        stages = [stage.id for stage in self.library.protocols[link.id].stages]
        yield from self.name(link.part, stages, f"stage of {link.id}", link.place)


def _listed(what: str) -> str:
    """Where an author finds the names that there are, none of which is near."""
    return f"; {address} lists those there are" if (address := chapter(what)) else ""


MADE = {
    "language", "library", "command-line", "figures", "words", "architecture", "publishing",
    "threats", "safety", "privacy", "accessibility", "dependencies",
}  # fmt: skip
"""Pages of the documentation that come from code."""

_NAMES = {
    "condition": "condition",
    "plan": "plan", "exercise": "exercise", "test": "test", "question": "question", "triage": "triage",
    "guide": "guide", "doc": "page of the documentation", "source": "reference",
}  # fmt: skip
