"""What every FHIR resource of ours says of itself: its ids, its version, its status, its sources."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from generator.feeds.address import FHIR
from generator.feeds.shape.base import Source
from generator.feeds.shape.numbers import Condition
from generator.feeds.shape.plan import Plan
from generator.markdown import plain, without_html
from generator.pages.addresses.short_codes import code

Resource = dict[str, Any]

LONGEST = 64
"""Characters of an id in FHIR."""

PATIENT = {"coding": [{"system": "http://hl7.org/fhir/resource-types", "code": "Patient"}], "text": "Patient"}


@dataclass(frozen=True)
class Site:
    """Where the resources are published, and by whom."""

    address: str
    """Ending in a slash; '' where nobody said."""
    publisher: str
    reached: Mapping[str, str] = field(default_factory=dict)
    """How the publisher is reached: by `url` or `email`, as FHIR calls them too."""


@dataclass(frozen=True)
class Named:
    """A resource by its type and id, on a site."""

    kind: str
    id: str
    site: Site

    @property
    def address(self) -> str:
        """The file below the site's root."""
        return f"{FHIR}{self.kind}-{self.id}.json"

    @property
    def urn(self) -> str:
        """A name that is the same on every host."""
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'revlanox:{self.kind}/{self.id}')}"

    @property
    def url(self) -> str:
        """The canonical URL: where its file stands; its name where the site has no address."""
        return self.site.address + self.address if self.site.address else self.urn


def short_id(*parts: str) -> str:
    """`plan.stage.session.item`; the plan and a code of the whole where that is too long for FHIR."""
    whole = ".".join(parts)
    return whole if len(whole) <= LONGEST else f"{parts[0]}.{code(whole)}"


def head(named: Named, plan: Plan, title: str, words: str) -> Resource:
    """The first fields of a definition: a draft where nobody reviewed it, retired where it was withdrawn."""
    status = "active" if plan.review.status == "reviewed" else "draft"
    if plan.withdrawn is not None:
        # Whatever shows nothing but the words of a resource shows these.
        status, words = "retired", f"{plan.withdrawn.words} {plain(plan.withdrawn.because)} {words}"
    return {
        "resourceType": named.kind,
        "id": named.id,
        "language": "en",
        "text": narrative(title, words, plan.review.words),
        "url": named.url,
        "identifier": [{"system": "urn:ietf:rfc:3986", "value": named.urn}],
        "version": plan.changed.isoformat(),
        "name": re.sub(r"[^A-Za-z0-9]+", "_", named.id.title()),
        "title": title,
        "status": status,
        "experimental": False,
        "subjectCodeableConcept": PATIENT,
        "date": plan.changed.isoformat(),
        "publisher": named.site.publisher,
        **_contact(named.site),
        # These two are Markdown in FHIR, as are purposes and citations; its other texts are plain.
        "description": without_html(words),
        "copyright": without_html(_copyright(plan)),
        **({"lastReviewDate": plan.review.on.isoformat()} if plan.review.on else {}),
        **({"reviewer": [{"name": plan.review.by}]} if plan.review.by else {}),
    }


def _copyright(plan: Plan) -> str:
    """Under what it may be used, how it is named, and whose it is."""
    whose = f" {plan.origin.words}" if plan.origin else ""
    return f"{plan.licence.name}, {plan.licence.address}. {plan.cite}. {plan.review.words}.{whose}"


def _contact(site: Site) -> Resource:
    """How a reader of the resource reaches its publisher."""
    found = [{"system": system, "value": value} for system, value in site.reached.items()]
    return some(contact=[{"telecom": [one]} for one in found])


def narrative(title: str, words: str, status: str) -> Resource:
    """What a system shows that understands nothing else of it."""
    text = "".join(f"<p>{escape(part)}</p>" for part in (f"{title}. {status}.", words))
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{text}</div>'}


def citations(sources: Iterable[Source]) -> list[Resource]:
    """What it rests on; nothing is called evidence that is opinion."""
    return [
        {"type": "citation", "label": source.id[:100], "citation": without_html(_cited(source))}
        | ({"url": source.url} if source.url else {})
        for source in sources
    ]


def _cited(source: Source) -> str:
    return f"{source.words} ({source.kind})" if source.kind and source.kind != "opinion" else source.words


def page(title: str, address: str, site: Site) -> list[Resource]:
    """A link to a page, where the site has an address."""
    return (
        [{"type": "documentation", "display": title, "url": site.address + address}] if site.address else []
    )


def condition(kind: str, one: Condition) -> Resource:
    """A condition of an action: in words for people, in the plan's notation for machines."""
    said = {"description": one.words, "language": "text/plain", "expression": one.notation}
    return {"kind": kind, "expression": said}


def conditions(kind: str, all_: Iterable[Condition]) -> list[Resource]:
    """One each; all must be true."""
    return [condition(kind, one) for one in all_]


def some(**fields: Any) -> Resource:
    """The fields that are not empty: FHIR knows no empty ones."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {}, ())}
