"""The formats of `check` to a chapter of documentation."""

from __future__ import annotations

from collections.abc import Mapping

from generator.report.data import KEYS, PROBLEM_KEYS

_FORMATS = """Problems go to the standard output, in the format you choose. Counts and other sentences go to the standard error. \
Where a project can't be checked at all, `github`, `json` and `sarif` say why in their own form, so a program always gets \
what it can read.

| format | what it is for |
|---|---|
| `text` | a person. A terminal shows it in color, unless the variable `NO_COLOR` is set |
| `github` | a workflow on GitHub: each problem is shown beside its line in a pull request. GitHub shows 10 errors and 10 warnings \
of a step; the log has them all |
| `json` | your own program. Its keys are below |
| `sarif` | code hosts and editors that read SARIF 2.1.0. A warning that its file explains is marked as suppressed |

`github` and `sarif` name files from the top of the repository, where it is around the project's folder. \
`text` and `json` name them from the project's folder.

| it exits with | when |
|---|---|
| 0 | there is no error. Warnings don't count |
| 1 | there is an error, or Revlanox itself failed |
| 2 | it can't tell what to check: no project, no such file, or an option it doesn't know |"""


def reports() -> str:
    """Streams, formats and exit codes, and the shape of the JSON."""
    return f"""### What check writes

{_FORMATS}

### The JSON of check

{_table(KEYS)}

Each of `problems` has:

{_table(PROBLEM_KEYS)}"""


def _table(keys: Mapping[str, str]) -> str:
    return "\n".join(
        ["| key | what it says |", "|---|---|", *(f"| `{key}` | {said} |" for key, said in keys.items())]
    )
