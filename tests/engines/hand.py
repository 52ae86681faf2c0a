"""A reader's hand on a page, the same in every engine: what it presses, types, reads, saves and prints."""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

from selenium.common import WebDriverException

LONGEST = 20.0
"""Seconds after which what is waited for won't come, on a busy machine too."""

TURN = 0.03
"""Seconds between two looks."""

PLAIN = "const plain = (text) => text.replace(/\\s+/g, ' ').trim();"

AIM = f"""async (selector, words, legend) => {{
  {PLAIN}
  const name = (one) => plain(one.getAttribute('aria-label') ?? one.textContent);
  const asked = (one) => !legend || one.closest('fieldset')?.textContent.includes(legend);
  const all = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility() && asked(one));
  const one = all.find((one) => name(one) === words) ?? all.find((one) => name(one).startsWith(words));
  if (!one) return null;
  one.scrollIntoView({{ block: 'center', behavior: 'instant' }});
  const place = () => {{
    const {{ x, y, width, height }} = one.getClientRects()[0];
    return [x + width / 2, y + height / 2].map(Math.round);
  }};
  const [x, y] = place();
  await new Promise((done) => setTimeout(done, 40));
  const hit = document.elementFromPoint(x, y);
  const still = one.isConnected && `${{place()}}` === `${{[x, y]}}`;
  if (!still || !(one === hit || one.contains(hit))) return null;
  globalThis.missed = false;
  const landed = ({{ target }}) => {{ globalThis.missed = !one.contains(target); }};
  addEventListener('click', landed, {{ capture: true, once: true }});
  return [x, y];
}}"""
"""Where to tap: the middle of what has these words, once it stands still and nothing lies over it."""

MISSED = "() => globalThis.missed === true"
"""What was aimed at moved away while the engine was told to press."""

TEXT = f"""(selector) => {{
  {PLAIN}
  return [...document.querySelectorAll(selector)].map((one) => plain(one.textContent));
}}"""

FILL = """(selector, value) => {
  const field = document.querySelector(selector);
  if (!field) return false;
  field.value = value;
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
  return true;
}"""
"""For fields that each engine and each country draws in its own way, such as a date."""


class Hand(ABC):
    """One window of one engine, on a site of its own for each test."""

    name = ""
    site = ""

    @abstractmethod
    def go(self, url: str) -> None:
        """Open an address, and wait until the page is there."""

    @abstractmethod
    def call(self, function: str) -> str:
        """What a script's function without arguments promises, a text."""

    @abstractmethod
    def point(self, x: int, y: int) -> None:
        """Press at this place of the window, in CSS pixels."""

    @abstractmethod
    def keys(self, text: str) -> None:
        """Type into what has the focus."""

    @abstractmethod
    def give(self, selector: str, file: Path) -> None:
        """Choose a file in a field for one."""

    @abstractmethod
    def close(self) -> None:
        """End the engine."""

    def open(self, address: str) -> None:
        """Open a page of the site."""
        self.go(self.site + address)

    def run(self, script: str, *values: object) -> Any:
        """What a function of these values promises, in the page."""
        asked = f"({script})(...{json.dumps(values)})"
        return json.loads(self.call(f"async () => JSON.stringify((await {asked}) ?? null)"))

    def until(self, script: str, *values: object) -> Any:
        """Wait until such a function promises something; a page that goes away meanwhile is no answer."""
        end = time.monotonic() + LONGEST
        while True:
            try:
                if found := self.run(script, *values):
                    return found
            except WebDriverException:
                if time.monotonic() > end:
                    raise
            assert time.monotonic() < end, (self.name, *(values or [script]), self.errors())
            time.sleep(TURN)

    def tap(self, selector: str, words: str = "", legend: str = "") -> None:
        """Press the first that has, or begins with, these words; in the question with this legend."""
        while True:
            x, y = self.until(AIM, selector, words, legend)
            self.point(x, y)
            if not self._missed():
                return

    def _missed(self) -> bool:
        try:
            return bool(self.run(MISSED))
        except WebDriverException:  # The page gives way to the one that was pressed for.
            return False

    def press(self, words: str) -> None:
        """Press a button or what opens a fold."""
        self.tap("button, summary, [role=button]", words)

    def check(self, words: str, legend: str = "") -> None:
        """Choose an answer by its label."""
        self.tap("label", words, legend)

    def fill(self, selector: str, value: str) -> None:
        """Set a field that each engine draws in its own way, and say so to the page."""
        self.until(FILL, selector, value)

    def type(self, selector: str, text: str) -> None:
        """Tap a field and type into it."""
        self.tap(selector)
        self.keys(text)

    def reads(self, selector: str, words: str) -> None:
        """The words stand in such a place, at once or when it is drawn."""
        end = time.monotonic() + LONGEST
        found = self.texts(selector)
        while not any(words in one for one in found):
            assert time.monotonic() < end, (self.name, words, found, self.errors())
            time.sleep(TURN)
            found = self.texts(selector)

    def texts(self, selector: str) -> list[str]:
        """The words of every such place, spaces made one; nothing while a page gives way to another."""
        try:
            found: list[str] = self.run(TEXT, selector)
        except WebDriverException:
            return []
        return found

    def errors(self) -> list[str]:
        """What scripts, styles and missing files complained of on this site: see `engines.watch`."""
        said: str = self.run("() => sessionStorage.getItem('complaints') ?? ''")
        return said.splitlines()

    def saved(self) -> str:
        """The text of the last file that the page offered to save."""
        text: str = self.until("async () => (await globalThis.offered) ?? null")
        return text
