"""What a package says of its own license, in any of three ways, to a name of SPDX's list."""

from __future__ import annotations

from importlib.metadata import Distribution

_SAID = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "BSD license": "BSD-3-Clause",
    "BSD": "BSD-3-Clause",
    "PSFL": "PSF-2.0",
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
}
"""Older words for it."""


def license_of(one: Distribution) -> str:
    """The expression where there is one, else the words, else the classifier; `""` where it says nothing."""
    whole, words = (" ".join(one.metadata.get_all(key) or ()) for key in ("License-Expression", "License"))
    classifiers = one.metadata.get_all("Classifier") or ()
    classes = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License")]
    if whole:
        return whole
    if words and words != "UNKNOWN" and "\n" not in words:
        return _SAID.get(words, words)
    return " AND ".join(_SAID.get(one, one) for one in classes)
