// A rule that has spoken to what of it is still heard, by each of the ways in which it can come true.

import type { Atom, Condition, Outcome } from "./condition.ts";
import type { Step } from "./machine.ts";
import { outcomeText, text } from "./text.ts";
import { type Truth, grounds, leaves, reasons, truth } from "./three.ts";

/** A rule, and the name by which it is kept that it has spoken. */
export type Spoken = readonly [Condition, Outcome, name: string];

/** A stage's rules, each with its name. */
export function spokenIn({ rules, apart }: Step): readonly Spoken[] {
  return rules.map(([condition, outcome], at) => [condition, outcome, text(condition) + (apart?.[at] ?? "")]);
}

const RESTS: readonly string[] = ["rest", "rest until"];
const LESS = ["reduce", "reduce to", "skip"];
/** What is not over once it has been done. */
const LASTING = ["stop", "see", ...LESS];

/**
 * What of it goes on where it is true by that part, as it would in a rule of its own, with what is told beside it; null
 * where all of it is over. A test asks for less until it is done anew, a count once; a check-up is told once.
 */
function left(part: Condition, { options: [acts = []] }: Outcome): Outcome | null {
  const goesOn = acts.some((act) => act.is === "act" && act.verb === "carry on");
  const over = [...(isCount(part) ? LESS : []), ...(goesOn ? ["see"] : [])];
  const verbs = LASTING.filter((verb) => !over.includes(verb));
  if (!acts.some((act) => act.is === "act" && verbs.includes(act.verb))) return null;
  const rest = acts.filter((act) => act.is !== "act" || verbs.includes(act.verb));
  return { is: "outcome", options: [rest] };
}

/** The rest that it asks for, alone; null where it asks for none. */
export function resting({ options: [acts = []] }: Outcome): Outcome | null {
  const rests = acts.filter((act) => act.is === "act" && RESTS.includes(act.verb));
  return rests.length > 0 ? { is: "outcome", options: [rests] } : null;
}

/** Whether only counts and time make it true. */
export function isCount(part: Condition): boolean {
  return leaves(part).every((leaf) => leaf.is === "done" || leaf.is === "since");
}

/** What is kept of a rule that is silent while it is true by that part alone. */
export function nameOf([condition, , name]: Spoken, part: Condition): string {
  return part === condition ? name : `${name}: ${text(part)}`;
}

/** What is kept where it has been done, by that part: the same, with what of it goes on. */
export function doneName(rule: Spoken, part: Condition): string {
  const rest = left(part, rule[1]);
  const name = nameOf(rule, part);
  return rest === null ? name : `${name}: ${outcomeText(rest)}`;
}

/** All that may be kept of a rule, each with the part that it stands for. */
export function namesIn(rule: Spoken): readonly (readonly [string, Condition])[] {
  return grounds(rule[0]).flatMap((part) => [
    [nameOf(rule, part), part] as const,
    [doneName(rule, part), part] as const,
  ]);
}

/** The rules that are true and not silent, each with what of it is heard. */
export function speaking(
  rules: readonly Spoken[],
  heard: readonly string[],
  ask: (atom: Atom) => Truth,
): readonly Spoken[] {
  const fired = rules.filter(([condition]) => truth(condition, ask) === true);
  if (heard.length === 0) return fired;
  return fired.flatMap((rule) => {
    const rest = still(rule, heard, ask);
    return rest === null ? [] : [[rule[0], rest, rule[2]] as const];
  });
}

/** All of it by a part that has not spoken, else the most that goes on by one that has. */
function still(rule: Spoken, heard: readonly string[], ask: (atom: Atom) => Truth): Outcome | null {
  const [condition, outcome] = rule;
  const more = reasons(condition, ask).filter((part) => !heard.includes(nameOf(rule, part)));
  if (more.some((part) => !heard.includes(doneName(rule, part)))) return outcome;
  const rests = more.flatMap((part) => left(part, outcome) ?? []);
  const most = Math.max(...rests.map(lengthOf));
  return rests.find((rest) => lengthOf(rest) === most) ?? null;
}

const lengthOf = ({ options: [acts = []] }: Outcome): number => acts.length;
