"""Files that readers bring: lists of watches, our own exports, and records that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from brought import FELT, GOOD, PLAN, RUN, garmin, many_records, put, strava
from everybody import unpin, violations
from playwright.sync_api import Browser, BrowserContext, Page, expect
from reader import Reader
from settled import visit

TRACK = "track/"
SAID = "rv-import [role=status]"


def choose(reader: Reader, text: str, name: str = "activities.csv") -> None:
    file = {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
    if not reader.page.locator("#rv-activities").is_visible():
        reader.page.locator("summary", has_text="Runs from Strava").click()
    reader.page.locator("#rv-activities").set_input_files(file)  # type: ignore[arg-type]


def kept(page: Page) -> list[tuple[float | None, float | None]]:
    """Minutes and kilometres of every run on the device, the oldest first."""
    texts = page.evaluate(
        "Object.keys(localStorage).filter((key) => key.startsWith('revlanox/run/')).sort()"
        ".map((key) => JSON.parse(localStorage.getItem(key)).data)"
    )
    return [(one["minutes"], one["km"]) for one in texts if one is not None]


def taken(reader: Reader) -> list[float | None]:
    """The kilometres of all runs, once those of the file are imported."""
    reader.press("Import these runs")
    reader.reads(SAID, "imported")
    return [km for _, km in kept(reader.page)]


@pytest.fixture
def log(reader: Reader) -> Reader:
    reader.on_day(0, TRACK)
    return reader


def test_the_metres_of_a_track_stand_beside_kilometres(log: Reader, axe_source: str) -> None:
    choose(
        log,
        garmin(
            "Running|2026-02-20 08:00:00|5.00|00:30:00",
            "Track Running|2026-02-22 11:24:19|450|00:01:39.1",
            "Indoor Track|2026-02-23 08:00:00|2,400|00:15:00",
            "Obstacle Racing|2026-02-24 08:00:00|8.00|01:15:00",
        ),
    )
    log.reads(SAID, "Garmin: 4 new runs.")
    asked = log.page.locator(".rv-asked")
    expect(asked).to_have_count(2)
    expect(asked.first).to_contain_text("Which is right for this run? (Track Running)")
    expect(asked.first).to_contain_text(
        "Line 3, Sun 22 Feb 2026: 450 km in 1.7 min is faster than anyone runs."
    )
    expect(asked.first.get_by_label("meters")).to_be_checked()
    log.reads("rv-import", "4 runs will be imported.")
    unpin(log.page)
    log.page.evaluate(axe_source)
    assert violations(log.page) == []
    assert log.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert taken(log) == [5, 0.45, 2.4, 8]


def test_a_pace_that_nobody_runs_is_asked_about_and_never_assumed(log: Reader) -> None:
    choose(
        log,
        garmin(
            "Running|2026-02-20 08:00:00|5.00|00:30:00",
            "Running|2026-02-21 08:00:00|450|00:01:39",
            "Running|2026-02-22 08:00:00|0.10|00:30:00",
        ),
    )
    fast, slow = log.page.locator(".rv-asked").nth(0), log.page.locator(".rv-asked").nth(1)
    expect(slow).to_contain_text("Line 4, Sun 22 Feb 2026: 0.1 km in 30 min is slower than a slow walk.")
    expect(log.page.locator(".rv-asked input:checked")).to_have_count(0)
    log.reads("rv-import", "3 runs will be imported. First answer the questions about 2 of them.")
    log.press("Import these runs")
    expect(fast.locator(".rv-problem")).to_have_text("Choose one, or leave it out.")
    assert kept(log.page) == []
    fast.get_by_label("meters").check()
    log.press("Import these runs")
    expect(fast.locator(".rv-problem")).to_have_text("")
    slow.get_by_label("Leave the distance out").check()
    assert taken(log) == [5, 0.45, None]


def test_another_unit_sorts_the_list_anew(log: Reader) -> None:
    choose(
        log,
        garmin("Running|2026-02-20 08:00:00|3.1|00:30:00", "Track Running|2026-02-22 08:00:00|400|00:02:00"),
    )
    log.page.get_by_label("miles", exact=True).check()
    expect(log.page.locator(".rv-asked")).to_contain_text("400 miles in 2 min is faster than anyone runs.")
    assert taken(log) == [4.99, 0.4]


def test_one_absurd_run_costs_that_run_alone(log: Reader) -> None:
    choose(
        log,
        strava("Feb 3, 2026, 7:00:00 AM|Run|1790.0|5000.0", "Feb 5, 2026, 7:00:00 AM|Run|1790.0|612400.0"),
    )
    log.reads(SAID, "Strava: 1 new run. 1 line couldn't be read.")
    log.reads("rv-import", "Line 3: 612.4 km is more than the run log's limit of 500 km.")
    assert taken(log) == [5]


def test_british_dates_and_days_without_a_time_and_a_belt_without_a_distance(log: Reader) -> None:
    choose(
        log,
        strava("22 Feb 2026, 08:19:26|Run|1374.0|3049.35", "4 Sept 2025, 18:00:00|Virtual Run|1790.0|5000.0"),
    )
    log.reads("rv-import", "Thu 4 Sep 2025, 20:00")
    assert taken(log) == [5, 3.05]
    choose(
        log,
        garmin(
            "Running|2026-02-01|5.00|00:30:00",
            "Running|2026-02-01|3.00|00:20:00",
            "Treadmill Running|2026-02-02 08:15:59|0.00|00:30:00",
        ),
    )
    log.reads(SAID, "Garmin: 3 new runs.")
    assert taken(log) == [5, 5, 3, None, 3.05]
    # The same runs of another watch, by its own clock and seconds apart.
    choose(
        log,
        garmin("Running|2026-02-22 09:19:31|3.05|00:22:55", "Running|2026-02-01|5.00|00:30:00"),
    )
    log.reads(SAID, "This file has no new runs. 2 already here. Nothing was changed.")


def test_what_was_left_out_is_named_by_type_line_and_cell(log: Reader) -> None:
    rows = [
        "Walking|2026-02-20 08:00:00|5.00|00:30:00",
        "Trunk|2026-02-20 09:00:00|5.00|00:30:00",
        "Walking|2026-02-21 08:00:00|5.00|00:30:00",
        "Running|2026-02-22 08:00:00|abc|00:30:00",
        "Running|02/22/2026 08:00|5.00|00:30:00",
    ]
    text = garmin(*rows).replace("false,Road", 'false,"over\nthree\nlines"', 1)
    choose(log, text)
    log.reads(SAID, "Garmin: 1 new run. 3 other activities left out: Walking (2), Trunk (1).")
    log.reads(SAID, "1 line couldn't be read. 1 cell couldn't be read.")
    log.reads("rv-import", "Line 7: the distance “abc” can't be read, so it was left out.")
    log.reads(
        "rv-import", "Line 8: the date “02/22/2026 08:00” can't be read. Write it as 2026-11-20 07:15:00."
    )
    # Reasons stand there as well when nothing at all could be read.
    choose(log, garmin(rows[0], *[rows[4]] * 7))
    log.reads(
        SAID, "This file has no new runs. 1 other activity left out: Walking (1). 7 lines couldn't be read."
    )
    log.reads("rv-import", "Line 3: the date “02/22/2026 08:00” can't be read.")
    log.page.locator("rv-import summary", has_text="2 more lines").click()
    log.reads("rv-import", "Line 9: the date")
    expect(log.page.get_by_role("button", name="Import these runs")).to_have_count(0)


OURS = "Object.keys(localStorage).filter((key) => key.startsWith('revlanox')).length"
BAD = {
    "run/11/20/2026/1": (2, RUN),
    "run/9999-99-99/1": (2, RUN),
    "diary/2026-02-30/1": (1, FELT),
    "result/single-leg-calf-raise/2026-13-45": (1, {"left": 1, "right": 2}),
    "said/run-walk-8-week/someday/pain during": (1, 3),
    "moved/run-walk-8-week/2026-13-45/pause": (1, {"stage": "", "why": "pause", "after": False}),
    "plan/maintenance": (1, PLAN | {"start": "2026-13-45"}),
}


@pytest.mark.parametrize("bad", BAD, ids=lambda key: key.replace("/", "-"))
def test_a_record_that_no_calendar_has_empties_no_page(reader: Reader, bad: str) -> None:
    reader.on_day(0, "stop/")
    put(reader.page, GOOD | {bad: BAD[bad]})
    for address, place, words in (
        (TRACK, "rv-runs .rv-entries", "Sat 28 Feb: 30 min, 5 km (3.1 miles), effort 4"),
        (TRACK, "rv-runs .rv-history", "Mon 23 Feb"),
        (TRACK, "rv-diary .rv-entries", "Sat 28 Feb 07:40: pain now 2"),
        ("my/", ".rv-my-plan", "Weeks 1–2"),
        ("my/", "rv-data", "Saved on this device: 4 entries, counting your plan and each answer."),
        ("my/", "rv-data", "We couldn't read 1 more and set it aside."),
        ("tests/strength-benchmarks/", ".rv-items", "Your results (1 day)"),
        ("handover/", ".rv-handover-page", "Single-leg heel raise"),
    ):
        if reader.page.url != reader.site_url + address:
            reader.on_day(0, address)
        reader.reads(place, words)
        reader.reads("rv-aside", "We couldn't read 1 entry, so we set it aside.")
    kind = bad.split("/")[0]
    aside = f"Object.keys(localStorage).filter((key) => /^revlanox-aside.*{kind}/.test(key)).length"
    assert reader.page.evaluate(aside) == 1


def test_what_could_not_be_read_is_downloaded_corrected_and_comes_back(
    reader: Reader, axe_source: str, tmp_path: Path
) -> None:
    reader.on_day(0, "stop/")
    put(reader.page, {"run/2026-02-30/1": (2, RUN)})
    reader.on_day(0, TRACK)
    unpin(reader.page)
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    expect(reader.page.get_by_role("button", name="Delete it from this device")).to_have_count(0)
    with reader.page.expect_download() as waited:
        reader.press("Download what we couldn't read")
    text = Path(waited.value.path()).read_text("utf-8")
    # Only what the reader has as a file may go.
    reader.press("Delete it from this device")
    expect(reader.page.locator("rv-aside")).to_be_empty()
    assert reader.page.evaluate(OURS) == 0
    reader.on_day(0, "my/")
    for day, words in (
        ("2026-02-30", "0 entries restored, 0 already here, 1 couldn't be read."),
        ("2026-02-27", "1 entry restored"),
    ):
        file = tmp_path / "aside.json"
        file.write_text(text.replace("2026-02-30", day), "utf-8")
        reader.page.locator("#rv-import").set_input_files(file)
        reader.reads("rv-data", words)
    assert kept(reader.page) == [(30, 5)]


def test_a_table_that_a_spreadsheet_wrote_anew_is_refused_by_its_lines(
    reader: Reader, tmp_path: Path
) -> None:
    reader.on_day(0, "stop/")
    put(reader.page, GOOD)
    reader.on_day(0, "my/")
    rows = [
        "log,plan,day,entry,question,answer",
        "run,,11/20/2026,1,minutes,30",
        "run,,11/20/2026,1,km,5",
        "diary,,11/20/2026,1,pain,2",
        "run,,2026-02-20,1,minutes,30",
        'run,,2026-02-20,1,km,"5,5"',
        "run,,2026-02-21,1,minutes,40",
    ]
    file = tmp_path / "log.csv"
    file.write_text("\r\n".join(rows), "utf-8")
    reader.page.locator("#rv-import").set_input_files(file)
    reader.reads("rv-data", "1 entry restored, 0 already here, 3 couldn't be read.")
    instead = "the day “11/20/2026” isn't on the calendar. Write it as 2026-11-20."
    reader.reads("rv-data", f"Line 2: {instead}")
    reader.reads("rv-data", f"Line 4: {instead}")
    reader.reads("rv-data", "Line 6: km “5,5” can't be read. Write a number from 0 to 500.")
    reader.on_day(0, TRACK)
    reader.reads("rv-runs .rv-entries", "Sat 21 Feb: 40 min")
    expect(reader.page.locator("rv-runs .rv-entries li")).to_have_count(2)
    expect(reader.page.locator("rv-aside")).to_be_empty()


@pytest.fixture
def desk(chromium: Browser) -> Iterator[BrowserContext]:
    """A computer whose clock is its own: long work is measured by it."""
    context = chromium.new_context()
    yield context
    context.close()


MANY = 40_000


def many_runs(path: Path) -> Path:
    """A run every two hours."""
    days = [
        f"20{year:02}-{month:02}-{day:02}"
        for year in range(10, 26)
        for month in range(1, 13)
        for day in range(1, 29)
    ]
    rows = [f"Running|{days[at // 12]} {at % 12 * 2:02}:00:00|5.00|00:30:00" for at in range(MANY)]
    path.write_text(garmin(*rows), "utf-8")
    return path


def stop_at_once(page: Page, where: str) -> None:
    """Presses “Stop” the moment it is there."""
    page.evaluate(
        """(where) => new MutationObserver((changes, self) => {
          const buttons = [...document.querySelectorAll(`${where} button`)];
          const stop = buttons.find((one) => one.textContent === 'Stop');
          if (stop) { self.disconnect(); stop.click(); }
        }).observe(document.querySelector(where), { childList: true, subtree: true })""",
        where,
    )


def test_a_long_list_is_stopped_while_it_is_read_and_while_it_is_kept(
    desk: BrowserContext, site_url: str, tmp_path: Path
) -> None:
    page = desk.new_page()
    visit(page, site_url + TRACK)
    page.locator("summary", has_text="Runs from Strava").click()
    file = many_runs(tmp_path / "many.csv")
    said = page.locator(SAID)
    stop_at_once(page, "rv-import")
    page.locator("#rv-activities").set_input_files(file)
    expect(said).to_have_text("Stopped. Nothing was changed.")
    page.locator("#rv-activities").set_input_files(file)
    expect(said).to_contain_text("Garmin: 40000 new runs.", timeout=60_000)
    stop_at_once(page, "rv-import")
    page.get_by_role("button", name="Import these runs").click()
    expect(said).to_have_text("Stopped. Nothing was changed.", timeout=60_000)
    assert page.evaluate(OURS) == 0


def test_a_long_restore_is_stopped_with_nothing_half_kept_or_has_no_room_and_says_so(
    desk: BrowserContext, site_url: str, tmp_path: Path
) -> None:
    page = desk.new_page()
    visit(page, site_url + "my/")
    put(page, GOOD)
    before = page.evaluate("JSON.stringify(Object.entries(localStorage).sort())")
    stop_at_once(page, "rv-data")
    page.locator("#rv-import").set_input_files(many_records(tmp_path / "some.json", MANY))
    expect(page.locator("rv-data > [role=status]")).to_have_text(
        "Stopped. Nothing was changed.", timeout=60_000
    )
    assert page.evaluate("JSON.stringify(Object.entries(localStorage).sort())") == before
    page.locator("#rv-import").set_input_files(many_records(tmp_path / "more.json", 150_000))
    full = "There isn't enough space on this device. Nothing was changed."
    expect(page.locator("rv-data > [role=status]")).to_have_text(full, timeout=60_000)
    assert page.evaluate("JSON.stringify(Object.entries(localStorage).sort())") == before
    page.locator("#rv-import").set_input_files(many_records(tmp_path / "some.json", MANY))
    expect(page.locator("rv-data > [role=status]")).to_contain_text(
        "40000 entries restored, 0 already here", timeout=60_000
    )


def test_a_restore_in_one_tab_draws_the_other_once_and_not_for_each_record(
    desk: BrowserContext, site_url: str
) -> None:
    one, other = desk.new_page(), desk.new_page()
    for page in (one, other):
        visit(page, site_url + TRACK)
    other.evaluate(
        "window.drawn = 0; document.addEventListener('revlanox-changed', () => { window.drawn += 1 })"
    )
    put(one, {f"run/2026-02-{day:02}/{number}": (2, RUN) for day in range(1, 29) for number in range(1, 41)})
    expect(other.locator("rv-runs .rv-entries").first).to_contain_text("28 Feb")
    other.wait_for_timeout(300)
    assert 1 <= other.evaluate("window.drawn") <= 20
