"""How a clinic gets a site of its own, without this repository, to a page of documentation."""

from __future__ import annotations

import datetime as dt

from generator.model import Doc
from generator.reference.doc import doc

CHANGED = dt.date(2026, 12, 1)

_BEGIN = """You need Python 3.11 or later, and the package `revlanox-0.1.0-py3-none-any.whl`. You don't need Node.js or this \
repository. `make wheel` in the repository writes the package to `dist/`.

```sh
python3 -m venv venv
venv/bin/pip install revlanox-0.1.0-py3-none-any.whl
venv/bin/revlanox init my-clinic
cd my-clinic
../venv/bin/revlanox serve
```

Open <http://127.0.0.1:8000/>. The site follows each edit. Commands work in any folder of your project."""

_FILES = """| file or folder | what is in it |
|---|---|
| `mkdocs.yml` | the name of your site, and whose it is |
| `protocols/first-runs.yaml` | a plan |
| `protocols/tests/ready-to-run.yaml` | a test |
| `protocols/vocabulary/` | warning signs, emergency numbers, pain rules and measures |
| `protocols/trackers/` | the daily log and the session log |
| `content/conditions/`, `exercises/`, `questions/` and `guides/` | one page each |
| `content/references.yaml` | your sources, and those of the vocabulary |

To begin with all of our plans and pages instead, [use the library](doc:library). Comments explain each line. Change the pages to yours, or delete them. `revlanox new` writes more of them, and `revlanox \
check` tells you if anything is wrong."""

_VOCABULARY = """The warning signs and pain rules are ours, as they were on the day you ran `revlanox init`. From then on they're \
yours: we don't change them. Let a clinician read them before you publish. \
Write the numbers of your own country into `protocols/vocabulary/emergency-numbers.yaml`."""

_WHOSE = """In `mkdocs.yml`, `site_name` is the name that pages, pictures, feeds and citations carry. The section `revlanox` below \
`plugins` says the rest: [The language](doc:language#settings) has a table of its keys. A mistake in it is shown with its \
line and column, as in every other file.

We aren't named on your site, except in one line at `docs/`. With `docs: yes` it has all of our documentation."""

_WRONG = """With `contact`, each page asks “Is something wrong on this page?” and leads readers to you, with the page's \
name in the email. With `edit`, it leads to the file and line that the page is made from, where your host lets people \
change it: `edit: https://github.com/harbor/plans/edit/main/{path}#L{line}`, or on GitLab \
`https://gitlab.com/harbor/plans/-/edit/main/{path}#L{line}`. While you write, `revlanox serve` shows the lines of each page \
in its lower left corner, and what `check` finds in its file."""

_LOOK = """`color: "#1b4f9c"` in the section `revlanox` puts your own color in place of our green: links, buttons, \
drawings, icons and the pictures of shared links, on light pages and on dark ones. It goes in quotes. A color that \
words can't be read in is refused, and the nearest one that works is named. So is a color close to the red or amber \
that means stop or hold.

A file in `overrides/` goes before ours with the same path: `overrides/partials/logo.html` for the mark at the top, \
`overrides/assets/images/favicon.svg` for the one in the browser's tab, `overrides/assets/stylesheets/tokens.css` for the \
colors. Copy ours first. It's in the package, below `generator/_shipped/`."""

_PUBLISH = """`revlanox host github` writes what GitHub needs to check each change and to publish your site, and tells you the \
steps. It knows GitLab, Netlify, Cloudflare, nginx, Caddy and containers too. `SITE_URL=https://your.site/ revlanox build` writes \
the site to `site/`, for any other host. [Publishing the site](doc:publishing) shows each file."""


def own_site() -> Doc:
    """From the package to a site in one's own name."""
    parts = [
        f"## Begin\n\n{_BEGIN}",
        f"## What you have then\n\n{_FILES}",
        f"## Warning signs and pain rules\n\n{_VOCABULARY}",
        f"## Whose site it is\n\n{_WHOSE}",
        f"## When something is wrong\n\n{_WRONG}",
        f"## How it looks\n\n{_LOOK}",
        f"## Publish it\n\n{_PUBLISH}",
    ]
    summary = "How to begin a site in your own name, with your own plans."
    return doc("your-own-site", "Your own site", summary, 1, "\n\n".join(parts), changed=CHANGED)
