"""Whom a plan sends the reader to, by the names that the notation has for them."""

from __future__ import annotations

_SEEN = {
    "physio": "a physical therapist",
    "doctor": "a doctor",
    "surgeon": "your surgeon",
    "clinician": "your clinician",
    "emergency": "emergency care",
}


def people() -> dict[str, str]:
    """Who may be seen, by name: `a doctor`."""
    return dict(_SEEN)


def seen(name: str) -> str:
    """Who is seen: `see a doctor`."""
    return _SEEN.get(name, name)


def yours(name: str) -> str:
    """Who has seen the reader: `your doctor has cleared you`."""
    return f"your {seen(name).removeprefix('a ').removeprefix('your ')}"
