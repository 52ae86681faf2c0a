// A rule that has led back or to a rest to what of it is still heard.

import type { Condition, Outcome } from "./condition.ts";
import { outcomeText, text } from "./text.ts";
import { leaves } from "./three.ts";

export type Spoken = readonly [Condition, Outcome];

const LESS = ["reduce", "reduce to", "skip"];
/** What is not over once it has been done. */
const LASTING = ["stop", "see", ...LESS];

/**
 * What of it goes on, as it would in a rule of its own; null where all of it is over. A test asks for less until it is
 * done anew, a count once.
 */
function left([condition, outcome]: Spoken): Outcome | null {
  const counts = leaves(condition).every((leaf) => leaf.is === "done" || leaf.is === "since");
  const verbs = LASTING.filter((verb) => !counts || !LESS.includes(verb));
  const acts = (outcome.options[0] ?? []).filter((act) => act.is === "act" && verbs.includes(act.verb));
  return acts.length > 0 ? { is: "outcome", options: [acts] } : null;
}

/** What is kept of a rule that has led back or to a rest: its condition, or what of it goes on. */
export function nameOf(rule: Spoken): string {
  const rest = left(rule);
  return rest === null ? text(rule[0]) : `${text(rule[0])}: ${outcomeText(rest)}`;
}

/** The rules that are not silent, each with what of it is heard. */
export function speaking(rules: readonly Spoken[], heard: readonly string[]): readonly Spoken[] {
  if (heard.length === 0) return rules;
  const audible = rules.filter(([condition]) => !heard.includes(text(condition)));
  return audible.map((rule) => [rule[0], (heard.includes(nameOf(rule)) && left(rule)) || rule[1]]);
}
