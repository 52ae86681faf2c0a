"""A plan to the data that the browser runs it with: its engine, its stages in words, its questions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from generator.model import Library, PainRule, Protocol, Session, Stage
from generator.notation.condition import All, Unsaid
from generator.pages.browser.engine_words import engine_words
from generator.pages.browser.injured import injured_data
from generator.pages.browser.plan_news import changes, withdrawal
from generator.pages.browser.session_words import day_words, session_name, session_words
from generator.pages.frame.address import plan_address, stage_address
from generator.pages.parts.boxes import session_boxes
from generator.pages.parts.content_key import content_keys
from generator.pages.parts.questions_asked import Question, asked, of, questions, tests_of
from generator.pages.parts.warnings import act_heads, named_signs, warnings
from generator.pages.parts.watched import noted, with_watched
from generator.rules.awaited import parts
from generator.rules.beginning import deciding
from generator.rules.fewest import after_of
from generator.rules.flags import listed_flags
from generator.rules.forecast import first_session
from generator.rules.how_often import is_unsaid
from generator.rules.line_days import days_of
from generator.rules.machine import Machine, conditions, machines
from generator.rules.planned import is_endless, is_unending
from generator.rules.spans import bounds_of
from generator.rules.step import Step, criteria
from generator.rules.three_valued import atoms
from generator.rules.vectors import known_data, machine_data
from generator.rules.windows import clock_of, counted
from generator.steps import kept_of
from generator.words.all_day import rows
from generator.words.condition import condition_words, every_words
from generator.words.injury import CHOICES
from generator.words.often import often_words
from generator.words.pain import COLOURS, VERBS, bands, beside, hold_words, stop_words
from generator.words.people import people
from generator.words.rate import starts_words
from generator.words.stages import in_words_of, part_names, part_of, row_of
from generator.words.verdict import PART, SEVERAL, VERDICTS, by_colour

FORM = 1
"""Counted up when the shape changes, so that an older page refuses what it cannot read."""


def plan_files(library: Library) -> dict[str, str]:
    """Address of each plan's data, to its text.

    A plan that was renamed keeps the data at its old name: a reader who began it then goes on with it.
    It is a script that names the plan, since a page opened as a file may load no other kind of data.
    """
    plans, whole = library.protocols.values(), library.whole
    made = {address: text for plan in plans for address, text in _scripts(plan, library).items()}
    gone = library.withdrawn_of(Protocol)
    return made | {address: text for plan in gone for address, text in _scripts(plan, whole).items()}


@kept_of("protocols")
def _scripts(plan: Protocol, library: Library) -> dict[str, str]:
    data = plan_data(plan, library)
    names = (plan.id, *map(str, plan.entry.formerly))
    return {f"plans/{name}/plan.js": _script(name, data | {"id": name}) for name in names}


def _script(name: str, data: dict[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"(globalThis.revlanoxPlans??={{}})[{json.dumps(name)}]={text};\n"


def plan_data(protocol: Protocol, library: Library) -> dict[str, Any]:
    """Everything that a reader's own plan needs; all words are here, so that they are those of the page."""
    own, site = _data(protocol, library), library.sites.get(str(protocol.entry.site))
    injured = injured_data(own, protocol, library, _data)
    asks = {"injuries": CHOICES, "injured": injured} if injured else {}
    keys = content_keys(protocol, library.of(protocol))
    return (
        own | {"keys": keys, "tissue": site.tissue if site else None} | asks | withdrawal(protocol, library)
    )


def _data(protocol: Protocol, library: Library) -> dict[str, Any]:
    """The plan by its own pain rule."""
    seen, tracks = library.of(protocol), machines(protocol, library)
    signs = warnings(listed_flags(protocol, library), library)
    engine = [machine_data(machine) for machine in tracks]
    asked_for = with_watched(questions(tracks, seen), protocol.stages, seen)
    asks = {key: _question(question) for key, question in asked_for.items()}
    for key, words in _of_beginning(tracks):
        asks[key] = asks[key] | {"words": words}
    return {
        "form": FORM,
        "id": protocol.id,
        "title": protocol.title,
        "address": plan_address(protocol),
        "changed": protocol.entry.changed.isoformat(),
        **changes(protocol),
        "anchor": anchor_of(protocol, tracks),
        "tracks": engine,
        "library": _spoken_of(known_data(protocol, library), json.dumps([engine, asks])),
        "stages": {stage.id: stage_data(protocol, stage, seen) for stage in protocol.stages},
        "questions": asks,
        "asked": {step.id: _asked_at(machine, step, seen) for machine in tracks for step in machine.steps},
        "begin": _begin(tracks, seen),
        "about": {text: keys for machine in tracks for text, keys in _about(machine, seen)},
        "words": {text: words for machine in tracks for text, words in engine_words(machine, seen)},
        "flags": {name: sentence for name, (sentence, _) in signs.items()},
        "flag acts": {name: act for name, (_, act) in signs.items()},
        "act heads": act_heads(library),
        "signs": named_signs(listed_flags(protocol, library), library),
        "stage word": protocol.stage_word,
        "verdicts": _verdicts(protocol.stage_word, PART if part_names(protocol) else ""),
        "acts": _acts(seen.pain_rule(protocol), protocol),
        "bands": bands_of(seen.pain_rule(protocol)),
        "people": people(),
    } | _tests(protocol, seen)


def _asked_at(machine: Machine, step: Step, library: Library) -> list[str]:
    """What the rules of a stage need after each session, and what is only noted."""
    stage = machine.protocol.stage(step.id)
    keys = [*asked(machine, step, library), *(noted(stage) if stage else ())]
    return list(dict.fromkeys(keys))


def _verdicts(word: str, finish: str) -> dict[str, str]:
    """In the plan's own word for a stage."""
    own = {"ask several": SEVERAL} | ({"finish": finish} if finish else {})
    return {verdict: in_words_of(words, word) for verdict, words in (VERDICTS | by_colour() | own).items()}


def _spoken_of(known: dict[str, Any], text: str) -> dict[str, Any]:
    """Of the house's measures and tests, those that the plan's own data name: a phone fetches no others."""
    measures = {name: one for name, one in known["measures"].items() if f'"{name}"' in text}
    return known | {"measures": measures, "tests": [name for name in known["tests"] if f'"{name}"' in text]}


def _tests(protocol: Protocol, library: Library) -> dict[str, Any]:
    """By stage, the readiness tests that its criteria and goals ask for; nothing where no stage asks."""
    found = {stage.id: _asked_tests(stage, library) for stage in protocol.stages}
    asks = {stage: tests for stage, tests in found.items() if tests}
    return {"tests": asks} if asks else {}


def _asked_tests(stage: Stage, library: Library) -> list[dict[str, Any]]:
    return [
        {
            "title": str(test.title),
            "address": f"tests/{test.id}/",
            "items": items,
            "again": int(test.again),
        }
        for test, items in tests_of((*stage.progress_when, *stage.aim_for), library)
    ]


def anchor_of(protocol: Protocol, tracks: Iterable[Machine]) -> dict[str, Any] | None:
    """What day one is counted from, where that is not the day the reader starts, and days from then to the
    plan's day zero and to its first session."""
    starts = protocol.entry.starts.value
    if starts.anchor == "plan start":
        return None
    after = after_of(starts)
    first = after + (first_session(tracks) or 0)
    return {"name": starts.anchor, "words": starts_words(starts), "days": after, "first": first}


def stage_data(protocol: Protocol, stage: Stage, library: Library) -> dict[str, Any]:
    """A stage in words: its title, its page, its sessions, its boxes."""
    return (
        {
            "title": stage.title,
            "address": stage_address(protocol, stage),
            "of": [0 if stage.aside else stage.number, len(row_of(protocol, stage))],
            **({"part": part} if (part := part_of(protocol, stage)) else {}),
            "sessions": [
                {
                    "id": s.id,
                    "title": s.title or "",
                    "often": often_words(s, stage, library),
                    "words": session_words(s, library),
                }
                | _days(s, stage, protocol, library)
                | _only_if(s, stage, protocol, library)
                | ({"unsaid": True} if is_unsaid(s.times) else {})
                | ({"name": session_name(s, stage)} if len(stage.sessions) > 1 else {})
                for s in stage.sessions
            ],
            "boxes": session_boxes(stage),
        }
        | _unending(stage, protocol, library)
        | _all_day(stage, library)
        | _own_pain(protocol, stage, library)
    )


def _own_pain(protocol: Protocol, stage: Stage, library: Library) -> dict[str, Any]:
    """What its own pain rule tells to do, and its limits; nothing of a stage that goes by the plan's."""
    if stage.pain is None:
        return {}
    rule = library.pain_at(protocol, stage)
    return {"acts": _acts(rule, protocol), "bands": bands_of(rule)}


def _unending(stage: Stage, protocol: Protocol, library: Library) -> dict[str, str]:
    """How long a stage goes on of which nobody knows it; nothing of any other."""
    if is_unending(stage):
        return {"open": f"{NO_END} It goes on until {every_words(stage.progress_when, library)}."}
    last = row_of(protocol, stage)[-1:]
    endless = stage in last and is_endless(stage, protocol)
    return {"open": f"{NO_END} Go on for as long as you like."} if endless else {}


NO_END = "This part of the plan has no fixed end."


def _all_day(stage: Stage, library: Library) -> dict[str, Any]:
    """Head, words, and whether it is only allowed; nothing of a stage that says nothing of the kind."""
    found = [
        [row.head, " ".join(filter(None, [f"{row.words}.", row.note])), row.kind == "optional"]
        for row in rows(stage.all_day, library)
    ]
    return {"all day": found} if found else {}


def _days(session: Session, stage: Stage, protocol: Protocol, library: Library) -> dict[str, Any]:
    """What is done on which days, of the plan and of the stage, where a line of it has days of its own."""
    found = [
        [own.plan.opens, own.plan.closes, own.stage.opens, own.stage.closes, day_words(own.session, library)]
        for own in days_of(session, stage, protocol)
    ]
    return {"days": found} if found else {}


def _only_if(session: Session, stage: Stage, protocol: Protocol, library: Library) -> dict[str, str]:
    """What it asks for besides a day, each time or once; nothing of one that asks for nothing."""
    bounds = bounds_of(session, stage, clock_of(stage, protocol.starts, counted(protocol)))
    asked = (*bounds.only, *bounds.gate)
    return {"only if": condition_words(All(asked), library)} if asked else {}


def _question(asks: Question) -> dict[str, Any]:
    found = {"words": asks.words, "kind": asks.kind, "when": asks.when}
    return found | {
        k: v
        for k, v in (
            ("unit", asks.unit),
            ("choices", list(asks.choices)),
            ("ends", list(asks.ends)),
            ("trouble", asks.trouble),
            ("title", asks.title if asks.title != asks.words else ""),
        )
        if v
    }


def _acts(rule: PainRule, plan: Protocol) -> dict[str, str]:
    """What the pain rule tells to do beyond the words of the colour, by its colour."""
    acts = {"go": str(rule.carry_on), "hold": hold_words(rule, plan), "stop": stop_words(rule, plan)}
    return {COLOURS[band]: beside(VERBS[band], act) for band, act in acts.items()}


def bands_of(rule: PainRule) -> dict[str, int | None]:
    """The first number of each band that holds back."""
    found = bands(rule)
    return {"hold": found.hold_from, "stop": found.stop_from}


def _of_beginning(tracks: tuple[Machine, ...]) -> Iterator[tuple[str, str]]:
    """What a person agrees to where a line of `start at` is nowhere written down."""
    for machine in tracks:
        asked_later = (c for step in machine.steps for c in (*step.gate, *criteria(step)))
        later = {str(leaf) for condition in asked_later for leaf in atoms(condition)}
        for fork in machine.start:
            if isinstance(fork.condition, Unsaid) and fork.stage:
                title = machine.step(fork.stage).title
                more = ", or later that you move on" if str(fork.condition) in later else ""
                agrees = f"Does your physical therapist agree that you start with “{title}”{more}?"
                yield str(fork.condition), agrees


def _begin(tracks: tuple[Machine, ...], library: Library) -> list[str]:
    """Keys of what decides where in the plan to begin, and when."""
    decide = [condition for machine in tracks for condition in deciding(machine)]
    keys = dict.fromkeys(q.key for condition in decide for q in of(condition, library))
    return [key for key in keys if key not in {machine.protocol.starts.anchor for machine in tracks}]


def _about(machine: Machine, library: Library) -> Iterator[tuple[str, list[str]]]:
    """What the engine may say is missing, to the questions that would settle it."""
    for condition in conditions(machine):
        for part in (condition, *parts(condition), *atoms(condition)):
            yield str(part), list(dict.fromkeys(question.key for question in of(part, library)))
