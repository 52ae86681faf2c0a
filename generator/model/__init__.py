"""Values to frozen, typed objects; every field described, every refusal with its place."""

from generator.model.alongside import AllDay, Alongside
from generator.model.base import Entity
from generator.model.choice import Choice
from generator.model.condition import ClinicalCondition, LookAlike, Takes, Treatment
from generator.model.group import Group
from generator.model.knowledge import Doc, DrawnDoc, Exercise, Guide, Question, Reference, Retired, Tag
from generator.model.library import Library
from generator.model.link import Link, parse_link
from generator.model.plan import Instead, Item, Protocol, Session, Stage, Track, stage_id
from generator.model.protocol import ProtocolEntry, TrackEntry
from generator.model.readiness import (
    BothSides,
    Healthy,
    Norms,
    ReadinessTest,
    SpikeRule,
    Tell,
    TestItem,
    Tracker,
    TrackerField,
)
from generator.model.stage import Branch, ItemEntry, Rule, SessionEntry, StageEntry
from generator.model.term import Term
from generator.model.text import Written
from generator.model.triage import Asked, End, Triage
from generator.model.vocabulary import EmergencyNumber, Exclusion, Measure, PainRule, RedFlag, Site
from generator.model.whole import Whole
from generator.model.withdrawn import Paged, Withdrawn

__all__ = [
    "AllDay",
    "Alongside",
    "Asked",
    "BothSides",
    "Branch",
    "Choice",
    "ClinicalCondition",
    "Doc",
    "DrawnDoc",
    "EmergencyNumber",
    "End",
    "Entity",
    "Exclusion",
    "Exercise",
    "Group",
    "Guide",
    "Healthy",
    "Instead",
    "Item",
    "ItemEntry",
    "Library",
    "Link",
    "LookAlike",
    "Measure",
    "Norms",
    "Paged",
    "PainRule",
    "Protocol",
    "ProtocolEntry",
    "Question",
    "ReadinessTest",
    "RedFlag",
    "Reference",
    "Retired",
    "Rule",
    "Session",
    "SessionEntry",
    "Site",
    "SpikeRule",
    "Stage",
    "StageEntry",
    "Tag",
    "Takes",
    "Tell",
    "Term",
    "TestItem",
    "Track",
    "TrackEntry",
    "Tracker",
    "TrackerField",
    "Treatment",
    "Triage",
    "Whole",
    "Withdrawn",
    "Written",
    "parse_link",
    "stage_id",
]
