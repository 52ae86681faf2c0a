"""Pages to a folder of Markdown files that hold their HTML, for engines that run no MkDocs plugins."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from generator.output import MARK, own, write_whole
from generator.pages.frame.page import Page


def write_tree(
    root: Path, pages: Iterable[Page], folder: Path, beside: Mapping[str, str | bytes] | None = None
) -> int:
    """Write what changed and delete what is gone; returns how many files were written."""
    own(folder, root)
    wanted: dict[Path, str | bytes] = {folder / page.source_path: text_of(page) for page in pages}
    wanted |= {folder / address: content for address, content in (beside or {}).items()}
    for path in [*_files(folder)]:
        if path not in wanted:
            path.unlink()
    return sum(_write(path, content) for path, content in wanted.items())


def text_of(page: Page) -> str:
    """Front matter and body. JSON strings are YAML strings; engines put both of them in as HTML."""
    meta = [f"title: {json.dumps(escape(page.title))}", f"description: {json.dumps(escape(page.summary))}"]
    head = "\n".join(["---", *meta, "hide: [navigation, toc, footer]", "---"])
    return f"{head}\n\n{page.body}\n"


def _files(folder: Path) -> Iterator[Path]:
    yield from (path for path in folder.rglob("*") if not path.is_dir() and path.name != MARK)


def _write(path: Path, content: str | bytes) -> bool:
    data = content.encode() if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data)
    return True
