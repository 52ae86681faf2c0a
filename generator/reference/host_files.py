"""A host and the address of a site to the files that publish it there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from generator import __version__
from generator.errors import Refusal, quote
from generator.headers import FILE as HEADERS
from generator.headers import prefix
from generator.output import within, write_new
from generator.reference.hosts_known import FIRST, HOSTS, REQUIREMENTS, Host
from generator.reference.servers import ROOT, caddy, container, nginx, template
from generator.reference.starting import filled

PYTHON = "3.13"
"""The version that hosts are told to use."""

_ADDRESS = re.compile(r"https?://[a-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~-]+)*/?")

_MADE = {"nginx.conf": nginx, "container.conf": container, "Caddyfile": caddy}
"""Files that say every header."""


class NotWritten(Refusal):
    """Nothing is written; the message says why and what to do."""


def write_host(root: Path, name: str, address: str, below: str) -> list[Path]:
    """Write the files of a host into the project; the list of what builds it stays, where there is one."""
    host = HOSTS[name]
    if host.top and below:
        raise NotWritten(
            f"{host.title} reads {host.top} at the top of a repository, and this project is in {below}"
        )
    files = {root / path: text for path, text in host_files(name, address).items()}
    new = {path: text for path, text in files.items() if path.name != REQUIREMENTS or not path.exists()}
    for path in new:
        within(path, root)
        if path.exists():
            raise NotWritten(f"{path.relative_to(root).as_posix()} is there already; move it away first")
    for path, text in new.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, text)
    return [*new]


def host_files(name: str, address: str) -> dict[str, str]:
    """Path to text of what a host reads, for a site at an address; '' where nobody knows it yet."""
    host, site = HOSTS[name], _address(HOSTS[name], address)
    return {path: _text(file, site) for file, path in host.files.items()}


def _text(file: str, site: str) -> str:
    if file in _MADE:
        return _MADE[file](site)
    text = filled(template(file), **_values(file, site))
    below = filled(template("netlify-below.toml"), top=prefix(site))
    return text + below if file == "netlify.toml" and prefix(site) != "/" else text


def _values(file: str, site: str) -> Mapping[str, str]:
    top = prefix(site)
    return {
        "python": PYTHON,
        "version": __version__,
        "address": site,
        "root": ROOT,
        "output": "site" if top == "/" else "public",
        "project": re.sub(r"[^a-z0-9]+", "-", f"{urlsplit(site).netloc}{top}").strip("-"),
        "build": _build(f'"$URL{top}"' if file == "netlify.toml" else site, top),
    }


def _build(site: str, top: str) -> str:
    """What builds it for a host that reads its headers at the top of all that it publishes."""
    command = f"SITE_URL={site} revlanox build --strict"
    if top == "/":
        return command
    return f"{command} --site-dir public{top.rstrip('/')} && mv public{top}{HEADERS} public/"


def _address(host: Host, address: str) -> str:
    if not address and host.needs_address:
        raise NotWritten(f"{host.title} needs the address of your site; add --address https://your.site/")
    if address and not _ADDRESS.fullmatch(address):
        raise NotWritten(
            f"{quote(address)} isn't the address of a site; write it like https://your.site/running/"
        )
    return address if not address or address.endswith("/") else f"{address}/"


def steps(name: str, address: str) -> list[str]:
    """What a person does then, in order."""
    site = _address(HOSTS[name], address)
    return [filled(step, address=site, root=ROOT) for step in (FIRST, *HOSTS[name].steps)]
