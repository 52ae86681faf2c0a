"""The rooms of the source, drawn from its imports, to a page of documentation for those who change it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.draw.matrix import matrix
from generator.model import DrawnDoc
from generator.reference.doc import drawn_doc
from generator.reference.rooms import Room, client_rooms, python_rooms
from generator.words.lists import listed

_CAPTION = "Each row is a room of the generator, and each dot a room that it takes from. None is right of the diagonal."

_INTRODUCTION = """Data takes one way: YAML files are read, checked, and made into pages, and MkDocs puts the pages \
into its theme. Each step is a room of `generator/`. A room takes only from rooms above it, and no file comes back to \
itself by any way. A test reads both from the imports; this page is drawn from the same imports each time the site is \
built."""

_CLIENT = """In `client/src/`, a feature has a folder of its own: its elements (`rv-my.ts` is `<rv-my>`), \
its model and its views. It takes from shared rooms and never from another feature."""

_DOSE = """1. An author writes `squat: 3 x 12` in `protocols/`. `generator/source/yaml.py` keeps the text with its line \
and column.
2. `generator/model/stage.py` says that this field is a dose, and `generator/notation/parse.py` reads it by \
`generator/notation/grammar.lark` into a `Dose` of `generator/notation/dose.py`. What can't be read is refused there, \
with the remedy.
3. `generator/load/inheritance.py` adds what was said above: the tempo of the plan, the rest of the stage.
4. `generator/check/all_checks.py` runs every rule on the whole plan.
5. `generator/words/dose.py` puts it into words, `generator/pages/parts/training.py` decides what is large and what is \
small, and `generator/pages/kinds/stage.py` fills `generator/pages/templates/stage.html`.
6. `generator/pages/paper/sheet.py` puts the same dose on the sheet, `generator/feeds/doses.py` into the open data, and \
`generator/pages/browser/plan_lines.py` into the data of the browser.
7. On the phone, `client/src/features/timer/rv-timer.ts` counts its sets. Where a clinician sets another dose, \
`client/src/notation/read.ts` reads it by the tables of the same grammar."""

_TICK = """1. `generator/pages/parts/boxes.py` gives each box a name that outlives new titles and another order.
2. `client/src/features/checklists/rv-ticks.ts` hears the tap.
3. `client/src/store/kinds.ts` says what a tick may hold, `client/src/store/record.ts` makes it a text with its version, \
and `client/src/store/keep.ts` keeps it in localStorage, a key for each.
4. `client/src/dom/device.ts` tells everything else on the page and in other tabs, and `rv-bar` and `rv-my` are drawn \
again. If the browser refuses, `client/src/dom/unsaved.ts` says so."""

_HOW = """| to add | write | and then |
|---|---|---|
| a key of the YAML | a field in `generator/model/`, with a description and an example | `tests/test_show.py` fails until \
`show` prints it; pages, sheet and data follow |
| a form of the notation | `generator/notation/grammar.lark`, its builder, its dataclass, its words in \
`generator/words/` | an example in `generator/reference/notation.py`; the browser reads the same grammar |
| a thing in figures | its name in `generator/figures/props.py`, its drawing in `generator/figures/things.py` | \
`tests/test_figures.py` holds both together; look at the page of figures in the documentation |
| a check | a module in `generator/check/`, a line of the table in `judges.py` there if it looks at plans, else called in `all_checks.py` | a folder in \
`tests/golden/check/` with the files that cause it |
| a rule of the engine | `generator/rules/` and its twin of the same name in `client/src/rules/` | a property in \
`generator/proof/properties.py`, and a mutation that is caught |
| a kind of what is written | a model in `generator/model/`, its folder in `generator/load/project.py`, its word in `FOLDERS` and `PAGED` of \
`generator/model/link.py`, its data in `generator/feeds/` | the kind is named in `generator/check/published.py`, the reference and `new`; a page of \
its own |
| a kind of page | a module in `generator/pages/kinds/`, a template, a line in `generator/site.py`; many pages of a \
kind are kept by `@kept_of` of `generator/steps.py` | its entry for search, and a screenshot that you looked at |
| an element | `rv-NAME.ts` in its feature's folder, and the tag in a template that works without it | a flow in \
`tests/browser/` |
| something that is kept | a kind in `client/src/store/kinds.ts`, with a version | a step from the old one; old records \
are never read another way |"""

_WHERE = """| to change | go to |
|---|---|
| what a verdict says | `generator/words/verdict.py`, which the phone takes along in a plan's data; what only a day on the \
phone can mean: `client/src/plan/verdictwords.ts` |
| how a verdict looks | `client/src/features/follow/verdicthead.ts`, `overrides/assets/stylesheets/verdict.css` |
| when a runner moves on, goes back or stops | `generator/rules/day.py`, `client/src/rules/session.ts` |
| which sessions of a stage count, and their days off | `generator/rules/each.py`, and `which.py` with its twin \
`client/src/rules/which.ts` |
| what an outcome such as `back 1 stage` does, and which of two outcomes wins | `generator/rules/decision.py`, \
`client/src/rules/decision.ts` |
| a number without a source, a bone at high risk | `generator/check/no_source.py`, `high_risk_site.py` there |
| what the diary says of the last days | `tells` in `protocols/trackers/` |
| the house's own numbers | `generator/rules/house.py` |
| the most that a number of a plan can mean | `generator/notation/limits.py`, for every reader of it |
| the most that an entry of a log may hold | `client/src/store/entrylimits.ts`, \
`generator/pages/parts/tracker_fields.py` |
| what is unusual but can be meant | `generator/notation/usual_amounts.py` |
| warning signs, and how soon to see someone | `protocols/vocabulary/red-flags.yaml` |
| pain rules | `protocols/vocabulary/pain-rules.yaml`; their drawing `generator/draw/bands.py` and \
`overrides/assets/stylesheets/pain.css` |
| limb symmetry | `generator/rules/symmetry.py`, `client/src/rules/symmetry.ts`; its words on the phone: \
`client/src/results/testresult.ts` |
| what a page is found by | `generator/pages/parts/search_words.py`; how the index is written: \
`generator/search_index.py`, `client/src/features/find/engine.ts` |
| short codes on paper | `generator/pages/addresses/short_codes.py` |
| what is made again after an edit | `generator/steps.py`; nothing is said by hand, a step notes what it asks |
| what the package carries, and where it's found | `generator/shipped.py` |
| what `revlanox init` writes | `generator/reference/first/`, `generator/reference/first_project.py` |
| a setting of the whole site | `generator/model/settings.py` |
| what the theme puts around a page | `overrides/`, `generator/plugin/shell.py` |
| how a body is drawn | `generator/figures/body.py` for its shape, `flesh.py` for what is before what, \
`palette.py` with `overrides/assets/stylesheets/figure.css` for its colors |
| how a pose is found | `generator/figures/residuals.py`, and its ranges in `generator/figures/joints.py` |
| the sheet | `generator/pages/paper/`, `overrides/assets/stylesheets/sheet.css` |
| sentences about where data are, or that the storage is full | `client/src/dom/storagewords.ts`, \
`client/src/dom/privacynote.ts` |
| a prescription's link | `client/src/patient/prescription.ts`, `client/src/store/fragment.ts` |
| FHIR | `generator/feeds/fhir/` |
| what a page may do, and the headers of a host | `generator/policy.py`, `generator/headers.py`; what nginx and Caddy are told: \
`generator/reference/servers.py` |
| a host's files, and what a person does there | `generator/reference/hosts/`, `generator/reference/hosts_known.py` |
| a format of `check` | `generator/report/` |
| a promise to readers, and the test that holds it | `generator/reference/trust/` |
| why a package is here, and its license | `generator/reference/dependencies.yaml` |
| JSON Schema | `generator/reference/` for an author's editor, `generator/feeds/shape/` for the published data |
| a word that is explained, and where pages mark it | `content/glossary.yaml`, `generator/pages/frame/glossary.py` |
| the emergency numbers | `protocols/vocabulary/emergency-numbers.yaml` |
| colors by name, and sizes | `overrides/assets/stylesheets/tokens.css` |
| the command line | `generator/commands/` |"""


def architecture() -> DrawnDoc:
    """Rooms with what each takes, two walks through them, and where to go to change something."""
    generator, client = python_rooms(), client_rooms()
    parts = [_INTRODUCTION, f"## The generator\n\n{_list(generator)}"]
    if client:
        parts.append(f"## The client\n\n{_CLIENT}\n\n{_list(client)}")
    parts += [
        f"## A dose, from YAML to the phone\n\n{_DOSE}",
        f"## A tick, from the tap to the store\n\n{_TICK}",
        f"## How to add something\n\n{_HOW}",
        f"## Where to change something\n\n{_WHERE}",
    ]
    title, summary = "How the code is laid out", "The rooms of the code, and where to go to change something."
    drawing = matrix({room.name: room.uses for room in generator}, label=_label(generator))
    return drawn_doc("architecture", title, summary, 8, "\n\n".join(parts), drawing, _CAPTION)


def _list(rooms: Iterable[Room]) -> str:
    return "\n".join(f"- `{room.name}`: {room.sentence}{_takes(room)}" for room in rooms)


def _takes(room: Room) -> str:
    return f" *Takes from {listed(sorted(room.uses))}.*" if room.uses else ""


def _label(rooms: tuple[Room, ...]) -> str:
    uses = sum(len(room.uses) for room in rooms)
    return f"{len(rooms)} rooms in their order, with {uses} dots for who takes from whom; all of them run one way"
