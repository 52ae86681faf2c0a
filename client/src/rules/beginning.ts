// What is known before the first day to where in the plan a runner begins, and how long they must wait.

import { keptFor } from "./answer.ts";
import type { Atom, Condition } from "./condition.ts";
import type { Memory } from "./diary.ts";
import { type Judge, allTrue, ask, atGate, judgeOf, truthOf } from "./judge.ts";
import { type Fork, type Known, type Step, type Track, stepOf } from "./machine.ts";
import { decimal, fraction } from "./fraction.ts";
import { enter, firstDay, following, opened } from "./rise.ts";
import { isBounded } from "./spans.ts";
import { type State, start } from "./state.ts";
import { text } from "./text.ts";
import { atoms, leaves } from "./three.ts";
import { type Lived, type Told, told as say } from "./told.ts";
import { soonest } from "./which.ts";
import { BEGINNING, PERSON, isUnsaid, sent } from "./unsaid.ts";

/** Days. What is not true by then is nothing that time alone brings. */
const LONGEST_WAIT = 2 * 366;

const UNKNOWN = "an answer about where to begin";

const NOT_YET = "the time for this stage hasn't come yet";

/**
 * The state on day 0: at the stage that `start at` chooses, else at the first that is for this runner. A runner
 * whose stage has not come waits for its day; one who is known not to meet what it asks for is told so, and no
 * session counts before.
 */
export function begin(track: Track, memory: Memory, library: Known): Lived<Told | null> {
  const judge = judgeAt(track, memory, library, 0);
  const fork = where(track, judge);
  if (!("stage" in fork)) {
    const because = sent(atoms(fork).map(text), BEGINNING);
    return unknown("", [text(fork)], because);
  }
  if (fork.stage === 0) return elsewhere(fork);
  const state = { ...start(), zero: zero(track, memory, fork.stage) };
  return at(track, memory, library, state, fork);
}

/**
 * The day of the plan's own day zero, for a runner who begins at that stage on day 0. A surgery or injury has its
 * day. Where the plan counts from its own first day, who begins at week 5 has the weeks before behind them; but a
 * track that opens later than another waits for its first window.
 */
export function zero(track: Track, memory: Memory, stage: number): number {
  const opens = stepOf(track, stage).opens ?? 0;
  if (track.zero === null) return (opens === (track.steps[0]?.opens ?? 0) ? (track.later ?? 0) : 0) - opens;
  const known = fraction(memory.known[track.zero.anchor]);
  return known === null ? 0 : Math.trunc(decimal(known)) + track.zero.after;
}

/** A stage that a runner chooses: where the plan counts from its own first day, the weeks before are behind them. */
export function moveTo(track: Track, state: State, stage: number, day: number): State {
  const own =
    track.zero === null ? Math.min(state.zero, day - (stepOf(track, stage).opens ?? 0)) : state.zero;
  return enter(track, { ...state, zero: own }, stage, day);
}

/** What must be true to begin here, and is known not to be. */
export function unmetGate(track: Track, judge: Judge): readonly string[] {
  return gateOf(track, judge.step)
    .filter((condition) => truthOf(atGate(judge), condition) === false)
    .map((condition) => `not yet: ${text(condition)}`);
}

/**
 * What it asks of today and nobody has answered: a sign, or a pain. A test or a clearance is a box to tick on the page,
 * but not where it's the way that is left for who has answered no to another.
 */
export function unansweredGate(inside: Judge): readonly string[] {
  const judge = atGate(inside);
  const gate = gateOf(judge.track, judge.step).filter((condition) => truthOf(judge, condition) === null);
  const left = new Set(gate.flatMap((condition) => leftIn(condition, judge).flatMap(atoms).map(text)));
  const unknown = gate.flatMap(atoms).filter((atom) => ask(judge, atom) === null);
  const asked = unknown.filter((atom) => left.has(text(atom)) || isOfToday(atom, judge.facts.library));
  return [...new Set(asked.map(text))];
}

/** The ways to make it true that are left, where another is known not to be. */
function leftIn(condition: Condition, judge: Judge): readonly Condition[] {
  switch (condition.is) {
    case "all":
      return condition.of.flatMap((part) => leftIn(part, judge));
    case "cited":
      return leftIn(condition.condition, judge);
    case "anyof": {
      const isFalse = condition.of.some((part) => truthOf(judge, part) === false);
      return isFalse ? condition.of : condition.of.flatMap((part) => leftIn(part, judge));
    }
  }
  return [];
}

/** Whether only this day's answers tell it. What ends every session is asked on each day anyway. */
function isOfToday(atom: Atom, library: Known): boolean {
  for (const leaf of leaves(atom)) {
    if (leaf.is === "pain" || leaf.is === "nopain") return true;
    if (leaf.is !== "sign" && leaf.is !== "measure" && leaf.is !== "compared") continue;
    if (!keptFor(library, leaf.name)) return !library["red flags"].includes(leaf.name);
  }
  return false;
}

/** Whether days alone decide it. */
export function byTime(condition: Condition): boolean {
  return atoms(condition).every((leaf) => leaf.is === "since" && leaf.anchor !== "last session");
}

/** The plan's conditions stand among those of its first stage too. */
function gateOf(track: Track, step: Step): readonly Condition[] {
  const all = [...track.gate, ...step.gate].map((condition) => [text(condition), condition] as const);
  return [...new Map(all).values()];
}

function judgeAt(track: Track, memory: Memory, library: Known, number: number): Judge {
  return judgeOf(
    track,
    start(),
    memory,
    { number, done: null, answers: memory.known, person: false },
    library,
  );
}

/** The first way whose condition is true; the condition itself where it is not known. */
function where(track: Track, judge: Judge): Fork | Condition {
  for (const fork of track.start) {
    const taken = fork.condition === null || truthOf(judge, fork.condition);
    if (taken === null && fork.condition !== null) return fork.condition;
    if (taken) return fork;
  }
  const first = following(track, 0, judge);
  if (first !== null) return first;
  const asked = track.steps.flatMap(({ only }) => only).find((one) => truthOf(judge, one) === null);
  if (asked === undefined) throw new RangeError("every stage is for somebody, or asks whom it is for");
  return asked;
}

function unknown(stage: string, missing: readonly string[], because: readonly string[] = []): Lived {
  return { state: { ...start(), waiting: UNKNOWN }, told: say(0, stage, "ask", { because, missing }) };
}

function elsewhere({ target }: Fork): Lived {
  const state = start();
  if (target.startsWith("see ")) {
    const who = target.slice("see ".length);
    return { state: { ...state, waiting: who }, told: say(0, "", "see", { because: [who] }) };
  }
  if (isUnsaid(target)) {
    const because = sent([target], BEGINNING);
    return { state: { ...state, waiting: PERSON }, told: say(0, "", "see", { because }) };
  }
  return {
    state: { ...state, finished: target },
    told: say(0, "", "switch", { because: [`on to ${target}`] }),
  };
}

function at(track: Track, memory: Memory, library: Known, state: State, fork: Fork): Lived<Told | null> {
  const step = stepOf(track, fork.stage);
  const dated = gateOf(track, step).filter(byTime);
  const today = judgeAt(track, memory, library, 0);
  const open = dated.filter((condition) => truthOf(today, condition) === null);
  if (open.length > 0) {
    const { told } = unknown(step.id, open.map(text));
    return { state: { ...state, waiting: UNKNOWN }, told };
  }
  const days = dated.map((condition) => trueFrom(track, memory, library, condition));
  const day = Math.max(0, firstDay(track, state, fork.stage), ...days);
  const best = step.aside ? 1 : fork.stage;
  const there = { ...state, stage: fork.stage, best, top: best, entered: day };
  const free = isBounded(step) ? soonest(step, there) : 0;
  const placed = { ...there, "free from": Math.max(day, free), rested: Math.max(day, free) };
  const judge = { ...judgeAt(track, memory, library, day), step };
  const gate = gateOf(track, step);
  const isOpen = placed["free from"] === 0 && gate.length > 0 && allTrue(judge, gate) === true;
  // What was told of this day is not asked again at the first session.
  const begun = isOpen ? { ...placed, open: opened(placed, fork.stage) } : placed;
  return { state: begun, told: beginning(track, step, begun, unmetGate(track, judge), fork) };
}

/** The first day on which it is true; 0 where that is not within reach. */
function trueFrom(track: Track, memory: Memory, library: Known, condition: Condition): number {
  for (let day = 0; day < LONGEST_WAIT; day += 1)
    if (truthOf(judgeAt(track, memory, library, day), condition) === true) return day;
  return 0;
}

function beginning(
  track: Track,
  step: Step,
  state: State,
  unmet: readonly string[],
  fork: Fork,
): Told | null {
  const free = state["free from"];
  if (unmet.length > 0) return say(0, step.id, "too soon", { because: unmet });
  if (free > 0) return say(0, step.id, "too soon", { because: [NOT_YET], "next from": free });
  return track.start.includes(fork) ? say(0, step.id, "start") : null;
}
