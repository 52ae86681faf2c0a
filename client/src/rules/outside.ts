// The sessions that were done on a day to why one of them was not to be done on it, what it asks, and what is told.

import { type Judge, atGate, missing, truthOf } from "./judge.ts";
import type { Own, Step } from "./machine.ts";
import { boundsAsked, closesOn, opensOn } from "./spans.ts";
import { startedOn } from "./started.ts";
import type { State } from "./state.ts";
import { text } from "./text.ts";
import type { Told } from "./told.ts";
import { freeOn } from "./which.ts";

/** How each reason begins for which a session should have waited. */
export const SOON = "too soon: ";

/** Why one of them is outside its own days; "" where none is. */
export function outsideOf(done: readonly Own[], state: State, judge: Judge): string {
  return done.flatMap((own) => outside(own, state, judge))[0] ?? "";
}

function outside(own: Own, state: State, judge: Judge): readonly string[] {
  const { number } = judge.facts.day;
  const [opens, closes] = [opensOn(own, state), closesOn(own, state)];
  return [
    ...(number < opens ? [`${SOON}${own.id} begins on day ${opens}`] : []),
    ...(closes <= number ? [`too late: ${own.id} was only until day ${closes - 1}`] : []),
  ];
}

/** What one of them asks for and isn't so. */
export function shut(done: readonly Own[], state: State, judge: Judge): readonly string[] {
  return done.flatMap((own) =>
    boundsAsked(own, state)
      .filter((condition) => truthOf(beside(judge, own), condition) === false)
      .map((condition) => `${SOON}${own.id} waits for ${text(condition)}`),
  );
}

/** What they ask for and nobody has answered. */
export function unanswered(done: readonly Own[], state: State, judge: Judge): readonly string[] {
  return done.flatMap((own) => missing(beside(judge, own), boundsAsked(own, state)));
}

/**
 * Those that weren't to be done today, because of their `when`, beside another that was: they don't count, and the other
 * does. Who did no other came too soon.
 */
export function passedBy(done: readonly Own[], judge: Judge): readonly Own[] {
  const left = done.filter((own) => isNotSo(own, judge));
  return left.length < done.length ? left : [];
}

/** Whether that day is none for it: its `when` is known to be false. */
export function isNotSo(own: Own, judge: Judge): boolean {
  return (own.bounds?.only ?? []).some((condition) => truthOf(beside(judge, own), condition) === false);
}

/** That a session is none of the day's. */
export function passedWords({ id }: Own): string {
  return `${id} doesn't count today`;
}

/** The judge for what a session asks of the others of its day: it is none of them. */
function beside(inside: Judge, { id }: Own): Judge {
  const judge = atGate(inside);
  const { day } = judge.facts;
  if (day.given === undefined) return judge;
  const given = day.given.filter(([session]) => session !== `${judge.track.track}/${id}`);
  return { ...judge, facts: { ...judge.facts, day: { ...day, given } } };
}

/** With what a session asks for that was not answered; it counts once it is. */
export function asking(told: Told, open: readonly string[]): Told {
  if (open.length === 0) return told;
  const verdict = ["carry on", "plateau"].includes(told.verdict) ? "ask" : told.verdict;
  return { ...told, verdict, missing: [...new Set([...told.missing, ...open])] };
}

/** With what the stage or the session waits for and isn't so: the session came too soon for it. */
export function tooSoonFor(told: Told, closed: readonly string[]): Told {
  if (closed.length === 0 || !["carry on", "plateau", "ask"].includes(told.verdict)) return told;
  return { ...told, verdict: "too soon", because: closed, missing: [] };
}

/** What is told of a session that went well and came before its day: that it did, and why, first of all. */
export function beforeItsDay(told: Told, early: readonly string[]): Told {
  const why = early.flatMap((one) => (one.startsWith(SOON) ? [one.slice(SOON.length)] : []));
  if (why.length === 0 || told.verdict !== "carry on" || told.colour !== "green") return told;
  return { ...told, verdict: "too soon", because: [...why, ...told.because] };
}

/**
 * With the first day for each of several sessions of the stage where the runner now stands. Where one of them asks for
 * something else than a day, no day is promised for it.
 */
export function promised(step: Step, old: State, told: Told): Told {
  const { sessions = [] } = step;
  const state = startedOn(step, old, told.day);
  // What a rest waits for has no day.
  if (state.until.length > 0 && told["next from"] !== null) return { ...told, "next from": null };
  if (told["next from"] === null || sessions.length === 0) return told;
  const sure = sessions.filter((own) => boundsAsked(own, state).length === 0);
  if (sessions.length === 1) return sure.length > 0 ? told : { ...told, "next from": null };
  const days = sure.map((own) => [own.id, Math.max(state["free from"], freeOn(own, state))] as const);
  return { ...told, each: Object.fromEntries(days.filter(([, day]) => day < Infinity)) };
}

/** Which sessions fill up the stage, for a runner who did another. */
export function lighterWords(fills: readonly Own[]): string {
  return `only ${fills.map(({ id }) => id).join(" and ")} counts toward moving on`;
}
