// One condition without parts against what is known today: true, false, or not known.

import { type Facts, type Maybe, answerTo, hasPassed, isSides, keyOf, worst } from "./answer.ts";
import { met } from "./bar.ts";
import type { Compared, Done, Leaf, Measure, Pain, NoPain, Quantity, Sign, Since } from "./condition.ts";
import { type Sides, denied } from "./diary.ts";
import { type Fraction, compare, decimal, fraction, whole } from "./fraction.ts";
import { DAYS, interval } from "./quantity.ts";
import { difference, symmetry } from "./symmetry.ts";
import { text } from "./text.ts";
import { type Truth, allOf, atLeast } from "./three.ts";

/** Whether the leaf is true today. */
export function leafTruth(facts: Facts, leaf: Leaf): Truth {
  switch (leaf.is) {
    case "pain":
    case "nopain":
      return pain(facts, leaf);
    case "sign":
      return sign(facts, leaf);
    case "measure":
      return measured(facts, leaf);
    case "compared":
      return sides(facts, leaf);
    case "done":
    case "since":
      return countTruth(facts, leaf);
    case "colour":
      return null; // The pain rule's to say: the judge asks it.
    case "unsaid":
      return null; // A person's yes of an earlier day was to something else.
  }
  return yes(facts, text(leaf));
}

/** What is known where only days and sessions are counted. */
export interface Counts extends Pick<Facts, "memory" | "entered" | "done" | "amounts"> {
  readonly day: { readonly number: number };
}

/** Whether so many sessions are done, or so much time has passed. */
export function countTruth(facts: Counts, leaf: Done | Since): Truth {
  return leaf.is === "done" ? done(facts, leaf.amount) : since(facts, leaf.amount, leaf.anchor);
}

function pain(facts: Facts, leaf: Pain | NoPain): Truth {
  const name = leaf.site ? `pain-at-${leaf.site}` : "pain";
  const answer = answerTo(facts, name, leaf.moment);
  if (leaf.is === "pain") {
    return byThen(facts, met(facts, answer, leaf.op, leaf.value, keyOf(name, leaf.moment)), name, leaf);
  }
  const none = answer === undefined ? null : answer === false || fraction(answer)?.top === 0n;
  return byThen(facts, none, name, { moment: leaf.moment, op: "<=" });
}

/** What is known of a comparison once a number is above its limit. */
const ABOVE: Readonly<Record<string, boolean>> = { "<": false, "<=": false, ">": true, ">=": true };

/**
 * Of the worst of a night and a day it is known at once that it was above a limit, and once the morning was told, that
 * it wasn't.
 */
function byThen(
  facts: Facts,
  now: Truth,
  name: string,
  { moment = "", op }: { readonly moment?: string | undefined; readonly op: string },
): Truth {
  return !moment.startsWith("within") || hasPassed(facts, name, moment) || now === ABOVE[op] ? now : null;
}

/** A question put to a person; once answered it stays answered. */
function yes(facts: Facts, key: string): Truth {
  const found = facts.day.answers[key] ?? facts.memory.known[key];
  return typeof found === "boolean" ? found : null;
}

function sign(facts: Facts, leaf: Sign): Truth {
  const answer = builtIn(facts, leaf.name) ?? answerTo(facts, leaf.name, leaf.moment);
  const there = typeof answer === "boolean" ? answer : isThere(facts, leaf.name, answer);
  return there === null ? null : there !== (leaf.absent ?? false);
}

/** Whether there is any of a symptom that is graded from `none` up. */
function isThere({ library }: Facts, name: string, grade: Maybe): Truth {
  const grades = library.measures[name]?.grades ?? [];
  return grades[0] === "none" && grades.includes(String(grade)) ? grade !== "none" : null;
}

/** Signs that the diary itself gives. */
function builtIn({ day, ...facts }: Facts, name: string): Truth {
  if (name === "finished-session") return day.done;
  if (name === "not-finished" && day.done !== null) return !day.done;
  const said = (day.given ?? []).map(([, sign]) => sign);
  if (said.includes(name)) return true;
  // Of something that is none of the plan's own a reader may tell.
  if (said.includes(denied(name)) && !Object.hasOwn(day.answers, name)) return false;
  if (name !== "symptoms" || Object.hasOwn(day.answers, name)) return null;
  const most = fraction(worst({ day, ...facts }, "pain"));
  return most && most.top > 0n;
}

function measured(facts: Facts, leaf: Measure): Truth {
  const key = keyOf(leaf.name, leaf.moment);
  const answer = answerTo(facts, leaf.name, leaf.moment);
  if (!isSides(answer)) return byThen(facts, met(facts, answer, leaf.op, leaf.value, key), leaf.name, leaf);
  const each = wanted(answer, leaf.side).map((side) =>
    met(facts, answer[side], leaf.op, leaf.value, key, (told) => fraction(told[side])),
  );
  return leaf.either ? atLeast(1, each) : allOf(each);
}

function wanted(answer: Sides, side = ""): readonly string[] {
  const one = side.replace(/ side$/, "");
  return one in answer ? [one] : Object.keys(answer);
}

function sides(facts: Facts, leaf: Compared): Truth {
  const answer = answerTo(facts, leaf.name);
  if (!isSides(answer) || Object.keys(answer).length !== 2) return null;
  const less = facts.library.less.includes(leaf.name);
  const of = (both: Sides): Fraction | null =>
    leaf.how === "difference" ? difference(both) : symmetry(both, leaf.op, less);
  const number = of(answer);
  const now = number ? `${number.top}/${number.bottom}` : undefined;
  return met(facts, now, leaf.op, leaf.value, leaf.name, of);
}

function done(facts: Counts, amount: Quantity): Truth {
  const wanted = interval(amount.range)?.low;
  const reached = amount.unit === "session" ? whole(facts.done) : fraction(facts.amounts[amount.unit]);
  return wanted === undefined || reached === null ? null : compare(reached, wanted) >= 0;
}

function since(facts: Counts, amount: Quantity, anchor: string): Truth {
  const begin = dayOf(facts, anchor);
  const ends = interval(amount.range);
  const unit = DAYS[amount.unit];
  if (begin === null || ends === null || unit === undefined) return null;
  const passed = facts.day.number - begin;
  if (amount.range.bound !== "at most") return passed >= decimal(ends.low) * unit;
  return ends.high === null || passed <= decimal(ends.high) * unit;
}

/** The first day on which it is true; null where nobody knows, and for a time that runs out. */
export function begins(facts: Facts, { amount, anchor }: Since): number | null {
  const begin = dayOf(facts, anchor);
  const low = interval(amount.range)?.low;
  const unit = DAYS[amount.unit];
  if (begin === null || low === undefined || unit === undefined || amount.range.bound === "at most")
    return null;
  return Math.ceil(begin + decimal(low) * unit);
}

function dayOf({ memory, entered }: Counts, anchor: string): number | null {
  const last = memory.sessions[0];
  if (anchor === "last session" && last !== undefined) return last[0];
  if (anchor === "stage") return entered;
  if (anchor === "plan start") return 0;
  const number = fraction(memory.known[anchor]);
  return number && decimal(number);
}
