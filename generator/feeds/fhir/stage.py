"""A published stage to an action of a FHIR PlanDefinition, with its goal, sessions, doses and rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.feeds.fhir.activity import activity_name, task
from generator.feeds.fhir.all_day import all_day_actions, all_day_lines
from generator.feeds.fhir.common import LONGEST, Resource, Site, conditions, some
from generator.feeds.fhir.groups import chosen, exercises, in_groups, lines_in_words
from generator.feeds.fhir.timing import own_often, timing
from generator.feeds.fhir.words import line_words
from generator.feeds.shape.plan import Plan, Stage
from generator.feeds.shape.session import Group, Item, Session
from generator.markdown import plain
from generator.words.lists import counted


def goal(stage: Stage) -> Resource:
    """What the stage is for, what must be true to leave it, and what it aims for."""
    words = [*stage.aims, *(one.words for one in (*stage.move_on_when, *stage.aim_for))]
    return {"id": goal_id(stage), "description": {"text": f"{stage.title}: {'; '.join(words)}"}}


def goal_id(stage: Stage) -> str:
    """`goal-weeks-1-2`; the short code where that is too long for an id in FHIR."""
    return f"goal-{action_id(stage)}"


def action_id(stage: Stage) -> str:
    """The stage's id, or its short code."""
    return stage.id if len(stage.id) <= LONGEST - len("goal-") else stage.code


def stage_action(plan: Plan, stage: Stage, before: Stage | None, site: Site) -> Resource:
    """The action; it follows the stage before it, and stops when its criteria are met."""
    has_goal = stage.move_on_when or stage.aim_for or stage.aims
    return {
        "id": action_id(stage),
        "prefix": str(stage.number),
        "title": stage.title,
        **some(
            description=description(stage),
            textEquivalent="\n".join([*all_day_lines(stage), *_lines(stage)]),
            goalId=[goal_id(stage)] if has_goal else [],
            condition=[
                *conditions("applicability", stage.only_when),
                *conditions("start", stage.begin_when),
                *conditions("stop", stage.move_on_when),
            ],
            relatedAction=[{"actionId": action_id(before), "relationship": "after-end"}] if before else [],
        ),
        "groupingBehavior": "logical-group",
        "selectionBehavior": "all",
        "requiredBehavior": "could" if stage.only_when else "must",
        "cardinalityBehavior": "single",
        "action": [
            *all_day_actions(plan, stage, site),
            *(_session(plan, stage, session, site) for session in stage.sessions),
            *_rules(stage),
        ],
    }


def description(stage: Stage) -> str:
    """The stage in a paragraph: how long, until when, and what comes then."""
    aside = "Off the path: only a rule leads here." if stage.aside else ""
    lasts = f"Lasts: {stage.lasts.words}." if stage.lasts else ""
    planned, on = _until_when(stage)
    goals = "; ".join(one.words for one in stage.aim_for)
    aim = f"Also aim for, without waiting for it: {goals}." if goals else ""
    time_up = f"If its time runs out first: {stage.otherwise.words}" if stage.sessions_planned else ""
    total = f"Total: {stage.total.words}." if stage.total else ""
    return " ".join(
        part for part in (stage.summary or "", aside, lasts, total, planned, on, aim, time_up) if part
    )


def _until_when(stage: Stage) -> tuple[str, str]:
    """Sessions that it takes, and what must be true to leave it; rest alone takes none."""
    criteria = [one.words for one in stage.move_on_when]
    on = f"Move on when: {'; '.join(criteria)}." if criteria else ""
    if not stage.sessions_planned:
        return _RESTS, on
    planned = f"At least {counted(stage.sessions_planned, 'session')} before moving on."
    return planned, on or "Move on when the last session wasn't above the pain limit."


_RESTS = "There's nothing to do: this stage is over by itself when its time is up and the next one may begin."


def _lines(stage: Stage) -> list[str]:
    """Every dose of the stage, a line each; those of a group below its words."""
    return [
        line
        for session in stage.sessions
        for items in (exercises(session.warm_up_items), session.items, exercises(session.cool_down_items))
        for line in lines_in_words(items)
    ]


def _session(plan: Plan, stage: Stage, session: Session, site: Site) -> Resource:
    return {
        "id": f"{stage.id}.{session.id}",
        "title": session.title or "One session",
        **some(
            description=_session_words(session),
            condition=[
                *conditions("applicability", session.only_when),
                *conditions("start", session.begin_when),
            ],
            timingTiming=timing(own_often(session), stage),
        ),
        "groupingBehavior": "logical-group",
        "selectionBehavior": "all",
        "action": [
            action
            for title, items in (
                ("First", session.warm_up_items),
                ("", session.items),
                ("Last", session.cool_down_items),
            )
            for action in _actions(items, Lines(plan, stage, session, title, site))
        ],
    }


def _session_words(session: Session) -> str:
    at = session.at.words.capitalize() if session.at else ""
    said = session.often.words if session.often else at or plain(session.note or "")
    total = f"Total: {session.total_words}." if session.total_words else ""
    return f"{said.rstrip('.')}. {total}" if said and total else said or total


@dataclass(frozen=True)
class Lines:
    """What the actions of a session's lines are named after."""

    plan: Plan
    stage: Stage
    session: Session
    around: str
    """`First` or `Last` of a warm-up or a cool-down, whose bouts are told in words; '' of the session."""
    site: Site


def _actions(items: Sequence[Item], of: Lines, depth: int = 0) -> Iterator[Resource]:
    """An action for each line, and one for each group, with those of its lines within it."""
    for at, (group, lines) in enumerate(in_groups(items, depth)):
        if group is None:
            # What begins with a group's first line is told by the group.
            yield _item(lines[0], "" if depth and at == 0 else lines[0].group or "", of)
        else:
            yield _group(group, lines, of, depth)


def _group(group: Group, lines: Sequence[Item], of: Lines, depth: int) -> Resource:
    actions = list(_actions(lines, of, depth + 1))
    return {
        "id": f"{of.stage.id}.{of.session.id}.{group.id}",
        **some(title=group.title, description=group.words),
        "groupingBehavior": "logical-group",
        "selectionBehavior": chosen(group, len(actions)),
        "action": actions,
    }


def _item(item: Item, above: str, of: Lines) -> Resource:
    if of.around and item.bouts:
        return {"title": of.around, "description": line_words(item)}
    stage, session = of.stage, of.session
    named = activity_name(of.plan, stage, session, item, of.site)
    rules = [f"If {rule.when.words}: {rule.then}" for rule in item.rules]
    return {
        "id": f"{stage.id}.{session.id}.{item.id}",
        "title": task(item, session),
        **some(
            description=" ".join(filter(None, [above, line_words(item), *rules])),
            condition=[*conditions("applicability", item.only_when), *conditions("start", item.begin_when)],
            timingTiming=timing(item.often, stage) if item.often else None,
        ),
        "definitionCanonical": f"{named.url}|{of.plan.changed.isoformat()}",
    }


def _rules(stage: Stage) -> list[Resource]:
    """What is done when something happens: an action that applies while its condition is true."""
    return [
        {
            "id": f"{stage.id}.rule-{number}",
            "title": f"If: {rule.when.words}",
            "description": rule.then,
            "condition": conditions("applicability", [rule.when]),
        }
        for number, rule in enumerate(stage.rules, 1)
    ]
