"""What the engine promises, counted from outside: from what a random runner is told, day by day."""

from __future__ import annotations

import pytest
from followed import FEELS, GAPS, Moods, told
from hypothesis import given
from hypothesis import strategies as st
from own import own_library
from promises import PROMISES
from tries import tries

from generator.model import Protocol
from generator.rules.machine import machines

LIBRARY = own_library()
SHORT = [plan for plan in LIBRARY.protocols.values() if len(plan.tracks) == 1]
moods = st.lists(st.tuples(st.sampled_from(GAPS), st.sampled_from(FEELS)), min_size=8, max_size=60)


@pytest.mark.parametrize("plan", SHORT, ids=lambda plan: plan.id)
@given(moods)
@tries(25)
def test_every_promise_is_kept(plan: Protocol, moods: Moods) -> None:
    rows = told(plan, LIBRARY, moods)
    [machine] = machines(plan, LIBRARY)
    found = {name: list(broken(machine, rows)) for name, broken in PROMISES.items()}
    assert {name: said for name, said in found.items() if said} == {}


def test_every_plan_that_has_one_track_is_among_them() -> None:
    assert {"run-walk-8-week", "nhs-c25k", "delaware-track", "antigravity-bsi"} <= {p.id for p in SHORT}
    assert len(SHORT) == len(LIBRARY.protocols)
