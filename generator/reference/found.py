"""What `check` finds in plans, and what it does about every way through them, for the language reference."""

from __future__ import annotations

from generator.model.finding_names import FINDINGS


def found() -> str:
    """The last chapters of the reference."""
    return f"""## What check finds

`revlanox check` names every mistake with its line and column, all in one go. Where something can't be read, everything that doesn't \
depend on it is checked all the same: names, units, rates, sums, the other stages and tracks. Only the ways through a plan \
are looked at once all of it reads well. Of a plan it finds: \
`changes` (more than one thing gets harder from one stage to the next; in a table of days, from one day to the next of its kind), `sum` (a stated total that its numbers do not give, or that they can't be held against), \
`jump` (a number that leaps, or minutes over `grow at most`), `gap` and `overlap` (weeks or levels), \
`red` (a criterion that a red session would meet), `rest` (running, hopping or heavy loading with no day between), `break` (stages of rest as long as the break that costs a stage), `times` (rates that can't both hold), \
`unheard` (what is said above and replaced everywhere below), `reached` (a clause about an amount that reaches lines with another one), `source` (a source that nothing cites), `twice` (an exercise that comes again in one list), \
`start` and `way` (a `start at` or a `then` in which no line may be true), `descriptors` (what the doses leave out), `no-source`, \
`unreachable` and `stuck` (stages without a way in or out), `path` (below), `pain` (a dose that brings or allows what the pain rule holds back or stops, or that speaks of pain above bouts, which take none of it), `limit` (a session that is longer than a day), `healthy` (a gate that is more than healthy people typically reach, by the numbers of a test), `high-risk-site`, `reading`, `review`, `lock`.

A published plan may contradict itself. `as printed` names the finding it accepts and why; the page shows the reason. \
It speaks for the level on which it's written (the plan, a track, a group, a stage, a session, a line) and for what is \
below that. A note on `sum` explains one total: that level's own or, where it has none, the only one below that is off. \
For one of several, write which: `sum 22 sets: <why>`. A note that explains nothing is an error. It can name {", ".join(f"`{name}`" for name in FINDINGS)}; \
`contradiction`, `missing`, `duplicate` and `wording` are for what no rule can find.

## Every way through a plan

`check` also goes every way that a runner can go through a plan: good sessions, pain, each rule when it fires, long \
gaps, as many sessions as a rule or a criterion counts, and as much time as one asks for. On each way the end, \
another plan or a person must come within reach. A `path` finding stands at the stage or the rule that you can change:

- **There is no way on, and nobody is asked.** A stage's criteria can't be met, an `enter when` lets nobody in, or \
stages lead only to each other. Correct it, or add a rule that asks someone, such as \
`12 sessions done: see physio` or `12 weeks since plan start: see physio`.
- **A rule leads on.** `back to` a stage that comes later in the file moves a runner up. Put that stage first, and \
say under `start at` where the plan begins, or write a rule that says `see physio`.

Where a diary can show it, it's printed below, ready for `revlanox simulate`. Nothing excuses these findings."""
