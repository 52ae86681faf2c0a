"""Hosts with their files, and the headers of the site, to a page of documentation."""

from __future__ import annotations

import datetime as dt
import re

from generator.headers import ASKED, CACHE_NAME, EVERYWHERE, FRAMES, HTTPS, KEPT, POLICY_NAME
from generator.model import Doc, Library
from generator.policy import RULES
from generator.reference.doc import doc
from generator.reference.host_files import host_files, steps
from generator.reference.hosts_known import HOSTS

CHANGED = dt.date(2026, 11, 30)
EXAMPLE = "https://clinic.example/"
"""Where the site is, in files that are shown on a site without an address."""

_INTRODUCTION = """`revlanox build` writes files that any host can serve. You don't need a database or a program on the server. \
`revlanox host` writes the files that a host needs to check, build and publish your site:

```sh
revlanox init my-clinic
cd my-clinic
revlanox host github
```

It then tells you what to do on the host. The files are yours to change. `revlanox host nginx --address \
https://clinic.example/running/` writes them for a site in a folder of a larger one. Without `--address` it takes \
the address from `SITE_URL`, as the build does.

Each page says in itself what it may load and run. A host can also say it with headers, which cover more: who may show \
a page in a frame, and how long a file may be kept. All files below are those that `revlanox host` writes. They come \
from the same values as the pages."""

_BEFORE = {"netlify-cloudflare-and-github": "how-the-hosts-differ"}
"""Places that had another heading."""

_ALIKE = """| host | headers | compression | a page that isn't there | in a folder |
|---|---|---|---|---|
| GitHub Pages | none of ours: you have what each page says in itself | GitHub | `404.html` | GitHub tells the build its address |
| GitLab Pages | none of ours | the build writes a compressed copy of each file | `404.html` | GitLab tells the build its address |
| Netlify | `_headers` | Netlify | `404.html`; in a folder, by a line in `netlify.toml` | with `--address` |
| Cloudflare Pages | `_headers` | Cloudflare | `404.html` | with `--address` |
| nginx, Caddy, container | in their own file | the server, when asked | `404.html` | with `--address` |

A plan that has a new name keeps its old address: the build writes a small page there that leads on, so a host needs no \
rules for it. Hosts add the last slash of an address by themselves. The nginx file leads from `http` to `https`; Caddy and \
the other hosts do so themselves."""

_TRIED = """The tests give nginx and Caddy these files, at the top of an address and in a folder, and ask for every kind of page. \
They run the commands that GitHub, GitLab, Netlify and Cloudflare are given. They don't reach those hosts, and they don't \
build the container: its file for nginx is run without one. A new project's site has 6 MB, compressed 1.4 MB. The image has that and nginx. \
We haven't measured it."""

_POLICY = """Nothing comes from another host, and no script runs but the site's own files. So a script that gets into a \
page by mistake doesn't run. Column positions in tables are styles in attributes, which is why `style-src-attr` allows them."""

_FILE = """The build writes `_headers` at the top of the site. Netlify and Cloudflare Pages read it there. \
We tested it with a reader of our own that follows what both hosts document, and not on the hosts \
themselves. No address meets two rules for the same header, because one host joins their values and the other takes \
the last one."""

_KEEP = f"""Scripts, styles and fonts are named after what's in them, so they may be kept for a year. All else is asked for \
each time (`{ASKED}`), because a dose may have been corrected. `offline.js` and `moved.js` keep their names, so they are \
asked for too."""

_HTTPS = f"""`{HTTPS[0]}` tells browsers to use a certificate from now on, for a year. If your certificate ends, nobody can \
open your site. So the build doesn't write it. Turn it on yourself if you're sure: it's a comment in the files for nginx and Caddy. Netlify \
and Cloudflare have a setting for it. Without a certificate, browsers keep no page for when there's no signal."""

_MEASURED = """We ran nginx 1.22 and Caddy 2.6 from Debian 12 with these files, on a busy machine with two processors. \
500 readers at once asked for a stage for a minute, each again as soon as it had come. nginx with a certificate answered \
2,100 times a second, half of them within 0.2 seconds and the slowest after 1.1. The container's nginx and Caddy, without \
a certificate, answered 4,200 and 4,000 times a second, half of them within 0.1 seconds and the slowest after 1 second. None failed once. Your \
numbers will differ. `make bench` measures them again where a server is installed. The files are small and never made on request, so the network is the limit."""


def publishing(library: Library) -> Doc:
    """What is sent with each file and why, and how to make each host do so."""
    address = library.site or EXAMPLE
    parts = [
        _INTRODUCTION,
        f"## How the hosts differ\n\n{_ALIKE}",
        *(_host(name, address) for name in HOSTS),
        f"## What is sent\n\n{_table()}\n\n{_KEEP}\n\n{_FILE}",
        f"## What a page may do\n\n{_policy()}\n\n{_POLICY}",
        f"## Certificates\n\n{_HTTPS}",
        f"## What was tried\n\n{_TRIED}",
        f"## What it carries\n\n{_MEASURED}",
    ]
    summary = "How to put the site on a host, and the headers that keep readers safe."
    body = "\n\n".join(parts)
    return doc("publishing", "Publishing the site", summary, 9, body, changed=CHANGED, anchors=_BEFORE)


def _host(name: str, address: str) -> str:
    """What a person does, and the files as the command writes them."""
    typed = (_COMMAND.sub(r"`\1`", step) for step in steps(name, address))
    told = "\n".join(f"{number}. {step}" for number, step in enumerate(typed, 1))
    files = [
        f"`{path}`:\n\n```text\n{text.rstrip()}\n```" for path, text in host_files(name, address).items()
    ]
    command = f"`revlanox host {name}{f' --address {address}' if HOSTS[name].needs_address else ''}`, then:"
    return "\n\n".join([f"## {HOSTS[name].title}", command, told, *files])


_COMMAND = re.compile(r"(?<!\w)'([^']+)'")
"""What is typed, in a step."""

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
