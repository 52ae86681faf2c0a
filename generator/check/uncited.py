"""Sources that a plan lists and nothing in it cites, to a warning at each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import Problem
from generator.markdown import OPINION
from generator.model import Protocol
from generator.model.prose import lines_of, texts_of, written_of

_LIST = frozenset(["sources"])


def uncited(protocol: Protocol) -> Iterator[Problem]:
    """Nobody could tell which of the plan's numbers it is for."""
    entry = protocol.entry
    # Of a list such as `any:` the value alone has the marks.
    values = (str(line.value) for line in lines_of(entry))
    said = "\n".join([*texts_of(entry, _LIST), *written_of(entry), *values])
    for id_ in entry.sources:
        if str(id_) != OPINION and not re.search(rf"(?<![\w-]){re.escape(id_)}(?![\w-])", said):
            message = (
                f"nothing cites '{id_}'; write '^{id_}' behind what it says, 'source: {id_}' where it holds, "
            )
            remedy = f"or '(source:{id_})' as a link in a note, or delete it"
            yield Problem(id_.place, message + remedy, "source", "warning")
