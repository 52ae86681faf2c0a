// A decision that holds the reader back, to the state that follows and what is told.

import { type Decision, decide, union } from "./decision.ts";
import { type Judge, type Judged, placeOf } from "./judge.ts";
import { stepOf } from "./machine.ts";
import { returned } from "./returns.ts";
import { enter, repeated } from "./rise.ts";
import { behind } from "./sessionsback.ts";
import type { State } from "./state.ts";
import { outcomeText, text } from "./text.ts";
import { type Lived, type Verdict, tell } from "./told.ts";

export function apply(old: State, judge: Judge, given: Decision, found: Judged): Lived {
  const { track, facts } = judge;
  const { day } = facts;
  const rest = given.rest > 0 ? Math.trunc(given.rest) + 1 : 0;
  const free = rest > 0 ? Math.max(old["free from"], day.number + rest) : old["free from"];
  const red = found.colour === "red";
  const rested = rest > 0 ? Math.max(old.rested, day.number + rest) : old.rested;
  const there = placed({ ...old, "free from": free, rested }, judge, given, red);
  const { moved, decision, again } = returned(track, old, there.moved, there.decision);
  const spoke = again.length > 0 ? { ...found, decision } : found;
  const state: State = {
    ...moved,
    until: union(moved.until, decision.until),
    changes: union(moved.changes, decision.changes),
    waiting: decision.who,
    ready: false,
    finished: decision.onward[0] ?? "",
  };
  const goes = state.stage !== old.stage;
  const aside = goes && stepOf(track, state.stage).aside === true;
  const verdict = aside ? "aside" : verdictOf(decision, goes);
  const says = {
    colour: found.colour,
    because: [...ofOnePerson(judge, spoke), ...again],
    "next from": decision.who === "" && decision.onward.length === 0 ? state["free from"] : null,
  };
  return { state, told: tell(track, state, day, verdict, says) };
}

/** What spoke, without the rules that name somebody less urgent than the person to see. */
export function ofOnePerson(judge: Judge, { decision: { who }, spoke }: Judged): readonly string[] {
  const place = placeOf(judge);
  const less = judge.step.rules.filter(([, outcome]) => !["", who].includes(decide(outcome, place).who));
  const named = less.map(([condition, outcome]) => `${text(condition)}: ${outcomeText(outcome)}`);
  return who === "" ? spoke : spoke.filter((said) => !named.includes(said));
}

interface Placed {
  readonly moved: State;
  readonly decision: Decision;
}

/** In the stage, and as far in it, as the decision says. Where no session comes before, the stage begins again. */
function placed(old: State, judge: Judge, decision: Decision, red: boolean): Placed {
  const { track, facts } = judge;
  const { move, repeat, sessionsBack } = decision;
  if (move > 0) return { moved: enter(track, old, move, facts.day.number), decision };
  if (sessionsBack > 0) {
    const { stage, done } = behind(old, judge, red, sessionsBack);
    if (stage !== old.stage)
      return { moved: { ...enter(track, old, stage, facts.day.number), done }, decision };
    if (done >= 0 && !repeat) return { moved: { ...old, done }, decision };
    return { moved: repeated(judge, old), decision: { ...decision, repeat: true } };
  }
  return { moved: repeat ? repeated(judge, old) : old, decision };
}

function verdictOf(decision: Decision, moved: boolean): Verdict {
  if (decision.who !== "") return "see";
  if (decision.onward.length > 0) return "switch";
  if (moved) return "back";
  if (decision.repeat || decision.move > 0) return "repeat";
  if (decision.stop) return "stop";
  return decision.rest > 0 || decision.until.length > 0 ? "rest" : "hold";
}
