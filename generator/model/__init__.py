"""Values to frozen, typed objects; every field described, every refusal with its place."""

from generator.model.base import Entity
from generator.model.knowledge import Doc, Exercise, Guide, Question, Reference, Tag
from generator.model.library import Library
from generator.model.link import Link, links_in, parse_link
from generator.model.plan import Item, Protocol, Session, Stage
from generator.model.protocol import ItemEntry, ProtocolEntry, Rule, SessionEntry, StageEntry
from generator.model.readiness import ReadinessTest, TestItem, Tracker, TrackerField
from generator.model.text import Written
from generator.model.vocabulary import Exclusion, Measure, PainRule, RedFlag

__all__ = [
    "Doc",
    "Entity",
    "Exclusion",
    "Exercise",
    "Guide",
    "Item",
    "ItemEntry",
    "Library",
    "Link",
    "Measure",
    "PainRule",
    "Protocol",
    "ProtocolEntry",
    "Question",
    "ReadinessTest",
    "RedFlag",
    "Reference",
    "Rule",
    "Session",
    "SessionEntry",
    "Stage",
    "StageEntry",
    "Tag",
    "TestItem",
    "Tracker",
    "TrackerField",
    "Written",
    "links_in",
    "parse_link",
]
