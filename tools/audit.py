"""Asks which of the locked packages have known holes, and says plainly where nobody could be asked.

Use: python -m tools.audit. It ends with 1 for a hole, with 2 where some could not be asked.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tools.lockfiles import FOLDER
from tools.npm import ROOT, npm

KNOWN = "jinja2==2.10"
"""Known to have a hole since 2019: a server that knows of none here knows nothing."""


@dataclass
class Answer:
    """What was found about the packages of one lock file."""

    of: str
    holes: list[str] = field(default_factory=list)
    unasked: list[str] = field(default_factory=list)
    """What nobody could be asked about, and why."""


def python_answer(of: str, said: str) -> Answer:
    """What pip-audit said, as JSON; anything else is no answer."""
    answer = Answer(of)
    try:
        found: list[dict[str, Any]] = json.loads(said)["dependencies"]
    except (ValueError, KeyError, TypeError):
        answer.unasked.append("all packages: PyPI can't be reached")
        return answer
    for one in found:
        if "skip_reason" in one:
            answer.unasked.append(f"{one['name']}: {one['skip_reason']}")
        for hole in one.get("vulns", ()):
            remedy = ", ".join(hole.get("fix_versions", ())) or "no version without it"
            answer.holes.append(f"{one['name']} {one['version']}: {hole['id']}; take {remedy}")
    return answer


def npm_answer(of: str, said: str) -> Answer:
    """What npm audit said, as JSON; anything else is no answer."""
    answer = Answer(of)
    try:
        found: dict[str, dict[str, Any]] = json.loads(said)["vulnerabilities"]
    except (ValueError, KeyError, TypeError):
        answer.unasked.append("all packages: npm's registry doesn't answer")
        return answer
    answer.holes += [f"{name} {one['range']}: {one['severity']}" for name, one in found.items()]
    return answer


def told(answers: list[Answer]) -> tuple[str, int]:
    """All answers in words, and the exit code."""
    lines = []
    for one in answers:
        lines += [f"{one.of}: {hole}" for hole in one.holes]
        lines += [f"{one.of}: not asked about {what}" for what in one.unasked]
        if not one.holes and not one.unasked:
            lines.append(f"{one.of}: no known holes")
    holes, unasked = any(one.holes for one in answers), any(one.unasked for one in answers)
    if unasked:
        lines.append("Not everything could be asked about. Try again with a connection to PyPI and npm.")
    return "\n".join(lines), 1 if holes else 2 if unasked else 0


def _pip_audit(*arguments: str) -> str:
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--disable-pip",
        "--progress-spinner",
        "off",
        "--format",
        "json",
    ]
    return subprocess.run([*command, *arguments], capture_output=True, text=True, check=False).stdout


def _knows() -> bool:
    """Whether the server tells of a hole that is there."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "known.txt"
        file.write_text(f"{KNOWN}\n", "utf-8")
        return bool(python_answer("", _pip_audit("--no-deps", "--requirement", str(file))).holes)


def _python() -> list[Answer]:
    if not _knows():
        return [Answer("requirements", unasked=[f"all packages: no hole is told of {KNOWN}, which has one"])]
    files = sorted(FOLDER.glob("*.txt"))
    return [
        python_answer(f"requirements/{file.name}", _pip_audit("--require-hashes", "--requirement", str(file)))
        for file in files
    ]


def _npm() -> Answer:
    command = [*npm(), "audit", "--json", "--package-lock-only"]
    said = subprocess.run(command, cwd=ROOT / "client", capture_output=True, text=True, check=False).stdout
    return npm_answer("client/package-lock.json", said)


def main() -> int:
    """Ask, say, and return the exit code."""
    words, code = told([*_python(), _npm()])
    print(words)
    return code


if __name__ == "__main__":
    sys.exit(main())
