// Rules that have spoken to those that stay silent until one of their answers is given anew.

// What was tested or told on an earlier day still holds. A rule that is true by that alone would speak at every
// session, also to a runner whom a person has seen since, or who has gone back for it.

import { keptFor } from "./answer.ts";
import { byTime } from "./beginning.ts";
import type { Atom, Condition, Leaf, Outcome } from "./condition.ts";
import { decide } from "./decision.ts";
import { type Day, measureOf, remember } from "./diary.ts";
import { type Judge, ask, placeOf, truthOf } from "./judge.ts";
import type { Known, Track } from "./machine.ts";
import type { State } from "./state.ts";
import { text } from "./text.ts";
import { atoms, leaves, truth } from "./three.ts";

/** Rules that time alone or earlier answers have made true: the person who looked knows of them. */
export function knownToPerson(judge: Judge): readonly string[] {
  const { rules } = judge.step;
  const dated = rules.filter(([condition]) => byTime(condition) && truthOf(judge, condition) === true);
  return [...dated, ...byKept(judge)].map(([condition]) => text(condition));
}

/** Rules that have led back or to a rest today, and that today's answers alone would keep true. */
export function acted(judge: Judge): readonly string[] {
  const { facts, heard } = judge;
  const later = { ...judge, facts: { ...facts, memory: remember(facts.memory, facts.day) } };
  const spoke = byKept(later).filter(([condition, outcome]) => {
    const speaks = !heard.includes(text(condition)) && truthOf(judge, condition) === true;
    return speaks && isDone(judge, outcome);
  });
  return spoke.map(([condition]) => text(condition));
}

/** Whether what it asks for is over once it has been done. */
function isDone(judge: Judge, outcome: Outcome): boolean {
  const { move, repeat, sessionsBack, rest, until } = decide(outcome, placeOf(judge));
  return repeat || move + sessionsBack + rest + until.length > 0;
}

/** Rules that are true without any answer of today. */
function byKept(judge: Judge): Judge["step"]["rules"] {
  const { facts, step } = judge;
  const day: Day = { number: facts.day.number, done: null, answers: {}, person: false };
  const silent = { ...judge, facts: { ...facts, day } };
  const answer = (atom: Atom): boolean | null =>
    ["held", "done", "colour"].includes(atom.is) ? null : ask(silent, atom);
  return step.rules.filter(([condition]) => mayBeKept(condition, facts.library) && truth(condition, answer));
}

/** Whether an earlier day's answer may make it true. */
function mayBeKept(condition: Condition, library: Known): boolean {
  return leaves(condition).some((leaf) => isKept(leaf, library));
}

function isKept(leaf: Leaf, library: Known): boolean {
  if (leaf.is === "sign" || leaf.is === "measure" || leaf.is === "compared")
    return keptFor(library, leaf.name);
  return !["pain", "nopain", "done", "since", "colour", "unsaid", "finished"].includes(leaf.is);
}

/** The state with those rules to be heard again of which an answer is given anew. */
export function anew({ steps }: Track, state: State, { answers }: Day): State {
  const keys = Object.keys(answers);
  if (state.heard.length === 0 || keys.length === 0) return state;
  const rules = steps.flatMap((step) => step.rules.map(([condition]) => condition));
  const again = rules.filter((condition) => !byTime(condition) && isAnswered(condition, keys)).map(text);
  return { ...state, heard: state.heard.filter((rule) => !again.includes(rule)) };
}

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
