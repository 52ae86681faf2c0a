"""What axe finds on a page that it was added to, in light and dark: WCAG 2.2 to AA, and best practice."""

from typing import Literal

from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


COLORS = ["color-contrast", "link-in-text-block"]
"""Rules that depend on colors."""

SCHEMES: dict[Literal["dark", "light"], list[str]] = {"dark": COLORS, "light": RULES}
"""The colors of a phone, with what is asked of each; the last is the one that a test's phone has."""

ASK = """(only) =>
  axe.run({ runOnly: only, resultTypes: ['violations'] }).then(({ violations }) => violations)"""
"""Of what is right it needs no list."""


def violations(page: Page) -> list[str]:
    """The page as it stands, in one scheme and then in the other: no script knows which it is, so that only
    colors differ."""
    return [found for scheme in SCHEMES for found in _in_scheme(page, scheme)]


def _in_scheme(page: Page, scheme: Literal["dark", "light"]) -> list[str]:
    page.emulate_media(color_scheme=scheme)
    found = page.evaluate(ASK, SCHEMES[scheme])
    return [
        f"{scheme}: {v['id']}: {node['html'][:160]} {node['failureSummary']}"
        for v in found
        for node in v["nodes"]
    ]


def unpin(page: Page) -> None:
    """Let the bars at top and bottom scroll along, so that they cover nothing by chance."""
    styled(page, ".md-header, .rv-bar { position: static !important }")


def styled(page: Page, css: str) -> None:
    """Add rules to a page whose policy forbids style sheets in it."""
    page.evaluate(
        """(css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets.push(sheet);
        }""",
        css,
    )
