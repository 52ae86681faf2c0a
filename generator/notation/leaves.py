"""Tokens of the notation to numbers, texts and marks; the error that points at one of them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any, NoReturn

from lark import Token

from generator.notation.quantity import number_text

_FRACTIONS = {
    "¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)
}  # fmt: skip


class NotationError(ValueError):
    """What an author wrote cannot be read; `offset` is the character it is about."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message, self.offset = message, offset


def refuse(message: str, near: object) -> NoReturn:
    """Stop at the character where `near`, a token, begins."""
    raise NotationError(message, getattr(near, "start_pos", None) or 0)


def number_of(token: Token) -> Fraction:
    """`12`, `1.5`, `1/2`, `1½`."""
    if re.match(r"0\d", token):
        refuse(f"a number can't start with 0; write {token.lstrip('0')}", token)
    if re.fullmatch(r"[1-9]\d{0,2}\.\d\d0", token):
        whole = token.replace(".", "")
        refuse(f"'{token}' could be {whole} or {number_text(Fraction(token))}; write the one you mean", token)
    plain = token[:-1] if token[-1] in _FRACTIONS else str(token)
    try:
        value = Fraction(*map(Fraction, plain.split("/"))) if "/" in plain else Fraction(plain or 0)
    except ZeroDivisionError:
        refuse(f"'{token}' divides by zero", token)
    return value + _FRACTIONS.get(token[-1], 0)


def text_of(token: Token) -> str:
    """The words between the quotes."""
    return str(token)[1:-1]


class Cite(str):
    """A source id from a footnote mark."""


def split_cites(parts: tuple[Any, ...]) -> tuple[list[Any], tuple[str, ...]]:
    """The parts that are no footnote marks, and the marks."""
    rest = [part for part in parts if not isinstance(part, Cite)]
    return rest, tuple(str(part) for part in parts if isinstance(part, Cite))
