"""A plan's pain rule to what the page shows: the cells, the bands, the next morning."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.draw import bands as draw
from generator.model import Library, PainRule, Protocol, Stage
from generator.model.declared import OwnPain
from generator.model.house import UNSAID
from generator.notation.condition import NoPain, Pain, leaves
from generator.notation.quantity import number_text
from generator.pages.frame.render import svg
from generator.pages.frame.wording import upper
from generator.rules.ceiling import beyond, beyond_all, narrowed
from generator.rules.ending import before_stop
from generator.rules.stricter import at_stage, by_tissue
from generator.words.condition import condition_words
from generator.words.injury import AFTER
from generator.words.lists import listed
from generator.words.measure import bar_words
from generator.words.often import OURS
from generator.words.outcome import outcome_words
from generator.words.pain import VERBS, Bands, bands, beside, hold_words, numbered, stop_words, worded
from generator.words.stages import in_words_of

_LABELS = {"go": "carry on", "hold": "don't add more", "stop": "stop"}


@dataclass(frozen=True)
class Row:
    """One band: its name in the styles, its numbers or when it is in words, the verb, and the act."""

    band: str
    numbers: str
    verb: str
    act: str
    worded: bool = False

    @property
    def head(self) -> str:
        """What stands above it where nothing else says that it is about pain."""
        return self.numbers if self.worded else f"Pain {self.numbers}"


@dataclass(frozen=True)
class Injured:
    """What holds instead for a reader whose injury is of one tissue: a stricter rule than the plan's own."""

    tissue: str
    head: str
    rows: tuple[Row, ...]
    morning: str
    alike: bool
    """Whether its numbers are those of the plan's own rule, and only the next morning is new."""

    @property
    def words(self) -> str:
        """What stands above its limits."""
        return f"{self.head}, use these stricter limits:"

    @property
    def only_morning(self) -> bool:
        """Whether nothing but the next morning is new: the same limits are not printed again."""
        return self.alike and self.morning != ""

    @property
    def line(self) -> str:
        """Where it stops, on one line of a sheet; of one with the same numbers, what the morning decides."""
        if self.only_morning:
            return f"Check the next morning too: {self.morning}."
        return " ".join(f"{row.numbers} {row.verb} {row.act}" for row in self.rows if row.band == "stop")


@dataclass(frozen=True)
class Shown:
    """The rule as it stands on a page."""

    title: str
    drawing: Markup
    rows: tuple[Row, ...]
    morning: str
    note: str
    injured: tuple[Injured, ...]
    sooner: str = ""
    """A rule of the stage that ends a session before these limits do."""


def shown(protocol: Protocol, library: Library, prefix: str = "pain", stage: Stage | None = None) -> Shown:
    """The pain rule of a plan, or as it holds at a stage, whose doses may allow less; `prefix` begins ids in
    its drawing, unique in the page."""
    protocol = at_stage(protocol, stage) if stage else protocol
    rule, above = library.pain_rule(protocol), beyond(stage) if stage else beyond_all(protocol.stages)
    narrow = narrowed(rule, above)
    drawing = _drawn(bands(narrow), prefix) if numbered(narrow) else Markup()
    less = in_words_of(_elsewhere(protocol, rule, above), protocol.stage_word) if stage is None else ""
    note = _UNSAID if protocol.entry.pain in UNSAID else str(rule.note or "")
    note = " ".join(filter(None, [less, note]))
    rows = _rows(rule, _acts(rule, protocol, above), library, above)
    injured = _injured(protocol, library, above)
    pain = protocol.entry.pain
    morning = _morning(rule, library, ours=isinstance(pain, OwnPain) and rule != pain)
    sooner = _sooner(stage, rule, library)
    title = in_words_of(str(rule.title), protocol.stage_word)
    return Shown(title, drawing, rows, morning, note, injured, sooner)


def _sooner(stage: Stage | None, rule: PainRule, library: Library) -> str:
    """A rule of the stage that is stricter than the bands, which are then only one of two truths."""
    found = before_stop(stage, bands(rule).stop_from) if stage else None
    if found is None or found[0].outcome is None:
        return ""
    when = condition_words(found[0].condition.value, library)
    what = outcome_words(found[0].outcome.value, library)
    return f"At this {library.stage_word} a stricter limit comes first. If {when}: {what}"


def of_rule(rule: PainRule, library: Library) -> Shown:
    """A pain rule for running, where no plan says what else is done."""
    acts = {"go": str(rule.carry_on), "hold": _LATER.sub("", str(rule.hold or "")), "stop": str(rule.stop)}
    rows = _rows(rule, acts, library)
    return Shown(
        str(rule.title), _drawn(bands(rule), "pain"), rows, _morning(rule, library), str(rule.note or ""), ()
    )


def _drawn(limits: Bands, prefix: str) -> Markup:
    label = ", ".join(f"{numbers} {_LABELS[name]}" for name, numbers in limits.rows)
    return svg(draw.bands(limits.hold_from, limits.stop_from, label=label, prefix=prefix))


def _elsewhere(protocol: Protocol, rule: PainRule, above: Pain | None) -> str:
    """That at some stages another limit holds than the one that is shown for the plan."""
    own = [stage.title for stage in protocol.stages if stage.pain is not None]
    if own:
        few = f"{listed(own)} {'has' if len(own) == 1 else 'have'}" if len(own) <= FEW else "Some stages have"
        return f"{few} a pain rule that replaces this one. {_GO_BY}"
    return f"{_LESS} {_GO_BY}" if _differ(protocol, rule, above) else ""


FEW = 4
"""So many stages are named."""


def _differ(protocol: Protocol, rule: PainRule, above: Pain | None) -> bool:
    """Whether the doses of some stages allow less than the rule, and not those of all."""
    each = (narrowed(rule, beyond(stage)) for stage in protocol.stages if stage.trains)
    return above is None and any(bands(one) != bands(rule) for one in each)


_LESS = "The exercises of some stages allow less pain than this."
_GO_BY = "Go by the pain rule of the stage you're at."


def _carry_on(rule: PainRule, above: Pain | None) -> str:
    """What green asks for; where doses allow less than the rule, what they allow instead of its own words."""
    if above is None or bands(narrowed(rule, above)) == bands(rule):
        return str(rule.carry_on)
    most = above.value.range.hi if above.value.range else None
    return f"The exercises allow pain of up to {number_text(most)}." if most else _FREE


_FREE = "The exercises must be pain-free."


def _acts(rule: PainRule, protocol: Protocol, above: Pain | None) -> dict[str, str]:
    """What each band of a plan's rule asks for."""
    return {
        "go": _carry_on(rule, above),
        "hold": _LATER.sub("", hold_words(rule, protocol)),
        "stop": stop_words(rule, protocol),
    }


def _rows(
    rule: PainRule, acts: Mapping[str, str], library: Library, above: Pain | None = None
) -> tuple[Row, ...]:
    """The bands in numbers, then what holds a runner back by more than a number; the gravest comes last."""
    numbers, told = numbered(narrowed(rule, above)), worded(rule)
    said = [(name, f"If {condition_words(when, library)}:", True) for name, when in told.items()]
    said += [] if numbers else [("go", "Otherwise:", True)]
    found = [*((name, span, False) for name, span in numbers), *said]
    rows = ((name, when, VERBS[name], words) for name, when, words in found)
    return tuple(Row(name, when, verb, beside(verb, acts[name]), words) for name, when, verb, words in rows)


def _injured(protocol: Protocol, library: Library, above: Pain | None) -> tuple[Injured, ...]:
    general = library.pain_rule(protocol)
    own = _rows(general, _acts(general, protocol, above), library, above)
    found = by_tissue(protocol, library).items()
    rules = (
        (tissue, _rows(rule, _acts(rule, protocol, above), library, above), _morning(rule, library))
        for tissue, rule in found
    )
    return tuple(Injured(name, AFTER[name], rows, morning, rows == own) for name, rows, morning in rules)


_UNSAID = "This plan's source doesn't give a pain limit, so we use our general one."


_LATER = re.compile(r" If it hurts more the next morning, (?P<act>[^.]+)\.")
"""What a rule asks for the next morning beside its middle band; said once, with what the morning decides."""


def _also(rule: PainRule) -> str:
    later = _LATER.search(str(rule.hold or ""))
    return f"{later['act']}, and " if later else ""


def _limit_words(leaf: Pain, library: Library) -> str:
    """`it's above 5 out of 10`; of pain beside that of before, what is told in full."""
    if leaf.value.limit is None:
        return condition_words(leaf, library)
    return f"it's {bar_words(leaf.op, leaf.value, ' out of 10')}"


def _morning(rule: PainRule, library: Library, *, ours: bool = False) -> str:
    """What the next morning decides, where the rule asks about it: what more pain than before means, and
    above which number not to train at all. The first word is small; a full stop follows the last. `ours`
    where the plan's own bands say nothing of it."""
    more, number = "", ""
    for act, written in (("do not train", rule.red), ("don't add more", rule.amber)):
        for leaf in leaves(written.value) if written else []:
            if not isinstance(leaf, (Pain, NoPain)) or leaf.moment != "next morning":
                continue
            if isinstance(leaf, Pain) and leaf.value.range is not None:
                number = number or f"if {_limit_words(leaf, library)}, {act} until it settles"
            else:
                more = (
                    more or f"if it hurts more than before the session, {_also(rule)}{act} until it settles"
                )
    said = [f"{words} {OURS}" if ours else words for words in (more, number) if words]
    if said and bands(rule).stop_from == 1:
        said.append(_ANY)
    return ". ".join([*said[:1], *map(upper, said[1:])])


_ANY = "in a session, any pain still means stop"
"""Of a rule that stops at any pain, beside its limit for the morning: that limit is no leave to train on."""
