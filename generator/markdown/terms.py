"""Words of the glossary to the places in a text where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property


class Forms:
    """Words, each with what it stands for: the longest that fits is found, and whole words alone.

    Small letters match large ones too; a word with a large letter inside it, such as ACL, matches as it is.
    """

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._exact = {form: name for form, name in forms.items() if _is_exact(form)}
        self._others = {form.lower(): name for form, name in forms.items() if not _is_exact(form)}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of them."""
        others = f"(?i:{_any(self._others)})" if self._others else ""
        either = "|".join(filter(None, (_any(self._exact), others)))
        return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])" if either else r"(?!)")

    def of(self, found: str) -> str:
        """What the words stand for."""
        return self._exact.get(found) or self._others[found.lower()]

    def found(self, text: str) -> Iterator[str]:
        """What each word in the text stands for."""
        return (self.of(match[0]) for match in self.pattern.finditer(text))


def _is_exact(form: str) -> bool:
    return form[1:] != form[1:].lower()


def _any(forms: Mapping[str, str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
