"""The colors of figures by name, on light, dark and printed pages, and a style for one that stands alone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

COLOURS: dict[str, tuple[str, str, str, str]] = {
    "work": ("#0b5a50", "#7fd8c6", "#6a6a6a", "Highlight"),
    "work-far": ("#6aa398", "#3f7f75", "#a2a2a2", "GrayText"),
    "hot": ("#bfefe2", "#06403a", "#fff", "HighlightText"),
    "hot-line": ("none", "none", "#000", "none"),
    "dark": ("#14201e", "#c9d4d0", "#111", "CanvasText"),
    "shirt": ("#46524e", "#98a8a2", "#3a3a3a", "GrayText"),
    "skin": ("#c9c3b4", "#7e918a", "#d8d8d8", "GrayText"),
    "far": ("#dbd6c9", "#4b5b56", "#dedede", "GrayText"),
    "far-dark": ("#8c9793", "#5f6d68", "#8a8a8a", "GrayText"),
    "prop": ("#d3cebf", "#43524d", "#d2d2d2", "GrayText"),
    "wall": ("#b3ad9d", "#5f6f69", "#a4a4a4", "GrayText"),
    "mat": ("#cfe0d9", "#23413a", "#e2e2e2", "GrayText"),
    "iron": ("#5b6662", "#8fa09a", "#444", "CanvasText"),
    "band": ("#8a5a00", "#f2be57", "#000", "CanvasText"),
    "arrow": ("#14201e", "#eaf0ed", "#000", "CanvasText"),
    "ground": ("#8d958f", "#6d7a75", "#888", "CanvasText"),
    "ghost": ("#ece9e1", "#222c2a", "#eee", "Canvas"),
    "halo": ("#fbfaf6", "#101716", "#fff", "Canvas"),
}
"""On light, on dark, on paper, and where a reader has forced colors of their own."""

FILLS = {
    "s": "skin", "f": "far", "w": "work", "x": "work-far", "h": "hot", "t": "shirt", "u": "dark", "r": "dark",
    "v": "far-dark", "p": "prop", "q": "wall", "m": "mat", "i": "iron", "l": "ground", "g": "ghost",
    "z": "arrow",
}  # fmt: skip
"""Class of a shape to the color that fills it."""

STROKES = {
    "n": ("ground", 3.5), "b": ("band", 7), "k": ("iron", 5), "o": ("iron", 7), "a": ("arrow", 9),
    "y": ("halo", 3), "c": ("halo", 12),
}  # fmt: skip
"""Class of a line to its color and width."""

HALO = 4
"""Width of the line of paper around each shape."""


def rules() -> str:
    """The rules for shapes, as a page's style sheet has them."""
    return "\n".join(f".rv-fig {rule}" for rule in _rules((*FILLS, *STROKES)))


def _rules(used: Iterable[str]) -> Iterator[str]:
    """Rules for paths of these classes."""
    used = set(used)
    yield (
        f"path{{stroke:var(--fig-halo);stroke-width:{HALO};stroke-linejoin:round;"
        "stroke-linecap:round;paint-order:stroke}"
    )
    yield from (f".{css}{{fill:var(--fig-{name})}}" for css, name in FILLS.items() if css in used)
    if "h" in used:
        yield ".h{stroke:var(--fig-hot-line);stroke-width:1.5}"
    if plain := [css for css in "glz" if css in used]:
        yield f":is({','.join(f'.{css}' for css in plain)}){{stroke:none}}"
    for css, (name, width) in STROKES.items():
        if css in used:
            yield f".{css}{{fill:none;stroke:var(--fig-{name});stroke-width:{width:g}}}"
    if "a" in used:
        yield ".a{stroke-linecap:butt}"


def tokens(which: int, names: Container[str] = COLOURS) -> str:
    """The colors of one kind of page, as CSS variables."""
    return ";".join(f"--fig-{name}:{values[which]}" for name, values in COLOURS.items() if name in names)


def style(content: str) -> str:
    """What a picture that stands alone needs of it, which follows its reader's setting and its page's.

    Without variables: each kind of page says which shapes have a color, and one color is said once."""
    used = sorted(set(re.findall(r'class="(\w)"', content)))
    widths = (
        f".{css}{{fill:none;stroke-width:{STROKES[css][1]:g}{';stroke-linecap:butt' if css == 'a' else ''}}}"
        for css in used
        if css in STROKES
    )
    light, dark, paper, forced = (_colored(which, used) for which in range(4))
    return (
        f":root{{color-scheme:light dark}}path{{stroke-width:{HALO};stroke-linejoin:round;"
        f"stroke-linecap:round;paint-order:stroke}}{''.join(widths)}{_plain(used)}{light}"
        f"@media(prefers-color-scheme:dark){{{dark}}}@media print{{{paper}}}"
        f"@media(forced-colors:active){{{forced}}}"
    )


def _plain(used: Sequence[str]) -> str:
    """Shapes of another outline than the line of paper."""
    return ".h{stroke-width:1.5}" if "h" in used else ""


def _colored(which: int, used: Sequence[str]) -> str:
    """Which shapes have each color on one kind of page."""
    found: dict[str, list[str]] = {f"stroke:{COLOURS['halo'][which]}": ["path"]}
    for css in used:
        if css in FILLS:
            found.setdefault(f"fill:{COLOURS[FILLS[css]][which]}", []).append(f".{css}")
        if css in STROKES:
            found.setdefault(f"stroke:{COLOURS[STROKES[css][0]][which]}", []).append(f".{css}")
        if css in "glz":
            found.setdefault("stroke:none", []).append(f".{css}")
        if css == "h":
            found.setdefault(f"stroke:{COLOURS['hot-line'][which]}", []).append(".h")
    return "".join(f"{','.join(shapes)}{{{color}}}" for color, shapes in found.items())
