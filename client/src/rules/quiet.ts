// A day without a session to what is heard on it: a person to see, what holds the runner back, what is told.

import { apply, ofOnePerson } from "./apply.ts";
import { unmetGate } from "./beginning.ts";
import { type Decision, cautious, decideAll, union } from "./decision.ts";
import type { Day, Memory } from "./diary.ts";
import { type Judge, type Judged, ask, judgeOf, judged, placeOf } from "./judge.ts";
import { type Spoken, nameOf, resting, speaking, spokenIn } from "./left.ts";
import { type Known, type Track, stepOf } from "./machine.ts";
import { promised, shut } from "./outside.ts";
import { owed } from "./rests.ts";
import { earlier } from "./session.ts";
import { isBounded, isOnItsDays } from "./spans.ts";
import { acted, isAnswered, telling } from "./spoken.ts";
import { startedOn } from "./started.ts";
import type { State } from "./state.ts";
import { outcomeText, text } from "./text.ts";
import { reasons } from "./three.ts";
import { type Lived, type Told, tell } from "./told.ts";

/** The state that follows, and what is told; `before`: what time alone has brought on that day. */
export function quiet(
  track: Track,
  old: State,
  memory: Memory,
  day: Day,
  library: Known,
  before: Told | null,
): Lived {
  const said = Object.keys(day.answers).length > 0;
  // Such a day is none of those sessions in a row that let a runner get on.
  const judge = { ...judgeOf(track, old, memory, day, library), counts: false };
  const found = said ? judged(judge) : null;
  if (found !== null && found.decision.who !== "") {
    const told = tell(track, old, day, "see", { because: ofOnePerson(judge, found) });
    return { state: { ...old, waiting: found.decision.who }, told };
  }
  const state = restedOn(judge, old);
  const counted = found === null ? judge : { ...judge, streaks: found.streaks };
  const rules = found === null ? [] : holding(counted, state);
  if (found !== null && rules.length > 0) return held(state, counted, found, rules, before);
  const nothing = tell(track, state, day, "quiet", { "next from": state["free from"] });
  const left = state.until.length > 0 ? { ...state, until: owed(judge, state) } : state;
  const told = before ?? promised(stepOf(track, state.stage), left, nothing);
  if (found === null || cautious(found.decision)) return { state, told };
  const { rules: due, visits } = telling(counted);
  if (due.length === 0) return { state, told };
  const heard = union(state.heard, visits);
  return { state: { ...state, heard }, told: { ...told, also: [...told.also, ...due] } };
}

/**
 * The rules that hold the runner back by what is told today. One that has done so since the last session, or hears of
 * another part of the plan, asks for its rest alone: each day of rest would cost a stage.
 */
function holding(judge: Judge, state: State): readonly Spoken[] {
  const { step, facts, heard } = judge;
  return speaking(spokenIn(step), heard, (atom) => ask(judge, atom)).flatMap((rule) => {
    const [condition, outcome, own] = rule;
    const names = answered(judge, rule);
    if (names.length === 0) return [];
    const alone = facts.day.elsewhere === true || names.every((name) => state.said.includes(name));
    const rest = alone ? resting(outcome) : outcome;
    return rest !== null && cautious(unstopped(judge, [rest])) ? [[condition, rest, own] as const] : [];
  });
}

/** Those of the parts by which a rule is true that are told today, each by its name. */
function answered(judge: Judge, rule: Spoken): readonly string[] {
  const parts = reasons(rule[0], (atom) => ask(judge, atom));
  return parts.filter((part) => isAnswered(judge, part)).map((part) => nameOf(rule, part));
}

/** What they come to; nothing is left to be stopped on such a day. */
function unstopped(judge: Judge, outcomes: readonly Spoken[1][]): Decision {
  return { ...decideAll(outcomes, placeOf(judge)), stop: false };
}

/** Held back as after a session; a rest that waits for something is none of a break. */
function held(old: State, judge: Judge, found: Judged, rules: readonly Spoken[], before: Told | null): Lived {
  const own = spokenIn(judge.step).map(([, outcome, name]) => `${name}: ${outcomeText(outcome)}`);
  const isWhole = ([, outcome, name]: Spoken): boolean => own.includes(`${name}: ${outcomeText(outcome)}`);
  const whole = rules.filter(isWhole).map(([, , name]) => name);
  const heard = union(old.heard, acted(judge, whole));
  const said = union(
    old.said,
    rules.flatMap((rule) => answered(judge, rule)),
  );
  const decision = unstopped(
    judge,
    rules.map(([, outcome]) => outcome),
  );
  const spoke = rules.map(([condition, outcome]) => `${text(condition)}: ${outcomeText(outcome)}`);
  const applied = apply({ ...old, heard, said }, judge, decision, { ...found, colour: "", spoke, decision });
  const rests = applied.state.until.length > 0 && applied.state.last !== null;
  const over = rests ? { "rest over": judge.facts.day.number, gap: 0 } : {};
  const due = telling(judge);
  const more = due.rules.filter((rule) => !applied.told.because.includes(rule));
  const also = [...(before ? [earlier(before)] : []), ...more];
  const state = { ...applied.state, ...over, heard: union(applied.state.heard, due.visits) };
  return { state, told: promised(stepOf(judge.track, state.stage), state, { ...applied.told, also }) };
}

/**
 * The state after a day without a session. Where the runner told something on it and the plan lets them do none, it was a
 * day of rest that the plan asks for; days of which nothing is told are their own.
 */
function restedOn(judge: Judge, state: State): State {
  const { number, answers } = judge.facts.day;
  if (state.last === null || Object.keys(answers).length === 0 || !isKept(judge, state)) return state;
  return { ...state, "rest over": number, gap: 0 };
}

/** Whether a rest isn't over, or what the stage or each of its sessions waits for is told not to be so. */
function isKept(judge: Judge, state: State): boolean {
  if (owed(judge, state).length > 0) return true;
  const { track, step, facts } = judge;
  if (!state.open.includes(state.stage) && unmetGate(track, judge).length > 0) return true;
  const { number } = facts.day;
  const started = startedOn(step, state, number);
  const here = isBounded(step)
    ? (step.sessions ?? []).filter((own) => isOnItsDays(own, started, number))
    : [];
  return here.length > 0 && here.every((own) => shut([own], state, judge).length > 0);
}
