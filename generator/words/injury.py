"""A kind of tissue to what a reader calls an injury of it."""

from __future__ import annotations

from generator.model.vocabulary import Tissue

CHOICES: dict[Tissue, str] = {
    "bone": "A bone (stress fracture or stress reaction)",
    "tendon": "A tendon",
    "muscle": "A muscle",
    "joint": "A joint",
    "other": "Something else, or I'm not sure",
}
"""In the order in which they are offered."""

AFTER: dict[Tissue, str] = {
    "bone": "After a bone stress injury",
    "tendon": "After a tendon injury",
    "muscle": "After a muscle injury",
    "joint": "After a joint injury",
    "other": "After any other injury",
}
"""A heading, or the beginning of a line."""
