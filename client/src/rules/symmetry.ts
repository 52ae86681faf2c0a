// What was measured on both sides, to the limb symmetry index in %, or to their difference.

import type { Sides } from "./diary.ts";
import { type Fraction, compare, fraction, minus, over, times, whole } from "./fraction.ts";

/** How far the two sides are apart, in the unit of the test. */
export function difference(answer: Sides): Fraction | null {
  const [one = null, other = null] = Object.values(answer).map(fraction);
  if (one === null || other === null) return null;
  return compare(one, other) > 0 ? minus(one, other) : minus(other, one);
}

/**
 * The injured side in % of the other, the higher the better: of a time to beat, the other in % of the injured.
 * Where both are injured, the worse of the better.
 */
export function symmetry(answer: Sides, op: string, less: boolean): Fraction | null {
  const [one, two] = less ? (["uninjured", "injured"] as const) : (["injured", "uninjured"] as const);
  const sided = "injured" in answer ? [answer[one], answer[two]].map(fraction) : sorted(answer, op);
  const [part = null, by = null] = sided;
  return part === null || !by?.top ? null : times(over(part, by), whole(100));
}

function sorted(answer: Sides, op: string): readonly (Fraction | null)[] {
  const ordered = Object.values(answer).map(fraction);
  ordered.sort((one, other) => (one && other ? compare(one, other) : 0));
  return op.startsWith("<") ? ordered.reverse() : ordered;
}
