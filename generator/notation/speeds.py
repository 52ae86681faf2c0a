"""`run 5 min at 70 %1RM`: how heavy a weight is to who lifts it is no speed, so it is refused among bouts."""

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
