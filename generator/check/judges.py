"""Each rule over plans: the keys that it hangs on and how far it looks. No list of rules lacks one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Literal

from generator.check.amounts import amounts
from generator.check.aside import aside
from generator.check.before_start import before_start
from generator.check.calendar import empty, gaps, lengths, overlaps, rows, swallowed, unlike
from generator.check.changes import changes
from generator.check.descriptors import descriptors
from generator.check.duplicate_lines import lines
from generator.check.excess import excesses
from generator.check.growth import growth
from generator.check.healthy import beyond_healthy
from generator.check.high_risk_site import high_risk
from generator.check.jumps import leaps
from generator.check.never_begun import never_begun
from generator.check.no_source import sourced
from generator.check.not_yet import contrary, never
from generator.check.numberless import numberless
from generator.check.outlasting import outlasting, outlasting_things
from generator.check.outside import outside, shared
from generator.check.own_days import missed
from generator.check.own_pain import deaf, pain_at
from generator.check.painful import (
    contradicted,
    expected,
    held_back,
    stopped,
    two_limits,
    unbound,
    untold,
    worded,
)
from generator.check.printed_days import followed, kept
from generator.check.rates import levels, one_week, together
from generator.check.reachable import past_red, paths, starts, ways_on
from generator.check.rest import breaks, rest
from generator.check.runs_out import running_out
from generator.check.several_ways import several
from generator.check.soon_over import soon_over, too_few_sessions
from generator.check.stops import far_stops
from generator.check.sums import sums
from generator.check.twice import twice
from generator.check.uncited import uncited
from generator.check.undone import undone
from generator.check.undosed import undosed
from generator.check.units import units
from generator.check.unused_defaults import reached, unheard
from generator.check.usual import usual
from generator.check.worn import worn_two_ways
from generator.errors import Problem
from generator.model import Library, Protocol

Rule = Callable[[Protocol, Library], Iterator[Problem]]

Reach = Literal["itself", "next", "before", "all", "whole"]
"""By what a rule judges: a line or a stage by itself, by the stage before it, by all before it; a plan by all
of its stages; a plan of which no text is missing."""


@dataclass(frozen=True)
class Judge:
    """A rule, the name under which `as printed` excuses it ('' for one that nothing does), how far it looks,
    and the keys that it hangs on: where one of them can't be read, it isn't asked."""

    name: str
    rule: Rule
    reach: Reach
    keys: frozenset[str] = frozenset()

    @property
    def hangs_on(self) -> frozenset[str]:
        """What is explained counts too, where it can be."""
        return self.keys | {"as printed"} if self.name else self.keys


def _keys(*names: str) -> frozenset[str]:
    return frozenset(names)


def _alone(rule: Callable[[Protocol], Iterator[Problem]]) -> Rule:
    """A rule that looks at nothing but the plan."""
    return wraps(rule)(lambda protocol, library: rule(protocol))


_TIMES = _keys("times", "lasts", "sessions", "as")
_LINES = _keys("do", "dose", "sessions", "as", "if", "warm-up", "cool-down")
_SIZES = _LINES | {"choose", "when", "lasts", "units"}
DOSES = _SIZES | _TIMES
"""Keys that say what is done, and how often."""

_GATES = DOSES | {"enter when", "progress when", "starts"}

JUDGES = (
    Judge("sum", _alone(sums), "itself", DOSES | {"total"}),
    Judge("sum", _alone(lengths), "all", _keys("lasts", "aside", "ends")),
    Judge("sum", _alone(rows), "all", _keys("lasts", "aside", "ends", "then", "when")),
    Judge("sum", _alone(too_few_sessions), "itself", _keys("lasts", "progress when", "as")),
    Judge("gap", _alone(empty), "itself", DOSES),
    Judge("gap", _alone(gaps), "next", _keys("lasts")),
    Judge("gap", _alone(unlike), "next", _keys("lasts", "starts")),
    Judge("overlap", _alone(overlaps), "next", _keys("lasts", "starts")),
    Judge("changes", _alone(changes), "next", DOSES | {"aside"}),
    Judge("jump", _alone(growth), "before", DOSES | {"grow at most", "aside"}),
    Judge("jump", _alone(leaps), "before", _SIZES | {"aside"}),
    Judge("descriptors", _alone(descriptors), "all", DOSES | {"exercises"}),
    Judge("red", past_red, "all", _GATES | {"pain", "aside"}),
    Judge("rest", rest, "itself", DOSES | {"house", "exercises"}),
    Judge("rest", followed, "before", DOSES | {"house", "exercises", "aside"}),
    Judge("times", _alone(together), "itself", _TIMES),
    Judge("times", _alone(outlasting), "itself", _TIMES),
    Judge("times", _alone(outlasting_things), "itself", _TIMES | {"not yet", "watch", "wear", "optional"}),
    Judge("amount", _alone(amounts), "itself"),
    Judge("healthy", beyond_healthy, "itself", _GATES | {"measures"}),
    Judge("pain", held_back, "itself", _LINES | {"pain"}),
    Judge("pain", _alone(expected), "itself", _LINES),
    Judge("pain", _alone(unbound), "itself", DOSES),
    Judge("pain", two_limits, "itself", _keys("pain", "as")),
    Judge("", stopped, "itself", _LINES | {"pain"}),
    Judge("", _alone(deaf), "itself", _keys("pain", "as")),
    Judge("", pain_at, "itself", _keys("pain", "site", "as")),
    Judge("", worded, "itself", _LINES | {"pain"}),
    Judge("", units, "itself"),
    Judge("", missed, "itself", DOSES | {"house"}),
    Judge("", _alone(one_week), "itself", _TIMES),
    Judge("", _alone(lines), "itself", _LINES),
    Judge("", _alone(numberless), "itself", _keys("progress when", "as", "if")),
    Judge("", _alone(usual), "itself", DOSES | {"progress when", "ends"}),
    Judge("", _alone(excesses), "itself", DOSES),
    Judge("", _alone(twice), "itself"),
    Judge("", _alone(contradicted), "itself", _LINES),
    Judge("", _alone(untold), "itself", _LINES),
    Judge("", _alone(several), "itself", _LINES),
    Judge("", _alone(undone), "itself", DOSES | {"progress when"}),
    Judge("", _alone(sourced), "itself", _LINES | {"source", "sources"}),
    Judge("", high_risk, "itself", _keys("site", "supervised by")),
    Judge("", _alone(worn_two_ways), "itself", _keys("wear", "starts")),
    Judge("", contrary, "itself", DOSES | {"not yet", "optional", "exercises", "starts"}),
    Judge("", _alone(before_start), "itself", _GATES),
    Judge("", kept, "before", DOSES | {"house", "exercises", "aside"}),
    Judge("", _alone(swallowed), "before", _keys("lasts", "when", "aside", "starts")),
    Judge("", _alone(running_out), "before", _GATES | {"aside"}),
    Judge("", _alone(aside), "all", _keys("aside", "lasts")),
    Judge("", _alone(never), "all", DOSES | {"not yet", "watch", "wear", "optional", "starts"}),
    Judge("", _alone(unheard), "all", DOSES | {"progress when", "aim for", "otherwise"}),
    Judge("", _alone(reached), "all", DOSES),
    Judge("", _alone(far_stops), "all", _LINES),
    Judge("", _alone(undosed), "all", DOSES | {"exercises"}),
    Judge("", _alone(outside), "all", _keys("lasts", "starts", "as", "if", "do")),
    Judge("", _alone(shared), "all", _keys("lasts")),
    Judge("", _alone(levels), "all", _TIMES),
    Judge("", soon_over, "all", DOSES | {"lasts", "progress when", "then", "if", "aside", "ends"}),
    Judge("", breaks, "all", DOSES | {"house", "exercises", "aside", "starts", "then"}),
    Judge("", _alone(starts), "all", _keys("start at")),
    Judge("", _alone(ways_on), "all", _keys("then", "as")),
    # A name that leads nowhere may be meant for what nothing leads to.
    Judge("", paths, "whole"),
    Judge("", never_begun, "whole"),
    # Any text may be the one that cites it.
    Judge("", _alone(uncited), "whole"),
)
"""Every rule that judges a plan."""
