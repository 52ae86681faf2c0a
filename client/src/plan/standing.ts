// Where a reader stands in a plan to words: the stage, whether a session is due, and whether a stop forbids it.

import {
  type Own,
  type State,
  type Track,
  boundsAsked,
  freeOn,
  inTurn,
  isNamed,
  isSwitched,
  stepOf,
  text,
} from "../rules/index.ts";
import { listed, lower, upper } from "../notation/words.ts";
import { dayWords, daysBetween, plusDays, weekdayOf } from "../values/calendarday.ts";
import type { PlanData } from "./data.ts";
import { isLogged, turnIn } from "./due.ts";
import { type Kept, type Position, type Standing, follow, positions, stageOf } from "./follow.ts";
import { dueFrom } from "./forecast.ts";
import { type Held, asksWhere, heldBack, heldIn, waitedFor } from "./held.ts";
import { titleIn } from "./stagename.ts";
import { heads, nextDay, reason, spokenOf } from "./verdictwords.ts";

/** A line a track; `held` where a stop forbids a session. */
export type Lines = readonly { readonly stage: string; readonly due: string; readonly held: boolean }[];

/** Null where something that is kept of the plan cannot be read: My plan says what to do. */
export function linesOf(data: PlanData, kept: Kept, today: string): Lines | null {
  try {
    return lines(data, kept, follow(data, kept, today), today);
  } catch {
    return null;
  }
}

/** The stage and whether a session is due, a line a track; `held` where a stop forbids it. */
function lines(data: PlanData, kept: Kept, standing: Standing, today: string): Lines {
  const held = heldBack(kept, standing, today);
  return positions(data, standing.states).map((position) => {
    return {
      stage: titleIn(position.stage),
      due: due(data, kept, standing, position, today),
      held: heldIn(held, position.track.track, today) !== undefined,
    };
  });
}

/** Whether a session is due, in a sentence. */
export function due(
  data: PlanData,
  kept: Kept,
  standing: Standing,
  position: Position,
  today: string,
): string {
  const { track, state } = position;
  const { started } = kept;
  const { paused } = standing;
  if (today < started.start) return `Your plan starts on ${dayWords(started.start)}.`;
  if (paused !== "") return `You paused this plan on ${dayWords(paused)}. Resume it when you're ready.`;
  if (state.waiting !== "")
    return asksWhere(standing)
      ? "First answer the questions that find your starting point."
      : `On hold until you've seen ${data.people[state.waiting] ?? state.waiting}.`;
  if (state.finished !== "") return finishedWords(data, position);
  const held = heldIn(heldBack(kept, standing, today), track.track, today);
  if (held !== undefined) return heldWords(data, kept, held, today);
  if (isLogged(standing, today)) return "Today's session is logged.";
  const { start } = started;
  const free = plusDays(start, dueFrom(track, state, daysBetween(start, today), weekdayOf(start)));
  if (free > today) return `No session today. Do the next one on ${dayWords(free)} or later.`;
  const open = wasRed(standing, track) || waitedFor(standing, track.track, state).length > 0;
  if (open) return "Read this before your next session.";
  return severalWords(data, started.start, track, state, today) || "You can do a session today.";
}

/** That the plan, or this row of its stages, is over, and which plan comes after it. */
function finishedWords({ words, verdicts }: PlanData, { track, state, stage }: Position): string {
  const next = words[`on to ${state.finished}`];
  const own = `You've finished this ${stage.part === undefined ? "plan" : "part of the plan"}.`;
  const head = isSwitched(track, state) ? (verdicts["switch"] ?? "Switch to another plan.") : own;
  return next === undefined ? head : `${head} ${upper(next)}.`;
}

/**
 * Where the stage has several sessions, or one with days of its own: which may be done today, and when the others; of one
 * that asks for something else than a day, no day. "" where it has one.
 */
function severalWords(data: PlanData, start: string, track: Track, state: State, today: string): string {
  const { sessions } = stageOf(data, track, state).stage;
  const names = new Map(sessions.map(({ id, name }) => [id, lower(name ?? "session")]));
  const number = daysBetween(start, today);
  const { sessions: several = [] } = stepOf(track, state.stage);
  const turn = turnIn(track, state, number);
  if (several.length === 0 && turn !== undefined) return `You can do this today: ${names.get(turn) ?? turn}.`;
  const waits = inTurn(several).filter(({ id }) => id !== turn);
  const all = several
    .filter((own) => !waits.includes(own))
    .map((own) => ({ own, name: names.get(own.id) ?? own.id, day: dayFor(own, state, number, start) }))
    .filter(({ day }) => day < Infinity);
  const asks = ({ own }: (typeof all)[number]): boolean => boundsAsked(own, state).length > 0;
  const [now, later] = [all.filter(({ day }) => day === number), all.filter(({ day }) => day !== number)];
  const next = later
    .filter((one) => !asks(one))
    .map(({ name, day }) => `Next ${name}: ${dayWords(plusDays(start, day))} or later.`);
  const may = listed(now.filter((one) => !asks(one)).map(({ name }) => name));
  const first = now
    .filter(asks)
    .map(({ own, name }) => `${upper(name)}: only if ${wanted(data, own, state)}.`);
  return [may === "" ? "" : `You can do this today: ${may}.`, ...first, ...next].filter(Boolean).join(" ");
}

/** The first day, from that one on, on which the session may be and that it names; Infinity for none. */
function dayFor(own: Own, state: State, number: number, start: string): number {
  const free = Math.max(number, state["free from"], freeOn(own, state));
  if (free === Infinity) return free;
  const days = Array.from({ length: WEEK }, (_, more) => free + more);
  return days.find((day) => isNamed(own.limits, day, state.entered, weekdayOf(start)) !== false) ?? free;
}

/** What it asks for, in words. */
function wanted({ words }: PlanData, own: Own, state: State): string {
  return listed(boundsAsked(own, state).map((condition) => words[text(condition)] ?? text(condition)));
}

const WEEK = 7;

/** The verdict that holds, the answer it rests on, and the day of the next session. */
function heldWords(data: PlanData, kept: Kept, { day, row, free }: Held, today: string): string {
  const spoken = spokenOf(data, kept, day, row, today);
  const next = nextDay(spoken, free);
  return [
    ...heads(spoken).map((words) => `${words}.`),
    reason(spoken),
    next === "" ? "" : `Next session: ${next}`,
  ]
    .filter((words) => words !== "")
    .join(" ");
}

/** Whether the last session was one that the pain rule stops at. */
export function wasRed({ days }: Standing, track: Track): boolean {
  const last = days.findLast(({ done }) => done !== null);
  return last?.rows.find((row) => row.track === track.track)?.told.colour === "red";
}
