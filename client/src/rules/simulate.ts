// A plan's tracks and a diary to day by day what the runner is told and where they then stand.

import { live } from "./day.ts";
import { moreUrgentOf, mostUrgent } from "./decision.ts";
import { type Day, type Memory, denied } from "./diary.ts";
import { judgeOf } from "./judge.ts";
import { freeFrom, restedFrom, trainedWith } from "./limits.ts";
import { type Known, type Step, type Track, stepOf } from "./machine.ts";
import { isNotSo, promised } from "./outside.ts";
import { startedOn } from "./started.ts";
import { type State, start } from "./state.ts";
import { type Lived, type Told, tell } from "./told.ts";
import { doneOn, withSessions } from "./which.ts";

/** The states of a plan's tracks, by the track's id. */
export type States = { readonly [track: string]: State };

/** One track on one day. */
export interface Row extends Lived {
  readonly track: string;
}

/** One day of all tracks of a plan. A red light in one track holds all of them that day. */
export function liveAll(
  tracks: readonly Track[],
  states: States,
  memory: Memory,
  told: Day,
  library: Known,
): readonly Row[] {
  const day = withGiven(tracks, states, told);
  const trained = trainedOn(tracks, states, day, { memory, library });
  const rows = tracks.map((track) => {
    const before = states[track.track] ?? start();
    const own = trained.includes(track)
      ? day
      : { ...day, done: null, sessions: [], elsewhere: day.done !== null };
    return { track, before, own, ...live(track, before, memory, own, library) };
  });
  const red = rows.filter(({ told }) => told.colour === "red");
  const sent = rows.filter(({ told }) => told.verdict === "see").map(({ state }) => state.waiting);
  if (red.length === 0 && sent.length === 0) {
    return rows.map(({ track, state, told }) => ({ track: track.track, state, told }));
  }
  const rest = red.length > 0 ? Math.max(...rows.map(({ state }) => state["free from"])) : 0;
  const who = mostUrgent(sent);
  return rows.map(({ track, before, own, ...lived }) => {
    return { track: track.track, ...calmed(track, before, lived, own, { rest, who }) };
  });
}

/**
 * No track moves on beside a red one, and all of them rest for as long; who is sent to a person by one waits in all of
 * them.
 */
function calmed(
  track: Track,
  before: State,
  { state, told }: Lived,
  day: Day,
  { rest, who }: { readonly rest: number; readonly who: string },
): Lived {
  const moves = told.verdict === "progress" || told.verdict === "finish";
  const rises = (who !== "" || told.colour !== "red") && moves && before.finished === "";
  const kept = rises ? undone(track, before, day) : state;
  const because = [who === "" ? RED : SENT];
  const waiting = kept.finished === "" ? moreUrgentOf(kept.waiting, who) : kept.waiting;
  const free = Math.max(kept["free from"], rest);
  const next = { ...kept, "free from": free, rested: Math.max(kept.rested, rest), waiting };
  const said = { colour: told.colour, because, "next from": free };
  return { state: next, told: promise(track, next, rises ? tell(track, next, day, "hold", said) : told) };
}

/**
 * With no day for a next session before the one that another part of the plan leaves free; with none for who waits for
 * a person.
 */
function promise(track: Track, state: State, told: Told): Told {
  const next = told["next from"];
  if (next === null) return told;
  if (state.waiting !== "") return { ...told, "next from": null, each: {} };
  const later = { ...told, "next from": Math.max(next, state["free from"]) };
  return promised(stepOf(track, state.stage), state, later);
}

/**
 * The state of a track whose rise on that day is put off: it is not ready any more, and rests after the session as after
 * any other.
 */
function undone(track: Track, old: State, day: Day): State {
  if (day.done === null) return { ...old, ready: false };
  const [step, today] = [stepOf(track, old.stage), day.number];
  const before = startedOn(step, old, today);
  const trained = trainedWith(step.limits, today, before.trained);
  const held = { ...before, ready: false, last: today, gap: 0, until: [], trained };
  const done = doneOn(step, before, day);
  if (done.length > 0) return withSessions(step, held, done, today);
  const free = Math.max(held["free from"], freeFrom(step.limits, today, before.trained, before));
  const rested = Math.max(held.rested, restedFrom(step.limits, today, before.trained));
  return { ...held, "free from": free, rested };
}

const RED = "your pain was above the limit in another part of the plan";
const SENT = "you need to see someone first for another part of the plan";

/**
 * The tracks that a day's session was of: those that it names, or a session of the stage they are at; where it names
 * none, each that was due and isn't kept for other days by its `when`; where none was, those that were due or all of them,
 * for which it came too soon.
 */
function trainedOn(tracks: readonly Track[], states: States, day: Day, past: Past): readonly Track[] {
  const names = day.sessions ?? [];
  const at = (track: Track): State => states[track.track] ?? start();
  const steps = stepsOn(tracks, states, day);
  const own = (track: Track): readonly string[] => namesOf(steps[track.track]);
  const named = tracks.filter((track) => [track.track, ...own(track)].some((id) => names.includes(id)));
  if (day.done === null || named.length > 0) return day.done === null ? tracks : named;
  const due = tracks.filter((track) => at(track).finished === "" && at(track)["free from"] <= day.number);
  const meant = due.filter((track) => isFor(track, at(track), day, past));
  return [meant, due, tracks].find((some) => some.length > 0) ?? tracks;
}

/** What is known besides the day. */
interface Past {
  readonly memory: Memory;
  readonly library: Known;
}

/**
 * Whether one of its stage's sessions may be meant by that day: not where each has a `when` that is known to be false.
 */
function isFor(track: Track, state: State, day: Day, { memory, library }: Past): boolean {
  const { sessions = [] } = stepOf(track, state.stage);
  if (!sessions.some(({ bounds }) => (bounds?.only ?? []).length > 0)) return true;
  const judge = judgeOf(track, state, memory, day, library);
  return sessions.some((own) => !isNotSo(own, judge));
}

/**
 * By each track the stage that the day's session is one of: where the runner stands. A name that is none of a session
 * there is one of the nearest stage that has it: time alone may lead to it on that day.
 */
function stepsOn(
  tracks: readonly Track[],
  states: States,
  { sessions = [] }: Day,
): { readonly [track: string]: Step } {
  const here = tracks.map((track) => stepOf(track, (states[track.track] ?? start()).stage));
  const known = [...tracks.map(({ track }) => track), ...here.flatMap(namesOf)];
  const left = sessions.filter((name) => !known.includes(name));
  const found = tracks.map((track, at) => {
    const own = here[at] ?? stepOf(track, 1);
    const told = [...namesOf(own).filter((id) => sessions.includes(id)), ...left];
    return [track.track, left.length > 0 ? nearest(track, own, told) : own] as const;
  });
  return Object.fromEntries(found);
}

/**
 * The one that has most of those names; of several, where the reader stands, then the nearest, a later one first.
 */
function nearest({ steps }: Track, here: Step, told: readonly string[]): Step {
  const far = ({ number }: Step): number => Math.abs(2 * (number - here.number) - 1);
  const named = (step: Step): number => namesOf(step).filter((id) => told.includes(id)).length;
  const near = [...steps].sort((one, other) => far(one) - far(other));
  return near.reduce((best, step) => (named(step) > named(best) ? step : best), near[0] ?? here);
}

/** Those among which a day names what was done. */
function namesOf(step: Step | undefined): readonly string[] {
  return [...(step?.sessions ?? []), ...(step?.turns ?? [])].map(({ id }) => id);
}

/** The day with what its sessions say of it in all tracks, such as that there was strength training. */
function withGiven(tracks: readonly Track[], states: States, day: Day): Day {
  const steps = stepsOn(tracks, states, day);
  const going = tracks.filter(({ track }) => (states[track]?.finished ?? "") === "");
  const given = going.flatMap(({ track }) => givenIn(tracks, track, steps[track]?.gives ?? {}, day));
  return given.length > 0 ? { ...day, given } : day;
}

/**
 * Of the sessions that are known to be done: those that the day names, or a track's only one; and what those don't say
 * that are known not to be, because the day names others.
 */
function givenIn(
  tracks: readonly Track[],
  track: string,
  gives: NonNullable<Step["gives"]>,
  { done, sessions = [] }: Day,
): NonNullable<Day["given"]> {
  const known = Object.entries(gives);
  if (done === null) return [];
  const whole = sessions.includes(track);
  const only = known.length === 1 && (tracks.length === 1 || whole);
  const open = sessions.length === 0 || (whole && !known.some(([session]) => sessions.includes(session)));
  return known.flatMap(([session, signs]) => {
    const isDone = only || sessions.includes(session);
    const said = isDone ? signs : open ? [] : signs.map(denied);
    return said.map((sign) => [`${track}/${session}`, sign] as const);
  });
}
