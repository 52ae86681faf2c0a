// Bouts to stretches of time, for drawing and timing; holds and rests of a dose to what the timer counts down.

import type { Quantity } from "../rules/condition.ts";
import { type Fraction, compare, decimal, fraction, minus, plus, times, whole } from "../rules/fraction.ts";
import { type Interval, interval } from "../rules/quantity.ts";
import { steps } from "./say.ts";
import type { Notation } from "./tables.ts";
import type { Alternate, Amount, Bouts, Repeat, Sequence, Sets } from "./values.ts";

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

/** Seconds to change sides, and steps in one course. */
const CHANGE = 5;
const LONGEST = 200;

/** Sets side by side with their rests; [] where there is neither a hold nor a rest to time. */
export function doseCourse(sets: Sets, sided: boolean, seconds: Seconds): readonly Step[] {
  const count = setCount(sets);
  const work = sets.reps ? 0 : low(sets.time ?? sets.hold, seconds);
  const rests = (sets.rest ?? []).filter(({ between }) => between === undefined);
  const rest = low(rests.flatMap(({ amount }) => (amount.is === "quantity" ? [amount] : []))[0], seconds);
  const all = count * (sided ? 2 : 1);
  if (!(work > 0 || (rest > 0 && count > 1)) || all <= 0 || all > LONGEST) return [];
  const still = work > 0 && (sets.held === true || sets.hold !== undefined);
  return Array.from({ length: count }, (_, at) => oneSet(at + 1, count, work, rest, sided, still)).flat();
}

function oneSet(
  number: number,
  count: number,
  work: number,
  rest: number,
  sided: boolean,
  still: boolean,
): readonly Step[] {
  const found: Step[] = [];
  for (const side of sided ? ["Left, ", "Right, "] : [""]) {
    found.push([still ? "hold" : "go", "hold", work, `${side}set ${number} of ${count}`, false]);
    if (side === "Left, ") found.push(["change sides", "rest", CHANGE, `then right, set ${number}`, false]);
  }
  if (rest > 0 && number < count) found.push(["rest", "rest", rest, `then set ${number + 1}`, false]);
  return found;
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
