// A track and where its reader stands to the days of the sessions to come, if all goes well.

import {
  type Answers,
  type Fewest,
  type Own,
  type State,
  type Track,
  asPrinted,
  begun,
  decimal,
  enter,
  firstDay,
  fraction,
  freeFrom,
  isSpread,
  gapOn,
  isNamed,
  lastOf,
  printedDay,
  restedFrom,
  startedOn,
  stepOf,
  trainedWith,
  turnOn,
  windowOpen,
  withFirstDay,
  withSessions,
} from "../rules/index.ts";
import {
  ALONE,
  type Beside,
  type Calendar,
  comingOn,
  insteadOf,
  leadsOn,
  maybe,
  signsOn,
} from "./possible.ts";

/** Days. A plan that has no end is laid out this far. */
const FURTHEST = 400;

const WEEK = 7;

const ONE_SESSION: Fewest = [1, 0, []];

export interface Coming {
  /** Day of the plan, from 0. */
  readonly day: number;
  /** Number of the stage in its track. */
  readonly stage: number;
  /**
   * Which session of the stage, from 1; those that are done count. Where it has several that are not limited alike, the
   * day of the stage.
   */
  readonly session: number;
  /** Ids of those that are due, where the stage has several; else []. */
  readonly which: readonly string[];
  /** The day on which the stage is begun. */
  readonly entered: number;
  /** The plan's own day zero. */
  readonly zero: number;
  /** Ids of those of which something else than a day decides whether they are done. */
  readonly maybe: readonly string[];
  /** The session that takes the place of one of those in turn, where it may not be done; "" for none. */
  readonly instead: string;
  /** Whether nobody knows when its stage ends, which is the last. */
  readonly openEnded: boolean;
}

/**
 * Every session from that day on, no nearer to each other than the plan allows, on the days that it names. `first`: the
 * weekday of the plan's first day, 0 for a Monday; null where that is not known. `known`: what is known before it, such
 * as the day of a surgery. `beside`: the sessions of other parts of the plan.
 */
export function forecast(
  track: Track,
  from: State,
  today: number,
  first: number | null = null,
  known: Answers = {},
  beside: Beside = ALONE,
): readonly Coming[] {
  if (from.finished !== "" || from.waiting !== "") return [];
  const found: Coming[] = [];
  const calendar: Calendar = { track, known, first, beside };
  let state = throughItsGate(track, from, known);
  const soonest = Math.max(today, state["free from"]);
  for (let day = soonest; day < soonest + FURTHEST; day += 1) {
    state = onward(track, state, day, null, known);
    if (state.finished !== "") break;
    const step = stepOf(track, state.stage);
    // The engine counts the time of a stage from its first session too.
    const started = startedOn(step, state, day);
    const several = day < state["free from"] ? [] : comingOn(calendar, started, day);
    const trains = step.sessions?.length ? several.length > 0 : mayTrain(track, started, day, first);
    if (!trains) continue;
    state = started;
    // Where there is one, it is told as that of the stage.
    const apart = (step.sessions ?? []).length > 1;
    const turn = turnOn(step.turns ?? [], day, state.entered, state.done + state.turned, first);
    const which = apart ? several.map(({ id }) => id) : turn;
    const session = apart ? day - state.entered + 1 : state.done + 1;
    const open = maybe(several, state);
    const instead = open.map((id) => insteadOf(step, id)).find((id) => id !== "") ?? "";
    const { stage, entered, zero } = state;
    found.push({
      day,
      stage,
      session,
      which,
      entered,
      zero,
      maybe: open,
      instead,
      openEnded: isOpenEnded(track, state),
    });
    state = leave(track, trained(track, state, day, several), day, known);
  }
  return found;
}

/** A track, where its reader stands in it, and what is known before it. */
export interface Placed {
  readonly track: Track;
  readonly state: State;
}

/** The same of parts that run beside one another, where a session of one asks for those of another. */
export function forecasts(
  tracks: readonly Placed[],
  today: number,
  first: number | null,
  known: Answers,
): readonly (readonly Coming[])[] {
  const laid = tracks.map(({ track, state }) => forecast(track, state, today, first, known));
  if (tracks.length < 2 || !tracks.some(({ track }) => track.steps.some(({ gives }) => gives))) return laid;
  tracks.forEach(({ track, state }, number) => {
    const others = tracks.map((one, at) => ({
      track: one.track,
      coming: laid[at] ?? [],
      before: at < number,
    }));
    const beside = besideOf(others.filter((_, at) => at !== number));
    laid[number] = forecast(track, state, today, first, known, beside);
  });
  return laid;
}

interface Other {
  readonly track: Track;
  readonly coming: readonly Coming[];
  readonly before: boolean;
}

/** What they say of each day: of those that go before, all; of those that come after, what is certain. */
function besideOf(others: readonly Other[]): Beside {
  const days = new Map<number, Set<string>>();
  for (const { track, coming, before } of others)
    for (const { day, stage, which, maybe } of coming) {
      const named = which.filter((id) => before || !maybe.includes(id));
      if (named.length === 0 && (which.length > 0 || (!before && maybe.length > 0))) continue;
      days.set(day, new Set([...(days.get(day) ?? []), ...signsOn(stepOf(track, stage), named)]));
    }
  const signs = others.flatMap(({ track }) => track.steps.flatMap((step) => signsOn(step, [])));
  return { signs: new Set(signs), days };
}

/** A reader who waits for what their stage asks for begins it when its times have come. */
function throughItsGate(track: Track, state: State, known: Answers): State {
  if (state.open.includes(state.stage) || state.done > 0) return state;
  const day = firstOf(track, state, stepOf(track, state.stage).before ?? ONE_SESSION, known);
  const free = Math.max(state["free from"], day);
  return { ...state, entered: Math.max(state.entered, day), "free from": free };
}

/**
 * A stage is left on the day of its last session, where the next one may begin by its next, or where the plan prints a day
 * for it.
 */
function leave(track: Track, state: State, day: number, known: Answers): State {
  const { forks, limits, number } = stepOf(track, state.stage);
  const to = forks[0]?.stage ?? number + 1;
  const printed = to <= lastOf(track) ? printedDay(track, state, day, to) : null;
  if (printed !== null) {
    const moved = onward(track, asPrinted(state, printed), printed, day, known);
    return moved.stage !== state.stage || moved.finished !== "" ? moved : state;
  }
  return onward(track, state, day + gapOn(limits, day), day, known);
}

/** The stages that are over by that day are left, on that day or on the earlier one that is given. */
function onward(
  track: Track,
  state: State,
  day: number,
  left: number | null = null,
  known: Answers = {},
): State {
  for (let next = state; ;) {
    const step = stepOf(track, next.stage);
    const to = wayOf(track, next);
    const soonest = soonestOf(track, next, to, known);
    if (!isServed(track, next, to) || day < soonest || !windowOpen(track, next, day)) return next;
    if (to === 0 && (isOpenEnded(track, next) || day < firstDay(track, next, to))) return next;
    // A way back, a stage for ever, or one that is for some runners only ends what can be laid out.
    const goesBack = to <= next.stage && !step.aside;
    if (goesBack || to === 0 || stepOf(track, to).only.length > 0) return { ...next, finished: "end" };
    if (day < firstDay(track, next, to)) return next;
    const begins = Math.max(soonest, begun(track, next, to, left ?? day));
    const entered = enter(track, next, to, begins);
    next = { ...entered, runs: left !== null, rises: [...next.rises, day] };
  }
}

/** Whether nobody knows when the stage ends, and none comes after it: it is laid out as far as any plan. */
function isOpenEnded(track: Track, state: State): boolean {
  return wayOf(track, state) === 0 && (track.endless || stepOf(track, state.stage).unending === true);
}

/** The stage to which the first of its ways leads, 0 where it leads out of the plan's path. */
function wayOf(track: Track, state: State): number {
  const step = stepOf(track, state.stage);
  const after = state.stage < lastOf(track) ? state.stage + 1 : 0;
  return step.forks[0]?.stage ?? (step.aside ? state.origin || 1 : after);
}

/** What the stage's criteria and its way on need, and the gate of the next one. */
function needsOf(track: Track, state: State, to: number): readonly Fewest[] {
  const before = to ? stepOf(track, to).before : undefined;
  const { fewest, way } = stepOf(track, state.stage);
  return [fewest, way, before].map((needs) => needs ?? ONE_SESSION);
}

function isServed(track: Track, state: State, to: number): boolean {
  const needed = Math.max(...needsOf(track, state, to).map(([sessions]) => sessions));
  return !stepOf(track, state.stage).trains || state.done >= needed;
}

/** The first day on which the times have come that are asked for. */
function soonestOf(track: Track, state: State, to: number, known: Answers): number {
  return Math.max(...needsOf(track, state, to).map((needs) => firstOf(track, state, needs, known)));
}

/** The first day on which its times have come; what counts from a day that nobody told is not waited for. */
function firstOf(track: Track, state: State, [, days, since]: Fewest, known: Answers): number {
  const times = since.map(([anchor, passed]) => (begunOn(track, state, anchor, known) ?? -passed) + passed);
  return Math.max(state.entered + days, ...times);
}

/** The day of the injury, of the surgery; a time since the plan's own beginning counts from its reader's first day. */
function begunOn({ zero }: Track, state: State, anchor: string, known: Answers): number | null {
  if (anchor === "plan start") return 0;
  if (anchor === zero?.anchor) return state.zero - zero.after;
  const day = fraction(known[anchor]);
  return day === null ? null : Math.trunc(decimal(day));
}

/** The first of the days that the stage names on which a session may be, from that day on; that day if it names none. */
export function dueFrom(track: Track, state: State, from: number, first: number): number {
  const day = Math.max(from, state["free from"]);
  const week = Array.from({ length: WEEK }, (_, later) => day + later);
  return week.find((one) => isDue(track, state, one, first)) ?? day;
}

/** Who only waits for the next stage's time begins it on its own days. */
function isDue(track: Track, from: State, day: number, first: number): boolean {
  const state = from.ready ? onward(track, from, day) : from;
  return isNamed(stepOf(track, state.stage).limits, day, state.entered, first) !== false;
}

function mayTrain(track: Track, state: State, day: number, first: number | null): boolean {
  const { limits, trains } = stepOf(track, state.stage);
  if (!trains || day < state["free from"]) return false;
  const named = isNamed(limits, day, state.entered, first);
  if (named !== null) return named;
  if (state.last === null) return true;
  // Spread over the week: three sessions are every other day, four are not three days in a row.
  return isSpread(limits, day - state.entered, state.done) && isSpread(limits, day - state.last);
}

function trained(track: Track, state: State, day: number, several: readonly Own[]): State {
  const step = stepOf(track, state.stage);
  const { limits } = step;
  if (several.length > 0) {
    const done = state.done + Number(leadsOn(step, state, several, day));
    return { ...withSessions(step, state, several, day), done, last: day, rises: withFirstDay(state, day) };
  }
  return {
    ...state,
    done: state.done + 1,
    last: day,
    rises: withFirstDay(state, day),
    trained: trainedWith(limits, day, state.trained),
    "free from": freeFrom(limits, day, state.trained, state),
    rested: restedFrom(limits, day, state.trained),
  };
}
