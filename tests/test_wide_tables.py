"""A table too wide for a phone: each of its cells says what it is, so that a row can be a card."""

from __future__ import annotations

from own import own_pages
from selectolax.lexbor import LexborHTMLParser

FEW = 3
"""Columns that fit side by side."""


def test_every_cell_of_a_wide_table_names_its_column() -> None:
    wide = 0
    for address, page in own_pages().items():
        body = page.body.partition('<section class="rv-sheet')[0]
        if "<table" not in body or "/booklet/" in address:
            continue
        for table in LexborHTMLParser(body).css("table"):
            heads = [head.text(strip=True) for head in table.css("thead tr > *")]
            if len(heads) <= FEW:
                continue
            wide += 1
            for row in table.css("tbody tr"):
                cells = row.css("td")
                labels = [cell.css_first(".rv-known-head") for cell in cells]
                said = [label.text(strip=True).rstrip(":") for label in labels if label]
                full = [cell for cell in cells if cell.text(strip=True)]
                assert len(said) >= len(full), (address, heads)
                assert set(said) <= set(heads), (address, said)
    assert wide > 5
