"""How a clinic's site begins with the library and changes pages of it, to a page of documentation."""

from __future__ import annotations

import datetime as dt

from generator.model import Doc
from generator.reference.doc import doc

CHANGED = dt.date(2026, 12, 1)

_BEGIN = """```sh
venv/bin/revlanox init --with-library my-clinic
```

Your site then has all of our plans, exercises, tests, questions, injuries and guides, our warning signs, pain rules, words and \
sources. They're in the package; you don't copy them. Your own files stand beside them. A file in your folder with a new id is \
one more page."""

_TAKE = """In `mkdocs.yml`, below `plugins` and `revlanox`, one line takes all of it:

```yaml
extends: revlanox
```

To take only some, or to leave out some, name ids or kinds:

```yaml
extends:
  base: revlanox
  only: [condition:calf-strain, plan:calf-back-to-running]
  hide: [exercise:a-skip]
```

The kinds are `condition`, `plan`, `exercise`, `test`, `question`, `triage`, `guide` and `source`. `only` brings what your choice \
needs, such as the exercises of a plan. What you hide takes its links with it. If a page can't do without it, `check` says \
so at the word under `hide`."""

_CHANGE = """Write a file with the id of the page, in the folder of its kind. Say which day's page you read, and only what you change:

```yaml
id: silbernagel-achilles
based on: 2026-11-30
changed: 2026-12-01
summary: Daily heel raises. We call you after two weeks.
sources: {opinion: Harbor Clinic}
changes:
  4: We begin the heel raises with 8.
stages:
  symptoms:
    do:
      - calf-raise: 3 x 8-15
        source: opinion
```

- `based on` is the `changed` of our page. If the package brings a newer page, `check` and your page say so. Read what changed, \
then write the new day.
- What you leave out stays as it is. A list such as `cues` is yours whole. Lines of `do` keep their place: name the exercise, or the \
`id` of the line. `none` takes a line away.
- Warning signs under `red flags` and `not for` are added to ours. To be without one, hide the page and write your own.
- Say whose a new number is. It isn't our source's any more.
- Doses that we published change only with a new number under `changes`.
- Your change must fit. If our page no longer has a stage or a line that you name, `check` says where, and your file is refused \
whole.

A file in `protocols/vocabulary/`, `content/references.yaml` or `content/glossary.yaml` adds entries. Give them ids of their own: \
our pages mean our signs, rules and sources, and `check` refuses a second one of the same name. A word of the glossary or a tag \
may be yours in place of ours. Emergency numbers are yours alone as soon as you have a file of them."""

_SAID = """Our pages are licensed under CC BY 4.0. It asks you to name the authors and to say what you changed. \
Your site does both at the foot of each such page, on paper, and under `origin` in its data. What you write is under your \
own license.

Our addresses stay ours: `revlanox links --update` locks only those of your pages, and of ours that you changed."""


def library_site() -> Doc:
    """All or some of it, with changes."""
    parts = [
        f"## Begin\n\n{_BEGIN}",
        f"## Take all or some\n\n{_TAKE}",
        f"## Change a page\n\n{_CHANGE}",
        f"## What your site says of us\n\n{_SAID}",
    ]
    summary = "Begin your site with all of our plans and pages. Leave out some, and change others."
    return doc("library", "Use the library and change it", summary, 2, "\n\n".join(parts), changed=CHANGED)
