"""The headers of the site to what nginx and Caddy are told, so that both send the same."""

from __future__ import annotations

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

ROOT = "/srv/revlanox/site"
"""Where the examples say that the site is on disk."""

_PACKED = "application/javascript text/javascript application/json image/svg+xml text/css text/plain text/xml"


def nginx_maps(site: str = "") -> str:
    """What is different by address: stands outside of any server."""
    top = prefix(site)
    return f"""map $uri $revlanox_policy {{
    default "{ALONE}";
    "~^{top}{FRAMES}" "{FRAMED}";
}}
map $uri $revlanox_cache {{
    default "{ASKED}";
    "~^{top}{NAMED}$" "{KEPT}";
}}"""


def nginx_server(site: str = "", root: str = ROOT) -> str:
    """What stands inside a server."""
    headers = {**EVERYWHERE, POLICY_NAME: "$revlanox_policy", CACHE_NAME: "$revlanox_cache"}
    lines = [f'add_header {name} "{value}" always;' for name, value in headers.items()]
    return "\n".join(
        [
            f"root {root};",
            f"error_page 404 {prefix(site)}404.html;",
            "charset utf-8;",
            "default_type text/plain;",
            "gzip on;",
            f"gzip_types {_PACKED};",
            *lines,
            "# Only if this host will always have a certificate:",
            f'# add_header {HTTPS[0]} "{HTTPS[1]}" always;',
        ]
    )


def nginx(host: str, site: str = "") -> str:
    """A whole example."""
    inside = nginx_server(site).replace("\n", "\n    ")
    return f"""{nginx_maps(site)}
server {{
    listen 443 ssl http2;
    server_name {host};
    ssl_certificate /etc/ssl/{host}.pem;
    ssl_certificate_key /etc/ssl/private/{host}.key;
    {inside}
}}"""


def caddy(host: str, site: str = "", root: str = ROOT) -> str:
    """A whole example. Each header is set once for an address: Caddy sorts lines, so none may overrule another."""
    top, named = prefix(site), f"path_regexp `^{prefix(site)}{NAMED}$`"
    headers = "\n".join(f'\t\t{name} "{value}"' for name, value in EVERYWHERE.items())
    return f"""{host} {{
	root * {root}
	encode gzip
	header {{
{headers}
		# Only if this host will always have a certificate:
		# {HTTPS[0]} "{HTTPS[1]}"
	}}
	@framed path {top}{FRAMES}*
	header @framed {POLICY_NAME} "{FRAMED}"
	@alone not path {top}{FRAMES}*
	header @alone {POLICY_NAME} "{ALONE}"
	@kept {{
		{named}
		file
	}}
	header @kept {CACHE_NAME} "{KEPT}"
	@asked not {{
		{named}
		file
	}}
	header @asked {CACHE_NAME} "{ASKED}"
	file_server
	handle_errors {{
		rewrite * {top}404.html
		file_server
	}}
}}"""
