"""Speeds of bouts that say too little: a weight, and a rise that could be any speed between its ends."""

from __future__ import annotations

from lark import Token, Tree

from generator.notation.leaves import NotationError

Node = Tree[Token]

LIFTED = ("%1RM", "%MVIC")
HOW_FAST = (
    "write 'at 80 % max speed' or 'effort hard'; "
    "a weight is for an exercise, on a line such as '- squat: 3 x 12, load 70 %1RM'"
)


def refuse_lifted(tree: Node) -> None:
    """Raises NotationError for the first bout whose speed is a share of what somebody can lift."""
    for segment in tree.find_data("segment"):
        for rate in segment.find_data("rate"):
            unit = rate.children[-1]
            if isinstance(unit, Token) and unit.replace(" ", "") in LIFTED:
                raise NotationError(f"'{unit}' is no speed; {HOW_FAST}", unit.start_pos or 0)


def refuse_rising(tree: Node) -> None:
    """Raises NotationError for `10 x run 100 meters at 25 to 75 % max speed`: any speed between, or each run
    faster than the last?"""
    for repeat in (*tree.find_data("repeat_one"), *tree.find_data("repeat_all")):
        for rate in repeat.find_data("rate"):
            range_, unit = rate.children[0], rate.children[-1]
            if (
                isinstance(range_, Tree)
                and range_.data != "moving"
                and isinstance(unit, Token)
                and unit.type == "SPEED"
            ):
                _refuse_to(range_, unit)


def _refuse_to(range_: Node, unit: Token) -> None:
    for to in range_.children:
        if isinstance(to, Token) and to.type == "TO":
            low, high = (str(one.children[0]) for one in range_.find_data("number"))
            raise NotationError(_either(low, high, unit), to.start_pos or 0)


def _either(low: str, high: str, unit: Token) -> str:
    each = f"each with its speed, such as 'ladder run 100 meters at 25 to 75 by 10 {unit}'"
    message = f"'{low} to {high} {unit}' could be any speed between, or each faster than the last"
    over = f"'rising {low}-{high} {unit}' for more and more within the stage"
    return f"{message}; write '{low}-{high} {unit}', {over}, or {each}"
