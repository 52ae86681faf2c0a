// One session's answers to what they mean: its colour, the rules that spoke, and what is still missing.

import type { Facts } from "./answer.ts";
import type { Atom, Condition, Held } from "./condition.ts";
import type { Day, Memory } from "./diary.ts";
import { type Awaited, awaited } from "./awaited.ts";
import { type Decision, cautious, decideAll } from "./decision.ts";
import { leafTruth } from "./facts.ts";
import { decimal } from "./fraction.ts";
import {
  type Known,
  type Place,
  type Step,
  type Track,
  bandsOf,
  goingOn,
  painConditions,
  stepOf,
  untils,
} from "./machine.ts";
import { speaking, spokenIn } from "./left.ts";
import { interval } from "./quantity.ts";
import { startedOn } from "./started.ts";
import { type State, STREAK } from "./state.ts";
import { counted, inDays, isDenied, lasts } from "./streak.ts";
import { outcomeText, text } from "./text.ts";
import { type Truth, allOf, atLeast, atoms, lasting, lastingSigned, truth } from "./three.ts";

/** What is known of a session, and how long things have held. */
export interface Judge {
  readonly track: Track;
  readonly step: Step;
  readonly facts: Facts;
  readonly streaks: State["streaks"];
  /** Rules that have spoken, and that only time or an earlier day's answers keep true. */
  readonly heard: readonly string[];
  /** Earlier stages that were left after a green session. */
  readonly well: readonly number[];
  /** The stage that the runner came from, where this one stands aside. */
  readonly origin: number;
  /** Whether it is a whole session on its day: no other is one of `for 3 sessions`. */
  readonly counts: boolean;
  /** Whether a gate asks, for which days before the stage count too, as far as they were told. */
  readonly anyDay: boolean;
}

/** The same for what a stage or a session asks before it begins, and not to be left. */
export function atGate(judge: Judge): Judge {
  return { ...judge, anyDay: true };
}

/** What a session's answers say: the rules that spoke, and what was not answered. */
export interface Judged {
  readonly colour: string;
  readonly decision: Decision;
  readonly spoke: readonly string[];
  /** Whether all is true but for what only days are missing to. */
  readonly progress: Truth;
  readonly missing: readonly string[];
  readonly streaks: State["streaks"];
  /** The day on which the last of those days has come; 0 where no day is waited for. */
  readonly waits: number;
}

/** The judge of a day at the stage where the runner stands, before that day's session is counted. */
export function judgeOf(track: Track, state: State, memory: Memory, day: Day, library: Known): Judge {
  const { done, amounts, streaks, heard, well, origin } = state;
  const step = stepOf(track, state.stage);
  const { entered } = startedOn(step, state, day.number);
  const facts = { day, memory, library, entered, done, amounts };
  return { track, step, facts, streaks, heard, well, origin, counts: true, anyDay: false };
}

/** The condition's truth: leaves from the facts; what must last from its streak, or an answer in its own words. */
export function truthOf(judge: Judge, condition: Condition): Truth {
  return truth(condition, (atom) => ask(judge, atom));
}

/** The truth of one atom. */
export function ask(judge: Judge, atom: Atom): Truth {
  const { facts, step, origin } = judge;
  if (atom.is === "colour") return isColour(judge, atom.name);
  const said = facts.day.answers[text(atom)];
  if (typeof said === "boolean") return said && !(atom.is === "held" && deniedBefore(judge, atom));
  // A stage of this plan is finished for a runner who leaves it or is past it; who stands aside has not left it.
  const passed = step.aside ? origin - 1 : step.number;
  if (atom.is === "finished" && passed >= (step.place.named[atom.protocol] ?? Infinity)) return true;
  return atom.is === "held" ? heldTruth(judge, atom) : leafTruth(facts, atom);
}

/** Whether what was told day by day says otherwise than the runner's own words today. */
function deniedBefore(judge: Judge, held: Held): boolean {
  const streak = judge.streaks[text(held)] ?? STREAK;
  return isDenied(streak, held, judge.facts.day.number) || truthOf(judge, held.condition) === false;
}

/** Days before a stage are none of those for which something must last at the stage itself. */
function heldTruth({ track, step, facts, streaks, anyDay }: Judge, held: Held): Truth {
  const key = text(held);
  const isOwn = !anyDay && inDays(held) && criteriaOf(step).flatMap(lasting).map(text).includes(key);
  const first = isOwn && !goingOn(track).has(key) ? facts.entered : -Infinity;
  return lasts(streaks[key] ?? STREAK, held, facts.day.number, first);
}

/** A stage's own criteria and those of its branches. */
export function criteriaOf({ progress, branches }: Step): readonly Condition[] {
  return [...progress, ...branches.flatMap(([, more]) => more)];
}

/** Where the runner stands; no way leads back to a stage that is not for them. */
export function placeOf(judge: Judge): Place {
  const { track, step, well, origin } = judge;
  // Back is back from where one was.
  const { place } = origin > 0 ? stepOf(track, origin) : step;
  const back = place.back.filter((number) => allTrue(judge, stepOf(track, number).only) !== false);
  return { ...place, stage: step.number, back, green: back.find((number) => well.includes(number)) ?? 0 };
}

/** Whether all are true. */
export function allTrue(judge: Judge, conditions: readonly Condition[]): Truth {
  return allOf(conditions.map((condition) => truthOf(judge, condition)));
}

/** Everything a session's answers say. `if` fires only on true; progress needs true. */
export function judged(before: Judge): Judged {
  const judge = withStreaks(before, heldIn(before));
  const fired = speaking(spokenIn(judge.step), judge.heard, (atom) => ask(judge, atom));
  const { needed, waits } = neededOf(judge);
  return {
    colour: colourOf(judge),
    decision: decideAll(
      fired.map(([, outcome]) => outcome),
      placeOf(judge),
    ),
    spoke: fired.map(([condition, outcome]) => `${text(condition)}: ${outcomeText(outcome)}`),
    progress: allTrue(judge, needed),
    missing: missing(judge, needed),
    streaks: judge.streaks,
    waits,
  };
}

/** The criteria without those that only days are missing to, and the day on which the last of these has come. */
function neededOf(judge: Judge): { readonly needed: readonly Condition[]; readonly waits: number } {
  const needed = criteriaNow(judge);
  if (allTrue(judge, needed) !== false) return { needed, waits: 0 };
  const { opens, left } = awaitedBy(judge, needed);
  return { needed: opens > 0 ? left : needed, waits: opens };
}

/** What only days are missing to among the conditions, and what else. */
export function awaitedBy(judge: Judge, conditions: readonly Condition[]): Awaited {
  return awaited(conditions, judge.facts, (atom) => ask(judge, atom));
}

/** The streaks once today's answers are counted into what must last for days, on whichever day. */
export function withDays(judge: Judge): State["streaks"] {
  const helds = heldIn(judge).filter(inDays);
  // Sessions in a row are not known before the day's own is counted.
  const known =
    judge.facts.day.done === null ? helds : helds.filter(({ condition }) => lasting(condition).every(inDays));
  return withStreaks(judge, known).streaks;
}

/** The same judge once today's answers are counted into what must last. */
function withStreaks(judge: Judge, helds: readonly Held[]): Judge {
  if (helds.length === 0) return judge;
  const names = earnedIn(judge);
  return helds.reduce((so, held) => withStreak(so, held, names.has(text(held))), judge);
}

function withStreak(judge: Judge, held: Held, earned: boolean): Judge {
  const key = text(held);
  const now = truthOf(judge, held.condition);
  const how = { counts: judge.counts || !earned, earned };
  const streak = counted(judge.streaks[key] ?? STREAK, now, judge.facts.day.number, held, how);
  return { ...judge, streaks: { ...judge.streaks, [key]: streak } };
}

/** All that must last in the pain rule and in whatever the stage asks, each once a session. */
function heldIn({ track, step }: Judge): readonly Held[] {
  const rules = step.rules.map(([condition]) => condition);
  const when = step.branches.map(([condition]) => condition);
  const found = [...painConditions(track, step), ...rules, ...when, ...earningIn(track, step)].flatMap(
    lasting,
  );
  return [...new Map(found.map((held) => [text(held), held])).values()];
}

/** What must last for days at the stage, as printed. */
export function lastingDays(judge: Judge): readonly string[] {
  return heldIn(judge).filter(inDays).map(text);
}

/** What lets a runner get on: the stage's criteria, its ways on, gates, and what a rest waits for. */
function earningIn(track: Track, step: Step): readonly Condition[] {
  return [
    ...criteriaOf(step),
    ...step.forks.flatMap(({ condition }) => condition ?? []),
    ...track.steps.flatMap(({ gate }) => gate),
    ...(step.sessions ?? []).flatMap(({ bounds }) => [...(bounds?.only ?? []), ...(bounds?.gate ?? [])]),
    ...untils(track).values(),
  ];
}

/**
 * What must last so that a runner gets on: in a criterion, or in a rule that holds nobody back; not where it stands
 * after `not`. What must last so that they are held back, a limp twice in a row, is heard of any session.
 */
function earnedIn({ track, step }: Judge): ReadonlySet<string> {
  const criteria = earningIn(track, step);
  const rules = step.rules.map(([one, act]) => [one, cautious(decideAll([act], step.place))] as const);
  const pain = painConditions(track, step).map((condition) => [condition, true] as const);
  const written = [...criteria.map((condition) => [condition, false] as const), ...rules, ...pain];
  const signs = written.flatMap(([condition, heard]) =>
    lastingSigned(condition).map(([held, denied]) => [text(held), heard !== denied] as const),
  );
  const heard = new Set(signs.filter(([, is]) => is).map(([name]) => name));
  return new Set(signs.map(([name]) => name).filter((name) => !heard.has(name)));
}

/**
 * The first true of red, amber, green; unknown when none is known to be true, and where green is while an answer that
 * is still to come, such as the next morning's, could make it another.
 */
export function colourOf(judge: Judge): string {
  const bands = bandsOf(judge.track, judge.step).map(([name, band]) => [name, inRule(judge, band)] as const);
  const found = bands.find(([, now]) => now === true)?.[0] ?? "unknown";
  return found === "green" && bands.some(([, now]) => now === null) ? "unknown" : found;
}

/**
 * Whether the session is of that colour: its band is true, and none before it is. Not known while an answer that is
 * still to come could make it another.
 */
function isColour(judge: Judge, name: string): Truth {
  const bands = bandsOf(judge.track, judge.step).map(([own, band]) => [own, inRule(judge, band)] as const);
  const worse = bands.filter(([own]) => COLOURS.indexOf(own) < COLOURS.indexOf(name));
  const own = bands.filter(([colour]) => colour === name).map(([, now]) => now);
  return allOf([...worse.map(([, now]) => (now === null ? null : !now)), atLeast(1, own)]);
}

const COLOURS = ["red", "amber", "green"];

/** For the pain rule itself, which no colour can be asked for in. */
function inRule(judge: Judge, band: Condition): Truth {
  return truth(band, (atom) => (atom.is === "colour" ? null : ask(judge, atom)));
}

/** What must be true to move on: the stage's criteria, and those of branches that hold. */
export function criteriaNow(judge: Judge): readonly Condition[] {
  return [...judge.step.progress, ...branches(judge)];
}

/** Criteria of branches hold unless their condition is known to be false: unknown is the stricter. */
function branches(judge: Judge): readonly Condition[] {
  return judge.step.branches.flatMap(([when, more]) => (truthOf(judge, when) === false ? [] : more));
}

/** That it isn't so; of sessions to be done, how many have been. */
export function notYet({ facts }: Judge, condition: Condition): string {
  const leaf = condition.is === "cited" ? condition.condition : condition;
  const low = leaf.is === "done" && leaf.amount.unit === "session" ? interval(leaf.amount.range)?.low : null;
  return low ? doneOf(facts.done, Math.ceil(decimal(low))) : `not yet: ${text(condition)}`;
}

/** How many of the sessions that a stage needs have been done. */
export function doneOf(done: number, needed: number): string {
  return `you've done ${done} of the ${needed} sessions that this stage needs`;
}

/** What has to be answered before the conditions can be decided; for a colour, what the pain rule asks. */
export function missing(judge: Judge, conditions: readonly Condition[]): readonly string[] {
  const open = (atom: Atom): boolean => ask(judge, atom) === null;
  const unknown = conditions.filter((condition) => truthOf(judge, condition) === null);
  const asked = unknown
    .flatMap(atoms)
    .filter(open)
    .flatMap((atom) =>
      atom.is === "colour"
        ? bandsOf(judge.track, judge.step)
            .flatMap(([, band]) => atoms(band))
            .filter(open)
        : [atom],
    );
  return [...new Set(asked.map(text))];
}
