"""The words of figures and every figure of the library to a page of documentation."""

from __future__ import annotations

from collections.abc import Iterable

from generator.figures import joints
from generator.figures.body import SOURCE as LENGTHS
from generator.figures.clauses import ARM_POSES, EXPANDED, FLOOR, PARTS
from generator.figures.drawn import drawn
from generator.figures.force import ONES, PAIRS
from generator.figures.force import WAYS as FORCES
from generator.figures.joints import ARM, BODY, LEG, Joint
from generator.figures.landings import FEET
from generator.figures.props import KINDS, SURFACES, Kind
from generator.model import Doc, Exercise, Library
from generator.pages.parts.figure import figure_address, shown
from generator.reference.doc import doc

EXAMPLE = """figure:
  props: [wall, step 15 high]
  highlight: calf
  frames:
    - caption: Heel below the edge
      working: ball on step, knee 2, dorsiflexion 16
      other: lifted, hip 4, knee 66, plantarflexion 20
      arms: hand on wall, about shoulder 70, about elbow 18
    - caption: Heel high
      working: plantarflexion 34
"""
"""A figure that a test draws."""

_INTRODUCTION = f"""An exercise can say how it looks, in one to four positions. You write what stands on what and \
the angles that matter; the generator finds the rest of the body, draws it, tells it to those who can't see it, and \
moves it at the exercise's tempo.

```yaml
{EXAMPLE}```"""

LANDINGS_EXAMPLE = """  props: line beside
  landings:
    - both feet
    - both feet, forward 45, sideways 60
    - both feet, forward 90
"""

_LANDINGS = f"""Two to six lines. Each begins with {", ".join(f"`{name}`" for name in FEET)}; after a comma come `forward`, \
`sideways` (to the working side) and `apart`, in cm. Less than 0 is the other way. A zigzag over a line:

```yaml
{LANDINGS_EXAMPLE}```

A `line` or `dots` in `props` are drawn on the floor too."""

_RULES = """## What holds

1. **Working and other, never left and right.** One drawing is mirrored for the other side. If the exercise says \
`side: both`, both legs are drawn as working. Two legs in one position are drawn a little apart, so both are seen.
2. **Angles are clinical.** 0 is the body standing straight with the arms down. A plain angle is kept exactly; after \
`about` it is only where the search begins.
3. **Say what stands on what, and leave something open.** With a foot on the floor, give two of hip, knee and ankle: \
trunk and balance find themselves. Give all of them and `lean`, and nothing is left to find.
4. **From the second position on, write only what changes.** What you don't write is kept as well as it can be. A \
contact is kept until the same line names another one, or `lifted`. `stepped` keeps it in another place.
5. **What only feet carry is balanced** over them. A hand on the wall, a seat or a back on the floor ends that.
6. **A jump is a position in the air**: `body: airborne 18, forward 40`. `forward` and `sideways` also move a foot \
that lands elsewhere.
7. **`barefoot: yes`** where the exercise says to take the shoes off, and `close-up: yes` where all happens at \
one foot.
8. **Write a caption** for each position: what to do, in at most 6 words.
9. **Where feet land is the exercise** in some hops and steps: `landings` draws that piece of floor from above. Its first \
line is the start, and each line after it says which feet come down next and how far from the start.
10. **A body that strains and doesn't move** has `push`, such as `push: knees out`. `quick: yes` draws the arrow of \
something that goes up and down without a rest.
11. `check` names every position that floats, sinks, tips over or bends too far, at its line. The page then has only \
your words, so correct it."""


BEGIN: tuple[tuple[str, str, str, str], ...] = (
    ("a squat", "knee and dorsiflexion of both legs", "legs: knee 80, dorsiflexion 26", "squat"),
    ("a squat on one leg", "the other leg `lifted`", "other: lifted, hip 90, knee 26", "single-leg-squat"),
    (
        "a raise on a step", "`ball on step`, a hand on the wall",
        "working: ball on step, knee 2, dorsiflexion 16", "maintenance-loading",
    ),
    (
        "a lunge on one knee", "the knee and the tip of that foot",
        "working: knee on mat, tip on mat, hip 4, about knee 84", "hip-flexor-stretch",
    ),
    (
        "a bridge", "first the feet, then back and head alone", "body: back on mat, head on mat", "bridge"
    ),
    (
        "a plank", "`lying on the front`, elbow, hand and toes", "arms: elbow on mat, hand on mat", "plank"
    ),
    ("something on your belly", "both of belly and chest", "body: belly on mat, chest on mat", ""),
    (
        "something on your side", "`view: front` or `above`; the working leg is on top",
        "other: hip 4, knee 2, adduction 8", "low-load-abduction",
    ),
    ("something on a chair", "`seat on chair`", "body: seat on chair, lean 0", "seated-heel-raise"),
    (
        "a jump and its landing", "the same `lean` before and after it", "body: airborne 20, forward 60",
        "hop-forward",
    ),
    ("hops over a line", "`landings`, and `line` in `props`", "landings: [...]", "hop-forward-backward"),
    ("a push without movement", "`push`", "push: feet out", "standing-static-abduction"),
    ("knees up, on your back", "`view: over the shoulder`", "push: knees in", "adductor-squeeze"),
    ("steps to the side", "`view: front`, and `stepped`", "working: stepped, abduction 17", "side-step"),
)  # fmt: skip
"""What is drawn, what it begins with, a line of it, and the exercise to copy from."""

_REMEDIES = """| check says | try |
|---|---|
| a point is above or below what it is on | leave out one angle of that leg or arm, or write `about` before it |
| the body tips | leave out `lean`, or change a hip: over a flat foot, hip is lean + knee − dorsiflexion |
| a joint comes out too far | write that joint yourself, and leave another one out |
| a joint comes out far from its `about` | the body found another way: give that joint, and leave another out |
| a point is below the floor | raise that limb, or write what it is on |
| it is on something that isn't there | name the thing in `props` |"""


def _begin(library: Library) -> str:
    rows = [f"| {what} | {how} | `{line}` | {_copied(id_, library)} |" for what, how, line, id_ in BEGIN]
    return "\n".join(["| to draw | begin with | such as | copy from |", "|---|---|---|---|", *rows])


def _copied(id_: str, library: Library) -> str:
    one = next((found for found in library.exercises.values() if found.id == id_), None)
    return f"[{one.title}](exercise:{one.id})" if one else ""


def figures(library: Library) -> Doc:
    """How to write one, each word with its range, and a sheet of all of them."""
    parts = [
        _INTRODUCTION,
        _RULES,
        f"## Where to begin\n\n{_begin(library)}",
        f"## When check finds something\n\n{_REMEDIES}",
        f"## Legs\n\n{_angles(LEG)}\n\nPoints: {_points('leg')}. `lifted` takes all of them away.",
        f"## Arms\n\n{_angles(ARM)}\n\nPoints: {_points('arm')}. In a word: {_codes(ARM_POSES)}.",
        f"## Trunk and head\n\n{_angles(BODY)}\n\nPoints: {_points('body')}. Moves, in cm: {_codes(PARTS['body'].moves)}.",
        f"## What can be stood on\n\n`POINT on SURFACE`, such as `ball on step`. Surfaces: {_codes((FLOOR, *SURFACES))}.",
        f"## Things\n\n{_things()}",
        f"## Pushes\n\n`POINT WAY`, such as `knees out`. Points: {_codes((*PAIRS, *ONES))}. Ways: {_codes(FORCES)}.",
        f"## Landings\n\n{_LANDINGS}",
        f"## Where the numbers come from\n\n{LENGTHS}\n\n{joints.SOURCE}",
        f"## All figures\n\n{_sheet(library.exercises.values())}",
    ]
    summary = "How to draw an exercise from a few lines, with every word and all figures of the library."
    return doc("figures", "Figures", summary, 5, "\n\n".join(parts))


def _angles(found: dict[str, Joint]) -> str:
    rows = [
        f"| {_codes(one.plus)} | {_codes(one.minus)} | {one.means} | {_range(one)} |"
        for one in found.values()
    ]
    return "\n".join(["| write | the other way | what it turns | degrees |", "|---|---|---|---|", *rows])


def _range(joint: Joint) -> str:
    return f"{joint.least:g} to {joint.most:g}".replace("-", "−")


def _points(part: str) -> str:
    told = [
        f"`{name}`" + (f" ({' and '.join(EXPANDED[name])})" if name in EXPANDED else "")
        for name in PARTS[part].points
    ]
    return ", ".join(told)


def _codes(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _things() -> str:
    rows = [f"| `{name}` | {_heights(kind)} | {_codes(kind.places)} |" for name, kind in KINDS.items()]
    return "\n".join(["| write | `N high`, in cm | where |", "|---|---|---|", *rows])


def _heights(kind: Kind) -> str:
    least, most = kind.heights
    return f"{least:g} to {most:g}, usually {kind.usual:g}" if most else ""


def _sheet(exercises: Iterable[Exercise]) -> str:
    found = [one for one in exercises if shown(one)]
    return (
        "\n\n".join(
            f"**[{one.title}](exercise:{one.id})**\n\n![{drawn(one.looks).words}]({figure_address(one)})"
            for one in found
        )
        or "No exercise has a figure yet."
    )
