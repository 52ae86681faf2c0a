// A session after which nothing is left to be met to the way on: now, or on the day that allows it.

import {
  type Judge,
  type Judged,
  allTrue,
  atGate,
  awaitedBy,
  criteriaNow,
  missing,
  notYet,
  placeOf,
  truthOf,
} from "./judge.ts";
import type { Condition } from "./condition.ts";
import { cautious, decide } from "./decision.ts";
import { gapOn } from "./limits.ts";
import type { Fork, Track } from "./machine.ts";
import { REACHED, awaitsDay, isEndless, offered } from "./plateau.ts";
import { firstDay, gateOf, nextWay, printedDay, rise, undecided, windowOpen } from "./rise.ts";
import type { State } from "./state.ts";
import { outcomeText, text } from "./text.ts";
import { type Lived, type Told, tell } from "./told.ts";
import { WAY, needs, sent } from "./unsaid.ts";
import { asPrinted } from "./which.ts";

const FINISH = "finish the time at this stage first";

/** All criteria are met: move on now, or as soon as the window, the cap, the gate and the days allow. */
export function earned(track: Track, state: State, judge: Judge, found: Judged): Lived {
  const { step } = judge;
  if (isEndless(track, step)) return carriesOn(track, { ...state, ready: false }, judge, found, found.spoke);
  const fork = nextWay(track, step, judge);
  if (fork === null) {
    const names = missing(judge, undecided(track, step, judge));
    const says = { colour: found.colour, missing: names, because: sent(names, WAY) };
    return { state, told: tell(track, state, judge.facts.day, "ask", says) };
  }
  const { opens, left } = awaitedBy(atGate(judge), gateOf(track, fork, state));
  if (allTrue(atGate(judge), left) !== true)
    return { state, told: shut(track, state, judge, found, left, opens) };
  // A rule that says to move on asks for no more than the next stage does.
  return moved(track, state, judge, found, fork, Math.max(opens, found.decision.rise ? 0 : found.waits));
}

/** On to the next stage, unless its time, this one's or a day that a condition names has not come. */
function moved(track: Track, state: State, judge: Judge, found: Judged, fork: Fork, opens: number): Lived {
  const { step, facts } = judge;
  const { day } = facts;
  const printed = printedDay(track, state, day.number, fork.stage);
  const begins = printed ?? day.number + gapOn(step.limits, day.number);
  // Where no session of the last stage is left, its time is over with this one.
  const later = Math.max(begins, opens, fork.target === "end" ? state["free from"] : 0);
  if (!windowOpen(track, state, later) || later < firstDay(track, state, fork.stage))
    return carriesOn(track, state, judge, found, waits(judge, [FINISH]));
  if (opens > 0) return carriesOn(track, state, judge, found, waits(judge, fromDay(opens)));
  const freed = printed === null ? state : asPrinted(state, begins);
  const risen = rise(track, freed, fork, day, begins);
  const { colour } = found;
  const next = risen.state.finished === "end" ? null : risen.state["free from"];
  return { state: risen.state, told: { ...risen.told, colour, "next from": next } };
}

/** What time is missing to a runner for whom nothing else is; a stage without a criterion has no target. */
function waits(judge: Judge, time: readonly string[]): readonly string[] {
  return criteriaNow(judge).length > 0 ? time.map((words) => `${REACHED}; ${words}`) : time;
}

/** The rules that say to do more within the stage, which is so while something else is waited for. */
export function adding({ decision, spoke }: Judged): readonly string[] {
  return decision.adds.length > 0 ? spoke : [];
}

/** Without the rules that only say to do more: nobody is told to on a day that holds them. */
export function withoutMore(judge: Judge, found: Judged): Judged {
  if (found.spoke.length === 0) return found;
  const place = placeOf(judge);
  const more = judge.step.rules.filter(([, outcome]) => {
    const decision = decide(outcome, place);
    const isMore = decision.adds.length > 0 || decision.rise;
    return isMore && decision.visits.length === 0 && !cautious(decision);
  });
  const named = more.map(([condition, outcome]) => `${text(condition)}: ${outcomeText(outcome)}`);
  const spoke = found.spoke.filter((said) => !named.includes(said));
  return { ...found, spoke, decision: { ...found.decision, adds: [] } };
}

/** The day on which the last time comes that a condition asks for; nothing where none is waited for. */
export function fromDay(opens: number): readonly string[] {
  return opens > 0 ? [`you can move on from day ${opens}`] : [];
}

/** What the next stage asks for and is known not to be so, and what of it nobody has answered. */
function shut(
  track: Track,
  state: State,
  judge: Judge,
  found: Judged,
  gate: readonly Condition[],
  opens: number,
): Told {
  const known = gate.filter((condition) => truthOf(atGate(judge), condition) === false);
  const shuts = known.map((condition) => notYet(judge, condition));
  const names = missing(atGate(judge), gate);
  const help = awaitsDay(judge, state, found) ? [] : offered(judge, state);
  if (names.length === 0) {
    const { told } = carriesOn(track, state, judge, found, [...shuts, ...help]);
    return help.length > 0 ? { ...told, verdict: "plateau" } : told;
  }
  const unsaid = sent(names);
  const asked = unsaid.length > 0 ? unsaid : [needs(names)];
  const because = [...shuts, ...asked, ...(shuts.length > 0 ? [] : fromDay(opens)), ...help];
  return tell(track, state, judge.facts.day, "ask", { colour: found.colour, missing: names, because });
}

function carriesOn(track: Track, state: State, judge: Judge, found: Judged, time: readonly string[]): Lived {
  const because = [...new Set([...adding(found), ...time])];
  const says = { colour: found.colour, because, "next from": state["free from"] };
  return { state, told: tell(track, state, judge.facts.day, "carry on", says) };
}
