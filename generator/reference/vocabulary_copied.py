"""Our vocabulary to that of a new project: the same words, and of our sources those that they cite."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.shipped import VOCABULARY, shipped

SOURCES = "content/references.yaml"

_PAGES = "question|plan|test|guide|exercise|condition|triage"
_LEADS_ON = re.compile(
    rf"(?<=[.!?])\s+[^.!?\[\]]*\[[^\]]*\]\((?:{_PAGES}):[\w#-]+\)[^.!?\n]*(?:[.!?”](?=\s)|(?=\n))"
)
"""A sentence after another one that leads to a page of ours, which a new project doesn't have."""

_CITED = re.compile(r"\bsources?: ?(?:\[([^\]]*)\]|([\w-]+))|\(source:([\w-]+)\)")
_ENTRY = re.compile(r"^([\w-]+):\n(?: .*\n)+", re.M)


def vocabulary(own: str) -> dict[str, str]:
    """Path to text. `own` is what the new project's sources end with."""
    words = {path: _LEADS_ON.sub("", text) for path, text in _files() if path != SOURCES}
    listed = shipped(SOURCES).read_text("utf-8")
    cited = {"opinion", *(name for text in words.values() for name in _names(text))}
    entries = [match[0] for match in _ENTRY.finditer(listed) if match[1] in cited]
    head = listed.partition("\n\n")[0]
    return {**words, SOURCES: "\n".join([f"{head}\n", *entries, own])}


def _files() -> Iterator[tuple[str, str]]:
    for part in VOCABULARY:
        path = shipped(part)
        for file in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
            yield (f"{part}/{file.name}" if path.is_dir() else part), file.read_text("utf-8")


def _names(text: str) -> Iterator[str]:
    for many, *one in _CITED.findall(text):
        yield from (name.strip() for name in [*many.split(","), *one] if name.strip())
