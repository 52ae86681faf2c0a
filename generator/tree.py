"""Pages to a folder of Markdown files that hold their HTML, for engines that run no MkDocs plugins."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from generator.pages.page import Page


def write_tree(
    pages: Iterable[Page],
    folder: Path,
    beside: Mapping[str, str] | None = None,
    copied: Mapping[str, Path] | None = None,
) -> int:
    """Write what changed and delete what is gone; returns how many files were written.

    `beside` the pages stand texts by their address, and what is `copied` from a file.
    """
    wanted = {folder / page.source_path: text_of(page) for page in pages}
    wanted |= {folder / address: text for address, text in (beside or {}).items()}
    for path in (*folder.rglob("*.md"), *folder.rglob("plan.js")):
        if path not in wanted:
            path.unlink()
    for address, path in (copied or {}).items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / address)
    return sum(_write(path, text) for path, text in wanted.items())


def text_of(page: Page) -> str:
    """Front matter and body. JSON strings are YAML strings; engines put both of them in as HTML."""
    meta = [f"title: {json.dumps(escape(page.title))}", f"description: {json.dumps(escape(page.summary))}"]
    head = "\n".join(["---", *meta, "hide: [navigation, toc, footer]", "---"])
    return f"{head}\n\n{page.body}\n"


def _write(path: Path, text: str) -> bool:
    if path.is_file() and path.read_text("utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return True
