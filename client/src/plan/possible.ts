// A day to the sessions that are laid out on it: those that are due, and of those that ask for something else than a day,
// each that may be.

import {
  type Answers,
  type Atom,
  type Own,
  type State,
  type Step,
  type Track,
  type Truth,
  boundsAsked,
  countTruth,
  dueOn,
  fillingOn,
  inTurn,
  laidOut,
  memory,
  stepOf,
  truth,
} from "../rules/index.ts";

/** What the sessions of other parts of the plan say of a day, such as that there is a run on it. */
export interface Beside {
  /** All that they say of any day. */
  readonly signs: ReadonlySet<string>;
  /** What they say of each day on which one is laid out. */
  readonly days: ReadonlyMap<number, ReadonlySet<string>>;
}

/** For a part of a plan by itself. */
export const ALONE: Beside = { signs: new Set(), days: new Map() };

/** What is known of a day that is to come. `first`: the weekday of the plan's first day, 0 for a Monday. */
export interface Calendar {
  readonly track: Track;
  readonly known: Answers;
  readonly first: number | null;
  readonly beside: Beside;
}

/**
 * Those of the stage's sessions that a runner who keeps to the plan does on that day. One that asks for something is left
 * out only where time, or the day's other sessions, say that it isn't so.
 */
export function comingOn(calendar: Calendar, state: State, day: number): readonly Own[] {
  const { sessions = [] } = stepOf(calendar.track, state.stage);
  for (let among = sessions; ;) {
    const due = dueOn(among, state, day, calendar.first);
    const wrong = notFor(calendar, due, state, day);
    if (wrong === undefined) return due;
    among = among.filter((own) => own !== wrong);
  }
}

/** Ids of those of which something else than a day decides. */
export function maybe(due: readonly Own[], state: State): readonly string[] {
  return due.filter((own) => boundsAsked(own, state).length > 0).map(({ id }) => id);
}

/**
 * Whether the day fills up the stage for certain: a session that may not be promises no stage sooner. In turn, another
 * takes its place.
 */
export function leadsOn(step: Step, state: State, due: readonly Own[], day: number): boolean {
  const [fills, sure] = [fillingOn(step, state, day), laidOut(step, state)];
  const turns = inTurn(sure).length > 0 ? inTurn(due) : [];
  return due.some((own) => fills.includes(own) && (sure.includes(own) || turns.includes(own)));
}

/** The session that is next in turn and asks for nothing, where that one may not be; "" for none. */
export function insteadOf({ sessions = [] }: Step, id: string): string {
  const order = inTurn(sessions);
  const at = order.findIndex((own) => own.id === id);
  if (at < 0) return "";
  return [...order.slice(at), ...order.slice(0, at)].find((own) => !asks(own))?.id ?? "";
}

function asks({ bounds }: Own): boolean {
  return (bounds?.only ?? []).length + (bounds?.gate ?? []).length > 0;
}

/** What those of its sessions say of their day; the only one of a stage need not be named. */
export function signsOn({ gives = {} }: Step, which: readonly string[]): readonly string[] {
  const named = Object.entries(gives).filter(([id]) => which.length === 0 || which.includes(id));
  return named.flatMap(([, signs]) => signs);
}

/** One of them that isn't for that day: beside what is certain of it, else beside each other, the last first. */
function notFor(calendar: Calendar, due: readonly Own[], state: State, day: number): Own | undefined {
  const { track, beside, known } = calendar;
  const step = stepOf(track, state.stage);
  const said = [...(beside.days.get(day) ?? [])];
  const signs = (all: readonly Own[]): readonly string[] => all.flatMap(({ id }) => step.gives?.[id] ?? []);
  const others = (all: readonly Own[], own: Own): readonly string[] =>
    signs(all.filter((one) => one !== own));
  const certain = [...said, ...signs(due.filter((own) => boundsAsked(own, state).length === 0))];
  const isFalse = (own: Own, given: readonly string[], able: readonly string[]): boolean =>
    boundsAsked(own, state).some(
      (asked) => truth(asked, (atom) => told(atom, { known, state, day, given, able })) === false,
    );
  return (
    due.find((own) => isFalse(own, certain, certain)) ??
    due.findLast((own) =>
      isFalse(own, [...said, ...others(due, own)], [...beside.signs, ...others(step.sessions ?? [], own)]),
    )
  );
}

interface Telling {
  readonly known: Answers;
  readonly state: State;
  readonly day: number;
  readonly given: readonly string[];
  /** What could be given on some day. */
  readonly able: readonly string[];
}

/** What can be told before the day: a time, how many sessions, and what the day's own sessions say. */
function told(atom: Atom, { known, state, day, given, able }: Telling): Truth {
  if (atom.is === "since" || atom.is === "done") {
    const { entered, done } = state;
    return countTruth({ day: { number: day }, memory: memory(known), entered, done, amounts: {} }, atom);
  }
  if (atom.is !== "sign" || !able.includes(atom.name)) return null;
  return given.includes(atom.name) !== (atom.absent ?? false);
}
