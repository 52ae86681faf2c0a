"""What axe finds on a page that it was added to: by WCAG 2.2, levels A and AA."""

import json

from playwright.sync_api import Page

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]


def violations(page: Page) -> list[str]:
    found = page.evaluate(f"axe.run({{runOnly: {json.dumps(WCAG)}}}).then(result => result.violations)")
    return [f"{v['id']}: {node['html'][:160]} {node['failureSummary']}" for v in found for node in v["nodes"]]


def unpin(page: Page) -> None:
    """Let the bars at top and bottom scroll along, so that they cover nothing by chance."""
    page.add_style_tag(content=".md-header, .rv-bar { position: static !important }")
