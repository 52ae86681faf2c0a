"""The kinds of text a field may hold: words, ids, prose, dates, links, and lines in the notation."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.errors import Place
from generator.notation import (
    NotationError,
    parse_choice,
    parse_dose,
    parse_frequency,
    parse_item,
    parse_lasts,
    parse_outcome,
    parse_own,
    parse_rounds,
    parse_starts,
    parse_timing,
    parse_total,
)
from generator.notation.dose import Dose, Rounds
from generator.notation.outcome import Outcome
from generator.notation.quantity import Quantity, Range
from generator.notation.rate import Frequency, Lasts, Starts, Timing, Total
from generator.notation.session import Sequence
from generator.source import Items, Map, Text
from generator.source.characters import strange_letter

T = TypeVar("T")

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Written(Generic[T]):
    """A parsed value and the text it was written as, which knows its place."""

    value: T
    text: Text
    parts: tuple[Written[Any], ...] = ()
    """Where the value stands on several lines: `any:` over a list."""

    def place_of(self, word: str) -> Place:
        """Where a word of the text stands."""
        for part in self.parts:
            if word in str(part.value):
                return part.place_of(word)
        match = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", self.text)
        return self.text.at(match.start() if match else 0)


def refuse(message: str, place: Place | None = None, rule: str = "value") -> PydanticCustomError:
    """An error in the author's words, at the value or at a place inside it."""
    # Pydantic reads the message as a template: braces in an author's text must stay braces.
    return PydanticCustomError("author", "{message}", {"message": message, "place": place, "rule": rule})


def _kind(value: object) -> str:
    return {"Map": "keys with values", "Items": "a list"}.get(type(value).__name__, "nothing")


def as_text(value: Any) -> Text:
    """The text of a scalar, stripped of nothing; a list or map is refused."""
    if isinstance(value, (Map, Items)):
        raise refuse(f"expected words, found {_kind(value)}")
    text = value if isinstance(value, Text) else Text(str(value)[:200], Place(""))
    if not text.strip():
        if text.split_off:
            raise refuse(
                "these words follow a comma; inside { }, put the whole text in quotes", text.key_place
            )
        raise refuse("nothing is written here; write the words, or delete the key")
    return text


def as_words(value: Any) -> Text:
    """Words on one line, without the line break that YAML's `>` leaves at their end."""
    text = as_text(value).trimmed()
    if "\n" in text:
        place = text.at(text.index("\n") + 1)
        raise refuse(
            "a new line starts here; write all of it on one line, or below '>' without an empty line", place
        )
    return text


ID_FORM = "use lower-case words joined by hyphens, such as calf-raise"


def as_id(value: Any) -> Text:
    """An id; anything else is refused with an example."""
    text = as_text(value)
    if not ID.fullmatch(text) or len(text) > 80:
        comma = "; inside { } a text with a comma needs quotes" if text.count(" ") > 1 else ""
        form = _in_brackets(text) or ID_FORM + comma
        raise refuse(f"'{text[:80]}' is no id; {strange_letter(text[:80]) or form}")
    return text


def _in_brackets(text: str) -> str:
    """`squat (single leg)`: what stands in brackets is a part of the name, or a note."""
    found = re.fullmatch(r"([a-z][a-z-]*) ?\(([a-z][a-z -]*)\)", text[:80])
    if found is None:
        return ""
    name, more = found.groups()
    return f"write '{'-'.join([*more.split(), name])}', or '{name}' and in its dose note \"{more}\""


def as_session_name(value: Any) -> Text:
    """The name of a session, which stands in ticks and in links for patients."""
    text = as_text(value)
    if not re.fullmatch(r"[A-Za-z0-9]+([ -][A-Za-z0-9]+)*", text) or len(text) > 60:
        raise refuse(
            f"'{text[:60]}' isn't a name for a session; use letters and digits, such as a or every-day"
        )
    return text


class Day(dt.date):
    """A day that knows where it was written."""

    place: Place


def as_date(value: Any) -> dt.date:
    """A day; only 2026-11-25 is read."""
    text = as_text(value)
    try:
        day = Day.fromisoformat(text) if re.fullmatch(r"20\d\d-\d\d-\d\d", text) else _no_date()
    except ValueError:
        raise refuse(f"'{text[:40]}' is no date; write it as 2026-11-25") from None
    day.place = text.place
    return day


def _no_date() -> Day:
    raise ValueError


def as_web_address(value: Any) -> Text:
    """The address of a page on another site."""
    text = as_words(value)
    if not re.fullmatch(r"https?://[^\s/?#<>\"'\\@]+([/?#][^\s<>\"\\]*)?", text):
        raise refuse(
            f"'{text[:60]}' isn't a web address; write the whole of it, such as https://example.org/page"
        )
    return text


def as_edit_address(value: Any) -> Text:
    """The address under which a file is changed, with what stands for the file and its line."""
    text = as_web_address(value)
    unknown = [name for name in re.findall(r"\{.*?\}", text) if name not in ("{path}", "{line}")]
    if unknown or "{path}" not in text.partition("://")[2].partition("/")[2]:
        what = f"'{unknown[0]}' stands for nothing" if unknown else "'{path}' is missing"
        example = "https://github.com/harbor/plans/edit/main/{path}#L{line}"
        raise refuse(f"{what}; write {{path}} for the file and {{line}} for its line, such as {example}")
    return text


def as_contact(value: Any) -> Text:
    """An email address, or the address of a page."""
    text = as_words(value)
    if re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", text, re.ASCII):
        return text
    if text.startswith(("http://", "https://")):
        return as_web_address(text)
    raise refuse(f"'{text[:60]}' isn't an email or web address; write it whole, such as hello@example.org")


def as_phone(value: Any) -> Text:
    """A number to call, which a link dials as it is."""
    text = as_words(value)
    if not re.fullmatch(r"\+?\d[\d ]{1,14}", text):
        raise refuse(f"'{text[:60]}' isn't a phone number; write its digits, such as 112")
    return text


def as_doi(value: Any) -> Text:
    """A DOI without an address before it."""
    text = as_words(value)
    if not re.fullmatch(r"10\.\d{4,9}/[^\s<>\"\\]+", text):
        raise refuse(f"'{text[:60]}' isn't a DOI; write it like 10.1136/bjsports-2019-101651")
    return text


def as_whole(value: Any) -> int:
    """A whole number of at most four digits."""
    text = as_text(value)
    if not re.fullmatch(r"\d{1,4}", text):
        raise refuse(f"expected a whole number, found '{text[:40]}'")
    return int(text)


def written(parse: Callable[[str], T]) -> Callable[[Any], Written[T]]:
    """A validator that reads a field with one entry of the notation."""

    def validate(value: Any) -> Written[T]:
        if isinstance(value, Written):
            return value
        text = as_text(value)
        try:
            return Written(parse(text), text)
        except NotationError as error:
            raise refuse(error.message, text.at(error.offset), "notation") from None

    return validate


def as_list(value: Any) -> Items:
    """A list; one scalar counts as a list of one."""
    if isinstance(value, Text):
        return one_item(value)
    if not isinstance(value, Items):
        raise refuse(f"expected a list, found {_kind(value)}")
    return value


def one_item(value: Text | Map) -> Items:
    """A list of that one value, in its place."""
    items = Items([value], value.place)
    items.key_place = value.key_place
    return items


def text_schema(description: str) -> WithJsonSchema:
    """What the schema says of a field that holds text of a kind."""
    return WithJsonSchema({"type": "string", "description": description})


Words = Annotated[Text, PlainValidator(as_words), text_schema("plain words on one line")]
Prose = Annotated[Text, PlainValidator(as_text), text_schema("Markdown, with scheme links")]
WebAddress = Annotated[
    Text, PlainValidator(as_web_address), text_schema("an address that begins with https://")
]
EditAddress = Annotated[
    Text,
    PlainValidator(as_edit_address),
    text_schema("an address that begins with https:// and names {path}"),
]
Doi = Annotated[Text, PlainValidator(as_doi), text_schema("a DOI, such as 10.1136/bjsports-2019-101651")]
Contact = Annotated[
    Text,
    PlainValidator(as_contact),
    text_schema("an email address, or an address that begins with https://"),
]
Phone = Annotated[Text, PlainValidator(as_phone), text_schema("the digits of a phone number, such as 112")]
Id = Annotated[Text, PlainValidator(as_id), text_schema("lower-case words joined by hyphens")]
SessionName = Annotated[Text, PlainValidator(as_session_name), text_schema("letters and digits")]
Date = Annotated[dt.date, PlainValidator(as_date), text_schema("a day, such as 2026-11-25")]
Whole = Annotated[int, PlainValidator(as_whole), text_schema("a whole number")]


def _notation(parse: Callable[[str], T], what: str) -> Any:
    return PlainValidator(written(parse)), text_schema(what)


WrittenItem = Annotated[Written[Sequence], *_notation(parse_item, "bouts in the notation")]
WrittenDose = Annotated[Written[Dose], *_notation(parse_dose, "a dose in the notation")]
WrittenFrequency = Annotated[Written[Frequency], *_notation(parse_frequency, "how often")]
WrittenOutcome = Annotated[Written[Outcome], *_notation(parse_outcome, "an outcome")]
WrittenStarts = Annotated[Written[Starts], *_notation(parse_starts, "what day one is counted from")]
WrittenLasts = Annotated[Written[Lasts], *_notation(parse_lasts, "a place in the plan, or a length")]
WrittenTiming = Annotated[Written[Timing], *_notation(parse_timing, "when in the day or the session")]
WrittenTotal = Annotated[Written[Total], *_notation(parse_total, "a total the source states")]
WrittenRounds = Annotated[Written[Rounds], *_notation(parse_rounds, "rounds and the rest in them")]
WrittenChoice = Annotated[Written[Range], *_notation(parse_choice, "how many of the list")]
WrittenOwn = Annotated[Written[Quantity], *_notation(parse_own, "a quantity with its unit")]
