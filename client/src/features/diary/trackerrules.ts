// The days of a diary and the rules of its tracker to the rules that hold now, each with the days that made it so.

import {
  type Atom,
  type Condition,
  type Facts,
  type Memory,
  STREAK,
  type Streak,
  counted,
  lasting,
  lasts,
  leafTruth,
  memory,
  remember,
  text,
  truth,
} from "../../rules/index.ts";
import { daysBetween, plusDays } from "../../values/calendarday.ts";
import type { SymptomDay } from "../../log/symptoms.ts";

/** A rule of the tracker's file: what must be true, in both languages, and what it means. */
export interface Tell {
  readonly if: Condition;
  readonly words: string;
  readonly meaning: string;
}

/** A rule that holds on the last day, and the days whose entries it looked at. */
export interface Told {
  readonly tell: Tell;
  readonly days: readonly string[];
}

/** Days after which an entry says nothing of today any more, and after which a comparison begins anew. */
const FRESH = 1;
const LAPSE = 14;

interface Looked {
  readonly day: SymptomDay;
  readonly facts: Facts;
  readonly streaks: ReadonlyMap<string, Streak>;
}

/** Nothing while there is no entry of today or yesterday: an old one says nothing of now. */
export function tellsOf(tells: readonly Tell[], all: readonly SymptomDay[], today: string): readonly Told[] {
  const days = all.filter(({ day }) => day <= today);
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined || daysBetween(last.day, today) > FRESH) return [];
  const looked = lookAt(tells, days, first.day);
  return tells
    .filter((tell) => truth(tell.if, (atom) => ask(looked, atom)) === true)
    .map((tell) => ({ tell, days: daysOf(tell, days, looked, first.day) }));
}

/** Day after day, as the log was written; what must last is counted in its streak. */
function lookAt(tells: readonly Tell[], days: readonly SymptomDay[], first: string): Looked {
  const helds = tells.flatMap((tell) => lasting(tell.if));
  let past: Memory = memory();
  let looked: Looked | null = null;
  for (const day of days) {
    if (looked !== null && daysBetween(looked.day.day, day.day) > LAPSE) past = memory();
    const now: Looked = { day, facts: factsOf(day, past, first), streaks: looked?.streaks ?? new Map() };
    const streaks = new Map(now.streaks);
    for (const held of helds) {
      const key = text(held);
      const found = truth(held.condition, (atom) => ask(now, atom));
      streaks.set(key, counted(streaks.get(key) ?? STREAK, found, now.facts.day.number, held));
    }
    looked = { ...now, streaks };
    past = remember(past, now.facts.day);
  }
  if (looked === null) throw new RangeError("a diary without a day");
  return looked;
}

function ask({ facts, streaks }: Looked, atom: Atom): boolean | null {
  return atom.is === "held"
    ? lasts(streaks.get(text(atom)) ?? STREAK, atom, facts.day.number)
    : leafTruth(facts, atom);
}

function factsOf({ day, said }: SymptomDay, past: Memory, first: string): Facts {
  const library = { measures: {}, tests: [], less: [], "red flags": [] };
  const today = { number: daysBetween(first, day), done: true, answers: said, person: false };
  return { day: today, memory: past, library, entered: 0, done: 0, amounts: {} };
}

/** The days since it began to last, the day it is compared with, and the last one. */
function daysOf(tell: Tell, days: readonly SymptomDay[], looked: Looked, first: string): readonly string[] {
  const { facts, streaks, day } = looked;
  const since = lasting(tell.if).map((held) => streaks.get(text(held))?.since ?? facts.day.number);
  const begun = plusDays(first, Math.min(facts.day.number, ...since));
  const compared = /last week/.test(text(tell.if)) ? [weekBefore(days, facts, first)] : [];
  const row = days.map((one) => one.day).filter((one) => one >= begun && one <= day.day);
  return [...compared.filter((one) => one !== ""), ...row];
}

function weekBefore(days: readonly SymptomDay[], facts: Facts, first: string): string {
  const limit = plusDays(first, facts.day.number - 7);
  return days.findLast(({ day }) => day <= limit)?.day ?? "";
}
