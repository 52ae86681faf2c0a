"""Every sign of a body part, a tissue or a reader, in the words of every page of every kind that has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

import pytest
from own import own_embeds, own_library, own_pages

from generator.model import Library
from generator.pages.paper.sheet import sheet

LIBRARY = own_library()


def plain(text: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).lower().split())


def plans(library: Library) -> Iterator[tuple[str, str, Iterable[object]]]:
    """Kind, address and signs of everything that a plan is made into."""
    for plan in library.protocols.values():
        yield "plan", f"plans/{plan.id}/", plan.entry.red_flags
        yield "booklet", f"plans/{plan.id}/booklet/", plan.entry.red_flags
        yield from (("stage", f"plans/{plan.id}/{s.id}/", s.red_flags) for s in plan.stages)


def embeds(library: Library) -> Iterator[tuple[str, str, Iterable[object]]]:
    """What a clinic shows in a page of its own."""
    signs = {address: found for _, address, found in (*plans(library), *others(library))}
    for path, text in own_embeds().items():
        address = path.removeprefix("embed/").removesuffix("index.html")
        if "http-equiv" not in text and address in signs:
            yield "embed", path, signs[address]


def others(library: Library) -> Iterator[tuple[str, str, Iterable[object]]]:
    yield from (("test", f"tests/{test.id}/", test.red_flags) for test in library.tests.values())
    yield from (("question", f"questions/{one.id}/", one.see_someone) for one in library.questions.values())
    yield from (("condition", f"conditions/{one.id}/", one.red_flags) for one in library.conditions.values())
    yield "stop", "stop/", library.red_flags


def ways() -> Iterator[tuple[str, str, Iterable[object]]]:
    """Everything that has signs."""
    yield from (*plans(LIBRARY), *others(LIBRARY), *embeds(LIBRARY))


def texts() -> dict[str, str]:
    """Address to text of every page, those for others' pages too."""
    return {address: page.body for address, page in own_pages().items()} | {**own_embeds()}


def missing(text: str, signs: Iterable[object]) -> list[str]:
    """Signs that a page leaves out: neither their sentence nor their short name is in it."""
    words = plain(text)
    known = ((str(id_), LIBRARY.red_flags.get(str(id_))) for id_ in signs)
    return [
        id_
        for id_, flag in known
        if flag and flag.sentence.lower() not in words and flag.title.lower() not in words
    ]


@pytest.mark.parametrize(
    "kind", ["plan", "stage", "booklet", "test", "condition", "question", "stop", "embed"]
)
def test_every_page_says_every_sign_that_it_has(kind: str) -> None:
    there = texts()
    found = {address: missing(there[address], signs) for one, address, signs in ways() if one == kind}
    assert {address: left for address, left in found.items() if left} == {}
    assert found


def test_every_sheet_of_paper_says_every_sign_of_its_stage() -> None:
    for plan in LIBRARY.protocols.values():
        for stage in (stage for stage in plan.stages if stage.trains):
            words = " ".join(part for level in sheet(plan, stage, LIBRARY).stop for part in level)
            assert missing(words, stage.red_flags) == [], (plan.id, stage.id)


def test_a_page_that_leaves_one_out_is_found() -> None:
    [address] = [f"plans/{plan}/" for plan in LIBRARY.protocols if plan == "run-walk-8-week"]
    text = own_pages()[address].body
    assert missing(text.replace("faint", "yawn"), ["fainting", "chest-pain"]) == ["fainting"]
