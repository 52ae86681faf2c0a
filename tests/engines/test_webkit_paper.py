"""The sheets as WebKit prints them: as many pages as Chromium's, and a length that is a length."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

import pytest
from conftest import ROOT
from paper import MM, SIZES, Paper

from engines.conftest import path_of
from engines.watch import Network
from generator.model import Library
from generator.pages.frame.address import stage_address
from generator.pages.paper.sheet import sheet

PYTHON = "/usr/bin/python3"
"""The system's own: GTK's bindings come with it (Debian: python3-gi, gir1.2-webkit2-4.1)."""
SCRIPT = Path(__file__).parent / "print_webkit.py"
NEEDS = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')"

Prints: TypeAlias = Callable[[Sequence[str]], dict[tuple[str, str], Paper]]


@pytest.fixture(scope="session")
def screen(test_tools: dict[str, str]) -> Iterator[str]:
    """A display that nobody sees."""
    program = path_of("screen", test_tools)
    if not Path(PYTHON).exists() or subprocess.run([PYTHON, "-c", NEEDS], capture_output=True).returncode:
        pytest.skip("No bindings of WebKitGTK here (Debian: python3-gi, gir1.2-webkit2-4.1)")
    number, tell = os.pipe()
    with subprocess.Popen(
        [program, "-displayfd", str(tell), "-screen", "0", "1280x1024x24"],
        pass_fds=[tell], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as one:  # fmt: skip
        os.close(tell)
        with os.fdopen(number) as told:
            yield f":{told.readline().strip()}"
        one.terminate()


@pytest.fixture
def prints(screen: str, network: Network, tmp_path: Path) -> Prints:
    """Addresses of the site to what comes out for both sizes of paper."""

    def printed(addresses: Sequence[str]) -> dict[tuple[str, str], Paper]:
        jobs = {
            (address, size): [network.url + address, f"{tmp_path}/{at}-{size}.pdf", str(wide), str(high)]
            for at, address in enumerate(addresses)
            for size, (wide, high) in SIZES.items()
        }
        subprocess.run(
            [PYTHON, str(SCRIPT)], input=json.dumps([*jobs.values()]), text=True, check=True,
            env={**os.environ, "DISPLAY": screen}, capture_output=True,
        )  # fmt: skip
        return {job: Paper(Path(file).read_bytes()) for job, (_, file, *_) in jobs.items()}

    return printed


def as_in_chromium(name: str, library: Library, prints: Prints, most: int | None = None) -> None:
    protocol = library.protocols[name]
    own = library.of(protocol)
    pages = {
        stage_address(protocol, stage): sheet(protocol, stage, own).layout.pages
        for stage in protocol.stages[:most]
    }
    for (address, size), paper in prints([*pages]).items():
        assert len(paper.pages) == pages[address], (address, size, paper.pages)


SOME = ("run-walk-8-week", "beyer-hsr")


@pytest.mark.parametrize("name", SOME)
def test_the_first_stage_has_as_many_pages_as_in_chromium(
    name: str, library: Library, prints: Prints
) -> None:
    as_in_chromium(name, library, prints, most=1)


@pytest.mark.browsers
@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "protocols").glob("*.yaml")))
def test_every_stage_has_as_many_pages_as_in_chromium(name: str, library: Library, prints: Prints) -> None:
    as_in_chromium(name, library, prints)


def test_letters_have_the_size_that_the_sheet_asks_for(prints: Prints) -> None:
    """Text of 10.5 pt is 10.5 pt on A4; Letter is 6 mm wider, and so is what is laid out for A4."""
    css = (ROOT / "overrides/assets/stylesheets/print.css").read_text("utf-8")
    [text] = re.findall(r"--text: ([\d.]+)pt", css)
    for (_, size), paper in prints(["stop/"]).items():
        sizes = [letter.size for letter in paper.letters()]
        most = max(set(sizes), key=sizes.count)
        wider = (SIZES[size][0] - 20) / 190
        assert most == pytest.approx(float(text) * wider, rel=0.01), (size, MM)
