"""A clinician sets a plan for one patient, who opens the link: on screen, on paper, in a calendar."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from pathlib import Path

import pytest
from everybody import unpin, violations
from icalendar import Calendar
from paper import Paper
from playwright.sync_api import Browser, Page, expect
from prescriptions import fragment, packed
from reader import STAGE, Reader
from settled import until, visit

BUILDER = "clinicians/prescribe/"
NOTE = "Grass or track only."
RUN = ["/session/session", "6-8 x (run 30 s, walk 2 min)"]
SET = fragment(start=9558, side=1, stop=3, km=30, note=NOTE, clinic="Riverside", changes=RUN,
               added=["", "plank", "2 x 20 s hold, rest 30 s"])  # fmt: skip
"""Begins on 2 March 2026, the readers' first Monday."""
BY = "These changes come from a link that says it's from “Riverside”"
SAYS = f"It says: “{NOTE}”"
CAUTION = "Follow it if your own clinician sent you this link. If not, don't: we can't check who made it."
MARK = "From a link that nobody checked"


def clean(page: Page, axe_source: str) -> None:
    unpin(page)
    page.evaluate(axe_source)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def kept(page: Page) -> list[str]:
    return [key for key in page.evaluate("Object.keys(localStorage)") if key.startswith("revlanox")]


def build(page: Page, site_url: str) -> str:
    """The link that the form makes for a plan of run and walk."""
    visit(page, site_url + BUILDER)
    page.get_by_label("Plan", exact=True).select_option("run-walk-8-week")
    page.get_by_label("Left", exact=True).check()
    page.get_by_label("Start date").fill("2026-03-02")
    page.get_by_label("Stop when pain reaches").select_option("3")
    page.get_by_label("Weekly distance").fill("30")
    page.get_by_label("Session, for this patient").fill("6 to 8 x (run 30 s, walk 2 minutes)")
    page.get_by_label("Add an exercise").select_option("plank")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_label("Plank, for this patient").fill("2 x 20 s hold, rest 30 s")
    page.get_by_label("Note to the patient").fill(NOTE)
    page.get_by_label("Clinic", exact=True).fill("Riverside")
    expect(page.locator(".rv-slip")).to_contain_text(BY)
    expect(page.locator(".rv-slip")).to_contain_text(CAUTION)
    expect(page.locator(".rv-slip .rv-given-lines")).to_contain_text(
        "Plank: added, 2 × 20 s, hold still, rest 30 s between sets"
    )
    return page.locator(".rv-slip-link code").inner_text()


def test_what_a_clinician_builds_is_what_the_patient_opens(reader: Reader, axe_source: str) -> None:
    link = build(reader.page, reader.site_url)
    assert kept(reader.page) == []
    assert len(link) < 300
    clean(reader.page, axe_source)
    reader.page.clock.set_system_time("2026-03-02T09:00:00Z")
    reader.page.goto(link)
    reader.page.wait_for_url(f"{reader.site_url}{STAGE}#1.*")
    reader.reads(".rv-given", BY)
    reader.reads(".rv-given", SAYS)
    reader.reads(".rv-given", CAUTION)
    for words in (
        "Mon 2 Mar 2026",
        "left",
        "30 km (18.6 miles)",
        "The plan says: Run 30 s at an easy pace with very light effort, walk 2 min. Do this 8–10 times",
    ):
        reader.reads(".rv-given", words)
    reader.reads(".rv-hero .rv-cue", "Run 30 s, walk 2 min. Do this 6–8 times.")
    reader.reads(".rv-hero .rv-cue", "Easy pace. Effort: very light.")
    reader.reads("[data-line='session/added-plank'] .rv-num", "2 × 20 s")
    reader.reads(".rv-rule", "Stop when pain reaches 3")
    reader.reads(".rv-rule .rv-band-stop dt", "3–10")
    assert kept(reader.page) == []
    clean(reader.page, axe_source)


def test_pace_and_effort_of_the_plan_are_said_once(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.reads(".rv-hero .rv-cue", "Run 30 s at an easy pace with very light effort")
    for above in reader.page.locator("[data-above]").all():
        expect(above).to_be_hidden()


def test_nothing_is_kept_before_the_reader_says_so_and_then_everything_follows(reader: Reader) -> None:
    reader.on_day(0, f"{STAGE}#{SET}")
    reader.reads(".rv-given", "Nothing is saved on this device until you start.")
    assert kept(reader.page) == []
    reader.press("Start this plan")
    expect(reader.page.get_by_label("Start date")).to_have_value("2026-03-02")
    expect(reader.page.get_by_label("Left", exact=True)).to_be_checked()
    reader.no_signs()
    reader.injured("A muscle")
    reader.press("Start this plan", exact=True)
    reader.reads(".rv-given", "This is now part of your log. Saved on this device.")
    # The page is drawn again, and what was added stands there once.
    for place in (".rv-dose", "tr"):
        expect(reader.page.locator(f"{place}[data-line='session/added-plank']")).to_have_count(1)
    # Without the link, from the device alone.
    reader.on_day(0, STAGE)
    reader.reads(".rv-hero .rv-cue", "6–8 times")
    reader.on_day(0, "my/")
    for words in (BY, CAUTION, SAYS):
        reader.reads(".rv-my-plan", words)
    reader.reads(
        ".rv-my-plan .rv-cue",
        f"{MARK}: Run 30 s, walk 2 min. Do this 6–8 times. "
        "Plank: 2 × 20 s, hold still, rest 30 s between sets.",
    )
    reader.on_day(0, "")
    for words in (BY, CAUTION):
        reader.reads(".rv-resume", words)


def test_the_calendar_says_who_set_it(reader: Reader) -> None:
    followed(reader)
    reader.on_day(0, "my/")
    with reader.page.expect_download() as waiting:
        reader.press("Add remaining sessions to my calendar")
    events = Calendar.from_ical(Path(waiting.value.path()).read_bytes()).walk("VEVENT")
    assert (
        f"{BY}.\n{CAUTION}\n{SAYS}\n\n{MARK}: Run 30 s, walk 2 min. Do this 6–8 times"
        in events[0]["DESCRIPTION"]
    )
    # Whole days: the clocks of Berlin change on 29 March.
    days = [event.decoded("DTSTART") for event in events]
    assert days[0] == dt.date(2026, 3, 2)
    assert all(type(day) is dt.date for day in days)
    assert max(days) > dt.date(2026, 3, 29)


def followed(reader: Reader) -> None:
    reader.on_day(0, f"{STAGE}#{SET}")
    reader.press("Start this plan")
    reader.no_signs()
    reader.injured("A muscle")
    reader.press("Start this plan", exact=True)
    reader.reads(".rv-given", "This is now part of your log. Saved on this device.")


def test_the_limit_that_was_set_is_the_one_that_decides(reader: Reader) -> None:
    followed(reader)
    reader.on_day(0, STAGE)
    reader.log(during=3)
    reader.hears("Stop for today")


def test_without_it_the_same_pain_is_no_reason_to_stop(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start("Left")
    reader.log(during=3)
    expect(reader.page.locator(".rv-decision :is(h2, h3)").first).not_to_have_text("Stop for today")


def test_a_set_of_what_was_added_is_ticked_and_kept(reader: Reader) -> None:
    followed(reader)
    box = reader.page.locator("[data-line='session/added-plank'] label").first
    box.click()
    reader.on_day(0, STAGE)
    expect(reader.page.locator("[data-line='session/added-plank'] input").first).to_be_checked()


def test_the_sheet_is_the_patients_own(reader: Reader) -> None:
    reader.on_day(0, f"{STAGE}#{SET}")
    reader.reads(".rv-given", "Riverside")
    reader.page.wait_for_selector(".rv-sheet-given", state="attached")
    sheet = Paper(reader.page.pdf(format="A4", prefer_css_page_size=True))
    assert len(sheet.pages) == 1
    text = " ".join(sheet.text.split())
    for words in (f"{BY}.", CAUTION, SAYS, MARK, "6–8", "Plank", "2 × 20 s", "Mon 2 Mar", "3–10"):
        assert words in text, (words, text)


def test_the_hand_out_is_one_sheet_even_when_it_is_full(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    visit(page, site_url + BUILDER)
    page.get_by_label("Plan", exact=True).select_option("beyer-hsr")
    page.get_by_label("Note to the patient").fill("Slow down and breathe. " * 8)
    page.get_by_label("Clinic", exact=True).fill("The clinic with the longest name of all of them in town")
    note = "as slowly as you can, as high as you can, and breathe"
    long = f'3 x 12 each side, load 15RM, tempo 3-2-3, rest 90 s, note "{note}"'
    changed = 0
    for stage in page.locator("#rv-build-which option").all():
        page.get_by_label("Doses for", exact=True).select_option(stage.get_attribute("value"))
        for blank in page.locator(".rv-dose-blank input").all():
            if changed < 12:
                blank.fill(long)
                changed += 1
    for exercise in ("plank", "squat", "bridge", "side-plank", "wall-sit", "scissors"):
        page.get_by_label("Add an exercise").select_option(exercise)
        page.get_by_role("button", name="Add", exact=True).click()
        page.locator(".rv-dose-blank input").last.fill(long)
    assert changed == 12
    page.locator(".rv-handout").wait_for(state="attached")
    sizes = [Paper(page.pdf(format=size, prefer_css_page_size=True)) for size in ("A4", "Letter")]
    assert [len(paper.pages) for paper in sizes] == [1, 1]
    link = page.locator(".rv-slip-link code").inner_text()
    assert link[-40:] in sizes[0].text.replace("\n", "")


def test_the_code_on_the_hand_out_is_the_link(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    link = build(page, site_url)
    assert link in Paper(page.pdf(format="A4", prefer_css_page_size=True)).codes()


def test_the_hand_out_shows_the_exercises_of_its_stage(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(site_url + "clinicians/prescribe/")
    page.get_by_label("Plan", exact=True).select_option("strength-before-running")
    figures = page.locator(".rv-handout-figs figure")
    figures.first.wait_for(state="attached")
    named = figures.all_text_contents()
    assert "Wall sit" in named
    page.get_by_label("Add an exercise").select_option("scissors")
    page.get_by_role("button", name="Add", exact=True).click()
    page.locator(".rv-dose-blank input").last.fill("3 x 8")
    page.locator(".rv-handout-figs figcaption", has_text="Scissor jump").wait_for(state="attached")
    until(page, "[...document.querySelectorAll('.rv-handout-figs img')].every((one) => one.naturalWidth > 0)")
    assert len(Paper(page.pdf(format="A4", prefer_css_page_size=True)).pages) == 1


def test_what_is_printed_is_what_was_typed_last(chromium: Browser, site_url: str) -> None:
    """Whoever prints before the hand-out is drawn again gets the new one: an older one has an older dose."""
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    build(page, site_url)
    page.locator(".rv-handout").wait_for(state="attached")
    page.evaluate("globalThis.print = () => { globalThis.paper = document.querySelector('.rv-handout') }")
    there = page.evaluate(
        """() => {
          const note = document.querySelector('.rv-build textarea');
          note.value = 'Another note.';
          for (const kind of ['input', 'change']) note.dispatchEvent(new Event(kind, { bubbles: true }));
          const there = document.querySelector('.rv-handout') !== null;
          const buttons = [...document.querySelectorAll('.rv-slip button')];
          buttons.find((one) => one.textContent === 'Print this page').click();
          return there;
        }"""
    )
    assert not there
    until(page, "globalThis.paper?.textContent.includes('Another note.')")


def test_a_dose_is_checked_as_it_is_typed(reader: Reader) -> None:
    visit(reader.page, reader.site_url + BUILDER)
    reader.page.get_by_label("Plan", exact=True).select_option("silbernagel-achilles")
    blank = reader.page.get_by_label("Single-leg heel raise, for this patient")
    blank.fill("3 reps x 12")
    expect(blank).to_have_attribute("aria-invalid", "true")
    reader.reads(".rv-read.rv-problem", "the sets come first: '12 x 3'")
    reader.reads(".rv-slip", "Fix the marked fields first")
    blank.fill("300 x 12")
    reader.reads(".rv-read.rv-problem", "“300” is too much for the number of sets (at most 100)")
    blank.fill("3 x 12, load bodywieght")
    reader.reads(".rv-read.rv-problem", "We don't know the load “bodywieght”. Did you mean “bodyweight”?")
    blank.fill("3 x 100")
    asked = reader.page.get_by_text("Please check: “100” is a lot for the number of repetitions in a set")
    expect(asked).to_be_visible()
    blank.fill("2 sets of 8 per leg")
    reader.reads(".rv-slip .rv-given-lines", "Single-leg heel raise: 2 × 8 each side")


def test_no_link_is_made_of_more_than_anybody_can_do(reader: Reader) -> None:
    build(reader.page, reader.site_url)
    reader.page.get_by_label("Session, for this patient").fill("walk 20 h")
    reader.page.get_by_label("Plank, for this patient").fill("10 x 30 min")
    reader.reads(".rv-slip [role=alert]", "Together, the lines of one session are too much.")
    reader.page.get_by_label("Plank, for this patient").fill("1 x 30 min")
    expect(reader.page.locator(".rv-slip [role=alert]")).to_have_text("")


def test_another_plan_keeps_what_is_about_the_patient(reader: Reader) -> None:
    build(reader.page, reader.site_url)
    reader.page.get_by_label("Plan", exact=True).select_option("silbernagel-achilles")
    for words in ("Phase 1", "Mon 2 Mar 2026", "left", "30 km", NOTE, "Riverside"):
        reader.reads(".rv-slip", words)
    expect(reader.page.locator(".rv-slip .rv-given-lines")).to_have_count(0)


def test_the_form_is_filled_by_keyboard_alone(reader: Reader) -> None:
    page = reader.page
    visit(page, reader.site_url + BUILDER)
    page.get_by_label("Plan", exact=True).focus()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "rv-build-note":
            break
    page.keyboard.type("Call me")
    page.keyboard.press("Tab")
    page.keyboard.type("Riverside")
    reader.reads(".rv-slip", "This link says it's from “Riverside”. It doesn't change the plan")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy as text").focus()
    page.keyboard.press("Enter")
    reader.reads(".rv-slip [role=status]", "Copied.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "Call me" in text
    assert text.splitlines()[-1].startswith(f"{reader.site_url}go/")


def test_a_link_to_a_stage_is_copied_with_nothing_else_filled_in(reader: Reader) -> None:
    page = reader.page
    visit(page, reader.site_url + BUILDER)
    groups = page.locator("#rv-build-plan optgroup")
    expect(groups.first).to_have_attribute("label", "After any injury")
    assert groups.count() > 4
    page.get_by_label("Plan", exact=True).select_option("run-walk-8-week")
    page.get_by_label("Weeks 3–4", exact=True).check()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy link now").click()
    reader.reads(".rv-build-stage + .rv-build-row [role=status]", "Copied.")
    visit(page, page.evaluate("navigator.clipboard.readText()"))
    page.wait_for_url("**/plans/run-walk-8-week/weeks-3-4/**")
    reader.reads(".rv-given-by", "This link doesn't change the plan")


def test_pages_of_the_plan_take_the_link_along_until_it_is_kept(reader: Reader) -> None:
    reader.on_day(0, f"{STAGE}#{SET}")
    reader.reads(".rv-given", "Riverside")
    reader.page.locator(".rv-tabs a").nth(1).click()
    reader.reads(".rv-given", "Riverside")
    assert reader.page.url.endswith(SET)


def test_what_was_set_is_taken_back_by_one_tap(reader: Reader) -> None:
    followed(reader)
    reader.on_day(0, STAGE)
    reader.press("Use the standard plan")
    reader.page.wait_for_load_state("networkidle")
    reader.reads(".rv-hero .rv-cue", "8–10 times")
    expect(reader.page.locator(".rv-given")).to_have_count(0)


PLAIN = "Below is the standard plan."
HOSTILE = {
    "cut": (SET[:-9], "This link is broken"),
    "one letter": (SET[:20] + ("A" if SET[20] != "A" else "B") + SET[21:], "This link is broken"),
    "newer": (fragment(of=2), "needs a newer version of this site"),
    "two megabytes": ("1." + "A" * 2_000_000, "too long to be one of ours"),
    "a bomb": (packed("0" * 9_000_000), "too long to be one of ours"),
    "prototype keys": (packed('{"__proto__": {"plan": "x"}, "constructor": 1}'), "This link is broken"),
    "wrong types": (fragment(version="1", changes={"a": 1}), "This link is broken"),
    "year 9999": (fragment(start=2_921_940), "This link is broken"),
    "text turned round": (fragment(note="call \u202e119"), "This link is broken"),
    "another plan": (fragment(plan="no-such-plan"), "is for a different plan"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_wrong_with_a_link_is_said_and_the_plan_is_shown(reader: Reader, name: str) -> None:
    text, words = HOSTILE[name]
    reader.on_day(0, STAGE)
    reader.page.evaluate("text => { location.hash = text }", text)
    reader.reads("rv-given [role=alert]", words)
    if name != "another plan":
        reader.reads("rv-given [role=alert]", PLAIN)
    reader.reads(".rv-hero .rv-cue", "8–10 times")
    assert kept(reader.page) == []


def test_what_the_plan_does_not_have_is_told_and_not_guessed(reader: Reader) -> None:
    unknown = fragment(stage="no-such-stage", changes=["weeks-1-2/session/no-such-line", "3 x 5"], version=7,
                       added=["weeks-1-2", "no-such-exercise", "<b>x</b>"])  # fmt: skip
    reader.on_day(0, f"{STAGE}#{unknown}")
    for words in (
        "This was set for version 7 of the plan",
        "The stage your clinician chose is no longer in the plan",
        "it's no longer in the plan. Ask if you should keep doing it",
        "“no such line, weeks 1 2”: “3 x 5”",
        "“no such exercise”: added, “<b>x</b>”",
    ):
        reader.reads(".rv-given", words)
    reader.reads("[data-line='session/added-no-such-exercise']", f"{MARK}“<b>x</b>”")


def test_script_and_markup_in_a_link_are_words(reader: Reader) -> None:
    bad = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>"
    text = fragment(note=bad, clinic="<b>аррӏе</b>", changes=["/session/session", bad])
    reader.on_day(0, f"{STAGE}#{text}")
    reader.reads(".rv-given-note", bad)
    reader.reads(".rv-given-by", "<b>аррӏе</b>")
    reader.page.wait_for_timeout(200)
    assert reader.page.title() != "run"
    assert reader.page.locator(".rv-given img, .rv-given script, .rv-sheet-given img").count() == 0


def test_a_link_of_a_plan_that_changed_since_keeps_its_doses(chromium: Browser, site_url: str) -> None:
    # A worker that keeps pages for the way would answer in place of this test.
    page = chromium.new_context(service_workers="block").new_page()
    address = "plans/run-walk-8-week/lines.js"

    def later(route: object) -> None:
        """The same plan two versions on: its first line asks for something else now."""
        response = route.fetch()  # type: ignore[attr-defined]
        data = json.loads(response.text().partition("]=")[2].rstrip().rstrip(";"))
        data |= {"version": 3, "changes": {"2": "Longer walks.", "3": "A new first week."}}
        data["earlier"] = {"1": {"weeks-1-2/session/session": ["bouts", "4 x (run 20 s, walk 3 min)"]}}
        text = f"(globalThis.revlanoxLines??={{}})['run-walk-8-week']={json.dumps(data)};"
        route.fulfill(body=text, content_type="text/javascript")  # type: ignore[attr-defined]

    page.route(f"**/{address}", later)
    page.goto(f"{site_url}{STAGE}#{fragment(clinic='Riverside')}")
    given = page.locator(".rv-given")
    expect(given).to_contain_text("This plan was updated from version 1 to 3.")
    expect(given).to_contain_text("You keep the amounts your clinician set")
    expect(given).to_contain_text("Version 3: A new first week.")
    expect(page.locator(".rv-hero .rv-cue")).to_contain_text("Run 20 s, walk 3 min. Do this 4 times.")


def test_the_builder_weighs_less_than_114_kilobytes(
    chromium: Browser, site_url: str, built_site: Path
) -> None:
    page = chromium.new_context(service_workers="block").new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + BUILDER, wait_until="networkidle")
    ours = {
        url.removeprefix(site_url)
        for url in asked
        if url.endswith(".js") and "javascripts/" not in url and "search" not in url
    }
    assert any(name.endswith("assets/notation.js") for name in ours)
    size = sum(len(gzip.compress((built_site / name).read_bytes())) for name in ours)
    print(size)
    assert 0 < size < 114 * 1024


DOSE = "6 x (run 41 s, walk 2 min)"
LINKED = fragment(start=9558, note=NOTE, clinic="Riverside", changes=["/session/session", DOSE],
                  added=["", "plank", "2 x 41 s hold, rest 43 s"])  # fmt: skip
"""Numbers that stand nowhere else on the site."""
OTHER_PAGES = ("tests/calf-heel-raise/", "exercises/plank/", "track/", "plans/", "stop/")
BARE = """() => [...document.querySelectorAll('main *, dialog *')]
  .filter(one => [...one.childNodes].some(text => text.nodeType === 3 &&
    /\\b4[13] s\\b/.test(text.textContent)))
  .filter(one => !/nobody checked|we can.t check who made it/i.test(
    one.closest('article, tr, dialog, .rv-sheet-bouts, section')?.textContent ?? ''))
  .map(one => one.outerHTML)"""
"""Places where a number of the link stands and nothing near it says where it comes from."""


def marked(page: Page) -> None:
    """Nothing of the link is read without its mark."""
    assert page.evaluate(BARE) == []


@pytest.mark.parametrize("address", ["plans/run-walk-8-week/", STAGE, "plans/run-walk-8-week/weeks-3-4/"])
def test_the_caution_stands_before_the_reader_begins(reader: Reader, address: str) -> None:
    reader.on_day(0, f"{address}#{LINKED}")
    reader.reads(".rv-given", CAUTION)
    caution = reader.page.locator(".rv-given .rv-given-caution").bounding_box()
    button = reader.page.get_by_role("button", name="Start this plan").bounding_box()
    assert caution is not None
    assert button is not None
    assert caution["y"] < button["y"]
    marked(reader.page)
    reader.press("Start this plan")
    reader.reads(".rv-start-form", CAUTION)


def test_the_caution_stands_wherever_a_dose_of_the_link_does(reader: Reader) -> None:
    reader.on_day(0, f"{STAGE}#{LINKED}")
    reader.press("Start this plan")
    reader.no_signs()
    reader.injured("A muscle")
    reader.press("Start this plan", exact=True)
    for address, place in (
        ("plans/run-walk-8-week/", ".rv-given"),
        (STAGE, ".rv-given"),
        ("plans/run-walk-8-week/weeks-3-4/", ".rv-given"),
        ("my/", ".rv-my-plan"),
        ("", ".rv-resume"),
        ("handover/", ".rv-told-plans"),
    ):
        reader.on_day(1, address)
        for words in (BY, CAUTION):
            reader.reads(place, words)
        marked(reader.page)
    for address in OTHER_PAGES:
        reader.on_day(1, address)
        assert "41 s" not in reader.page.locator("body").inner_text()


def test_the_timer_says_whose_numbers_it_counts(reader: Reader) -> None:
    reader.on_day(0, f"{STAGE}#{LINKED}")
    reader.reads(".rv-given", CAUTION)
    for name in ("Start timer", "Time this set"):
        reader.press(name)
        reader.reads("dialog.rv-face", MARK)
        reader.press("End", exact=True)
        reader.page.locator(".rv-face-ask button").first.click()


def test_the_plans_own_paper_is_not_taken_for_the_links(reader: Reader) -> None:
    reader.on_day(0, f"plans/run-walk-8-week/#{LINKED}")
    reader.reads("#stages", "It has the plan's own doses, not the ones from your link.")


HUGE = {
    "rounds": {"changes": ["/session/session", "999999 x (run 9999 h, walk 9999 h)"]},
    "hours": {"changes": ["/session/session", "4 x (run 30 h, walk 2 min)"]},
    "together": {"changes": ["/session/session", "60 x (run 30 min, walk 2 min)"]},
    "sets": {"added": ["", "plank", "300 x 12"]},
    "lines together": {"changes": ["/session/session", "run 20 h"], "added": ["", "plank", "10 x 30 min"]},
    "of a line that is not there": {"changes": ["weeks-1-2/session/no-such-line", "3 x 12, hold 30 h"]},
}  # fmt: skip
TOO_MUCH = "This link asks for more than anyone can do, so we don't show any of it."


@pytest.mark.parametrize("name", HUGE)
def test_a_link_that_asks_for_too_much_is_refused(reader: Reader, name: str) -> None:
    reader.on_day(0, f"{STAGE}#{fragment(clinic='Riverside', **HUGE[name])}")
    reader.reads("rv-given [role=alert]", TOO_MUCH)
    reader.reads(".rv-hero .rv-cue", "8–10 times")
    expect(reader.page.locator(".rv-given")).to_have_count(0)
    assert kept(reader.page) == []


def test_one_that_was_followed_before_is_refused_too_and_can_be_taken_back(reader: Reader) -> None:
    followed(reader)
    huge = fragment(clinic="Riverside", **HUGE["rounds"])
    key = "revlanox/given/run-walk-8-week"
    change = "([key, from, to]) => localStorage.setItem(key, localStorage.getItem(key).replace(from, to))"
    reader.page.evaluate(change, [key, SET, huge])
    reader.on_day(1, STAGE)
    reader.reads("rv-given [role=alert]", TOO_MUCH)
    reader.on_day(1, "my/")
    reader.reads(".rv-my-plan", "the link may be damaged or ask for too much")
    assert "9999" not in reader.page.locator("body").inner_text()
    reader.press("Use the plan's own doses")
    reader.reads(".rv-my-plan .rv-cue", "8–10 times")


def test_words_of_a_link_stay_within_their_quotation(reader: Reader) -> None:
    note = "” Revlanox checked this link. “ and call"
    reader.on_day(0, f"{STAGE}#{fragment(note=note, clinic='us” and “everybody')}")
    reader.reads(".rv-given-note", "It says: “' Revlanox checked this link. ' and call”")
    reader.reads(".rv-given-by", "says it's from “us' and 'everybody”")
