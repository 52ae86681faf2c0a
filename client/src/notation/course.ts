// Bouts to stretches of time, for drawing and timing; holds and rests of a dose to what the timer counts down.

import type { Quantity } from "../rules/condition.ts";
import { type Fraction, compare, decimal, fraction, minus, plus, times, whole } from "../rules/fraction.ts";
import { type Interval, interval } from "../rules/quantity.ts";
import { steps } from "./say.ts";
import type { Notation } from "./tables.ts";
import { rangeWords } from "./units.ts";
import type { Alternate, Amount, Bouts, Repeat, Sequence, Sets } from "./values.ts";
import { upper } from "./words.ts";

/** One stretch; `optional` when only the high end of a range asks for it. */
export interface Bout {
  readonly activity: string;
  readonly seconds: Fraction;
  readonly optional: boolean;
}

/** Stretches in one drawing; beyond that there is none. */
const MOST = 400;

type Seconds = Notation["seconds"];

/** [] when a length is not known. */
export function bouts({ parts }: Sequence, seconds: Seconds): readonly Bout[] {
  return once(parts, seconds) ?? [];
}

function once(parts: readonly Bouts[], seconds: Seconds): readonly Bout[] | null {
  const found: Bout[] = [];
  for (const part of parts) {
    const drawn = boutsOf(part, seconds);
    if (drawn === null) return null;
    found.push(...drawn);
  }
  return found;
}

function boutsOf(part: Bouts, seconds: Seconds): readonly Bout[] | null {
  switch (part.is) {
    case "note":
      return [];
    case "segment":
      return stretch(part.activity, part.amount, seconds);
    case "repeat":
      return turns(part, seconds);
    case "alternate":
      return inTurn(part, seconds);
    case "ladder":
      return once(steps(part), seconds);
    case "said":
      return null;
  }
}

function length(amount: Amount, seconds: Seconds): Interval | null {
  const unit = amount.is === "quantity" ? seconds[amount.unit] : undefined;
  const ends = amount.is === "quantity" ? interval(amount.range) : null;
  if (unit === undefined || ends === null) return null;
  return { low: times(ends.low, whole(unit)), high: ends.high && times(ends.high, whole(unit)) };
}

function isSome({ top }: Fraction): boolean {
  return top !== 0n;
}

function stretch(activity: string, amount: Amount, seconds: Seconds): readonly Bout[] | null {
  const ends = length(amount, seconds);
  if (ends === null || ends.high === null) return null;
  const more = minus(ends.high, ends.low);
  return [
    ...(isSome(ends.low) ? [{ activity, seconds: ends.low, optional: false }] : []),
    ...(isSome(more) ? [{ activity, seconds: more, optional: true }] : []),
  ];
}

function turns({ times: count, body }: Repeat, seconds: Seconds): readonly Bout[] | null {
  const one = once(body, seconds);
  const ends = interval(count);
  if (one === null || ends === null || ends.high === null) return null;
  if (decimal(ends.high) * one.length > MOST) return null;
  const [low, high] = [Math.floor(decimal(ends.low)), Math.floor(decimal(ends.high))];
  const sure = Array.from({ length: low }, () => one).flat();
  const extra = one.map((bout) => ({ ...bout, optional: true }));
  return [...sure, ...Array.from({ length: high - low }, () => extra).flat()];
}

function inTurn({ body, total }: Alternate, seconds: Seconds): readonly Bout[] | null {
  const ends = length(total, seconds);
  const one = body.flatMap(({ activity, amount }) => stretch(activity, amount, seconds) ?? []);
  if (ends === null || ends.high === null || one.length === 0) return null;
  const found: Bout[] = [];
  for (let left = ends.low; left.top > 0n && found.length < MOST;) {
    const bout = one[found.length % one.length];
    if (bout === undefined) break;
    const cut = compare(bout.seconds, left) < 0 ? bout.seconds : left;
    found.push({ activity: bout.activity, seconds: cut, optional: false });
    left = minus(left, cut);
  }
  return found;
}

/** As the timer's element has it: word, kind, seconds, note, optional. */
export type Step = readonly [word: string, kind: string, seconds: number, note: string, optional: boolean];

const KINDS: Readonly<Record<string, string>> = {
  run: "run",
  jog: "run",
  sprint: "run",
  stride: "run",
  rest: "rest",
};

export function kindOf(activity: string): string {
  return KINDS[activity] ?? "walk";
}

/** Warm-up, bouts and cool-down; two alike are one. */
export function sessionCourse(all: readonly Sequence[], seconds: Seconds): readonly Step[] {
  const found: { word: string; seconds: Fraction; optional: boolean }[] = [];
  for (const bout of all.flatMap((one) => bouts(one, seconds))) {
    const last = found.at(-1);
    if (last && last.word === bout.activity && last.optional === bout.optional && !bout.optional)
      last.seconds = plus(last.seconds, bout.seconds);
    else found.push({ word: bout.activity, seconds: bout.seconds, optional: bout.optional });
  }
  return found.map((one) => [one.word, kindOf(one.word), shortened(one.seconds), "", one.optional]);
}

function shortened(seconds: Fraction): number {
  return Math.round(decimal(seconds) * 1000) / 1000;
}

/** Seconds to change sides, what they are called, and whose they are. */
const CHANGE = 5;
const CHANGING = "change sides";
const OUR = "We add these 5 seconds";
/** Steps in one course. */
const LONGEST = 200;

/** Sets side by side with their rests; [] where there is neither a hold nor a rest to time. */
export function doseCourse(sets: Sets, sided: boolean, notation: Notation): readonly Step[] {
  const steps = doseSteps(sets, sided, notation);
  const timed = steps.some(([word, , seconds]) => seconds > 0 && word !== CHANGING);
  return timed && steps.length <= LONGEST ? steps : [];
}

/** Of a number of sets that nobody knows, one. */
function doseSteps(sets: Sets, sided: boolean, notation: Notation): readonly Step[] {
  const count = setCount(sets);
  if (count * (sided ? 2 : 1) > LONGEST) return [];
  const rest = setRest(sets, notation.seconds);
  return Array.from({ length: count }, (_, at) => at + 1).flatMap((number) => [
    ...sidesOf(sets, number, sided).flatMap((side) => {
      const name = [side, setName(sets, number, count, notation)].filter(Boolean).join(", ");
      const changing: Step = [CHANGING, "rest", CHANGE, `then right, set ${number}. ${OUR}`, false];
      return [
        ...oneSet(sets, upper(name), notation.seconds),
        ...(sided && side === "left" ? [changing] : []),
      ];
    }),
    ...(rest > 0 && number < count ? [resting(rest, `then set ${number + 1}`)] : []),
  ]);
}

function resting(seconds: number, note: string): Step {
  return ["rest", "rest", seconds, note, false];
}

/** The sides that a set is done on, one after the other; "" where it says none. */
function sidesOf(sets: Sets, number: number, sided: boolean): readonly string[] {
  if (sided) return ["left", "right"];
  return takesTurns(sets) ? [number % 2 === 1 ? "left" : "right"] : [""];
}

/** Whether each set is done on one side: written so, or a hold, which no two legs do by turns. */
function takesTurns({ side, time, held }: Sets): boolean {
  return side === "alternating each set" || (side === "alternating" && time !== undefined && held === true);
}

/** `set 2 of 3`; what stands in place of a number of sets that nobody knows. */
function setName(sets: Sets, number: number, count: number, notation: Notation): string {
  if (sets.sets !== undefined && sets.sets.hi === undefined)
    return `one set, then again: ${rangeWords(sets.sets, notation)}`;
  const turns = sets.side === "alternating" && !takesTurns(sets) ? ", left and right by turns" : "";
  return `set ${number} of ${count}${turns}`;
}

/** A hold or a time; each held repetition with the rest after it; or as long as the reader takes. */
function oneSet(sets: Sets, name: string, seconds: Seconds): readonly Step[] {
  const most = fraction(sets.reps?.hi);
  const between = restSeconds(sets, "reps", low(sets.hold, seconds), seconds);
  if (most === null || between === 0) {
    const work = workOf(sets, seconds);
    const still = work > 0 && (sets.held === true || sets.hold !== undefined);
    return [[still ? "hold" : "go", "hold", work, name, false]];
  }
  const reps = Math.floor(decimal(most));
  const hold = low(sets.hold, seconds);
  return Array.from({ length: reps }, (_, at) => at + 1).flatMap((rep): readonly Step[] => {
    const side = sets.side === "alternating each rep" ? (rep % 2 === 1 ? "left, " : "right, ") : "";
    const held: Step = [
      hold > 0 ? "hold" : "go",
      "hold",
      hold,
      `${name}, ${side}rep ${rep} of ${reps}`,
      false,
    ];
    return rep < reps ? [held, resting(between, `then rep ${rep + 1}`)] : [held];
  });
}

/** Seconds of one set that is a hold or a time; 0 for repetitions, whose pace is the reader's own. */
function workOf(sets: Sets, seconds: Seconds): number {
  return sets.reps ? 0 : low(sets.time ?? sets.hold, seconds);
}

/** Between sets; where a set is one hold, a rest between repetitions is that too. */
function setRest(sets: Sets, seconds: Seconds): number {
  const work = workOf(sets, seconds);
  const own = restSeconds(sets, "sets", work, seconds);
  return own > 0 || sets.reps ? own : restSeconds(sets, "reps", work, seconds);
}

/** The low end of a rest, also where it is so many times as long as the work; 0 where none is known. */
function restSeconds({ rest }: Sets, between: string, work: number, seconds: Seconds): number {
  const here = (rest ?? []).filter((one) => (one.between ?? "sets") === between);
  const amount = here.flatMap((one) => (one.amount.is === "quantity" ? [one.amount] : []))[0];
  if (amount?.unit !== "x work") return low(amount, seconds);
  const least = fraction(amount.range.lo);
  return least === null ? 0 : Math.round(decimal(least) * work * 1000) / 1000;
}

/** How many sets there are at most; 1 where none is told. */
export function setCount({ sets }: Sets): number {
  const most = fraction(sets?.hi);
  return most === null ? 1 : Math.floor(decimal(most));
}

/** The low end: nobody is made to hold for longer than the plan says. */
function low(quantity: Quantity | undefined, seconds: Seconds): number {
  const ends = quantity ? length(quantity, seconds) : null;
  return ends === null ? 0 : shortened(ends.low);
}
