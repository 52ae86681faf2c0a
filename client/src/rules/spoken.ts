// Rules that have spoken to those that stay silent until one of their answers is given anew.

// What was tested or told on an earlier day still holds, and what is counted at a stage only grows. A rule that is true
// by that alone would speak at every session, also to a runner whom a person has seen since, or who has gone back for it.

import { keptFor } from "./answer.ts";
import { byTime } from "./beginning.ts";
import type { Atom, Condition, Leaf, Outcome } from "./condition.ts";
import { cautious, decide } from "./decision.ts";
import { type Day, measureOf, remember } from "./diary.ts";
import { type Judge, ask, placeOf, truthOf } from "./judge.ts";
import { type Spoken, doneName, isCount, nameOf, namesIn, speaking, spokenIn } from "./left.ts";
import { type Known, bandsOf } from "./machine.ts";
import type { State } from "./state.ts";
import { outcomeText, text } from "./text.ts";
import { type Truth, atoms, leaves, reasons } from "./three.ts";

/** Rules that hold a runner back, by what time, counts or earlier answers have made true: the person who looked knows. */
export function knownToPerson(judge: Judge): readonly string[] {
  const place = placeOf(judge);
  const holding = byKept(judge).filter(([[, outcome]]) => cautious(decide(outcome, place)));
  return holding.map(([rule, part]) => nameOf(rule, part));
}

/**
 * Rules that have led back or to a rest today, of those or of all, by what today's answers alone would keep true; where
 * one asks for less besides, what of it goes on.
 */
export function acted(judge: Judge, names: readonly string[] | null = null): readonly string[] {
  const { facts, heard } = judge;
  const later = { ...judge, facts: { ...facts, memory: remember(facts.memory, facts.day) } };
  const spoke = byKept(later).filter(([rule, part]) => {
    const [condition, outcome, name] = rule;
    if (names !== null && !names.includes(name)) return false;
    const isTrue = truthOf(judge, condition) === true && truthOf(judge, part) === true;
    return isTrue && !heard.includes(nameOf(rule, part)) && isDone(judge, part, outcome);
  });
  return spoke.map(([rule, part]) => doneName(rule, part));
}

/** Rules that speak today and are told whatever else the day brings, a rise or a wait. */
export interface Telling {
  /** Each with its outcome, as written. */
  readonly rules: readonly string[];
  /** What is kept of those that ask for a check-up while training goes on: they are told once. */
  readonly visits: readonly string[];
}

/** What today's rules tell besides what they lead to: notes, check-ups, and what nobody wrote down. */
export function telling(judge: Judge): Telling {
  const place = placeOf(judge);
  const answer = (atom: Atom): Truth => ask(judge, atom);
  const telling = spokenIn(judge.step).filter(([, outcome]) => tells(outcome));
  const spoke = speaking(telling, judge.heard, answer).filter(([, outcome]) => tells(outcome));
  const visits = spoke.filter(([, outcome]) => decide(outcome, place).visits.length > 0);
  return {
    rules: spoke.map(([condition, outcome]) => `${text(condition)}: ${outcomeText(outcome)}`),
    visits: visits.flatMap((rule) => reasons(rule[0], answer).map((part) => doneName(rule, part))),
  };
}

/** Whether it tells something that a runner must hear: a note, a check-up beside training, or that nobody wrote it down. */
function tells({ options }: Outcome): boolean {
  const [first = []] = options;
  const verbs = first.map((act) => (act.is === "act" ? act.verb : ""));
  const isSaid = options
    .flat()
    .some((act) => act.is === "note" || ["not stated", "not seen"].includes(act.verb));
  return isSaid || (verbs.includes("see") && verbs.includes("carry on"));
}

/**
 * Whether what it asks for is over once it has been done. A test asks for less until it is done anew, a count once.
 */
function isDone(judge: Judge, part: Condition, outcome: Outcome): boolean {
  const { move, repeat, sessionsBack, rest, until, changes } = decide(outcome, placeOf(judge));
  return repeat || move + sessionsBack + rest + until.length > 0 || (isCount(part) && changes.length > 0);
}

/** Rules that are true without any answer of today, each with the parts by which they are. */
function byKept(judge: Judge): readonly (readonly [Spoken, part: Condition])[] {
  const { facts, step } = judge;
  const day: Day = { number: facts.day.number, done: null, answers: {}, person: false };
  const silent = { ...judge, facts: { ...facts, day } };
  const answer = (atom: Atom): Truth => (["held", "colour"].includes(atom.is) ? null : ask(silent, atom));
  const rules = spokenIn(step).filter(([condition]) => mayBeKept(condition, facts.library));
  return rules.flatMap((rule) => reasons(rule[0], answer).map((part) => [rule, part] as const));
}

/** Whether an earlier day's answer, a count or time may make it true. */
function mayBeKept(condition: Condition, library: Known): boolean {
  return leaves(condition).some((leaf) => isKept(leaf, library));
}

function isKept(leaf: Leaf, library: Known): boolean {
  if (leaf.is === "sign" || leaf.is === "measure" || leaf.is === "compared")
    return keptFor(library, leaf.name);
  if (leaf.is === "since") return leaf.anchor !== "last session";
  return !["pain", "nopain", "colour", "unsaid", "finished"].includes(leaf.is);
}

/**
 * The state with those rules to be heard again that are true by an answer that is given anew, or by what is no longer
 * so: a count begins again with each stage.
 */
export function anew(judge: Judge, state: State): State {
  if (state.heard.length === 0) return state;
  const names = judge.track.steps.flatMap((step) => spokenIn(step).flatMap(namesIn));
  const heard = names.filter(([name]) => state.heard.includes(name));
  const again = heard.filter(
    ([, part]) => (!byTime(part) && isAnswered(judge, part)) || truthOf(judge, part) === false,
  );
  const over = again.map(([name]) => name);
  return { ...state, heard: state.heard.filter((name) => !over.includes(name)) };
}

/** Whether one of its answers is given today; a color is answered by what its bands ask. */
export function isAnswered({ track, step, facts }: Judge, part: Condition): boolean {
  const own = [...leaves(part), ...atoms(part)];
  const bands = own.some(({ is }) => is === "colour") ? bandsOf(track, step) : [];
  const names = new Set([...own, ...bands.flatMap(([, band]) => leaves(band))].flatMap(namesOf));
  return Object.keys(facts.day.answers).some((key) => names.has(key) || names.has(measureOf(key)));
}

/** What it is answered by. */
function namesOf(leaf: Atom): readonly string[] {
  const own = text(leaf);
  switch (leaf.is) {
    case "pain":
    case "nopain":
      return [own, leaf.site ? `pain-at-${leaf.site}` : "pain", ...reference(leaf)];
    case "sign":
      return [own, leaf.name];
    case "measure":
    case "compared":
      return [own, leaf.name, ...reference(leaf)];
  }
  return [own];
}

function reference(leaf: Atom): readonly string[] {
  const name = "value" in leaf ? leaf.value.reference : undefined;
  return name === undefined ? [] : [name];
}
