"""Questions about a body part: every way ends, at a page or a person; no sign is skipped or talked away."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, get_args
from urllib.parse import urljoin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from own import own_library
from tries import tries

from generator.check.triage_ways import triages
from generator.feeds.triage import triage as published
from generator.model import Asked, Library, Triage
from generator.model.answers import MOST, UNSURE, Step, answers_of, asked_before, circle, only_way, steps_to
from generator.model.naming import areas_of
from generator.model.vocabulary import ANY, Urgency
from generator.pages.addresses.former_ids import moved_files
from generator.pages.frame.page import Page
from generator.pages.kinds.triage import triage_pages
from generator.source import parse_yaml

pytestmark = pytest.mark.long

LIBRARY = own_library()
ORDER = get_args(Urgency)
BODY = [str(id_) for id_, tag in LIBRARY.tags.items() if tag.area is not None]
OURS = [str(id_) for id_ in LIBRARY.triage]


@cache
def made() -> dict[str, Page]:
    """The pages of all body parts, by address."""
    return {page.address: page for page in triage_pages(LIBRARY)}


def links(page: Page) -> list[tuple[str, str]]:
    """Answers of a page: where each leads, below the site's root, and its words."""
    lists = re.findall(r'class="rv-answers".*?</ul>', page.body, re.DOTALL)
    found = [pair for one in lists for pair in re.findall(r'<a href="([^"]*)"[^>]*>(.*?)</a>', one)]
    return [(_whole(page, href), words) for href, words in found]


def _whole(page: Page, href: str) -> str:
    return urljoin(f"/{page.address}", href).removeprefix("/")


def _asked(one: Triage) -> dict[str, Asked]:
    return {str(id_): question for id_, question in one.questions.items()}


def ways(place: str, one: Triage) -> Iterator[list[Step]]:
    """Every way from a question to an end."""
    asked = _asked(one).get(place)
    if asked is None:
        assert place in one.ends
        yield []
        return
    for words, to in answers_of(asked):
        for rest in ways(to, one):
            yield [(place, words), *rest]


def test_every_body_part_of_the_map_has_questions() -> None:
    assert sorted(str(one.area) for one in LIBRARY.triage.values()) == sorted(BODY)


@pytest.mark.parametrize("id_", OURS)
def test_every_way_ends_after_at_most_six_questions(id_: str) -> None:
    one = LIBRARY.triage[id_]
    for way in ways(str(one.first), one):
        assert 1 <= len(way) <= MOST


@pytest.mark.parametrize("id_", OURS)
def test_not_sure_leads_to_a_person_everywhere(id_: str) -> None:
    one = LIBRARY.triage[id_]
    for asked in one.questions.values():
        assert one.ends[asked.unsure].person is not None


@pytest.mark.parametrize("id_", OURS)
def test_a_question_about_bone_comes_before_any_place_and_leaves_the_doubtful_to_a_doctor(id_: str) -> None:
    one = LIBRARY.triage[id_]
    before, bone = asked_before(one), _asked(one)["bone"]
    assert before["bone"] < before["where"]
    first = next(iter(bone.answers.values()))
    assert first == bone.unsure
    assert (one.ends[bone.unsure].person, one.ends[bone.unsure].soon) == ("doctor", "today")


@pytest.mark.parametrize("id_", OURS)
def test_no_end_is_a_plan_and_none_says_to_hop_or_test_a_run(id_: str) -> None:
    one = LIBRARY.triage[id_]
    for end in one.ends.values():
        assert end.fits is None or end.fits.kind in ("condition", "test", "triage")
    asked = " ".join(
        f"{asked.ask} {asked.hint or ''} {' '.join(asked.answers)}" for asked in one.questions.values()
    )
    assert not re.search(r"\b(hop|jump up|fulcrum|test run|stretch it)\b", asked, re.IGNORECASE)


@pytest.mark.parametrize("id_", OURS)
def test_no_bone_that_can_break_through_is_where_answers_fit_best(id_: str) -> None:
    for end in LIBRARY.triage[id_].ends.values():
        assert end.fits is None or end.fits.id not in ("high-risk-bone", "bone-stress-injury")


@pytest.mark.parametrize("id_", OURS)
def test_signs_of_the_body_part_are_asked_first_in_order_of_urgency(id_: str) -> None:
    one = LIBRARY.triage[id_]
    due = [
        (ORDER.index(flag.act), str(flag.sentence))
        for flag in LIBRARY.red_flags.values()
        if {ANY, str(one.area)} & set(flag.areas) or not (flag.areas or flag.tissues or flag.readers)
    ]
    first, second, rest = made()[f"triage/{id_}/"].body.split("Yes, or not sure")
    for act, sentence in due:
        assert sentence in (first if act == 0 else second)
        assert sentence not in (second if act == 0 else first)
    heads = [second.index(f"<b>{head}") for head in ("See a doctor today", "See someone this week")]
    assert heads == sorted(heads)
    assert "No, none of these" in rest


@pytest.mark.parametrize("id_", OURS)
def test_a_sign_leads_to_the_page_of_whom_to_see_and_none_leads_on(id_: str) -> None:
    one = LIBRARY.triage[id_]
    answers = [address for address, _ in links(made()[f"triage/{id_}/"])]
    assert answers == ["stop/", "stop/#today", f"triage/{id_}/{one.first}/"]


def test_the_page_that_the_second_signs_had_leads_to_the_first() -> None:
    """Who kept a link in the middle of the questions begins with the signs."""
    files = moved_files(LIBRARY)
    assert all(f"triage/{id_}/signs/index.html" in files for id_ in OURS)


@pytest.mark.parametrize("id_", OURS)
def test_pages_and_data_lead_where_the_file_does(id_: str) -> None:
    one = LIBRARY.triage[id_]
    told = published(one, LIBRARY)
    for asked in told.questions:
        answers = links(made()[asked.page])
        said = [*((answer.to, answer.words) for answer in asked.answers), (asked.unsure, UNSURE)]
        assert [address for address, _ in answers] == [f"triage/{id_}/{to}/" for to, _ in said]
        assert len(answers) == len(said) == len(_asked(one)[asked.id].answers) + 1
    for end in told.ends:
        page = made()[end.page]
        shown = {_whole(page, href) for href in re.findall(r'href="([^"]*)"', page.body)}
        assert {link.page for link in (end.fits, *end.also) if link} <= shown
    assert list(told.red_flags) == list(map(str, one.red_flags))


@pytest.mark.parametrize("id_", OURS)
def test_every_condition_of_the_body_part_is_reached(id_: str) -> None:
    one = LIBRARY.triage[id_]
    reached = {
        str(link.id)
        for name, end in one.ends.items()
        if str(name) in steps_to(one)
        for link in (end.fits, *end.also)
        if link is not None and link.kind == "condition"
    }
    here = {str(name) for name, it in LIBRARY.conditions.items() if str(one.area) in areas_of(it, LIBRARY)}
    assert here <= reached


def test_an_injury_of_no_part_of_the_map_is_on_the_first_page() -> None:
    assert "conditions/low-back-pain/" in made()["triage/"].body


# Any tree at all


@st.composite
def trees(draw: st.DrawFn) -> Triage:
    """Questions that lead anywhere: back, nowhere, far."""
    count = draw(st.integers(1, 9))
    places = [*(f"q{i}" for i in range(count)), "page", "person", "lost"]
    where = st.sampled_from(places)
    questions = {
        f"q{i}": {
            "ask": f"Question {i}?",
            "answers": {f"Answer {j}": draw(where) for j in range(draw(st.integers(1, 3)))},
            "unsure": draw(st.sampled_from(["person", *places])),
        }
        for i in range(count)
    }
    ends = {
        "page": {"fits": "condition:it-band", "says": "Read it."},
        "person": {"person": "doctor", "soon": "today", "says": "Ask."},
    }
    return _read(questions, ends)


def _read(questions: dict[str, Any], ends: dict[str, Any]) -> Triage:
    """As from a file: JSON is YAML."""
    head = {"id": "any", "title": "Any", "summary": "Any.", "area": "knee"}
    whole = {**head, "questions": questions, "ends": ends, "sources": ["opinion"], "changed": "2026-11-30"}
    read, problems = parse_yaml(json.dumps(whole), "any.yaml")
    assert problems == []
    return Triage.model_validate(read)


@given(trees())
@settings(tries(200), suppress_health_check=[HealthCheck.too_slow])
def test_check_finds_every_tree_that_does_not_end_well(one: Triage) -> None:
    found = {
        problem.message.split(";")[0]
        for problem in triages(_with(one))
        if "condition:" not in problem.message
    }
    assert bool(found) == (not _is_well(one)), found


@given(trees())
@settings(tries(100))
def test_ways_are_the_same_counted_or_walked(one: Triage) -> None:
    asked = {str(id_) for id_ in one.questions}
    known = asked | {str(id_) for id_ in one.ends}
    leads_nowhere = {to for q in one.questions.values() for _, to in answers_of(q)} - known
    if circle(one) or leads_nowhere:
        return
    walked: dict[str, list[list[Step]]] = {}
    for way in _walked(str(one.first), [], one):
        walked.setdefault(way[0], []).append(way[1])
    assert set(steps_to(one)) == set(walked)
    for place, all_ in walked.items():
        assert min(max(map(len, all_)), MOST + 1) == asked_before(one)[place]
        if max(map(len, all_)) <= MOST:
            assert only_way(place, steps_to(one)) == (all_[0] if len(all_) == 1 else None)


def _walked(place: str, way: list[Step], one: Triage) -> Iterator[tuple[str, list[Step]]]:
    yield place, way
    asked = _asked(one).get(place)
    for words, to in answers_of(asked) if asked else ():
        yield from _walked(to, [*way, (place, words)], one)


def _with(one: Triage) -> Library:
    return replace(LIBRARY, triage={one.id: one})


def _is_well(one: Triage) -> bool:
    """By its definition: walked step by step, and given up when it is too long."""
    try:
        reached = _reach(str(one.first), one, 0)
    except (KeyError, RecursionError):
        return False
    everything = {*map(str, one.questions), *map(str, one.ends)}
    unsure = {str(asked.unsure) for asked in one.questions.values()}
    return reached == everything and unsure == {"person"}


def _reach(place: str, one: Triage, asked: int) -> set[str]:
    if asked > MOST:
        raise RecursionError(place)
    if place in one.ends:
        return {place}
    found = {place}
    for _, to in answers_of(_asked(one)[place]):
        found |= _reach(to, one, asked + (to not in one.ends))
    return found


def test_a_tree_of_very_many_ways_is_read_at_once() -> None:
    answers = {f"Answer {j}": "" for j in range(40)}
    questions = {
        f"q{i}": {
            "ask": "What?",
            "answers": dict.fromkeys(answers, f"q{i + 1}" if i < 40 else "page"),
            "unsure": "person",
        }
        for i in range(41)
    }
    page = {"fits": "condition:it-band", "says": "Read it."}
    person = {"person": "doctor", "soon": "today", "says": "Ask."}
    one = _read(questions, {"page": page, "person": person})
    assert any("more than 6 questions" in problem.message for problem in triages(_with(one)))
