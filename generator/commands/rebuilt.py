"""Each page of a build to one line that says which of them are others than before, and how long it took."""

from __future__ import annotations

import time

from generator.words.lists import counted

NAMED = 3
"""Pages that are named; of more, only how many."""


class Rebuilt:
    """Notes the pages of one build after another."""

    def __init__(self) -> None:
        self._before: dict[str, int] = {}
        self._now: dict[str, int] = {}
        self._began = time.perf_counter()

    def begin(self) -> None:
        """A build begins."""
        self._now, self._began = {}, time.perf_counter()

    def page(self, address: str, html: str) -> None:
        """A page was made."""
        self._now[address] = hash(html)

    def end(self) -> str:
        """The build has ended well: what is said of it."""
        taken = f"in {(time.perf_counter() - self._began) * 1000:,.0f} ms"
        before, self._before = self._before, self._now
        changed = [address for address, key in self._now.items() if before.get(address) != key]
        gone = len(before.keys() - self._now.keys())
        if not before:
            return f"Built {counted(len(changed), 'page')} {taken}."
        if not changed and not gone:
            return f"Rebuilt {taken}. No page changed."
        parts = [f"{counted(len(changed), 'page')} changed{_named(changed)}"] if changed else []
        parts += [f"{counted(gone, 'page')} gone"] if gone else []
        return f"Rebuilt {taken}: {', '.join(parts)}."


def _named(addresses: list[str]) -> str:
    return f" ({', '.join(f'/{address}' for address in addresses)})" if len(addresses) <= NAMED else ""
