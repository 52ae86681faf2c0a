// Outcomes that fire together to one decision: the most cautious of each, whatever their order.

import type { Act, Outcome } from "./condition.ts";
import { decimal, fraction } from "./fraction.ts";
import type { Place } from "./machine.ts";
import { days } from "./quantity.ts";
import { actText, text } from "./text.ts";

/** Of some people the most urgent; "" where nobody is meant. */
export function mostUrgent(people: readonly string[]): string {
  return people.reduce(moreUrgentOf, "");
}

export function moreUrgentOf(one: string, other: string): string {
  return URGENCY.indexOf(other) > URGENCY.indexOf(one) ? other : one;
}

/** People from the least to the most urgent. */
export const URGENCY = ["clinician", "physio", "surgeon", "doctor", "emergency"];

/** What a session leads to. Joining two is order-free, and joining one with itself changes nothing. */
export interface Decision {
  readonly stop: boolean;
  readonly who: string;
  /** The earliest stage to go back to, as its number from 1; 0 for none. */
  readonly move: number;
  readonly repeat: boolean;
  readonly sessionsBack: number;
  /** In days. */
  readonly rest: number;
  /** Conditions that must come first, sorted. */
  readonly until: readonly string[];
  /** What is reduced and by how much, as written, sorted. */
  readonly changes: readonly string[];
  /** Plans to go on to instead, sorted. */
  readonly onward: readonly string[];
  /** A rule itself said `progress`; dropped when anything cautious fired too. */
  readonly rise: boolean;
  readonly adds: readonly string[];
  /** People to see for a check-up while training goes on, sorted. */
  readonly visits: readonly string[];
}

export const NOTHING: Decision = {
  stop: false,
  who: "",
  move: 0,
  repeat: false,
  sessionsBack: 0,
  rest: 0,
  until: [],
  changes: [],
  onward: [],
  rise: false,
  adds: [],
  visits: [],
};

/** Whether anything in it holds the reader back. */
export function cautious(decision: Decision): boolean {
  const { stop, who, move, repeat, sessionsBack, rest, until, changes, onward } = decision;
  const counted = move + sessionsBack + rest + until.length + changes.length + onward.length;
  return stop || repeat || who !== "" || counted > 0;
}

/** Both at once, field by field the more cautious. */
export function join(one: Decision, other: Decision): Decision {
  const moves = [one.move, other.move].filter((move) => move > 0);
  const joined: Decision = {
    stop: one.stop || other.stop,
    who: URGENCY.indexOf(other.who) > URGENCY.indexOf(one.who) ? other.who : one.who,
    move: moves.length > 0 ? Math.min(...moves) : 0,
    repeat: one.repeat || other.repeat,
    sessionsBack: Math.max(one.sessionsBack, other.sessionsBack),
    rest: Math.max(one.rest, other.rest),
    until: union(one.until, other.until),
    changes: union(one.changes, other.changes),
    onward: union(one.onward, other.onward),
    rise: one.rise || other.rise,
    adds: union(one.adds, other.adds),
    visits: union(one.visits, other.visits),
  };
  return cautious(joined) ? { ...joined, rise: false, adds: [] } : joined;
}

export function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])].sort();
}

/** Outcomes that fired together, as one decision. */
export function decideAll(outcomes: readonly Outcome[], place: Place): Decision {
  return outcomes.map((outcome) => decide(outcome, place)).reduce(join, NOTHING);
}

/** One outcome where the runner stands. Of options joined by `or` the first, which is the most careful. */
export function decide(outcome: Outcome, place: Place): Decision {
  const acts = (outcome.options[0] ?? []).filter((act) => act.is === "act");
  const goesOn = acts.some(({ verb }) => verb === "carry on");
  const effects = acts.map((act) =>
    goesOn && act.verb === "see" ? { visits: [act.target ?? ""] } : effect(act, place),
  );
  return effects.map((one) => ({ ...NOTHING, ...one })).reduce(join, NOTHING);
}

function effect(act: Act, place: Place): Partial<Decision> {
  const target = act.target ?? "";
  switch (act.verb) {
    case "stop":
    case "see":
      return { stop: act.verb === "stop", who: target };
    case "repeat":
      return { repeat: true };
    case "restart":
      return { move: 1 };
    case "back":
      return back(act, place);
    case "back to":
      return { move: place.named[target] ?? place.stage };
    case "back to green":
      return place.green ? { move: place.green } : back(act, place);
    case "on to":
      return place.named[target] ? { move: place.named[target] } : { onward: [target] };
    case "rest":
      return { rest: act.amount ? days(act.amount) : 0 };
    case "rest until":
      return { until: act.until ? [text(act.until)] : [] };
    case "reduce":
    case "reduce to":
    case "skip":
      return { changes: [actText(act)] };
    case "progress":
      return { rise: true };
    case "add":
      return { adds: [actText(act)] };
  }
  return {};
}

function back(act: Act, place: Place): Partial<Decision> {
  const said = fraction(act.count);
  const count = (said && Math.trunc(decimal(said))) || 1;
  if (act.unit === "session") return { sessionsBack: count };
  const { levels } = place;
  // Levels are those of one group: at its first, the level begins again.
  const own = act.unit === "level" && levels ? place.back.filter((n) => levels.includes(n)) : place.back;
  const ways = act.unit === "phase" && place.phases.length > 0 ? place.phases : own;
  return { move: ways[Math.min(count, ways.length) - 1] ?? place.stage };
}
