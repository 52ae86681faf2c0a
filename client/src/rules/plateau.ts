// A runner who does well and gets no further to what holds them back, and who can help.

import type { Condition } from "./condition.ts";
import { byTime } from "./beginning.ts";
import { type Decision, NOTHING, cautious, decide, join } from "./decision.ts";
import { BREAKS, FEWEST } from "./flares.ts";
import {
  type Judge,
  type Judged,
  atGate,
  awaitedBy,
  criteriaNow,
  doneOf,
  notYet,
  placeOf,
  truthOf,
} from "./judge.ts";
import { type Step, type Track, lastOf } from "./machine.ts";
import { gateOf, nextWay, opening, windowOpen } from "./rise.ts";
import type { State } from "./state.ts";
import { atoms } from "./three.ts";

/**
 * Whether only sessions are missing where the stage would be repeated: to count them from nothing again would leave no
 * way on.
 */
export function isCounting(judge: Judge, decision: Decision): boolean {
  if (!decision.repeat || cautious({ ...decision, repeat: false })) return false;
  const { left } = awaitedBy(judge, criteriaNow(judge));
  const missed = left.filter((condition) => truthOf(judge, condition) === false);
  const open = missed.flatMap(atoms).filter((atom) => truthOf(judge, atom) !== true);
  return open.length > 0 && open.every((atom) => atom.is === "done" && atom.amount.unit === "session");
}

/** What holds back a runner who has done the stage well for long enough; nothing before that. */
export function holding(track: Track, state: State, judge: Judge, found: Judged): readonly string[] {
  const { step } = judge;
  if (!isLong(track, step, state) || found.colour === "red" || awaitsDay(judge, state, found)) return [];
  // What only days are missing to is not held against anyone.
  const open = found.progress === true ? [] : unmet(judge);
  const held = open.length > 0 ? open : unsettled(judge, state);
  return held.length > 0 ? [...held, ...offered(judge, state)] : [];
}

/**
 * What else holds back a reader who has met every criterion, or whose time at the stage is over: nobody stays there
 * without being told why.
 */
export function shortOf(judge: Judge, state: State, found: Judged): readonly string[] {
  const { step, track, facts } = judge;
  const passed = facts.day.number - state.entered + 1;
  if (passed < step["least days"] || isServed(step, state) || isEndless(track, step)) return [];
  const lacks = lacking(judge, state, passed);
  if (found.progress === true && criteriaNow(judge).length > 0)
    return lacks.map((words) => `${REACHED}; ${words}`);
  const { "most days": most } = step;
  return most !== null && passed >= most && lacks.length > 0 ? [...unmet(judge), ...lacks] : [];
}

export const REACHED = "you've reached every target";

/**
 * What its sessions are short of. Who is as far with them as the days that have passed let them be is on their way.
 */
function lacking(judge: Judge, state: State, passed: number): readonly string[] {
  const { clean, planned, "counts itself": itself } = judge.step;
  if (itself || state.done >= planned) return unsettled(judge, state);
  return passed * clean >= WEEK * planned ? [doneOf(state.done, planned)] : [];
}

const WEEK = 7;

/**
 * Who can help a runner whom the same rule has held back for long enough; nothing before that, nor before the day on
 * which the plan itself names somebody.
 */
export function offered(judge: Judge, state: State): readonly string[] {
  return isLong(judge.track, judge.step, state) && !namesLater(judge, state) ? [HELP] : [];
}

/**
 * Whether a rule of the stage's own names a person once a time has passed, which hasn't yet. A reader who came back to
 * the stage, so that its time began anew, isn't kept from a person by it.
 */
function namesLater(judge: Judge, state: State): boolean {
  if (state["since best"] > judge.facts.day.number - state.entered + 1) return false;
  const place = placeOf(judge);
  return judge.step.rules.some(
    ([condition, outcome]) =>
      decide(outcome, place).who !== "" &&
      ways(condition).some((way) => byTime(way) && truthOf(judge, way) === false),
  );
}

/** Each of which makes it true: a rule with `or` is several. */
function ways(condition: Condition): readonly Condition[] {
  if (condition.is === "anyof" && (condition.least ?? 1) === 1) return condition.of.flatMap(ways);
  return condition.is === "cited" ? ways(condition.condition) : [condition];
}

function isLong(track: Track, step: Step, state: State): boolean {
  const enough = Math.max(FEWEST, track.house.plateau * step.planned);
  // Aside nobody is meant to get further; sessions that lead nowhere for too long need a person there too.
  return state["since best"] >= enough && !isEndless(track, step) && !step.aside;
}

/** What is offered to a runner who does well and gets no further. */
const HELP = "a physical therapist can help you past this";

/** Criteria that are known not to be met, each once. */
export function unmet(judge: Judge): readonly string[] {
  const known = criteriaNow(judge).filter((condition) => truthOf(judge, condition) === false);
  return [...new Set(known.map((condition) => notYet(judge, condition)))];
}

/** What holds back a runner whose criteria are all met. */
function unsettled({ track: { house }, step, facts }: Judge, state: State): readonly string[] {
  if (state.unsettled)
    return [`you need ${house["after red"]} sessions in a row within this plan's pain limit`];
  if (!step["counts itself"] && state.done < step.planned) {
    // Whose sessions only are still missing, with today's a whole one, is on their way.
    const done = doneOf(state.done, step.planned);
    return facts.day.done === false ? ["sessions you cut short don't count", done] : [];
  }
  if (state.green === 0)
    return ["your last session at this stage must be within this plan's lower pain limit"];
  const clean = `you need ${step.clean} sessions in a row that aren't above this plan's pain limit`;
  return state["since red"] < step.clean ? [clean] : [];
}

/**
 * A person, where nothing has got any further for too long; whatever rule holds it, help is offered before. Who
 * has met everything and waits for a day is not stuck, nor is anybody within a window.
 */
export function stuck(judge: Judge, state: State, found: Judged): Judged {
  const { track, step } = judge;
  const days = step.planned === 1 ? step["least days"] : 0;
  const most = Math.max(2 * FEWEST, track.house.stuck * step.planned, days);
  const waits = awaitsDate(judge, state, found);
  const isAlone = !isEndless(track, step) && !namesLater(judge, state) && !hasTime(judge, state);
  if (state["since best"] > most && !waits && isAlone) {
    const decision = join(found.decision, { ...NOTHING, who: "clinician" });
    return { ...found, decision, spoke: [...found.spoke, `no progress in ${state["since best"]} sessions`] };
  }
  if (!cautious(found.decision) || found.decision.who || found.colour === "red") return found;
  return { ...found, spoke: [...found.spoke, ...offered(judge, state)] };
}

/** A person, where break after break has cost a stage and none was new: it would go on for ever. */
export function brokenOff({ track }: Judge, { breaks, top }: State, found: Judged): Judged {
  if (breaks < BREAKS || (track.endless && top >= lastOf(track))) return found;
  const decision = join(found.decision, { ...NOTHING, who: "clinician" });
  return { ...found, decision, spoke: [...found.spoke, `${breaks} breaks without getting any further`] };
}

/** Whether the stage's window, or that of the group it ends, is not over: that long it may take. */
function hasTime({ step, facts }: Judge, { zero }: State): boolean {
  const { closes } = step;
  return closes !== null && closes !== undefined && facts.day.number < zero + closes;
}

/** Whether a session has led to a stage that was not reached before, or out of the plan. */
export function getsFurther(before: State, after: State): boolean {
  return after.best > before.best || after.finished !== "" || after.waiting !== "";
}

/**
 * Whether all criteria are met and a day is missing, of this stage's time, of a cap on rises, of the next stage's or of one
 * that a condition names: no session leads further before it, however it went.
 */
export function awaitsDay(judge: Judge, state: State, found: Judged): boolean {
  const isEarly = !windowOpen(judge.track, state, judge.facts.day.number);
  return (isEarly && found.progress === true) || awaitsDate(judge, state, found);
}

/** The same of a day that comes however often the stage begins anew: of the next stage's or a condition's. */
function awaitsDate(judge: Judge, state: State, { progress, waits }: Judged): boolean {
  const { number } = judge.facts.day;
  const isTimed = waits > 0 || opening(judge.track, state).some((day) => number < day);
  return progress === true && (isTimed || isShut(judge, state));
}

/** Whether a day is missing to what the next stage asks for. */
function isShut(judge: Judge, state: State): boolean {
  const fork = nextWay(judge.track, judge.step, judge);
  return awaitedBy(atGate(judge), fork === null ? [] : gateOf(judge.track, fork, state)).opens > 0;
}

/** Whether the stage's sessions are done and settled: the last one green, and enough after a red. */
export function isServed(step: Step, state: State): boolean {
  const counted = step["counts itself"] || state.done >= step.planned;
  return counted && state["since red"] >= step.clean && state.green > 0 && !state.unsettled;
}

export function isEndless(track: Track, step: Step): boolean {
  return track.endless && step.number === lastOf(track);
}
