"""The few pieces every drawing is made of: numbers, attributes and the outer `<svg>` element."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def number(value: float) -> str:
    """A coordinate with two decimals at most and no trailing zeros: `12`, `0.5`, `33.33`."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def rect(css: str, x: float, y: float, width: float, height: float) -> str:
    """A rectangle of the CSS class `css`."""
    box = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    return f'<rect class="{css}" {box}/>'


def words(css: str, x: float, y: float, text: str) -> str:
    """A piece of text centred on `x`, its baseline at `y`."""
    return f'<text class="{css}" x="{number(x)}" y="{number(y)}">{escape(text)}</text>'


def picture(
    css: str,
    width: float,
    height: float,
    shapes: Iterable[str],
    *,
    label: str = "",
    stretch: bool = False,
) -> str:
    """Wrap shapes in an `<svg>`: an image that says `label`, or decoration without one.

    `stretch` lets width and height scale apart, as a time axis needs.
    """
    box = f'class="{css}" viewBox="0 0 {number(width)} {number(height)}"'
    ratio = ' preserveAspectRatio="none"' if stretch else ""
    role = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return f'<svg {box}{ratio} {role} focusable="false">{"".join(shapes)}</svg>'
