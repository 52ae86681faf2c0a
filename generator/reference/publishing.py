"""The headers of the site, and what hosts are told, to a page of documentation."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

from generator.headers import ASKED, CACHE_NAME, EVERYWHERE, FRAMES, HTTPS, KEPT, POLICY_NAME
from generator.model import Doc, Library
from generator.policy import RULES
from generator.reference.doc import doc
from generator.reference.servers import ROOT, caddy, nginx

CHANGED = dt.date(2026, 11, 30)

_INTRODUCTION = """`revlanox build` writes files that any host can serve. Set `SITE_URL` to the address they'll have, then copy \
the folder `site/` to your host. You don't need a database or a program on the server.

Each page says in itself what it may load and run. A host can also say it with headers, which cover more: who may show \
a page in a frame, and how long a file may be kept. All of the examples below come from the same values as the pages, \
and a test compares them."""

_POLICY = """Nothing comes from another host, and no script runs but the site's own files. So a script that gets into a \
page by mistake doesn't run. Column positions in tables are styles in attributes, which is why `style-src-attr` allows them."""

_FILE = """The build writes `_headers` at the top of the site. Netlify and Cloudflare Pages read it there, and you don't \
need to do anything. We tested it with a reader of our own that follows what both hosts document, and not on the hosts \
themselves. No address meets two rules for the same header, because one host joins their values and the other takes \
the last one. If your site is in a folder of a larger site, copy its rules into the file at the top. GitHub Pages sets \
no headers: there you have what each page says in itself."""

_KEEP = f"""Scripts, styles and fonts are named after what's in them, so they may be kept for a year. All else is asked for \
each time (`{ASKED}`), because a dose may have been corrected. `offline.js` and `moved.js` keep their names, so they are \
asked for too."""

_HTTPS = f"""`{HTTPS[0]}` tells browsers to use a certificate from now on, for a year. If your certificate ends, nobody can \
open your site. So the build doesn't write it. Turn it on yourself if you're sure: it's a comment in both examples. Netlify \
and Cloudflare have a setting for it. Without a certificate, browsers keep no page for when there's no signal."""

_SERVERS = f"""Put the site at `{ROOT}`, or change that line, and name your own host and certificate. Everything else can stay. `revlanox pdf` adds PDF files, which are \
sent in the same way."""

_MEASURED = """We ran nginx 1.22 and Caddy 2.6 from Debian 12 with these lines, on a busy machine with two processors. \
500 readers at once asked for a stage for a minute, each again as soon as it had come. nginx answered 5,100 times a \
second, half of them within 0.09 seconds and the slowest after 0.8. Caddy answered 350 times a second while the machine \
was busier, half of them within 1.1 seconds. Neither failed once. Your numbers will differ. The files are small and never made on request, so the network is the limit."""


def publishing(library: Library) -> Doc:
    """What is sent with each file and why, and how to make each host do so."""
    host = urlsplit(library.site).hostname or "revlanox.example"
    parts = [
        _INTRODUCTION,
        f"## What is sent\n\n{_table()}\n\n{_KEEP}",
        f"## What a page may do\n\n{_policy()}\n\n{_POLICY}",
        f"## Netlify, Cloudflare and GitHub\n\n{_FILE}",
        f"## nginx\n\n{_SERVERS}\n\n```nginx\n{nginx(host, library.site)}\n```",
        f"## Caddy\n\n```text\n{caddy(host, library.site)}\n```",
        f"## Certificates\n\n{_HTTPS}",
        f"## What it carries\n\n{_MEASURED}",
    ]
    summary = "How to put the site on a host, and the headers that keep readers safe."
    return doc("publishing", "Publishing the site", summary, 9, "\n\n".join(parts), changed=CHANGED)


_WHY = {
    "X-Content-Type-Options": "a file is only what the host calls it",
    "Referrer-Policy": "a site that you link to isn't told which page a reader came from",
    "Permissions-Policy": "no page asks for a camera, a place or a payment, so nothing in it may",
    "Cross-Origin-Opener-Policy": "a page of another site that opens one of ours has no hold on it",
}


def _table() -> str:
    rows = [f"| `{name}` | everything | `{value}` | {_WHY[name]} |" for name, value in EVERYWHERE.items()]
    policy = "the policy below"
    rows += [
        f"| `{POLICY_NAME}` | `{FRAMES}` | {policy}, and `frame-ancestors *` | a clinic shows these on its own site |",
        f"| `{POLICY_NAME}` | all else | {policy}, and `frame-ancestors 'none'` | nobody hides a page of ours under a button |",
        f"| `{CACHE_NAME}` | files named after their content | `{KEPT}` | they never change |",
        f"| `{CACHE_NAME}` | all else | `{ASKED}` | a corrected dose arrives |",
    ]
    return "\n".join(["| header | with | value | why |", "|---|---|---|---|", *rows])


def _policy() -> str:
    rows = [f"| `{name}` | `{sources}` |" for name, sources in RULES.items()]
    return "\n".join(["| what | from where |", "|---|---|", *rows])
