"""An address of the site to the headers that it is sent with; all addresses to a file that tells hosts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from generator.policy import POLICY, REFERRER

FILE = "_headers"
"""What Netlify and Cloudflare Pages read at the top of a site."""

EVERYWHERE: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": REFERRER,
    # No page asks for these, so nothing that gets into one may.
    "Permissions-Policy": (
        "camera=(), microphone=(), geolocation=(), accelerometer=(), gyroscope=(), magnetometer=(), "
        "payment=(), usb=(), bluetooth=(), serial=(), hid=(), midi=(), browsing-topics=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Sent with everything."""

HTTPS = ("Strict-Transport-Security", "max-age=31536000")
"""For a host that will always have a certificate: whoever runs it decides, so a build doesn't write it."""

POLICY_NAME, CACHE_NAME = "Content-Security-Policy", "Cache-Control"
FRAMES = "embed/"
"""The pages that a clinic shows in a frame of its own."""
FRAMED = f"{POLICY}; frame-ancestors *"
ALONE = f"{POLICY}; frame-ancestors 'none'"

KEPT = "public, max-age=31536000, immutable"
ASKED = "no-cache"
"""Kept, but asked for each time: a dose may have been corrected."""

NAMED = (
    r"assets/(?:revlanox/[^/]+\.js|(?:stylesheets|fonts)/[^/]+-[0-9a-f]{8}\.(?:css|woff2)"
    r"|javascripts/(?:.+/)?[^/]+\.[0-9a-f]{8}\.min\.js)"
)
"""Files that are named after what is in them, in the words of every kind of regular expression."""


def headers_of(address: str) -> dict[str, str]:
    """The headers of what stands at an address of the site, such as `plans/` or `assets/search.js`."""
    return {
        **EVERYWHERE,
        POLICY_NAME: FRAMED if address.startswith(FRAMES) else ALONE,
        CACHE_NAME: KEPT if re.fullmatch(NAMED, address) else ASKED,
    }


def prefix(site: str) -> str:
    """The folder of a host in which a site is published: `/`, or `/running/`."""
    return urlsplit(site).path or "/"


def header_file(addresses: Iterable[str], site: str = "") -> str:
    """The rules for a site that consists of these files.

    No address meets two rules for the same header: of such, one host takes the last and another joins both.
    """
    top = prefix(site)
    lines = [f"{top}*", *_lines(EVERYWHERE)]
    for path, found in _rules("", sorted(addresses)):
        lines += [f"{top}{path}", *_lines(found)]
    return "\n".join(lines) + "\n"


def write_headers(site: Path, address: str = "") -> None:
    """Put that file into a built site which is published at an address. Notes to ourselves aren't in it."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    rules = header_file((one for one in found if not one.startswith((".", FILE))), address)
    (site / FILE).write_text(rules, "utf-8")


def _lines(found: Mapping[str, str]) -> list[str]:
    return [f"  {name}: {value}" for name, value in found.items()]


def _own(address: str) -> dict[str, str]:
    """What isn't the same everywhere."""
    return {name: value for name, value in headers_of(address).items() if name not in EVERYWHERE}


def _rules(folder: str, addresses: list[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """A rule for a whole folder below the top where all in it is alike, else one for each thing in it."""
    kinds = {tuple(_own(address).items()) for address in addresses}
    if folder and len(kinds) == 1:
        yield f"{folder}*", dict(*kinds)
        return
    below: dict[str, list[str]] = {}
    for address in addresses:
        name, is_folder, _ = address.removeprefix(folder).partition("/")
        below.setdefault(folder + name + is_folder, []).append(address)
    for path, within in below.items():
        if path.endswith("/"):
            yield from _rules(path, within)
        else:
            yield from _file(path)


def _file(path: str) -> Iterator[tuple[str, dict[str, str]]]:
    """A page at the top is also asked for without its name."""
    if path == "index.html":
        yield "", _own(path)
    yield path, _own(path)
