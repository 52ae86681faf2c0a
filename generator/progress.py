"""How far a long piece of work is, in one line on a terminal; nothing anywhere else."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TextIO

PATIENCE = 1.0
"""Seconds that work may take before anything is said."""


class Progress:
    """`Building … 40 of 132`, drawn over itself and wiped at the end."""

    def __init__(self, what: str, stream: TextIO | None = None) -> None:
        self.what = what
        self.stream = stream or sys.stderr
        self.began = time.monotonic()
        self._shown = False

    def __enter__(self) -> Progress:
        return self

    def show(self, done: int, total: int) -> None:
        """Draw the line, once the work has taken longer than a reader's patience."""
        if self.stream.isatty() and time.monotonic() - self.began > PATIENCE:
            self.stream.write(f"\r{self.what} … {done} of {total} pages\033[K")
            self.stream.flush()
            self._shown = True

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            self.stream.write("\r\033[K")
            self.stream.flush()
