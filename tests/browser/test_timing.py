"""The timer on a phone: a clock that jumps, the phases it shows, what it ticks, how it ends."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import Page, expect
from reader import MONDAY, STAGE, Reader
from settled import until

LONG = "plans/osu-hops-then-run/run-5-10/"
"""Three times walk 5 min, run 10 min: 45 minutes."""


def face(page: Page) -> tuple[str, str]:
    """The word and the digits."""
    return page.locator(".rv-face-word").inner_text().lower(), page.locator(".rv-face-digits").inner_text()


def kept(page: Page) -> dict[str, float]:
    """What the timer keeps of itself: which bout, and when it began."""
    found = page.evaluate(
        "JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith('revlanox-timer'))[1])"
    )
    assert isinstance(found, dict)
    return found


def bouts(page: Page) -> list[float]:
    """Seconds of every bout, the countdown first."""
    course = page.locator("rv-timer:not(.rv-timer-small)").first.get_attribute("course")
    found: list[float] = page.evaluate("(text) => JSON.parse(text).map((row) => row[2])", course)
    return [10, *found, 15]


def test_over_forty_minutes_of_sleep_and_lock_it_drifts_less_than_100_ms(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, LONG)
    lengths = bouts(page)
    assert sum(lengths) >= 40 * 60
    page.clock.pause_at(MONDAY + dt.timedelta(minutes=1))
    reader.press("Start timer")
    began = kept(page)["since"]
    now, worst = 0.0, 0.0
    # Seconds that pass at once: looks in time, a minute in the background, twenty minutes of a locked screen.
    for jump in (0.1, 0.1, 3, 7, 60, 61, 1200, 0.4, 59, 600, 240, 200, 90, 60, 30):
        page.clock.fast_forward(int(jump * 1000))
        page.clock.run_for(150)
        now += jump + 0.15
        starts = [sum(lengths[:index]) for index in range(len(lengths))]
        due = max(index for index, start in enumerate(starts) if start <= now)
        if now >= sum(lengths):
            break
        found = kept(page)
        assert found["index"] == due
        worst = max(worst, abs(found["since"] - began - starts[due] * 1000))
        left = lengths[due] - (now - starts[due])
        minutes, seconds = face(page)[1].split(":")
        assert abs(int(minutes) * 60 + int(seconds) - left) <= 1.2
    assert now > 40 * 60
    assert worst < 100


def test_run_and_walk_are_told_apart_by_word_colour_and_voice(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, STAGE)
    reader.press("Start timer")
    assert face(page)[0] == "get ready"
    reader.press("Skip")
    expect(page.locator(".rv-face-word")).to_have_text("run")
    assert page.locator("dialog").get_attribute("data-kind") == "run"
    expect(page.locator(".rv-face [role=status]")).to_have_text("run, 30 seconds")
    expect(page.locator(".rv-face-then")).to_have_text("then walk 2:00")
    expect(page.locator(".rv-face-turn")).to_have_text("Round 1 of 10")
    reader.press("Skip")
    expect(page.locator(".rv-face-word")).to_have_text("walk")
    reader.press("Previous")
    expect(page.locator(".rv-face-word")).to_have_text("run")


def test_a_pause_holds_the_time_and_the_sound_stays_as_chosen(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, STAGE)
    reader.press("Start timer")
    reader.press("Skip")
    reader.press("Pause")
    before = face(page)
    page.clock.fast_forward(120_000)
    assert face(page) == before
    reader.press("Resume")
    reader.press("Turn sound off")
    page.reload()
    reader.press("Back to the timer")
    expect(page.get_by_role("button", name="Turn sound on")).to_be_visible()


def test_the_end_leads_straight_to_the_questions(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, STAGE)
    reader.start()
    page.get_by_role("button", name="Log today's session").wait_for()
    reader.press("Start timer")
    page.clock.fast_forward(60 * 60_000)
    expect(page.locator("dialog")).to_have_count(0)
    assert reader.field("Did you finish the whole session?").get_by_label("Yes").is_checked()


def test_it_hurts_is_one_tap_away_and_stops_the_session(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, STAGE)
    reader.start()
    page.get_by_role("button", name="Log today's session").wait_for()
    reader.press("Start timer")
    reader.press("It hurts")
    reader.reads(".rv-face-ask", "Walk home if walking doesn't hurt")
    reader.press("Stop here")
    assert reader.field("Did you finish the whole session?").get_by_label("No").is_checked()


def test_escape_asks_before_it_ends(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, STAGE)
    reader.press("Start timer")
    page.keyboard.press("Escape")
    reader.reads(".rv-face-ask", "End the timer here?")
    page.keyboard.press("Escape")
    expect(page.locator(".rv-face-ask")).to_be_hidden()
    assert page.locator("dialog").is_visible()


def test_sets_are_timed_with_their_rests_and_ticked_side_by_side(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, "plans/osu-hops-then-run/plyometrics/")
    exercise = (
        page.locator("article.rv-dose").filter(has=page.locator("rv-timer")).filter(has_text="Left").first
    )
    exercise.get_by_role("button", name="Time this set").click()
    reader.press("Skip")
    reader.reads(".rv-face-turn", "Left, set 1 of")
    reader.press("Skip")
    reader.reads(".rv-face-word", "change sides")
    reader.press("Skip")
    reader.reads(".rv-face-turn", "Right, set 1 of")
    reader.press("Skip")
    reader.press("End")
    reader.page.locator(".rv-face-ask").get_by_role("button", name="End").click()
    boxes = exercise.locator("fieldset")
    assert boxes.nth(0).locator("input").first.is_checked()
    assert boxes.nth(1).locator("input").first.is_checked()
    assert not boxes.nth(0).locator("input").nth(1).is_checked()


def test_the_screen_is_kept_awake_while_it_runs(reader: Reader) -> None:
    page = reader.page
    page.add_init_script(
        """window.locks = [];
        const release = async () => { locks.push('released') };
        const request = async (kind) => { locks.push(kind); return { release } };
        Object.defineProperty(navigator, 'wakeLock', { value: { request } })"""
    )
    reader.on_day(0, STAGE)
    reader.press("Start timer")
    until(page, "locks.length === 1")
    reader.press("End")
    page.locator(".rv-face-ask").get_by_role("button", name="End").click()
    until(page, "locks.join() === 'screen,released'")
    expect(page.get_by_role("button", name="Start timer")).to_be_visible()


def test_beeps_are_laid_out_on_the_clock_of_the_sound_card(reader: Reader) -> None:
    page = reader.page
    page.add_init_script(
        """window.beeps = []; const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (when) {
          beeps.push([when - this.context.currentTime, this.frequency.value]);
          return start.call(this, when);
        }"""
    )
    reader.on_day(0, STAGE)
    reader.press("Start timer")
    beeps = page.evaluate("beeps")
    # Three short ones before the run begins, a long high one at its start.
    assert [round(when) for when, _ in beeps[:4]] == [7, 8, 9, 10]
    assert beeps[3][1] == 1320
    assert [round(when) for when, _ in beeps[4:8]] == [37, 38, 39, 40]
    assert beeps[7][1] == 660
    before = len(beeps)
    reader.press("Turn sound off")
    assert len(page.evaluate("beeps")) == before


INTERRUPTIONS = """window.beeps = 0; window.cut = ''; window.refused = false;
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (when) { beeps += 1; return start.call(this, when) };
const Real = window.AudioContext;
window.AudioContext = class extends Real {
  constructor() { super(); window.audio = this }
  get state() { return window.cut || super.state }
  async resume() {
    if (window.refused) throw new DOMException('not in a tap', 'InvalidStateError');
    window.cut = '';
    await super.resume();
    this.dispatchEvent(new Event('statechange'));
  }
};"""


def interrupt(page: Page, state: str) -> None:
    """A call comes: there is no sound, and none may be asked for while it lasts."""
    page.evaluate(
        """(state) => { window.cut = state; window.refused = true;
          audio.dispatchEvent(new Event('statechange')) }""",
        state,
    )
    page.evaluate("() => { window.refused = false; window.beeps = 0 }")


@pytest.mark.parametrize("state", ["suspended", "interrupted"])
@pytest.mark.parametrize("way", ["return", "Resume", "Turn sound on", "next bout"])
def test_the_sound_is_back_after_a_call(reader: Reader, state: str, way: str) -> None:
    page = reader.page
    page.add_init_script(INTERRUPTIONS)
    reader.on_day(0, STAGE)
    reader.press("Start timer")
    expect(page.get_by_role("button", name="Turn sound off")).to_be_visible()
    if way == "Resume":
        reader.press("Pause")
    interrupt(page, state)
    if way != "Resume":
        expect(page.get_by_role("button", name="Turn sound on")).to_be_visible()
    assert page.evaluate("beeps") == 0
    if way == "return":
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    elif way == "next bout":
        page.clock.fast_forward(11_000)
    else:
        reader.press(way)
    expect(page.get_by_role("button", name="Turn sound off")).to_be_visible()
    until(page, "audio.state === 'running' && beeps > 0")
    assert page.evaluate("localStorage.getItem('revlanox/setting/sound')") is None


@pytest.mark.parametrize("state", ["suspended", "interrupted"])
def test_the_beat_of_a_test_is_back_after_a_call(reader: Reader, state: str) -> None:
    page = reader.page
    page.add_init_script(INTERRUPTIONS)
    reader.on_day(0, "tests/calf-heel-raise/")
    reader.press("Start the beat")
    until(page, "beeps > 0")
    interrupt(page, state)
    page.clock.fast_forward(1_000)
    until(page, "audio.state === 'running'")
