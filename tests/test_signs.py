"""Warning signs: every way in shows those of its body part and readers; an emergency comes first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from golden import project
from own import own_embeds, own_pages

from generator.feeds.plans import signs as published_signs
from generator.load import load
from generator.model import EmergencyNumber, Library
from generator.model.naming import areas_of
from generator.pages.browser.plan_data import plan_data
from generator.pages.kinds.stop import stop_pages
from generator.pages.paper.sheet import sheet
from generator.pages.parts.warnings import FEW, HEADS, LEVELS, flags, plan_flags
from generator.rules.house import House

PARTS = ("hip", "thigh", "knee", "shin", "heel", "foot")


def ways_in(library: Library) -> Iterator[tuple[str, set[str], set[str], set[str]]]:
    """Every condition, plan, test and question: its name, body parts, readers, and the signs it has."""
    for condition in library.conditions.values():
        areas = {"any", *areas_of(condition, library)}
        yield f"condition:{condition.id}", areas, set(condition.readers), set(map(str, condition.red_flags))
    for plan in library.protocols.values():
        site = library.sites.get(str(plan.entry.site))
        areas = {"any"} | ({str(site.area)} if site and site.area else set())
        yield f"plan:{plan.id}", areas, set(plan.entry.readers), set(map(str, plan.entry.red_flags))
    for test in library.tests.values():
        areas = {"any", *map(str, test.areas)}
        yield f"test:{test.id}", areas, set(test.readers), set(map(str, test.red_flags))
    for one in library.questions.values():
        areas = {str(tag) for tag in one.tags if library.tags[tag].area is not None}
        areas |= {"any"} if areas else set()
        yield f"question:{one.id}", areas, set(one.readers), set(map(str, one.see_someone))


def test_every_way_in_has_every_sign_of_its_body_part_and_of_its_readers(library: Library) -> None:
    missing = {
        (name, id_)
        for name, areas, readers, signs in ways_in(library)
        for id_, flag in library.red_flags.items()
        if (set(flag.areas) & areas or set(flag.readers) & readers) and id_ not in signs
    }
    assert missing == set()


def test_what_holds_for_everybody_is_everywhere(library: Library) -> None:
    everywhere = {
        id_ for id_, flag in library.red_flags.items() if not (flag.areas or flag.tissues or flag.readers)
    }
    assert {"chest-pain", "fainting", "short-breath", "sudden-weakness"} <= everywhere
    assert all(library.red_flags[id_].act == "emergency" for id_ in everywhere)
    assert [name for name, _, _, signs in ways_in(library) if not everywhere <= signs] == []


def test_a_plan_for_a_tendon_has_the_signs_of_tendons(library: Library) -> None:
    for plan in library.protocols.values():
        site = library.sites.get(str(plan.entry.site))
        for id_, flag in library.red_flags.items():
            if site and site.tissue in flag.tissues:
                assert id_ in plan.entry.red_flags, (plan.id, id_)


def test_a_plan_for_any_injury_has_every_urgent_sign_of_every_body_part(library: Library) -> None:
    urgent = {
        i for i, flag in library.red_flags.items() if flag.act != "soon" and (flag.areas or flag.tissues)
    }
    assert {"muscle-pressure", "giving-way", "sudden-pop", "antibiotic-tendon"} <= urgent
    for plan in library.protocols.values():
        if not plan.entry.site:
            assert urgent <= set(plan.entry.red_flags), plan.id


def test_every_stage_has_the_signs_of_its_plan(library: Library) -> None:
    for plan in library.protocols.values():
        for stage in plan.stages:
            assert set(plan.entry.red_flags) <= set(stage.red_flags)


def test_a_new_page_has_them_too(tmp_path: Path) -> None:
    """An author who names no sign leaves none out, and one who names some adds to them."""
    root = project(tmp_path)
    (root / "protocols/vocabulary/red-flags.yaml").write_text(
        "all: {title: A, sentence: you faint, act: emergency, why: A., source: opinion}\n"
        "stuck: {title: S, sentence: it sticks, act: today, why: A., source: opinion, areas: knee}\n"
        "sore: {title: T, sentence: it is sore, act: soon, why: A., source: opinion, tissues: tendon}\n"
        "any: {title: U, sentence: it swells, act: soon, why: A., source: opinion, areas: any}\n"
        "cut: {title: C, sentence: it leaks, act: today, why: A., source: opinion, readers: after-surgery}\n"
        "night-pain: {title: N, sentence: at night, act: today, why: A., source: opinion, areas: knee}\n",
        "utf-8",
    )
    (root / "protocols/vocabulary/sites.yaml").write_text(
        "patella: {title: P, risk: none, area: knee, tissue: tendon, source: opinion}\n", "utf-8"
    )
    plan = root / "protocols/plan.yaml"
    text = plan.read_text("utf-8")
    for keys, signs in (
        ("", {"all", "any", "stuck", "night-pain"}),
        ("red flags: cut\n", {"all", "any", "stuck", "night-pain", "cut"}),
        ("site: patella\n", {"all", "any", "stuck", "sore", "night-pain"}),
        ("readers: after-surgery\n", {"all", "any", "stuck", "night-pain", "cut"}),
    ):
        plan.write_text(text.replace("red flags: night-pain\n", keys), "utf-8")
        library = load(root)
        assert set(library.protocols["plan"].entry.red_flags) == signs
        assert set(library.protocols["plan"].stages[0].red_flags) == signs
    assert set(library.questions["knee"].see_someone) == {"all", "any", "stuck", "night-pain"}


class _Boxes(HTMLParser):
    """The words of every red box and of every box that stops on paper, and what its first line links to."""

    BOX = re.compile(r"\b(rv-care|rv-see|rv-sheet-stop|stop)\b")

    def __init__(self) -> None:
        super().__init__()
        self.depth, self.boxes, self.tags = 0, [], []  # type: ignore[var-annotated]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "img", "input", "meta", "link", "col"):
            return
        classes = dict(attrs).get("class") or ""
        if self.depth:
            self.depth += 1
        elif tag in ("section", "div", "p") and any(self.BOX.fullmatch(name) for name in classes.split()):
            self.depth = 1
            self.boxes.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A part of a drawing, which has no end of its own."""

    def handle_endtag(self, tag: str) -> None:
        self.depth = max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.boxes[-1] += data


FIRST = re.compile(
    r"(Call an emergency number now \(911, 112, 999\)|In an emergency, call 911, 112 or 999\.)"
)


def test_the_data_and_the_forms_name_the_signs_of_the_page_and_no_others(library: Library) -> None:
    """A runner with a sore shin isn't asked for signs after a birth that no page of the plan has."""
    for plan in library.protocols.values():
        page = {str(sign) for of in (plan.entry, *plan.stages) for sign in of.red_flags}
        assert {one.id or one.sentence for one in published_signs(plan, library)} == page, plan.id
        assert set(plan_data(plan, library)["flags"]) == page, plan.id


def test_the_emergency_is_the_first_line_of_every_red_box(library: Library) -> None:
    seen, late = 0, []
    texts = {address: page.body for address, page in own_pages().items()} | {**own_embeds()}
    for address, text in texts.items():
        parser = _Boxes()
        parser.feed(text)
        seen += len(parser.boxes)
        late += [(address, box.strip()[:60]) for box in parser.boxes if not FIRST.match(box.strip())]
    assert late == []
    assert seen > 400


def test_every_plan_test_question_and_embed_has_such_a_box(library: Library) -> None:
    made = {address: page.body for address, page in own_pages().items()}
    boxed = [f"plans/{id_}/" for id_ in library.protocols] + [f"tests/{id_}/" for id_ in library.tests]
    boxed += [f"conditions/{id_}/" for id_ in library.conditions]
    boxed += [f"questions/{id_}/" for id_ in library.questions] + ["stop/", ""]
    assert [address for address in boxed if 'href="tel:911"' not in made[address]] == []
    assert all('href="tel:911"' in text for text in own_embeds().values() if "http-equiv" not in text)


def test_a_page_that_lists_its_signs_further_down_names_them_before_it_says_what_to_do(
    library: Library,
) -> None:
    """What to do is not below screens of signs; who cannot wait, or must be seen today, reads so first."""
    made = {address: page.body for address, page in own_pages().items()}
    signs = {f"questions/{id_}/": one.see_someone for id_, one in library.questions.items()}
    signs |= {f"conditions/{id_}/": one.red_flags for id_, one in library.conditions.items()}
    for address, ids in signs.items():
        body = made[address]
        act = body.index('class="rv-prose"' if address.startswith("questions") else 'id="run"')
        above = body[body.index('<p class="rv-see">') : act].partition("</p>")[0]
        assert unnamed(above, ids, library) == [], address
        assert 'href="tel:911"' in above, address
        assert act < body.index(FOLD), address


FOLD = '<details class="rv-more rv-signs"'


def unnamed(above: str, ids: Iterable[object], library: Library) -> list[str]:
    """Of what can't wait or must be seen today and is about this injury, what a line leaves out; and any of
    levels with few signs. Nobody starts a plan or logs a session without having all of them before them."""
    known = [flag for flag in map(library.red_flags.get, map(str, ids)) if flag]
    levels = [[flag for flag in known if flag.act == act] for act in ("emergency", "today")]
    own = [flag for level in levels for flag in level if {*flag.areas} - {"any"} or flag.tissues]
    few = [flag for level in levels if len(level) <= FEW for flag in level]
    said = above.lower()
    left_out = [f.title for f in (*own, *few) if escape(f.title.lower(), quote=False) not in said]
    told = [sum(escape(f.title.lower(), quote=False) in said for f in level) for level in levels]
    counted = [
        f"{n} of {len(level)}" for n, level in zip(told, levels, strict=True) if n < min(FEW, len(level))
    ]
    more = [len(level) - n for n, level in zip(told, levels, strict=True) if n < len(level)]
    return [*left_out, *counted, *(f"{n} more" for n in more if f"one of {n} more" not in above)]


def test_a_folded_list_has_every_sign_and_stands_below_the_urgent_ones(library: Library) -> None:
    """Nobody has to open anything to see what can't wait about their injury, and how much more there is."""
    made = {address: page.body for address, page in own_pages().items()}
    signs: dict[str, Iterable[object]] = {f"tests/{id_}/": t.red_flags for id_, t in library.tests.items()}
    signs |= {f"conditions/{id_}/": one.red_flags for id_, one in library.conditions.items()}
    signs |= {f"questions/{id_}/": one.see_someone for id_, one in library.questions.items()}
    signs |= {f"plans/{id_}/": plan.entry.red_flags for id_, plan in library.protocols.items()}
    signs |= {f"plans/{p.id}/{s.id}/": s.red_flags for p in library.protocols.values() for s in p.stages}
    for address, ids in signs.items():
        body = made[address]
        above, _, below = body.partition(FOLD)
        folded = unescape(below.partition("</details>")[0])
        line = above[above.index('<p class="rv-see">') :].partition("</p>")[0]
        every = [flag for flag in map(library.red_flags.get, map(str, ids)) if flag]
        assert [flag.sentence for flag in every if flag.sentence not in folded] == [], address
        assert unnamed(line, ids, library) == [], address
        assert f"All {len(every)} warning signs" in folded or len(every) == 1, address


def test_the_numbers_come_from_one_setting(library: Library) -> None:
    other = replace(library, emergency_numbers={"at": library.emergency_numbers["europe"].model_copy(
        update={"number": "144", "where": "Switzerland"})})  # fmt: skip
    (page,) = stop_pages(other)
    plan = next(iter(other.protocols.values()))
    made = sheet(plan, plan.stages[0], other)
    card = flags(["chest-pain"], other)
    assert card is not None
    assert 'href="tel:144"' in page.body
    assert made.stop[0][0] == "Call an emergency number now (144):"
    assert str(card.levels[0].words) == "Call an emergency number now (144) if"
    text = page.body + "".join(head for head, _ in made.stop)
    assert not re.search(r"\b(911|999)\b", text)
    assert isinstance(next(iter(other.emergency_numbers.values())), EmergencyNumber)


def test_no_number_is_written_anywhere_else(library: Library) -> None:
    """In code and templates; a page of a clinic elsewhere would then name the wrong one."""
    root = Path(__file__).parent.parent
    files = [*(root / "generator").rglob("*.py"), *(root / "generator/pages/templates").glob("*.html")]
    written = re.compile(r"\b(911|999)\b(?!`|\.)")
    texts = {path: path.read_text("utf-8") for path in files}
    found = [
        path.name
        for path, text in texts.items()
        if written.search(re.sub(r'""".*?"""', "", text, flags=re.S))
    ]
    assert found == []


def test_signs_are_said_by_level_the_most_urgent_first(library: Library) -> None:
    for plan in library.protocols.values():
        card = plan_flags(plan.entry.red_flags, library)
        assert [level.name for level in card.levels] == list(LEVELS)
        assert [level.words for level in card.levels[1:]] == [HEADS[level.name] for level in card.levels[1:]]


@pytest.mark.parametrize("part", PARTS)
def test_every_body_part_has_signs_of_its_own(library: Library, part: str) -> None:
    assert [id_ for id_, flag in library.red_flags.items() if part in flag.areas]


def test_a_sign_is_one_clause_without_brackets(library: Library) -> None:
    wrong = {
        id_: str(flag.sentence)
        for id_, flag in library.red_flags.items()
        if re.search(r"[()\[\]:;.]|\bor if\b", flag.sentence) or len(flag.sentence.split()) > 19
    }
    assert wrong == {}
    begins = {str(flag.sentence).split()[0] for flag in library.red_flags.values()}
    assert begins <= {"you", "your", "it", "one", "a", "both"}


def test_what_a_reviewer_missed_is_there(library: Library) -> None:
    """Inflammation, cancer, pressure in a muscle, births, muscle breakdown, tendons under an antibiotic."""
    signs = {name: found for name, _, _, found in ways_in(library)}
    assert {"both-heels", "long-stiffness", "psoriasis", "antibiotic-tendon"} <= signs[
        "plan:rathleff-plantar"
    ]
    assert {"muscle-pressure", "tight-in-every-run"} <= signs["question:can-i-run-with-shin-splints"]
    assert {"heavy-bleeding", "severe-headache", "fever-after-birth"} <= signs["test:postnatal-return"]
    assert {"confused-after-birth", "calf-and-breath"} <= signs["plan:postnatal-back-to-running"]
    assert {"pregnancy-bleeding", "baby-moves-less", "calf-and-breath"} <= signs[
        "question:can-i-run-while-pregnant"
    ]
    assert "pregnancy-bleeding" not in signs["plan:run-walk-8-week"]
    assert {"dark-urine", "heat-stroke"} <= signs["plan:plyometrics"]
    for plan in ("delaware-track", "osu-hops-then-run"):
        assert {"night-pain", "focal-bone-tenderness", "fever-or-wound"} <= signs[f"plan:{plan}"]
        assert {"high-risk-bone-stress-injury", "recent-surgery"} <= set(
            library.protocols[plan].entry.not_for
        )
    assert all("past-cancer" in found for name, found in signs.items() if not name.startswith("question:"))


def test_a_plan_for_any_injury_says_who_must_not_follow_it(library: Library) -> None:
    for plan in library.protocols.values():
        needed = {"high-risk-bone-stress-injury", "pregnant-or-postnatal"}
        if "after-birth" in plan.entry.readers:  # Made for them: its own gates ask for the go-ahead.
            needed -= {"pregnant-or-postnatal"}
        if not plan.entry.site:
            assert needed <= set(plan.entry.not_for), plan.id


def test_the_pages_say_of_a_break_what_the_engine_does(library: Library) -> None:
    break_ = library.questions["do-i-start-over-after-a-break"]
    house = House()
    assert (house.gap_back % 7, house.gap_more, house.gap_restart % 7) == (0, 7, 0)
    back, restart = house.gap_back // 7, house.gap_restart // 7
    answer = " ".join(break_.answer.split())
    for text in (answer, break_.more):
        assert f"ess than {back} weeks" in text
        assert f"{restart} weeks or more" in text
    far = ("one stage", "two stages")
    for weeks, words in zip(range(back, restart), far, strict=True):
        assert f"{weeks} weeks to less than {weeks + 1} weeks | {words} back" in break_.more
    assert f"{back} weeks to less than {restart} weeks: go back one stage, or two from 3 weeks on" in answer
    missed = library.questions["i-missed-a-week-what-now"]
    assert f"7–{house.gap_back - 1} days" in missed.more
    assert f"{back} weeks or more | read “[{break_.title}](question:{break_.id})" in missed.more


def test_a_sore_reader_is_not_sent_to_a_plan_that_wants_no_pain(library: Library) -> None:
    strict = "plan:walking-8-week"
    sore = re.compile(rf"(?:hurts|sore|worse)[^.?]*\?\W+[^.]*\({strict}\)", re.IGNORECASE)
    texts = [(one.id, one.more) for one in library.questions.values()]
    texts += [(one.id, one.body) for one in library.guides.values()]
    assert [id_ for id_, text in texts if sore.search(text)] == []


def test_the_beat_of_the_heel_raise_is_that_of_its_protocol(library: Library) -> None:
    test, item = library.test_of["heel-raise-slope"]
    assert f"{int(item.cadence or 0) // 2} raises a minute" in " ".join(item.how)
    assert "norm" not in str(item.pass_when.text)
    assert test.id == "calf-heel-raise"


def test_what_experts_ask_before_full_sport_is_not_asked_before_the_first_run(library: Library) -> None:
    test = library.tests["calf-strain-return"]
    assert "full training" in test.title
    assert "start with short runs" not in test.then


def test_a_joint_that_locks_is_as_urgent_everywhere(library: Library) -> None:
    assert library.red_flags["locked-or-giving-way"].act == library.red_flags["giving-way"].act == "today"
    texts = [(one.id, one.more) for one in library.questions.values()]
    texts += [(one.id, one.body) for one in library.guides.values()]
    late = re.compile(r"\b(locks|gets stuck)\b[^.\n]*\b(soon|this week|next days)\b", re.IGNORECASE)
    assert [id_ for id_, text in texts if late.search(text)] == []
