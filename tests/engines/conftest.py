"""Fixtures for tests in the other engines that readers have: Firefox, and WebKit, which Safari is made of."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from engines.firefox import Firefox
from engines.hand import Hand
from engines.watch import Network, watched
from engines.webkit import WebKit

ENGINES = ("firefox", "webkit")
INSTALLS = bool(os.environ.get("CI")) and os.geteuid() == 0
"""Whether this machine had to install them: nothing is skipped there."""


def path_of(name: str, tools: dict[str, str]) -> str:
    """The path of a program; where it is not there, the test that needs it says so and is skipped."""
    if not (path := tools.get(name, "")):
        missing = f"{name} is not installed here: see tools/setup_tests.py"
        pytest.fail(missing, pytrace=False) if INSTALLS else pytest.skip(missing)
    return path


@pytest.fixture(scope="session")
def firefox(test_tools: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """A running Firefox, one for each worker."""
    one = Firefox(path_of("firefox", test_tools), tmp_path_factory.mktemp("firefox"))
    yield one
    one.close()


@pytest.fixture(scope="session")
def webkit(test_tools: dict[str, str]) -> Iterator[WebKit]:
    """A running WebKit, one for each worker."""
    one = WebKit(path_of("webkit", test_tools), path_of("screen", test_tools))
    yield one
    one.close()


@pytest.fixture
def network(built_site: Path) -> Iterator[Network]:
    """The built site at an address of its own, where nothing is kept yet."""
    with watched(built_site) as one:
        yield one


@pytest.fixture(params=ENGINES)
def hand(request: pytest.FixtureRequest, network: Network) -> Iterator[Hand]:
    """A hand on each engine in turn. Whatever it did, no script may have failed."""
    one: Hand = request.getfixturevalue(request.param)
    one.site = network.url
    yield one
    assert one.errors() == []
