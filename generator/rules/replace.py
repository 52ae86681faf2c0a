"""Records that are never changed, quickly made, and the same record with other fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["changed", "record", "unshared"]

T = TypeVar("T")

if TYPE_CHECKING:
    # The type checker knows both by their names: with them the fields that may be given, and that none may be
    # written to.
    from dataclasses import dataclass as record
    from dataclasses import replace as changed
else:
    from dataclasses import dataclass

    def record(*, frozen: bool) -> Any:
        """What `dataclass` does. That nothing is written to it is left to the type checker.

        Where Python holds it as well, each field is set through a call: of the records that the engine makes
        each session, that took a tenth of the proof's time."""
        return dataclass(unsafe_hash=frozen)

    _new = object.__new__

    def changed(one: T, **fields: Any) -> T:
        """What `dataclasses.replace` does for a record without slots, defaults or checks of its own.

        The engine makes several new records a session; reading every field's description anew for each took
        a third of the proof's time."""
        other = _new(type(one))
        other.__dict__ = one.__dict__ | fields
        return other


def unshared(one: T) -> T:
    """The same record with names of its own for its fields, and so have those that are changed from it.

    Python shares the names of what a class makes; what was changed, it reads more slowly by them."""
    other = object.__new__(type(one))
    other.__dict__ = dict([*one.__dict__.items()])
    return other
