"""Following a plan on a phone: start, log, the decision, today, changes, the calendar, the data."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from random import Random

from playwright.sync_api import Browser, BrowserContext, expect
from reader import MONDAY, STAGE, Reader
from settled import until


def test_a_good_session_waits_for_the_morning_and_then_says_carry_on(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.log(during=1)
    reader.hears("Saved")
    reader.reads(".rv-decision", "Tomorrow morning")
    reader.on_day(1, "my/")
    reader.hears("This morning")
    reader.morning(0)
    reader.hears("Carry on")
    reader.reads(".rv-why", "you can carry on")
    reader.reads(".rv-when", "Wed 4 Mar or later.")


def test_a_morning_of_days_ago_is_not_called_this_one(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.log(during=1)
    reader.hears("Saved")
    reader.on_day(2, "my/")
    reader.hears("One morning is missing")
    reader.reads(".rv-decision", "The morning after your session on Mon 2 Mar")


def test_too_much_pain_is_answered_at_once_by_the_rule_that_spoke(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.log(during=8)
    reader.hears("Stop for today")
    reader.reads(".rv-act", "Walk home.")
    reader.reads(".rv-verdict", "You said 8 for pain. This plan stops at 6 or more.")
    assert reader.page.locator(".rv-decision").first.get_attribute("role") == "status"


def test_answers_can_be_changed_and_the_verdict_follows(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.log(during=8)
    reader.hears("Stop for today")
    reader.press("Edit my answers")
    assert reader.field("Pain during").get_by_label("8", exact=True).is_checked()
    reader.field("Pain during").get_by_label("1", exact=True).check()
    reader.page.get_by_label("None of these").check()
    reader.press("Save")
    reader.hears("Saved")


def test_a_warning_sign_sends_to_a_person_until_they_have_looked(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.press("Log today's session")
    reader.page.locator("rv-decision summary", has_text="warning signs").click()
    reader.page.locator(".rv-warnings input").first.check()
    reader.field("Did you finish the whole session?").get_by_label("No").check()
    for legend in ("Pain before", "Pain during", "How ready"):
        reader.field(legend).get_by_label("3", exact=True).check()
    reader.page.get_by_label("None of these").check()
    reader.press("Save")
    reader.hears("Stop and see someone")
    reader.reads(".rv-verdict", "Call an emergency number now (911, 112, 999)")
    assert reader.page.locator(".rv-decision").first.get_attribute("role") == "alert"
    reader.on_day(3, "my/")
    reader.reads(".rv-due", "On hold until you've seen a doctor")
    reader.reads(".rv-waits", "Wait until you've seen a doctor")
    reader.press("I've been seen and cleared to continue")
    reader.reads(".rv-due", "You can do a session today")


def test_an_unanswered_question_is_asked_for_at_its_field(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.press("Log today's session")
    reader.press("Save")
    problems = reader.page.locator(".rv-problem").all_inner_texts()
    assert [words for words in problems if words] == ["Choose an answer."] * 4 + [
        "Choose any that apply, or “None of these”."
    ]
    assert reader.page.evaluate("document.activeElement.closest('fieldset').innerText").startswith(
        "Did you finish"
    )


def test_the_site_opens_on_today(reader: Reader) -> None:
    reader.on_day(0, "")
    assert reader.page.locator(".rv-resume").count() == 0
    reader.on_day(0, STAGE)
    reader.start()
    reader.on_day(0, "")
    reader.reads(".rv-resume", "You can do a session today")
    reader.page.locator(".rv-resume").click()
    reader.reads(".rv-hero", "Mon 2 Mar")
    reader.reads(".rv-far", "Stage 1 of 4. Session 1 of 6 is next.")


def test_two_weeks_without_a_session_cost_what_the_rules_say(reader: Reader) -> None:
    reader.on_day(0, "plans/run-walk-8-week/weeks-3-4/")
    reader.start()
    reader.log(during=1)
    reader.on_day(1, "my/")
    reader.morning(0)
    reader.on_day(15, "my/")
    reader.reads(".rv-hero h2", "Weeks 1–2")
    reader.reads(".rv-gap", "You were away for 15 days, so we moved you back 1 stage.")
    reader.on_day(30, "my/")
    reader.reads(".rv-gap", "You were away for 30 days, so start the plan over.")


def test_pause_go_on_repeat_back_and_elsewhere(reader: Reader) -> None:
    reader.on_day(0, "plans/run-walk-8-week/weeks-5-6/")
    reader.start()
    reader.on_day(0, "my/")
    reader.page.locator("summary", has_text="Pause or change stage").click()
    reader.press("Pause the plan")
    reader.reads(".rv-due", "You paused this plan on Mon 2 Mar.")
    reader.on_day(3, "my/")
    reader.reads(".rv-due", "You paused this plan")
    reader.page.locator("summary", has_text="Resume or change stage").click()
    reader.press("Resume plan")
    reader.reads(".rv-due", "You can do a session today")
    reader.press("Go back to Weeks 3–4")
    reader.reads(".rv-hero h2", "Weeks 3–4")
    reader.page.get_by_label("Stage", exact=True).select_option(label="Weeks 7–8")
    reader.press("Move to this stage")
    reader.reads(".rv-hero h2", "Weeks 7–8")
    reader.press("End this plan")
    reader.press("End plan")
    reader.reads("rv-my", "You ended “Back to running: 8-week run-walk plan” on Thu 5 Mar. Your log is kept.")


def test_several_plans_stand_side_by_side(reader: Reader) -> None:
    for address in (STAGE, "plans/strength-before-running/"):
        reader.on_day(0, address)
        reader.start()
    reader.on_day(0, "my/")
    assert reader.page.locator(".rv-my-plan").count() == 2


def test_a_plan_that_counts_from_a_day_asks_for_it(reader: Reader) -> None:
    reader.on_day(0, "plans/antigravity-bsi/")
    reader.ask_to_start()
    reader.no_signs()
    reader.press("Start this plan", exact=True)
    reader.reads(".rv-problem", "Enter the date of your diagnosis")
    reader.page.get_by_label("Date of your diagnosis").fill("2026-02-20")
    assert reader.page.get_by_label("Start date").input_value() == "2026-03-20"
    reader.page.get_by_label("Start date").fill("2026-03-01")
    reader.press("Start this plan", exact=True)
    reader.reads(".rv-problem", "The earliest date is Fri 20 Mar")


def test_the_calendar_is_a_file_of_the_days_to_come(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.on_day(0, "my/")
    text = calendar_of(reader)
    assert "DTSTART;VALUE=DATE:20260302" in text
    assert "UID:run-walk-8-week/weeks-1-2/1/" in text
    assert "SUMMARY:Weeks 1–2\\, session 1" in text


def calendar_of(reader: Reader) -> str:
    """The file that My plan gives, with its long lines in one."""
    with reader.page.expect_download() as waited:
        reader.press("Add remaining sessions to my calendar")
    assert waited.value.suggested_filename == "run-walk-8-week.ics"
    return Path(waited.value.path()).read_bytes().decode().replace("\r\n ", "")


def test_a_calendar_that_is_shared_keeps_the_days_of_each(chromium: Browser, site_url: str) -> None:
    """A second file of the same reader moves their days; another reader's file leaves them alone."""
    found = []
    for _ in range(2):
        reader = Reader(chromium.new_context(), site_url)
        reader.on_day(0, STAGE)
        reader.start()
        for day in (0, 1):
            reader.on_day(day, "my/")
            found.append(set(re.findall(r"UID:(\S+)", calendar_of(reader))))
    assert len(found[0]) > 10
    assert found[0] == found[1]
    assert found[2] == found[3]
    assert found[0].isdisjoint(found[2])


def test_ticks_last_are_undone_and_name_their_day(reader: Reader) -> None:
    reader.on_day(0, "plans/strength-before-running/loaded/")
    box = reader.page.locator(".rv-dose input[type=checkbox]").first
    box.check()
    reader.reads("rv-ticks", "Saved on this device.")
    criterion = reader.page.locator(".rv-checks input").first
    criterion.focus()
    reader.page.keyboard.press("Space")
    reader.on_day(0, "plans/strength-before-running/loaded/")
    assert box.is_checked()
    assert criterion.is_checked()
    reader.reads("rv-ticks", "1 of")
    reader.reads(".rv-day", "The boxes for sets are for today, Mon 2 Mar.")
    # A set is done on a day; a criterion stays met.
    reader.on_day(1, "plans/strength-before-running/loaded/")
    assert not box.is_checked()
    assert criterion.is_checked()
    criterion.uncheck()
    reader.press("Undo")
    assert criterion.is_checked()
    reader.on_day(1, "plans/strength-before-running/")
    reader.reads("rv-bar", "1 of")


def test_a_tick_of_what_the_plan_no_longer_has_is_kept_and_said(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    record = {"v": 2, "at": 1, "data": {"on": True, "label": "Hop on one leg"}}
    key = "revlanox/tick/run-walk-8-week/weeks-1-2/hop"
    reader.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(record)])
    reader.on_day(0, STAGE)
    reader.page.locator(".rv-gone summary").click()
    reader.reads(".rv-gone", "no longer in this plan: 1")
    reader.reads(".rv-gone", "Hop on one leg")


def test_export_delete_import_and_all_is_back(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start("Left")
    reader.on_day(0, "my/")
    with reader.page.expect_download() as waited:
        reader.press("Download my data")
    reader.press("Delete everything")
    reader.press("Cancel")
    reader.reads("rv-data", "2 entries")
    reader.reads("rv-data", "some after 7 days without a visit, so download a copy now and then.")
    reader.press("Delete everything")
    reader.press("Yes, delete everything")
    reader.reads("rv-my", "You haven't started a plan on this device")
    reader.page.locator("#rv-import").set_input_files(waited.value.path())
    reader.page.get_by_text("3 entries restored").wait_for()
    reader.reads(".rv-hero", "Weeks 1–2")
    with reader.page.expect_download() as table:
        reader.press("Download log (CSV)")
    assert (
        Path(table.value.path())
        .read_text("utf-8")
        .startswith('"log","plan","day","entry","question","answer"')
    )


def test_a_private_window_says_so_and_goes_on(reader: Reader) -> None:
    refuse = "get() { throw new DOMException('no', 'SecurityError') }"
    reader.page.add_init_script(f"Object.defineProperty(window, 'localStorage', {{ {refuse} }})")
    reader.on_day(0, STAGE)
    # The theme itself complains that it cannot keep its colours.
    reader.errors.clear()
    reader.page.locator(".rv-tick input").first.check()
    reader.reads("rv-ticks", "Not saved. This browser isn't storing data")
    reader.reads("rv-ticks", "1 of")


def test_a_full_device_keeps_what_was_there_and_says_so(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    first = reader.page.locator(".rv-tick input").first
    first.check()
    reader.page.evaluate(
        """() => { for (let size = 2 ** 22; size >= 1; size >>= 1)
          for (let n = 0; ; n += 1)
            try { localStorage.setItem(`other-${size}-${n}`, 'x'.repeat(size)) } catch { break } }"""
    )
    reader.page.locator(".rv-tick input").nth(1).check()
    reader.reads("rv-ticks", "This device is out of space")
    reader.on_day(0, STAGE)
    assert first.is_checked()
    assert not reader.page.locator(".rv-tick input").nth(1).is_checked()


def test_a_thousand_ticks_from_two_tabs_at_once(phone: BrowserContext, reader: Reader) -> None:
    reader.on_day(0, STAGE)
    other = Reader(phone, reader.site_url)
    other.on_day(0, STAGE)
    write = """(tab) => new Promise((done) => {
      const box = document.querySelector('.rv-tick input'); let n = 0;
      const step = () => {
        box.name = `box-${tab}-${n}`; box.checked = true;
        box.dispatchEvent(new Event('change', { bubbles: true }));
        n += 1; if (n < 500) queueMicrotask(step); else done();
      };
      step();
    })"""
    for tab, page in (("a", reader.page), ("b", other.page)):
        page.evaluate(f"window.written = ({write})('{tab}'); 0")
    for page in (reader.page, other.page):
        page.evaluate("window.written")
    count = "Object.keys(localStorage).filter((key) => key.includes('/box-')).length"
    assert reader.page.evaluate(count) == 1000


def test_another_tab_sees_a_tick_at_once(phone: BrowserContext, reader: Reader) -> None:
    reader.on_day(0, STAGE)
    other = Reader(phone, reader.site_url)
    other.on_day(0, STAGE)
    reader.page.locator(".rv-tick input").first.check()
    until(other.page, "document.querySelector('.rv-tick input').checked")


def test_what_decides_where_to_begin_is_asked_first(reader: Reader) -> None:
    reader.on_day(0, "plans/silbernagel-achilles/")
    reader.ask_to_start()
    reader.reads(".rv-start-form", "Answer these to find your starting point")
    reader.no_signs()
    reader.press("Start this plan", exact=True)
    reader.on_day(0, "my/")
    reader.reads(".rv-my-plan", "Where to start")
    for fieldset in reader.page.locator(".rv-my-plan form > fieldset").all():
        if fieldset.locator(".rv-pad").count():
            fieldset.get_by_label("1", exact=True).check()
        elif fieldset.get_by_label("No", exact=True).count():
            fieldset.get_by_label("No", exact=True).check()
        for number in fieldset.locator("input[type=text]").all():
            number.fill("30")
    reader.press("Save")
    reader.reads(".rv-hero h2", "Phase 2, recovery")
    reader.reads(".rv-due", "You can do a session today.")


def test_after_a_red_session_today_repeats_what_the_rule_asks(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.log(during=8)
    reader.on_day(2, "my/")
    reader.reads(".rv-due", "Read this before your next session.")
    reader.reads(
        ".rv-gap",
        "Last time, your pain was above this plan's limit. Rest until daily life is pain-free again.",
    )


def test_a_page_that_stays_open_overnight_knows_the_day(reader: Reader) -> None:
    reader.on_day(0, "plans/strength-before-running/loaded/")
    box = reader.page.locator(".rv-dose input[type=checkbox]").first
    box.check()
    reader.page.clock.set_system_time(MONDAY + dt.timedelta(days=1))
    reader.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    reader.reads(".rv-day", "today, Tue 3 Mar")
    assert not box.is_checked()


def test_after_the_morning_the_next_session_can_be_logged(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.log(during=1)
    reader.on_day(2, "my/")
    reader.morning(0)
    reader.hears("Carry on")
    reader.log(during=0)
    reader.hears("Saved")
    reader.on_day(2, STAGE)
    assert reader.page.locator(".rv-tick input:checked").count() == 2


def test_each_record_of_an_export_as_random_bytes_costs_that_record_alone(reader: Reader) -> None:
    page, luck = reader.page, Random(4)
    reader.on_day(0, STAGE)
    reader.start()
    for box in page.locator(".rv-tick input").all():
        box.check()
    reader.log(during=1)
    reader.on_day(0, "my/")
    with page.expect_download() as waited:
        reader.press("Download my data")
    lines = Path(waited.value.path()).read_bytes().split(b"\n")
    records = range(1, len(lines) - 2)
    assert len(records) > 12
    for number in records:
        noise = luck.randbytes(luck.randint(1, 60)).replace(b"\n", b"~")
        damaged = b"\n".join([*lines[:number], noise, *lines[number + 1 :]])
        page.evaluate("localStorage.clear()")
        file = {"name": "export.json", "mimeType": "application/json", "buffer": damaged}
        page.locator("#rv-import").set_input_files(file)  # type: ignore[arg-type]
        reader.reads("rv-data", f"We can read {len(records) - 1} entries in it. Nothing was changed yet.")
        assert page.evaluate("Object.keys(localStorage).length") == 0
        reader.press("Restore what we can read")
        reader.reads("rv-data", f"{len(records) - 1} entries restored")
        assert page.evaluate("Object.keys(localStorage).length") == len(records) - 1


def test_a_form_that_is_being_filled_in_survives_another_tab(reader: Reader) -> None:
    back = "document.dispatchEvent(new Event('visibilitychange'))"
    for address, starts in ((STAGE, "rv-decision"), ("plans/silbernagel-achilles/", "rv-start")):
        reader.on_day(0, address)
        reader.ask_to_start()
        reader.page.get_by_label("Start date").fill("2026-03-05")
        reader.page.evaluate(back)
        expect(reader.page.locator(f"{starts} #rv-start-day")).to_have_value("2026-03-05")
    reader.page.get_by_label("Start date").fill("2026-03-02")
    reader.no_signs()
    reader.press("Start this plan", exact=True)
    reader.on_day(0, "my/")
    asked = reader.page.locator(".rv-begin form fieldset").first.get_by_label("No", exact=True)
    asked.check()
    reader.page.evaluate(back)
    expect(asked).to_be_checked()


def test_today_and_its_verdict_are_black_on_paper(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.on_day(0, "my/")
    reader.log(during=8)
    reader.hears("Stop for today")
    black_on_paper(reader, ".rv-verdict h2", ".rv-verdict p", ".rv-act")
    reader.on_day(2, "my/")
    black_on_paper(reader, ".rv-hero h2", ".rv-due", ".rv-far", ".rv-gap")


def black_on_paper(reader: Reader, *selectors: str) -> None:
    """What is printed of My plan, without the reader's data."""
    reader.page.emulate_media(media="print")
    for selector in selectors:
        place = reader.page.locator(selector).first
        expect(place).to_be_visible()
        expect(place).to_have_css("color", "rgb(0, 0, 0)")
    expect(reader.page.locator("#my-data")).to_be_hidden()
    reader.page.emulate_media(media="screen")


def test_a_bone_injury_stops_at_the_first_pain_and_is_handed_on(reader: Reader) -> None:
    """The plan for any injury asks what is injured; the next one already knows."""
    reader.on_day(0, STAGE)
    reader.start(injury="A bone (stress fracture or stress reaction)")
    own, bone = reader.page.locator(".rv-rule"), reader.page.locator(".rv-rule-injured")
    expect(own).to_be_hidden()
    expect(bone).to_contain_text("1–10")
    reader.press("Log today's session")
    reader.field("Did you finish the whole session?").get_by_label("Yes").check()
    reader.field("Pain during the session").get_by_label("1", exact=True).check()
    reader.field("How ready are you to train").get_by_label("8", exact=True).check()
    reader.page.get_by_label("None of these", exact=True).check()
    reader.press("Save")
    reader.hears("Stop for today")
    reader.reads(".rv-verdict", "You said 1 for pain. This plan stops at 1 or more.")
    reader.on_day(0, "plans/walking-8-week/")
    reader.ask_to_start()
    expect(reader.page.get_by_label("What did you injure?")).to_have_value("bone")


def test_nobody_starts_who_has_not_said_that_there_is_no_warning_sign(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.ask_to_start()
    reader.reads(
        ".rv-start-signs", "Call an emergency number now (911, 112, 999) if it's one of these: chest pain"
    )
    reader.reads(".rv-start-signs", "See a doctor today if it's one of these:")
    reader.injured("A muscle")
    reader.press("Start this plan", exact=True)
    reader.reads(".rv-start-form > .rv-problem", "Read the warning signs. If you have one, don't start")
    assert reader.page.evaluate("Object.keys(localStorage).filter((key) => key.includes('plan/'))") == []
    reader.no_signs()
    reader.press("Start this plan", exact=True)
    expect(reader.page.get_by_role("button", name="Log today's session")).to_be_visible()


def test_a_plan_does_not_begin_before_it_knows_what_is_injured(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.ask_to_start()
    reader.page.get_by_label("Both", exact=True).check()
    reader.no_signs()
    reader.press("Start this plan", exact=True)
    reader.reads(".rv-start-form > .rv-problem", "Choose what you injured. The pain limit depends on it.")
    reader.injured("A tendon")
    reader.press("Start this plan", exact=True)
    expect(reader.page.get_by_role("button", name="Log today's session")).to_be_visible()


def test_no_plan_begins_on_a_bone_that_nobody_has_checked(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.ask_to_start()
    reader.page.get_by_label("Both", exact=True).check()
    reader.no_signs()
    asked = reader.page.locator("fieldset", has_text="checked this bone")
    expect(asked).to_be_hidden()
    reader.page.get_by_label("What did you injure?").select_option("bone")
    expect(asked).to_be_visible()
    reader.press("Start this plan", exact=True)
    reader.reads(".rv-start-form > .rv-problem", "Say whether somebody has checked this bone.")
    reader.cleared(False)
    reader.press("Start this plan", exact=True)
    reader.reads(".rv-start-form > .rv-problem", "Don't start yet. See a doctor or physical therapist first")
    assert reader.page.evaluate("Object.keys(localStorage).filter((key) => key.includes('plan/'))") == []
    reader.cleared(True)
    reader.press("Start this plan", exact=True)
    expect(reader.page.get_by_role("button", name="Log today's session")).to_be_visible()


def test_who_began_before_anybody_asked_is_asked_on_their_own_page(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.page.evaluate(
        """() => { for (const key of Object.keys(localStorage).filter((one) => one.includes('plan/'))) {
          const record = JSON.parse(localStorage.getItem(key));
          delete record.data.injury;
          localStorage.setItem(key, JSON.stringify({ ...record, v: 1 }));
        } }"""
    )
    reader.on_day(0, "my/")
    reader.page.get_by_label("What did you injure?").select_option("bone")
    reader.cleared(False)
    reader.reads(".rv-box > .rv-problem", "Don't start yet.")
    # The page begins anew with this tap.
    reader.field("checked this bone").get_by_label("Yes", exact=True).click()
    expect(reader.page.get_by_label("What did you injure?")).to_have_count(0)
    reader.on_day(0, STAGE)
    expect(reader.page.locator(".rv-rule")).to_be_hidden()
