"""Plans: the list of all, and each plan's overview from who it is for to its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.draw import icons
from generator.model import Library, Protocol, Stage, Whole
from generator.notation.dose import Dose
from generator.notation.session import Sequence
from generator.pages.addresses.short_codes import cite
from generator.pages.frame.address import plan_address, stage_address
from generator.pages.frame.glossary import words_of
from generator.pages.frame.page import Page, SearchEntry, page_of
from generator.pages.frame.related import entries
from generator.pages.frame.render import render, svg
from generator.pages.frame.sources import of_plan
from generator.pages.frame.wording import lower, sentence, upper
from generator.pages.kinds.plans import hub
from generator.pages.kinds.stage import stage_page
from generator.pages.parts import search_words
from generator.pages.parts.alike import told_apart
from generator.pages.parts.boxes import tick_count
from generator.pages.parts.content_key import content_keys
from generator.pages.parts.criteria import criteria
from generator.pages.parts.every_day import every_day
from generator.pages.parts.exclusion import exclusion
from generator.pages.parts.first_stages import button_words, firsts
from generator.pages.parts.for_conditions import injuries
from generator.pages.parts.kit import kit
from generator.pages.parts.line import line_title, line_with
from generator.pages.parts.only import only_words, with_only
from generator.pages.parts.pain_rule import shown
from generator.pages.parts.plan_facts import own_limits, when_facts
from generator.pages.parts.several import often
from generator.pages.parts.site import site_of
from generator.pages.parts.stage_facts import printed_head, whole_line
from generator.pages.parts.strips import drawing, keys, running_of, scale, sequence_of, ticks
from generator.pages.parts.training import named
from generator.pages.parts.warnings import plan_flags
from generator.pages.parts.weeks import Weeks, weeks_of
from generator.steps import kept_of
from generator.words.branch import START, choice_sentence
from generator.words.dose import big
from generator.words.lists import counted
from generator.words.number import minutes_words
from generator.words.often import stage_often
from generator.words.people import seen
from generator.words.rate import lasts_words
from generator.words.session import UNKNOWN, short_words
from generator.words.stages import beside_words, part_names, part_of, weeks_words, when_words
from generator.words.total import growth_words, total_words


def plan_pages(library: Library) -> Iterator[Page]:
    """The hub, then each plan with its stages."""
    yield hub(library)
    for protocol in library.protocols.values():
        yield overview(protocol, library)
        for stage in protocol.stages:
            yield stage_page(protocol, stage, library)


@dataclass(frozen=True)
class Glance:
    """One row of the stages at a glance."""

    address: str
    small: str
    name: str
    strip: Markup
    dose: str
    often: str
    sum: str
    scope: str
    """Where the stage's ticks are kept, and how many there can be."""
    boxes: int


@kept_of("protocols", page_of)
def overview(protocol: Protocol, library: Library) -> Page:
    """The page of a plan: who it is for, its stages at a glance, its limits."""
    entry, address, glossary = protocol.entry, plan_address(protocol), words_of(library)
    library = library.of(protocol)
    total = scale(protocol)
    rows = _told_apart([_glance(protocol, stage, total, library) for stage in protocol.stages], protocol)
    rows = [_with_time(row, stage) for row, stage in zip(rows, protocol.stages, strict=True)]
    rows = _with_more(rows, protocol, library)
    tables = _tables(rows, protocol)
    return render(
        address,
        "plan",
        glossary=glossary,
        title=protocol.title,
        summary=str(entry.summary),
        changed=entry.changed,
        injuries=injuries(entry.conditions, library),
        review=entry.review,
        former=entry.anchors,
        cite=cite(f"plan:{protocol.id}", protocol.title, entry.changed, library, entry.version),
        search=[SearchEntry(address, protocol.title, search_words.of_plan(protocol), tuple(entry.also))],
        plan=entry,
        key=content_keys(protocol, library)[""],
        changes=sorted(((int(n), str(words)) for n, words in entry.changes.items()), reverse=True),
        facts=_facts(protocol, library),
        enter=criteria(entry.enter_when, library),
        exclusions=[exclusion(str(name), library) for name in entry.not_for],
        care=plan_flags(entry.red_flags, library),
        begin=[choice_sentence(choice, protocol, library, START) for choice in entry.start_at],
        word=protocol.stage_word,
        stop_icon=svg(icons.icon("stop")),
        print_icon=svg(icons.icon("print")),
        rows=rows,
        beside=beside_words(protocol),
        every_day=list(every_day(protocol, library)),
        tables=tables,
        firsts=firsts(protocol),
        groups=[(whole_line(w), str(w.note or "")) for w in protocol.wholes if _is_told(w)],
        boxes=sum(row.boxes for row in rows) + len(entry.enter_when),
        keys=_keys(tables, protocol),
        drawn=any(row.strip for row in rows),
        named=_are_named(rows),
        ticks=ticks(total),
        rule=shown(protocol, library),
        limits=own_limits(protocol, library),
        where=site_of(protocol, library),
        person=seen(str(entry.supervised_by)) if entry.supervised_by else "",
        first=stage_address(protocol, protocol.stages[0]),
        first_words=button_words(protocol),
        printed_head=printed_head(protocol),
        printed=[sentence(str(text)) for text in entry.as_printed.values()],
        cited=of_plan(protocol, library),
        related=entries(entry.related, library),
    )


def _is_told(whole: Whole) -> bool:
    """Whether a line below the stages says something of it: the name of a part stands above its stages."""
    return whole.kind == "group" or bool(whole.kind == "track" and (whole.total or whole.note))


@dataclass(frozen=True)
class Table:
    """Rows of stages under the name of their part, if it has one, and their weeks in one strip."""

    part: str
    rows: list[Glance]
    weeks: Weeks | None


def _tables(rows: list[Glance], protocol: Protocol) -> list[Table]:
    found: dict[str, list[tuple[Stage, Glance]]] = {}
    for stage, row in zip(protocol.stages, rows, strict=True):
        found.setdefault(part_of(protocol, stage), []).append((stage, row))
    return [
        Table(part, [row for _, row in pairs], weeks_of([stage for stage, _ in pairs]))
        for part, pairs in found.items()
    ]


def _keys(tables: list[Table], protocol: Protocol) -> list[tuple[str, str]]:
    """What is drawn in a color of its own, in all strips of the page; what is hollow has one name."""
    known = dict(key for table in tables if table.weeks for key in table.weeks.keys) | dict(keys(protocol))
    if "optional" in known:
        known.pop("more", None)
    return [*known.items()]


NARROW = 6
"""Letters of a stage's name that stand beside its strip on a phone: `11–12`."""


def _are_named(rows: list[Glance]) -> bool:
    """Whether the names of stages need a line of their own: one without a strip has room for it anyway."""
    return not any(row.strip for row in rows) or any(len(row.name) > NARROW for row in rows)


BRIEF = 24
"""Letters of a fact that stands beside another on a phone; a longer one has the width to itself."""


def _facts(protocol: Protocol, library: Library) -> list[tuple[str, str, str, bool]]:
    """Label, value, small words beside it, and whether it is long."""
    facts = [
        ("Weeks", weeks_words(protocol), ""),
        _stages_fact(protocol),
        ("How often", *often(protocol, library)),
        ("Total", total_words(protocol.entry.total.value) if protocol.entry.total else "", ""),
        ("Grows at most", growth_words(protocol), ""),
        *when_facts(protocol),
        ("Equipment", kit(protocol, library) or "None", ""),
    ]
    return [(*fact, len(" ".join(fact[1:])) > BRIEF) for fact in facts if fact[1]]


def _stages_fact(protocol: Protocol) -> tuple[str, str, str]:
    """How many stages there are; of a plan whose phases hold them, how many phases."""
    number = _number_of_stages(protocol)
    phases = protocol.groups_of("phase")
    if phases and number and not part_names(protocol):
        return "Phases", str(len(phases)), counted(len(protocol.path), protocol.stage_word)
    return f"{upper(protocol.stage_word)}s", number, ""


def _number_of_stages(protocol: Protocol) -> str:
    number, rows = len(protocol.path), part_names(protocol)
    if rows:
        return f"{number} in {len(rows)} parts side by side"
    return "" if protocol.weeks or number == 1 else str(number)


def _aside(stage: Stage) -> str:
    return "only when a rule sends you here" if stage.aside else ""


def _usually(stage: Stage) -> str:
    return lasts_words(stage.usually) if stage.usually else ""


def _glance(protocol: Protocol, stage: Stage, total: int, library: Library) -> Glance:
    sequence, run = sequence_of(stage), running_of(stage)
    small, _, name = stage.title.partition(" ") if stage.key[-1:].isdigit() else ("", "", stage.title)
    return Glance(
        address=stage_address(protocol, stage),
        small=small,
        name=name,
        strip=drawing(sequence, total) if sequence else Markup(),
        dose=_done(stage, sequence, library),
        often=", ".join(filter(None, [stage_often(stage, library), _usually(stage), _aside(stage)])),
        sum=minutes_words(run) if run else "",
        scope=f"{protocol.id}/{stage.id}",
        boxes=tick_count(stage),
    )


def _with_time(row: Glance, stage: Stage) -> Glance:
    """The row with its stage's place in time, where a title of its own hides it."""
    when = when_words(stage) if stage.lasts and stage.lasts.window else ""
    hidden = when and when not in stage.title.lower()
    return replace(row, often=", ".join(filter(None, [when, row.often]))) if hidden else row


def _with_more(rows: list[Glance], protocol: Protocol, library: Library) -> list[Glance]:
    """Rows that look alike, each with what differs between their stages."""
    more = told_apart([(row.dose, row.often, row.sum) for row in rows], protocol.stages, library)
    often = (", ".join(filter(None, [row.often, words])) for row, words in zip(rows, more, strict=True))
    return [replace(row, often=words) for row, words in zip(rows, often, strict=True)]


def _told_apart(rows: list[Glance], protocol: Protocol) -> list[Glance]:
    """Rows that say the same are told by their summaries, and how often only where it changes."""
    same, steady = len({row.dose for row in rows}) == 1, len({row.often for row in rows}) == 1
    if len(rows) == 1:
        return rows
    words = [
        str(stage.summary or row.dose).rstrip(".") for stage, row in zip(protocol.stages, rows, strict=True)
    ]
    return [
        replace(row, dose=told if same else row.dose, often="" if steady else row.often)
        for row, told in zip(rows, words, strict=True)
    ]


def _done(stage: Stage, sequence: Sequence | None, library: Library) -> str:
    """What is done; of several kinds of session, of several exercises, and of bouts of no known length, the
    stage's own summary says more."""
    exercises = sum(item.exercise is not None for session in stage.sessions for item in session.items)
    words, times = short_words(sequence) if sequence else ("", "")
    if stage.summary and (
        not sequence
        or len(stage.sessions) > 1
        or exercises
        or any(unknown in words for unknown in UNKNOWN.values())
    ):
        alone = _exercises(stage, library) if exercises == 1 and not sequence else ""
        return alone if ":" in alone else str(stage.summary).rstrip(".")
    items = [item for session in stage.sessions for item in session.items]
    if sequence is None or exercises or stage.sessions[1:] or any(only_words(one, library) for one in items):
        return _exercises(stage, library)
    return f"{times} times: {lower(words)}" if times else words


def _exercises(stage: Stage, library: Library) -> str:
    """Each line by name, bouts by their words; the only exercise with its number."""
    items = [item for session in stage.sessions for item in session.items]
    names = [named(line_with(item, library)) for item in items]
    number = _numbers(items[0].dose) if len(items) == 1 and items[0].dose else ""
    if not number or "find" in number:
        return upper(", ".join(names))
    only = only_words(items[0], library)
    return upper(with_only(f"{named(line_title(items[0], library))}: {number}", only))


def _numbers(dose: Dose) -> str:
    """How much of it, of all that is done one after the other; '' where a part has no number."""
    numbers = [big(part) for part in dose.parts]
    return "" if None in numbers else ", then ".join(map(str, numbers))
