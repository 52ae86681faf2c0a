"""The symptom diary on a phone: two taps, what it tells, a week typed in from paper, runs of a watch."""

from __future__ import annotations

from pathlib import Path

import pytest
from everybody import unpin, violations
from playwright.sync_api import Browser, Locator, expect
from reader import STAGE, Reader
from settled import until

TRACK = "track/"
STRAVA = """Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Moving Time,Distance
1,"Feb 20, 2026, 6:00:00 AM",Easy,Run,1900,5.0,1800.0,5000.0
2,"Feb 22, 2026, 6:00:00 AM",Easy,Run,1900,6.0,2100.0,6000.0
3,"Feb 23, 2026, 6:00:00 AM",Ride,Ride,1900,6.0,2100.0,6000.0
4,someday,Easy,Run,1900,6.0,2100.0,6000.0
"""


def tap(reader: Reader, pain: int, readiness: int) -> None:
    pads = reader.page.locator(".rv-pads fieldset")
    pads.nth(0).get_by_label(str(pain), exact=True).check()
    pads.nth(1).get_by_label(str(readiness), exact=True).check()


def entries(reader: Reader) -> Locator:
    return reader.page.locator("rv-diary .rv-entries li")


def clean(reader: Reader, axe_source: str) -> None:
    unpin(reader.page)
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_two_taps_are_an_entry_and_a_third_changes_it(reader: Reader, axe_source: str) -> None:
    reader.on_day(0, TRACK)
    reader.page.locator(".rv-pads").get_by_label("1", exact=True).first.check()
    reader.reads("rv-diary [role=status]", "Saved on this device. Now choose: readiness to train.")
    reader.reads("rv-diary .rv-entries", "pain now 1")
    tap(reader, 1, 8)
    reader.reads("rv-diary [role=status]", "Saved on this device. Undo")
    expect(entries(reader)).to_have_count(1)
    tap(reader, 2, 8)
    expect(entries(reader)).to_have_count(1)
    reader.reads("rv-diary .rv-entries", "pain now 2, readiness to train 8")
    reader.press("New entry", exact=True)
    tap(reader, 4, 6)
    expect(entries(reader)).to_have_count(2)
    clean(reader, axe_source)
    # The last tap is taken back, and the pads show what is kept.
    reader.press("Undo")
    reader.reads("rv-diary .rv-entries", "pain now 4")
    readiness = reader.page.locator(".rv-pads fieldset").nth(1)
    expect(readiness.get_by_label("6", exact=True)).not_to_be_checked()
    expect(reader.page.locator(".rv-pads").get_by_label("4", exact=True).first).to_be_checked()


def test_an_entry_says_more_is_changed_moved_and_deleted(reader: Reader, axe_source: str) -> None:
    reader.on_day(0, TRACK)
    reader.press("Choose a body part")
    reader.page.get_by_label("Body part").select_option("achilles")
    reader.page.get_by_label("Left", exact=True).check()
    reader.press("Save for new entries")
    tap(reader, 1, 8)
    reader.press("Add details")
    form = reader.page.locator("rv-diary form")
    clean(reader, axe_source)
    reader.field("Pain the next morning").get_by_label("3", exact=True).check()
    form.get_by_label("Morning stiffness").fill("lots")
    form.get_by_label("Day", exact=True).fill("2026-04-01")
    form.get_by_role("button", name="Save").click()
    reader.reads("rv-diary form", "Enter a number from 0 to 1440")
    reader.reads("rv-diary form", "This date is in the future.")
    expect(form.get_by_label("Morning stiffness")).to_have_value("lots")
    form.get_by_label("Morning stiffness").fill("20")
    form.get_by_label("Day", exact=True).fill("2026-03-01")
    form.get_by_label("Note").fill("after a long walk")
    form.get_by_role("button", name="Save").click()
    reader.reads("rv-diary .rv-entries", "Sun 1 Mar")
    reader.reads(
        "rv-diary .rv-entries", "pain the morning after 3, morning stiffness 20 min, Achilles tendon"
    )
    reader.reads("rv-diary .rv-entries", "after a long walk")
    expect(entries(reader)).to_have_count(1)
    reader.on_day(0, TRACK)
    expect(entries(reader)).to_have_count(1)
    entries(reader).get_by_role("button", name="Delete").click()
    expect(entries(reader)).to_have_count(0)
    reader.press("Undo")
    expect(entries(reader)).to_have_count(1)


def test_it_tells_which_rule_and_which_entries(reader: Reader) -> None:
    for day, (pain, readiness) in enumerate([(1, 8), (1, 8), (0, 9), (1, 8)]):
        reader.on_day(day, TRACK)
        tap(reader, pain, readiness)
    told = "rv-diary .rv-tell"
    reader.reads(told, "Your body is handling the training well.")
    because = (
        "Why: This has been true for 3 days in a row: pain has been below 2 and your readiness to train"
        " has been above 7 out of 10."
    )
    reader.reads(told, because)
    reader.reads(told, "Based on your entries on Mon 2 Mar, Tue 3 Mar, Wed 4 Mar and Thu 5 Mar.")
    reader.on_day(7, TRACK)
    expect(reader.page.locator(told)).to_have_count(0)
    tap(reader, 3, 8)
    reader.reads("rv-diary", "Based on your entries on Mon 2 Mar and Mon 9 Mar.")


def test_the_limit_is_that_of_the_plans_own_tissue(reader: Reader) -> None:
    """The same pain is a stop after a bone injury, and nothing unusual for the Achilles."""
    for plan, verdict in (
        ("antigravity-bsi", "Pain 3: stop for today."),
        ("silbernagel-achilles", "carry on."),
    ):
        reader.on_day(0, f"plans/{plan}/")
        reader.page.evaluate("localStorage.clear()")
        reader.page.evaluate(
            """(plan) => localStorage.setItem('revlanox/plan/' + plan, JSON.stringify({ v: 1, at: 1,
              data: { start: '2026-03-02', side: 'left', anchor: '', ended: false } }))""",
            plan,
        )
        reader.on_day(0, TRACK)
        tap(reader, 3, 8)
        expect(reader.page.locator("rv-diary .rv-tell").first).to_contain_text(verdict)


def test_a_warning_is_about_what_is_chosen_now(reader: Reader) -> None:
    """One tap is enough. A better number does not undo a worse one of the same day, and both are named."""
    reader.on_day(0, STAGE)
    reader.start()
    reader.on_day(0, TRACK)
    pains = reader.page.locator(".rv-pads fieldset").first
    told = "rv-diary .rv-tell"
    pains.get_by_label("6", exact=True).check()
    reader.reads(told, "Pain 6: stop for today.")
    # Right below the pad too, where it is seen without scrolling.
    said = reader.page.locator(".rv-pads > [role=status]")
    expect(said).to_have_attribute("data-verdict", "Pain 6: stop for today.")
    expect(said).to_be_in_viewport()
    pains.get_by_label("4", exact=True).check()
    reader.reads(told, "Pain 4: ")
    reader.press("New entry", exact=True)
    pains.get_by_label("7", exact=True).check()
    reader.press("New entry", exact=True)
    pains.get_by_label("2", exact=True).check()
    reader.reads(told, "Pain 2 now, but 7 earlier today: stop for today.")
    reader.on_day(1, TRACK)
    reader.reads(told, "Pain 7: stop for today.")
    pains.get_by_label("0", exact=True).check()
    reader.reads(told, "Pain 0: carry on.")
    reader.page.evaluate("localStorage.clear()")
    reader.on_day(1, TRACK)
    expect(reader.page.locator(told)).to_have_count(0)


def test_a_stop_that_is_not_over_goes_before_every_pain_rule(reader: Reader) -> None:
    """A body has one pain: who must stop isn't told to carry on by the number of another hour."""
    reader.on_day(0, STAGE)
    reader.start()
    reader.log(during=8)
    reader.on_day(0, TRACK)
    tap(reader, 1, 8)
    tells = reader.page.locator("rv-diary .rv-tell")
    expect(tells.first).to_contain_text("Stop for today")
    expect(tells.first.get_by_role("link", name="See what to do now")).to_be_visible()
    expect(reader.page.locator("rv-diary")).not_to_contain_text("carry on")
    reader.on_day(0, STAGE)
    reader.page.evaluate("localStorage.clear()")
    reader.on_day(0, STAGE)
    reader.start()
    reader.on_day(0, TRACK)
    tap(reader, 1, 8)
    expect(tells.first).to_contain_text("Pain 1: carry on.")


def test_a_limit_that_could_not_be_loaded_is_not_passed_over(chromium: Browser, site_url: str) -> None:
    reader = Reader(chromium.new_context(service_workers="block"), site_url)
    reader.on_day(0, STAGE)
    reader.start()
    reader.page.route("**/plan.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    reader.on_day(0, TRACK)
    reader.page.locator(".rv-pads").get_by_label("6", exact=True).first.check()
    reader.reads("rv-diary .rv-tell[role=alert]", "so its pain limit isn't shown here")


def test_a_bone_that_can_break_through_goes_before_every_plan(reader: Reader) -> None:
    reader.on_day(0, TRACK)
    reader.press("Choose a body part")
    reader.page.get_by_label("Body part").select_option("femoral-neck")
    reader.press("Save for new entries")
    tap(reader, 1, 9)
    reader.reads("rv-diary [role=alert].rv-tell", "can break all the way through")
    expect(reader.page.get_by_role("link", name="See a doctor before you run")).to_have_attribute(
        "href", "../stop/"
    )


def test_the_picture_has_stages_behind_it_and_a_table_beside_it(reader: Reader, axe_source: str) -> None:
    reader.on_day(0, STAGE)
    reader.start("Left")
    for day, pain in ((0, 1), (1, 2), (4, 6)):
        reader.on_day(day, TRACK)
        tap(reader, pain, 7)
    chart = reader.page.locator("rv-diary .rv-chart")
    expect(chart.locator(".rv-limit-name")).to_have_text("stop at 6 or more")
    expect(chart.locator(".rv-pain-number")).to_have_text("6")
    # Over the days without an entry nothing is drawn.
    expect(chart.locator(".rv-pain-line")).to_have_count(1)
    expect(chart.locator(".rv-stage-0")).to_have_count(1)
    reader.page.locator("rv-diary summary", has_text="The same numbers").click()
    rows = reader.page.locator("rv-diary .rv-history tbody tr")
    expect(rows.first).to_contain_text("Fri 6 Mar")
    expect(rows).to_have_count(3)
    reader.page.get_by_label("12 weeks").check()
    expect(chart).to_be_visible()
    clean(reader, axe_source)


def test_a_week_from_paper_is_typed_in_by_keyboard_alone(reader: Reader, axe_source: str) -> None:
    reader.on_day(8, TRACK)
    reader.page.locator("summary", has_text="Enter a week from paper").focus()
    reader.page.keyboard.press("Enter")
    reader.press("Previous week")
    keys = reader.page.keyboard
    for number in ("5", "30", "4"):
        keys.type(number)
        keys.press("Enter")
    week = reader.page.locator("rv-week")
    week.get_by_label("Tue 3 Mar, Pain the morning after").fill("12")
    week.get_by_role("button", name="Save the week").press("Enter")
    reader.reads("rv-week .rv-problem", "Tue 3 Mar, Pain the morning after (0–10): Enter a")
    clean(reader, axe_source)
    week.get_by_label("Tue 3 Mar, Pain the morning after").fill("2")
    week.get_by_label("Wed 4 Mar, Effort").fill("3")
    week.get_by_role("button", name="Save the week").press("Enter")
    reader.reads("rv-week .rv-problem", "enter minutes or distance too")
    week.get_by_label("Wed 4 Mar, Effort").fill("")
    week.get_by_role("button", name="Save the week").press("Enter")
    reader.reads("rv-week [role=status]", "Saved on this device.")
    reader.reads("rv-runs .rv-entries", "Mon 2 Mar: 30 min, 5 km (3.1 miles), effort 4")
    reader.reads("rv-diary .rv-entries", "Tue 3 Mar: pain the morning after 2")
    week.get_by_role("button", name="Undo").click()
    expect(reader.page.locator("rv-runs .rv-entries li")).to_have_count(0)


def test_runs_of_a_watch_are_shown_before_they_are_kept(
    reader: Reader, axe_source: str, tmp_path: Path
) -> None:
    reader.on_day(0, TRACK)
    path = tmp_path / "activities.csv"
    path.write_text(STRAVA, "utf-8")
    reader.page.locator("summary", has_text="Runs from Strava").click()
    choose = reader.page.locator("#rv-activities")
    choose.set_input_files(path)
    said = "rv-import [role=status]"
    reader.reads(said, "Strava: 2 new runs. 1 other activity left out: Ride (1). 1 line couldn't be read.")
    reader.reads("rv-import", "Line 5: the date “someday” can't be read.")
    clean(reader, axe_source)
    expect(reader.page.locator("rv-runs .rv-entries li")).to_have_count(0)
    reader.press("Import these runs")
    reader.reads("rv-runs .rv-entries", "Sun 22 Feb: 35 min, 6 km (3.7 miles)")
    choose.set_input_files(path)
    reader.reads(said, "This file has no new runs. 2 already here.")
    wrong = tmp_path / "other.csv"
    wrong.write_text("a,b\n1,2\n", "utf-8")
    choose.set_input_files(wrong)
    reader.reads(said, "These columns are missing: Activity Type")
    big = tmp_path / "big.csv"
    big.write_bytes(b"x" * 50_000_000)
    choose.set_input_files(big)
    reader.reads(said, "This file is 50 MB.")
    expect(reader.page.locator("rv-runs .rv-entries li")).to_have_count(2)


@pytest.mark.parametrize("service_workers", ["allow"])
def test_the_track_page_works_without_a_signal(reader: Reader) -> None:
    reader.on_day(0, TRACK)
    tap(reader, 1, 8)
    expect(reader.page.locator("rv-diary .rv-chart")).to_be_visible()
    until(reader.page, "caches.match(location.href).then(Boolean)")
    reader.on_day(0, TRACK)
    reader.page.context.set_offline(True)
    reader.on_day(1, TRACK)
    tap(reader, 2, 8)
    reader.reads("rv-diary .rv-entries", "Tue 3 Mar")
    expect(reader.page.locator("rv-diary .rv-chart")).to_be_visible()


def test_the_table_beside_a_drawing_is_there_when_it_is_opened_or_printed(reader: Reader) -> None:
    reader.on_day(0, TRACK)
    tap(reader, 4, 6)
    cell = reader.page.locator("rv-diary .rv-twin tbody td").first
    expect(cell).to_have_count(0)
    reader.page.locator("rv-diary .rv-twin summary").click()
    expect(cell).to_have_text("4")
    reader.page.reload()
    expect(reader.page.locator("rv-diary .rv-twin")).to_have_count(1)
    reader.page.pdf()
    expect(cell).to_have_text("4")
