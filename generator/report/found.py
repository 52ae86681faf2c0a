"""All that a report says, whatever its format, to the sentences that go beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import Problem
from generator.words.lists import counted, listed


@dataclass(frozen=True)
class Report:
    """What was found in a project, or why nothing could be looked for."""

    problems: tuple[Problem, ...] = ()
    """Those that are listed, in order."""

    files: tuple[str, ...] = ()
    """The files that were asked for; none where all are meant."""

    left_out: int = 0
    """Warnings that their own files explain, and that aren't listed."""

    elsewhere: int = 0
    """Errors in files that weren't asked for."""

    explored: str = ""
    """How many plans were gone through on every path."""

    failure: str = ""
    """Why the project couldn't be checked; '' where it was."""

    below: str = ""
    """The project's folder, from the top of its repository: '' or `clinic/`."""

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.severity == "error" for problem in self.problems)

    @property
    def warnings(self) -> int:
        """How many warnings there are, listed or not."""
        return len(self.problems) - self.errors + self.left_out

    def sentences(self) -> Iterator[str]:
        """What a person wants to know besides: what isn't listed, and the count of all."""
        if self.left_out:
            explained = counted(self.left_out, "warning is", "warnings are")
            yield f"{explained} explained under 'as printed'; --all lists every warning"
        if self.elsewhere:
            wait = "pages are not tried yet"
            others = f"{counted(self.elsewhere, 'error')} in other files; {wait}"
            yield f"{others}; run 'revlanox check' without a file"
        yield self._counts() if self.errors else self._none()

    @property
    def _listed(self) -> int:
        """Warnings that nobody explains, or all with --all: the others have a sentence of their own."""
        return self.warnings - self.left_out

    def _none(self) -> str:
        here = f" in {listed(self.files)}" if self.files else ""
        found = f" {counted(self._listed, 'warning')}." if self._listed else ""
        return f"No errors{here}.{found} {self.explored}."

    def _counts(self) -> str:
        files = len({problem.place.path for problem in self.problems})
        kinds = ((self.errors, "error"), (self._listed, "warning"))
        found = listed(counted(number, kind) for number, kind in kinds if number)
        return f"{found} in {counted(files, 'file')}."
