"""How often a property is tried: a little in every test run, TRIES times as often in `make fuzz`."""

import os

from hypothesis import settings

FACTOR = int(os.environ.get("TRIES", "1"))

settings.register_profile("same each time", derandomize=True)
if FACTOR == 1:
    # A test run draws what the last one drew, so that what was seen green stays so; `make fuzz` draws anew.
    settings.load_profile("same each time")


def tries(number: int) -> settings:
    """Settings for a property that a test run tries `number` times."""
    return settings(max_examples=number * FACTOR, deadline=None)
