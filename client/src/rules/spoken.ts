// Rules that have spoken to those that stay silent until one of their answers is given anew.

// What was tested or told on an earlier day still holds, and what is counted at a stage only grows. A rule that is true
// by that alone would speak at every session, also to a runner whom a person has seen since, or who has gone back for it.

import { keptFor } from "./answer.ts";
import { byTime } from "./beginning.ts";
import type { Atom, Condition, Leaf, Outcome } from "./condition.ts";
import { cautious, decide } from "./decision.ts";
import { type Day, measureOf, remember } from "./diary.ts";
import { type Judge, ask, placeOf, truthOf } from "./judge.ts";
import type { Known } from "./machine.ts";
import type { State } from "./state.ts";
import { type Spoken, nameOf } from "./left.ts";
import { outcomeText, text } from "./text.ts";
import { atoms, leaves, truth } from "./three.ts";

/** Rules that hold a runner back, and that time, counts or earlier answers have made true: the person who looked knows. */
export function knownToPerson(judge: Judge): readonly string[] {
  const place = placeOf(judge);
  const holding = byKept(judge).filter(([, outcome]) => cautious(decide(outcome, place)));
  return holding.map(([condition]) => text(condition));
}

/**
 * Rules that have led back or to a rest today, and that today's answers alone would keep true; where one asks for less
 * besides, what of it goes on.
 */
export function acted(judge: Judge): readonly string[] {
  const { facts, heard } = judge;
  const later = { ...judge, facts: { ...facts, memory: remember(facts.memory, facts.day) } };
  const spoke = byKept(later).filter(([condition, outcome]) => {
    const speaks = !heard.includes(text(condition)) && truthOf(judge, condition) === true;
    return speaks && isDone(judge, condition, outcome);
  });
  return spoke.map(nameOf);
}

/** Rules that speak today and are told whatever else the day brings, a rise or a wait. */
export interface Telling {
  /** Each with its outcome, as written. */
  readonly rules: readonly string[];
  /** Conditions of those that ask for a check-up while training goes on: they are told once. */
  readonly visits: readonly string[];
}

/** What today's rules tell besides what they lead to: notes, check-ups, and what nobody wrote down. */
export function telling(judge: Judge): Telling {
  const place = placeOf(judge);
  const spoke = judge.step.rules.filter(([condition, outcome]) => {
    const isNew = tells(outcome) && !judge.heard.includes(text(condition));
    return isNew && truthOf(judge, condition) === true;
  });
  const visits = spoke.filter(([, outcome]) => decide(outcome, place).visits.length > 0);
  return {
    rules: spoke.map(([condition, outcome]) => `${text(condition)}: ${outcomeText(outcome)}`),
    visits: visits.map(([condition]) => text(condition)),
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
function isDone(judge: Judge, condition: Condition, outcome: Outcome): boolean {
  const { move, repeat, sessionsBack, rest, until, changes } = decide(outcome, placeOf(judge));
  const isCount = leaves(condition).every((leaf) => leaf.is === "done" || leaf.is === "since");
  return repeat || move + sessionsBack + rest + until.length > 0 || (isCount && changes.length > 0);
}

/** Rules that are true without any answer of today. */
function byKept(judge: Judge): Judge["step"]["rules"] {
  const { facts, step } = judge;
  const day: Day = { number: facts.day.number, done: null, answers: {}, person: false };
  const silent = { ...judge, facts: { ...facts, day } };
  const answer = (atom: Atom): boolean | null =>
    ["held", "colour"].includes(atom.is) ? null : ask(silent, atom);
  return step.rules.filter(([condition]) => mayBeKept(condition, facts.library) && truth(condition, answer));
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
 * The state with those rules to be heard again of which an answer is given anew, or that are no longer true: a count
 * begins again with each stage.
 */
export function anew(judge: Judge, state: State): State {
  if (state.heard.length === 0) return state;
  const keys = Object.keys(judge.facts.day.answers);
  const rules = judge.track.steps.flatMap((step) => step.rules);
  const heard = rules.filter((rule) => namesIn(rule).some((name) => state.heard.includes(name)));
  const again = heard.filter(
    ([condition]) =>
      (!byTime(condition) && isAnswered(condition, keys)) || truthOf(judge, condition) === false,
  );
  const names = again.flatMap(namesIn);
  return { ...state, heard: state.heard.filter((rule) => !names.includes(rule)) };
}

/** What may be kept of a rule that is silent. */
const namesIn = (rule: Spoken): readonly string[] => [text(rule[0]), nameOf(rule)];

function isAnswered(condition: Condition, keys: readonly string[]): boolean {
  const names = new Set([...leaves(condition), ...atoms(condition)].flatMap(namesOf));
  return keys.some((key) => names.has(key) || names.has(measureOf(key)));
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
