// One session's answers to what they mean: its colour, the rules that spoke, and what is still missing.

import type { Facts } from "./answer.ts";
import type { Atom, Condition, Held } from "./condition.ts";
import type { Day, Memory } from "./diary.ts";
import { type Decision, decideAll } from "./decision.ts";
import { leafTruth } from "./facts.ts";
import { type Known, type Place, type Step, type Track, stepOf } from "./machine.ts";
import { type State, STREAK } from "./state.ts";
import { counted, lasts } from "./streak.ts";
import { outcomeText, text } from "./text.ts";
import { type Truth, allOf, atoms, lasting, truth } from "./three.ts";

/** What is known of a session, and how long things have held. */
export interface Judge {
  readonly track: Track;
  readonly step: Step;
  readonly facts: Facts;
  readonly streaks: State["streaks"];
  /** Rules that a person has looked at, and that only time made true. */
  readonly heard: readonly string[];
  /** Earlier stages that were left after a green session. */
  readonly well: readonly number[];
  /** The stage that the runner came from, where this one stands aside. */
  readonly origin: number;
}

/** What a session's answers say: the rules that spoke, and what was not answered. */
export interface Judged {
  readonly colour: string;
  readonly decision: Decision;
  readonly spoke: readonly string[];
  readonly progress: Truth;
  readonly missing: readonly string[];
  readonly streaks: State["streaks"];
}

/** The judge of a day at the stage where the runner stands, before that day's session is counted. */
export function judgeOf(track: Track, state: State, memory: Memory, day: Day, library: Known): Judge {
  const { entered, done, amounts, streaks, heard, well, origin } = state;
  const facts = { day, memory, library, colour: "unknown", entered, done, amounts };
  return { track, step: stepOf(track, state.stage), facts, streaks, heard, well, origin };
}

/** The condition's truth: leaves from the facts; what must last from its streak, or an answer in its own words. */
export function truthOf(judge: Judge, condition: Condition): Truth {
  return truth(condition, (atom) => ask(judge, atom));
}

function ask({ facts, streaks, step, origin }: Judge, atom: Atom): Truth {
  const said = facts.day.answers[text(atom)];
  if (typeof said === "boolean") return said;
  // A stage of this plan is finished for a runner who leaves it or is past it; who stands aside has not left it.
  const passed = step.aside ? origin - 1 : step.number;
  if (atom.is === "finished" && passed >= (step.place.named[atom.protocol] ?? Infinity)) return true;
  return atom.is === "held" ? lasts(streaks[text(atom)] ?? STREAK, atom) : leafTruth(facts, atom);
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
  const counting = heldIn(before).reduce(withStreak, before);
  const colour = colourOf(counting);
  const judge = { ...counting, facts: { ...counting.facts, colour } };
  const rules = judge.step.rules.filter(([condition]) => !judge.heard.includes(text(condition)));
  const fired = rules.filter(([condition]) => truthOf(judge, condition) === true);
  const needed = criteriaNow(judge);
  return {
    colour,
    decision: decideAll(
      fired.map(([, outcome]) => outcome),
      placeOf(judge),
    ),
    spoke: fired.map(([condition, outcome]) => `${text(condition)}: ${outcomeText(outcome)}`),
    progress: allTrue(judge, needed),
    missing: missing(judge, needed),
    streaks: judge.streaks,
  };
}

/** The same judge once today's answers are counted into what must last. */
function withStreak(judge: Judge, held: Held): Judge {
  const key = text(held);
  const now = truthOf(judge, held.condition);
  const streak = counted(judge.streaks[key] ?? STREAK, now, judge.facts.day.number, held);
  return { ...judge, streaks: { ...judge.streaks, [key]: streak } };
}

/** Everything that must last in the pain rule, the stage's rules and its criteria. */
function heldIn({ track, step }: Judge): readonly Held[] {
  const { red, amber, green } = track.pain;
  const pain = [red, ...(amber ? [amber] : []), green];
  const criteria = [...step.progress, ...step.branches.flatMap(([, more]) => more)];
  return [...pain, ...step.rules.map(([condition]) => condition), ...criteria].flatMap(lasting);
}

/**
 * The first true of red, amber, green; unknown when none is known to be true. More pain than the stage's doses allow
 * is amber, whatever the pain rule says of it.
 */
function colourOf(judge: Judge): string {
  const { red, amber, green } = judge.track.pain;
  const bands = [
    ["red", red],
    ["amber", judge.step.beyond],
    ["amber", amber],
    ["green", green],
  ] as const;
  return bands.find(([, band]) => band && truthOf(judge, band) === true)?.[0] ?? "unknown";
}

/** What must be true to move on: the stage's criteria, and those of branches that hold. */
export function criteriaNow(judge: Judge): readonly Condition[] {
  return [...judge.step.progress, ...branches(judge)];
}

/** Criteria of branches hold unless their condition is known to be false: unknown is the stricter. */
function branches(judge: Judge): readonly Condition[] {
  return judge.step.branches.flatMap(([when, more]) => (truthOf(judge, when) === false ? [] : more));
}

/** What has to be answered before the conditions can be decided. */
export function missing(judge: Judge, conditions: readonly Condition[]): readonly string[] {
  const unknown = conditions.filter((condition) => truthOf(judge, condition) === null);
  return [
    ...new Set(
      unknown
        .flatMap(atoms)
        .filter((atom) => ask(judge, atom) === null)
        .map(text),
    ),
  ];
}
