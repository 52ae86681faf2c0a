"""The address of a site to what nginx and Caddy are told, so that both send the headers of the site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from generator.headers import (
    ALONE,
    ASKED,
    CACHE_NAME,
    EVERYWHERE,
    FRAMED,
    FRAMES,
    HTTPS,
    KEPT,
    NAMED,
    POLICY_NAME,
    prefix,
)
from generator.reference.starting import filled

ROOT = "/srv/revlanox/site"
"""Where the files say that the site is on disk."""

TEMPLATES = Path(__file__).parent / "hosts"
"""What hosts read, with a name in angle brackets for each value."""

_PACKED = (
    "application/javascript text/javascript application/json application/manifest+json image/svg+xml text/css "
    "text/markdown text/plain text/xml application/xml"
)


def template(name: str) -> str:
    """The text of one of those files."""
    return (TEMPLATES / name).read_text("utf-8")


def nginx(site: str, root: str = ROOT) -> str:
    """The file of a server that has a certificate."""
    return _nginx("nginx.conf", site, root)


def container(site: str, root: str = ROOT) -> str:
    """The file of nginx in a container, behind whatever has the certificate."""
    return _nginx("container.conf", site, root)


def caddy(site: str, root: str = ROOT) -> str:
    """The file of a server. Each header is set once for an address: Caddy sorts lines, so none may overrule
    another."""
    top = prefix(site)
    other = f"\tredir {_bare(site)} {top} permanent\n\thandle {{\n\t\trespond 404\n\t}}\n"
    headers = "\n".join(f'\t\t\t{name} "{value}"' for name, value in EVERYWHERE.items())
    values = {**_values(site, root), "caddy_headers": headers, "below": other if top != "/" else ""}
    return filled(template("Caddyfile"), **values)


def _nginx(name: str, site: str, root: str) -> str:
    values = {**_values(site, root), "headers": _inside(_nginx_headers())}
    locations = filled(template("nginx-location.conf"), **values)
    if prefix(site) != "/":
        locations = filled(template("nginx-below.conf"), **values) + locations
    maps = filled(template("nginx-maps.conf"), **values).rstrip()
    return filled(template(name), **values, maps=maps, locations=_inside(locations.rstrip()))


def _inside(lines: str) -> str:
    """Lines as they are in a block; the first one is where it belongs already."""
    return lines.replace("\n", "\n    ")


def _nginx_headers() -> str:
    headers = {**EVERYWHERE, POLICY_NAME: "$revlanox_policy", CACHE_NAME: "$revlanox_cache"}
    return "\n".join(f'add_header {name} "{value}" always;' for name, value in headers.items())


def _bare(site: str) -> str:
    """The folder of the site as people type it."""
    return prefix(site).rstrip("/")


def _values(site: str, root: str) -> Mapping[str, str]:
    top = prefix(site)
    return {
        "host": urlsplit(site).netloc,
        "root": root,
        "top": top,
        "bare": _bare(site),
        "top_pattern": re.escape(top),
        "frames": FRAMES,
        "named": NAMED,
        "packed": _PACKED,
        "framed": FRAMED,
        "alone": ALONE,
        "kept": KEPT,
        "asked": ASKED,
        "policy_name": POLICY_NAME,
        "cache_name": CACHE_NAME,
        "https": HTTPS[0],
        "https_value": HTTPS[1],
    }
