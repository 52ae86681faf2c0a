// Runs of a log to load: the one long run first, then weeks, then weighted means. What is unknown is never zero.

import { daysBetween, mondayOf, plusDays } from "../values/calendarday.ts";

export interface Run {
  /** 2026-11-26, in the reader's own time zone. */
  readonly day: string;
  readonly minutes: number | null;
  readonly km: number | null;
  /** Session effort from 0 to 10, asked some 30 minutes after the end. */
  readonly effort: number | null;
}

/** Effort times minutes (Foster 2001); null where one of them is not known. */
export function loadOf({ minutes, effort }: Run): number | null {
  if (minutes === 0) return 0;
  return minutes === null || effort === null ? null : minutes * effort;
}

/** Days before a run in which the longest one is looked for. */
const WINDOW = 30;

export interface Spike {
  readonly km: number;
  readonly longest: number;
  /** How much longer than the longest, in %; below 0 for a shorter one. */
  readonly percent: number;
}

/** A run against the longest of the 30 days before its day; null where there is nothing to compare. */
export function spike(runs: readonly Run[], run: Run): Spike | null {
  return spikes(runs)(run);
}

/** The same for many runs: each is held against 30 days, and not against all of the log. */
export function spikes(runs: readonly Run[]): (run: Run) => Spike | null {
  const byDay = new Map<string, number>();
  for (const { day, km } of runs) byDay.set(day, Math.max(byDay.get(day) ?? 0, km ?? 0));
  const before = new Map<string, number>();
  return ({ day, km }) => {
    if (km === null || km === 0) return null;
    const longest = before.get(day) ?? longestBefore(byDay, day);
    before.set(day, longest);
    if (longest === 0) return null;
    // A tenth longer is a tenth longer, whatever binary fractions make of 1.1.
    return { km, longest, percent: Math.round((km / longest - 1) * 1e11) / 1e9 };
  };
}

/** 0 where nothing is known of the 30 days before that one. */
function longestBefore(byDay: ReadonlyMap<string, number>, day: string): number {
  const days = Array.from({ length: WINDOW }, (_, ago) => plusDays(day, -1 - ago));
  return Math.max(...days.map((one) => byDay.get(one) ?? 0));
}

export interface Week {
  /** Its Monday. */
  readonly monday: string;
  readonly runs: number;
  /** Sums of what is known. */
  readonly minutes: number;
  readonly km: number;
  readonly load: number;
  /** Runs whose load is not known. */
  readonly unknown: number;
  /** Days with an entry, of those that are over. */
  readonly logged: number;
  readonly days: number;
}

/** The last weeks up to today, those without an entry among them; none from before the first run. */
export function weeks(runs: readonly Run[], today: string, most = Infinity): readonly Week[] {
  const byWeek = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.day > today) continue;
    const monday = mondayOf(run.day);
    const own = byWeek.get(monday);
    if (own === undefined) byWeek.set(monday, [run]);
    else own.push(run);
  }
  const first = [...byWeek.keys()].sort()[0];
  if (first === undefined) return [];
  const last = mondayOf(today);
  const count = Math.min(daysBetween(first, last) / 7 + 1, most);
  return Array.from({ length: count }, (_, index) => {
    const monday = plusDays(last, 7 * (index + 1 - count));
    return week(byWeek.get(monday) ?? [], monday, today);
  });
}

function week(own: readonly Run[], monday: string, today: string): Week {
  const loads = own.map(loadOf);
  return {
    monday,
    runs: own.filter(({ minutes, km }) => minutes !== 0 || (km ?? 0) > 0).length,
    minutes: sum(own.map(({ minutes }) => minutes ?? 0)),
    km: sum(own.map(({ km }) => km ?? 0)),
    load: sum(loads.map((load) => load ?? 0)),
    unknown: loads.filter((load) => load === null).length,
    logged: new Set(own.map(({ day }) => day)).size,
    days: Math.min(7, daysBetween(monday, today) + 1),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The load of each day up to today; null for a day without an entry, or with one whose load is not known. */
export function daily(runs: readonly Run[], today: string): readonly (number | null)[] {
  const byDay = new Map<string, (number | null)[]>();
  for (const run of runs) {
    const own = byDay.get(run.day);
    if (own === undefined) byDay.set(run.day, [loadOf(run)]);
    else own.push(loadOf(run));
  }
  const first = [...byDay.keys()].filter((day) => day <= today).sort()[0];
  if (first === undefined) return [];
  return Array.from({ length: daysBetween(first, today) + 1 }, (_, index) => {
    const loads = byDay.get(plusDays(first, index));
    return loads === undefined || loads.includes(null) ? null : sum(loads.map((load) => load ?? 0));
  });
}

export const ACUTE = 7;
export const CHRONIC = 28;

export interface Means {
  readonly acute: number;
  readonly chronic: number;
  readonly ratio: number | null;
}

/**
 * Exponentially weighted means of the daily load, each begun with the first day's load; the weight of a new
 * day is 2/(N+1) (Williams 2017). Null before 28 days in a row are known: a gap is not a rest.
 */
export function means(loads: readonly (number | null)[]): Means | null {
  const known = knownOf(loads);
  if (known.length < CHRONIC) return null;
  const acute = weighted(known, ACUTE);
  const chronic = weighted(known, CHRONIC);
  return { acute, chronic, ratio: chronic === 0 ? null : acute / chronic };
}

function weighted(loads: readonly number[], days: number): number {
  const weight = 2 / (days + 1);
  return loads.slice(1).reduce((mean, load) => weight * load + (1 - weight) * mean, loads[0] ?? 0);
}

/** The same without weights: the mean of the last 7 days against that of the last 28, which holds it. */
export function rolling(loads: readonly (number | null)[]): Means | null {
  const known = knownOf(loads);
  if (known.length < CHRONIC) return null;
  const acute = mean(known.slice(-ACUTE));
  const chronic = mean(known.slice(-CHRONIC));
  return { acute, chronic, ratio: chronic === 0 ? null : acute / chronic };
}

/** The days in a row up to the last one that are known. */
function knownOf(loads: readonly (number | null)[]): readonly number[] {
  return loads.slice(loads.lastIndexOf(null) + 1).filter((load) => load !== null);
}

function mean(loads: readonly number[]): number {
  return sum(loads) / loads.length;
}

export interface Sameness {
  readonly monotony: number;
  readonly strain: number;
}

/**
 * How alike the last seven days were: their mean over their standard deviation, and the week's load times that
 * (Foster 1998, read second hand; of the whole seven, so divided by 7). Null while a day is unknown, and where
 * all days are the same: there it has no value.
 */
export function sameness(loads: readonly (number | null)[]): Sameness | null {
  const week = knownOf(loads).slice(-7);
  if (week.length < 7) return null;
  const middle = mean(week);
  const deviation = Math.sqrt(mean(week.map((load) => (load - middle) ** 2)));
  if (deviation < 1e-9) return null;
  return { monotony: middle / deviation, strain: (sum(week) * middle) / deviation };
}

/** How many of the last 28 days are known. */
export function coverage(loads: readonly (number | null)[]): number {
  return loads.slice(-CHRONIC).filter((load) => load !== null).length;
}
