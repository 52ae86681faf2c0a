"""The page for developers: its examples run as they stand, and what they name is there."""

from __future__ import annotations

import contextlib
import io
import json
import urllib.request

from playwright.sync_api import Browser, Page

from generator.feeds.address import ABOUT


def examples(page: Page, site_url: str) -> dict[str, str]:
    """Label of each example to its text, with the address of the site under test."""
    page.goto(site_url + ABOUT)
    blocks = page.locator("pre").all()
    texts = {str(block.get_attribute("aria-label")): block.inner_text() for block in blocks}
    return {label: text.replace("https://revlanox.example/", site_url) for label, text in texts.items()}


def test_the_example_in_python_runs_as_it_stands(chromium: Browser, site_url: str) -> None:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(examples(chromium.new_context().new_page(), site_url)["Example in Python"], {})
    assert "Draft, awaiting clinical review" in said.getvalue()


def test_the_example_in_javascript_runs_as_it_stands(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context().new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    text = examples(page, site_url)["Example in JavaScript"]
    page.evaluate(f"(async () => {{ {text} }})()")
    assert site_url + "exercises/" in " ".join(said)


def test_everything_it_names_is_there(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context().new_page()
    page.goto(site_url + ABOUT)
    for link in page.locator("#addresses tbody a").all():
        with urllib.request.urlopen(link.evaluate("one => one.href")) as answer:
            assert answer.status == 200
            if answer.url.endswith(".json"):
                json.load(answer)
    for label, text in examples(page, site_url).items():
        for word in text.split():
            if word.startswith(f"{site_url}data/"):
                assert urllib.request.urlopen(word).status == 200, (label, word)
