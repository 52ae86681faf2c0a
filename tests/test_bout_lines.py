"""Lines of bouts that are for some runners only, and their notes, on a session's page."""

from __future__ import annotations

from plans import HEAD, good_plan

from generator.model import Library
from generator.pages.parts.shown import SessionShown
from generator.pages.parts.training import doing, session_shown

WALKS = """starts: plan start
times: daily
stages:
  level 1:
    do:
      - do: walk 10 min
        when: limp
        note: Only on grass.
      - do: walk 20 min
        when: no limp
        note: Start with two crutches.
"""


def shown(plan: str, library: Library) -> SessionShown:
    protocol = good_plan(HEAD + plan)
    (stage,) = protocol.stages
    return session_shown(stage.sessions[0], stage, library.of(protocol))


def test_bouts_for_some_say_for_whom_where_they_are_joined(library: Library) -> None:
    session = shown(WALKS, library)
    assert session.today is not None
    assert session.today.words == ("Walk 10 min (only if you limp). Walk 20 min (only if you do not limp).")
    assert doing([session]).startswith(session.today.words.rstrip("."))
    with_more = shown(WALKS + "      - do: jog 5 min\n", library)
    assert with_more.today is not None
    assert with_more.today.words.endswith("(only if you do not limp). Jog 5 min.")


def test_a_note_of_bouts_stays_with_them(library: Library) -> None:
    note = shown(WALKS, library).note
    assert "Walk 10 min: Only on grass. Walk 20 min: Start with two crutches." in note


def test_bouts_for_all_are_one_sentence(library: Library) -> None:
    plain = WALKS.replace("        when: limp\n", "").replace("        when: no limp\n", "")
    session = shown(plain, library)
    assert session.today is not None
    assert session.today.words == "Walk 10 min, walk 20 min."
