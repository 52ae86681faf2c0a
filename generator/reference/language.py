"""The model and the grammar to a page of documentation: every key, and every form of the notation."""

from __future__ import annotations

from generator.errors import Place
from generator.model import (
    Doc,
    Exclusion,
    Exercise,
    Guide,
    Measure,
    PainRule,
    ProtocolEntry,
    Question,
    ReadinessTest,
    RedFlag,
    Reference,
    SessionEntry,
    StageEntry,
    Tag,
    TestItem,
    Tracker,
    TrackerField,
)
from generator.model.base import Model
from generator.model.protocol import FINDINGS, LATER
from generator.reference.command_line import CHANGED
from generator.source import Text

ENTITIES: dict[str, tuple[type[Model], str]] = {
    "Protocol": (ProtocolEntry, "`protocols/<id>.yaml`"),
    "Stage": (StageEntry, "under `stages` of a protocol"),
    "Session": (SessionEntry, "under `sessions` of a protocol or stage"),
    "Readiness test": (ReadinessTest, "`protocols/tests/<id>.yaml`"),
    "Test item": (TestItem, "under `items` of a test"),
    "Tracker": (Tracker, "`protocols/trackers/<id>.yaml`"),
    "Tracker field": (TrackerField, "under `fields` of a tracker"),
    "Exercise": (Exercise, "`content/exercises/<id>.yaml`"),
    "Question": (Question, "`content/questions/<id>.yaml`"),
    "Guide": (Guide, "`content/guides/<id>.md`, between two lines `---`"),
    "Reference": (Reference, "`content/references.yaml`, one a key"),
    "Tag": (Tag, "`content/tags.yaml`, one a key"),
    "Red flag": (RedFlag, "`protocols/vocabulary/red-flags.yaml`, one a key"),
    "Not for": (Exclusion, "`protocols/vocabulary/not-for.yaml`, one a key"),
    "Measure": (Measure, "`protocols/vocabulary/measures.yaml`, one a key"),
    "Pain rule": (PainRule, "`protocols/vocabulary/pain-rules.yaml`, one a key"),
}

NOTATION: dict[str, tuple[str, tuple[str, ...]]] = {
    "item": (
        "What is done in order, in `do`, `warm-up` and `cool-down`",
        (
            "walk 5 min brisk",
            "8-10 x (run 30 s, walk 2 min)",
            "walk 5 min, 3 x run 1 min",
            "alternate run 90 s, walk 2 min for 20 min",
            "walk 10-15 min on flat add 10-15 % per week until 45-60 min",
            "run as needed at 10 km/h",
        ),
    ),
    "dose": (
        "How much of an exercise",
        (
            "3 x 12 each side, load 15RM, tempo 3-2-3, rest 60 s",
            "30 reps bilateral",
            "5 x 45 s hold, load 70 %MVIC",
            "as many as possible x at least 8, tempo 3-4 up 2 hold 3 down",
            "___ x ___ each side, load ___ kg",
            "1 x 5, effort light then 2 x 5-10, effort hard",
            "3 x 10, 0-60 deg knee, full range, to failure",
            "3 x not stated, rest as needed",
        ),
    ),
    "condition": (
        "What must be true, in `enter when`, `progress when`, `if`, `pass when` and pain rules",
        (
            "no pain while walking for 2 weeks",
            "pain next morning <= before",
            "pain at heel during 3-5 or pain during > 5",
            "single-leg-bridge >= 10 hold 5 s each side",
            "any 2 of (no limp, no swelling, pain during <= 2 twice in a row)",
            "6 sessions done and 2 weeks in stage",
            "12 weeks since surgery and cleared by surgeon",
            "finished walking-8-week",
            "can walk 30 min brisk",
            'ask "is the landing quiet?"',
        ),
    ),
    "frequency": (
        "How often, in `times`",
        (
            "3-4 per week, never on consecutive days",
            "daily",
            "every other day",
            "48 h between, 1 full rest day per week",
            "on Mon and Thu",
            "not stated",
        ),
    ),
    "outcome": (
        "What a reader then does, in `if` and `otherwise`",
        (
            "repeat",
            "back 1 stage and rest 2 days",
            "reduce load by 10 % or repeat",
            "on to strength-before-running",
            "stop and see physio",
        ),
    ),
    "starts": ("What day one is counted from", ("plan start", "4 weeks after surgery")),
    "total": ("A total that the source states; it is checked", ("20 min", "470 contacts, 22 sets")),
}
"""Grammar rule to what it is for and examples, each of which a test parses."""


def language() -> Doc:
    """The reference of the language."""
    body = "\n\n".join([_INTRODUCTION, _notation(), *map(_keys, ENTITIES), _closing()])

    def text(words: str) -> Text:
        return Text(words, Place("generator/reference/language"))

    return Doc.model_construct(
        id=text("language"),
        title=text("The language"),
        summary=text("Every key an author can write, and every form of the notation."),
        order=2,
        changed=CHANGED,
        body=text(body),
    )


_INTRODUCTION = """YAML carries the structure of a plan. One small notation carries every dose, rule and \
frequency inside the strings. Every value is text: `5:30`, `no` and `3-2-3` mean what they say. \
What is said once holds for everything below it: a `dose`, `times` or `source` on a protocol holds for each \
stage, and a stage can say otherwise. A key that is not listed here is an error."""


def _notation() -> str:
    parts = ["## The notation"]
    for _, (purpose, examples) in NOTATION.items():
        parts.append(f"### {purpose}\n\n```text\n" + "\n".join(examples) + "\n```")
    return "\n\n".join(parts)


def _keys(name: str) -> str:
    model, where = ENTITIES[name]
    rows = [f"| `{key}` | {need} | {words} |" for key, need, words in keys_of(model)]
    table = "\n".join(["| key | needed | what it says |", "|---|---|---|", *rows])
    return f"## {name}\n\nWritten in {where}.\n\n{table}"


def keys_of(model: type[Model]) -> list[tuple[str, str, str]]:
    """Key, whether it is needed, and what it says, for every field of a model."""
    rows = []
    for name, field in model.model_fields.items():
        if name == "body":
            continue
        need = "yes" if field.is_required() else "no"
        rows.append((field.alias or name, need, (field.description or "").replace("|", "/")))
    return rows


def _closing() -> str:
    return f"""## As printed

A published plan may contradict itself. `as printed` names the finding it accepts and why, and the page shows
the reason. Findings: {", ".join(f"`{name}`" for name in FINDINGS)}.

## Not read yet

These key words belong to the language, and this version refuses them by name: \
{", ".join(f"`{name}`" for name in LATER)}."""
