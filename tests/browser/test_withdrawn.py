"""A plan is withdrawn after somebody followed it, printed it, got a link to it or kept it: each hears so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from everybody import unpin, violations
from host import Host, hosted
from parts import without_parts
from playwright.sync_api import Browser, Page, expect
from prescriptions import fragment
from reader import START
from settled import no_signs, until, visit
from withdrawals import after, before, corrected

from generator.building import build_site
from generator.pages.addresses.short_codes import short_address

SINCE = "We withdrew this plan on 28 Nov 2026."
STOP = "Stop following it today. Do not do its next session."
WHY = "The runs of week 2 were twice as long as in the source."
STAGE = "plans/plan/week-2/"
NOTICE = ".rv-taken-back"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The project's site before and after."""
    base = tmp_path_factory.mktemp("withdrawn")
    found = {}
    for name, make in (("before", before), ("after", after), ("corrected", corrected)):
        root = make(base / name)
        assert build_site(root, base / f"{name}-site", strict=True) == ([], True)
        found[name] = base / f"{name}-site"
    return found


class Withdrawal:
    """A site that is followed, and then published anew."""

    def __init__(self, host: Host, now: Path, sites: dict[str, Path]) -> None:
        self.host, self._now, self._sites = host, now, sites

    @property
    def url(self) -> str:
        return self.host.url

    def happens(self, build: str = "after") -> None:
        """The build with the withdrawal, or another one, is published."""
        self._now.unlink()
        self._now.symlink_to(self._sites[build])


@pytest.fixture
def site(sites: dict[str, Path], tmp_path: Path) -> Iterator[Withdrawal]:
    now = tmp_path / "now"
    now.symlink_to(sites["before"])
    with hosted(now) as host:
        yield Withdrawal(host, now, sites)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A phone whose failed requests are expected; it keeps pages."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def follow(page: Page, site: Withdrawal) -> None:
    """Start the plan and log one session."""
    visit(page, f"{site.url}plans/plan/")
    page.get_by_role("button", name=START).first.click()
    page.locator("#rv-start-day").wait_for()
    asked = page.get_by_label("What did you injure?")
    if asked.count():
        asked.select_option("muscle")
    no_signs(page)
    page.get_by_role("button", name="Start this plan", exact=True).click()
    visit(page, f"{site.url}my/")
    page.get_by_role("button", name="Log today's session").first.click()
    for legend, answer in (("Did you finish", "Yes"), ("Pain during", "1"), ("limp", "No")):
        question = page.locator("fieldset.rv-field").filter(has_text=legend)
        if question.count():
            question.first.get_by_label(answer, exact=True).check()
    none = page.get_by_label("None of these", exact=True)
    if none.count():
        none.check()
    page.get_by_role("button", name="Save").first.click()
    expect(page.locator(".rv-my-plan .rv-told").first).to_be_visible()


def clean(page: Page, axe_source: str) -> None:
    unpin(page)
    page.evaluate(axe_source)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_follower_hears_it_first_and_keeps_the_log(page: Page, site: Withdrawal, axe_source: str) -> None:
    follow(page, site)
    site.happens()
    visit(page, f"{site.url}my/")
    notice = page.locator(f".rv-my-plan > {NOTICE}")
    for words in ("Withdrawn: Plan", SINCE, STOP, WHY, "Go to Another plan instead."):
        expect(notice).to_contain_text(words)
    box = notice.bounding_box()
    assert box is not None
    assert box["y"] + 100 < 740, "it is in sight"
    # Nothing of it is offered or asked.
    for words in ("Log today's session", "Pause the plan", "Add remaining sessions to my calendar"):
        expect(page.get_by_role("button", name=words)).to_have_count(0)
    expect(page.locator(".rv-my-plan .rv-hero, .rv-my-plan .rv-box")).to_have_count(0)
    page.get_by_text("What you logged in this plan").click()
    expect(page.locator(".rv-my-plan li")).to_contain_text("session done")
    expect(page.locator(".rv-my-plan li")).to_contain_text("1")
    with page.expect_download() as waited:
        page.get_by_role("button", name="Download", exact=False).first.click()
    assert "said/plan/" in waited.value.path().read_text("utf-8")
    clean(page, axe_source)
    visit(page, site.url)
    expect(page.locator(".rv-resume")).to_contain_text("Withdrawn: Plan")
    expect(page.locator(".rv-resume")).to_contain_text(STOP)
    visit(page, f"{site.url}handover/")
    expect(page.locator("rv-handover")).to_contain_text(f"{SINCE} {WHY}")
    visit(page, f"{site.url}track/")
    expect(page.locator(".rv-tell-stop").first).to_contain_text("“Plan” was withdrawn.")
    visit(page, f"{site.url}my/")
    page.get_by_role("button", name="End this plan").click()
    expect(page.locator("rv-my")).to_contain_text("You ended “Plan”")
    expect(page.locator("rv-my")).to_contain_text(STOP)


def test_a_follower_hears_it_when_a_part_of_the_page_does_not_come(page: Page, site: Withdrawal) -> None:
    follow(page, site)
    site.happens()
    without_parts(page, f"{site.url}my/")
    visit(page, f"{site.url}my/")
    notice = page.locator(".rv-my-plan [role=alert]").first
    for words in ("Withdrawn: Plan", SINCE, STOP, WHY):
        expect(notice).to_contain_text(words)
    expect(page.get_by_role("button", name="Log today's session")).to_have_count(0)
    expect(page.get_by_role("button", name="Download", exact=False).first).to_be_visible()


@pytest.mark.parametrize(
    "address",
    ["plans/plan/", STAGE, "plans/plan/booklet/", f"embed/{STAGE}", short_address("plan:plan/week-2"),
     f"{STAGE}#some-heading"],
)  # fmt: skip
def test_every_address_has_the_notice(page: Page, site: Withdrawal, axe_source: str, address: str) -> None:
    site.happens()
    visit(page, site.url + address)
    expect(page.locator("main")).to_contain_text(STOP)
    expect(page.locator("main")).to_contain_text(SINCE)
    expect(page.locator("main")).to_contain_text(WHY)
    expect(page.get_by_role("button", name=START)).to_have_count(0)
    expect(page.locator("main input[type=checkbox]")).to_have_count(0)
    expect(page.locator("main")).not_to_contain_text("30 s")
    clean(page, axe_source)


@pytest.mark.parametrize(
    ("address", "words"),
    [("exercises/squat/", "Stop doing it. Leave it out of every session that has it."),
     ("embed/exercises/squat/", "Ask a physical therapist what to do in its place."),
     ("questions/hip/", "Do not go by what this page said before.")],
)  # fmt: skip
def test_other_kinds_have_it_too(page: Page, site: Withdrawal, address: str, words: str) -> None:
    site.happens()
    visit(page, site.url + address)
    expect(page.locator("main")).to_contain_text(words)


def given(**values: object) -> str:
    return fragment(**{"plan": "plan", "stage": "week-2", "clinic": "Riverside", **values})


def test_whoever_has_a_link_hears_it(page: Page, site: Withdrawal) -> None:
    link = f"{site.url}{short_address('plan:plan/week-2')}#{given()}"
    visit(page, link)
    expect(page.locator("rv-given")).to_contain_text("Riverside")
    page.get_by_role("button", name="Start this plan").first.click()
    page.locator("#rv-start-day").wait_for()
    asked = page.locator(".rv-given").get_by_label("What did you injure?")
    if asked.count():
        asked.select_option("muscle")
    no_signs(page)
    page.get_by_role("button", name="Start this plan", exact=True).first.click()
    expect(page.locator("rv-given")).to_contain_text("This is now part of your log.")
    site.happens()
    visit(page, f"{site.url}my/")
    expect(page.locator(f".rv-my-plan > {NOTICE}")).to_contain_text(STOP)
    # Another tab, or somebody who opens it for the first time.
    other = page.context.new_page()
    visit(other, link)
    expect(other.locator(NOTICE)).to_contain_text(STOP)
    # A copy that the phone kept has the notice from the plan's data; the next visit has the new page.
    visit(other, f"{site.url}my/")
    visit(other, link)
    expect(other.locator(NOTICE)).to_contain_text(STOP)
    expect(other.locator("main")).to_contain_text("links with doses set for you")


def test_a_link_that_asks_for_a_withdrawn_exercise_is_refused(page: Page, site: Withdrawal) -> None:
    link = fragment(plan="other", stage="week-1", added=["", "squat", "3 x 12"])
    visit(page, f"{site.url}plans/other/week-1/#{link}")
    expect(page.locator("rv-given")).to_contain_text("Squat")
    site.happens()
    other = page.context.new_page()
    visit(other, f"{site.url}plans/other/week-1/#{link}")
    expect(other.locator("rv-given")).to_contain_text("This link asks for an exercise that we have withdrawn")
    expect(other.locator("main")).not_to_contain_text("3 × 12")


def test_a_page_that_is_open_since_before_starts_nothing(page: Page, site: Withdrawal) -> None:
    visit(page, f"{site.url}plans/plan/")
    site.happens()
    page.get_by_role("button", name=START).first.click()
    expect(page.locator(f"rv-start {NOTICE}")).to_contain_text(STOP)
    expect(page.locator("#rv-start-day")).to_have_count(0)


def test_a_follower_is_told_what_was_corrected(page: Page, site: Withdrawal, axe_source: str) -> None:
    follow(page, site)
    site.happens("corrected")
    note = page.locator(".rv-news")
    for address in ("plans/plan/week-1/", "my/"):
        visit(page, site.url + address)
        expect(note).to_contain_text("This plan has changed since you started it.")
        expect(note).to_contain_text("Version 2: Each week has 6 runs instead of 8.")
    expect(page.locator(".rv-my-plan .rv-cue")).to_contain_text("6")
    clean(page, axe_source)
    visit(page, f"{site.url}plans/plan/week-1/")
    page.get_by_role("button", name="I've read this").click()
    expect(note).to_have_count(0)
    visit(page, f"{site.url}my/")
    expect(page.locator(".rv-my-plan .rv-cue").first).to_be_visible()
    expect(note).to_have_count(0)


def test_whoever_starts_later_is_told_nothing_of_it(page: Page, site: Withdrawal) -> None:
    site.happens("corrected")
    visit(page, site.url)
    page.clock.install(time=dt.datetime.now() + dt.timedelta(days=2))
    follow(page, site)
    expect(page.locator(".rv-news")).to_have_count(0)


HAS = "(async () => (await (await caches.match('/{0}'))?.text() ?? '').includes({1!r}))()"


def test_a_kept_copy_says_so_after_the_next_visit(page: Page, site: Withdrawal) -> None:
    follow(page, site)
    until(page, "(async () => navigator.serviceWorker.controller !== null)()")
    for address in ("exercises/squat/", "questions/hip/", "my/"):
        visit(page, site.url + address)
    for address in (STAGE, "exercises/squat/", "questions/hip/"):
        until(page, HAS.format(address, "<main"))
    until(page, HAS.format("plans/plan/plan.js", '"form":1'))
    site.happens()
    # Any page at all, a minute later.
    visit(page, f"{site.url}stop/")
    for address in (STAGE, "plans/plan/", "exercises/squat/", "questions/hip/"):
        until(page, HAS.format(address, "rv-taken-back"))
    until(page, HAS.format("plans/plan/plan.js", '"form":2'))
    site.host.fails = lambda path: 503
    visit(page, f"{site.url}exercises/squat/")
    expect(page.locator(NOTICE)).to_contain_text("Stop doing it.")
    visit(page, f"{site.url}my/")
    expect(page.locator(f".rv-my-plan > {NOTICE}")).to_contain_text(STOP)
