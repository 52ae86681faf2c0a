// Diary entries and the answers given to plans, to what was felt on each day: of several, the worse counts.

import { isPain as asksPain } from "../rules/answer.ts";
import { measureOf } from "../rules/diary.ts";
import type { Said } from "../store/kinds.ts";

/** One thing the diary asks, as the tracker's file says it. */
export interface DiaryField {
  /** `pain`, `pain next morning`, `stiffness`. */
  readonly key: string;
  readonly title: string;
  /** The question, where it is longer than the title; else "". */
  readonly ask: string;
  readonly kind: "scale" | "number" | "yes" | "text";
  readonly low: string;
  readonly high: string;
  readonly unit: string;
  readonly most: number;
  /** Asked first, as a tap that is kept at once. */
  readonly once: boolean;
  readonly better: "more" | "less";
}

export type Felt = { readonly [key: string]: number | boolean };

/** What was said at one time; several may be of one day. */
export interface Heard {
  readonly day: string;
  readonly said: Felt;
}

export interface SymptomDay {
  readonly day: string;
  readonly said: Felt;
  /** The worst pain of any moment of the day; null where none was asked. */
  readonly pain: number | null;
  readonly readiness: number | null;
}

const READINESS = "readiness";

/** Days on which something was said, the oldest first. `more`: keys of which more is better. */
export function symptomDays(
  heard: readonly Heard[],
  more: ReadonlySet<string> = new Set([READINESS]),
): readonly SymptomDay[] {
  const byDay = new Map<string, Record<string, number | boolean>>();
  for (const { day, said } of heard) {
    const kept = byDay.get(day) ?? {};
    for (const [key, value] of Object.entries(said)) kept[key] = worse(kept[key], value, more.has(key));
    byDay.set(day, kept);
  }
  return [...byDay].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, said]) => summed(day, said));
}

function worse(old: number | boolean | undefined, value: number | boolean, more: boolean): number | boolean {
  if (old === undefined || typeof old !== typeof value) return value;
  if (typeof value === "boolean") return old === true || value;
  return more ? Math.min(Number(old), value) : Math.max(Number(old), value);
}

function summed(day: string, said: Felt): SymptomDay {
  const readiness = said[READINESS];
  return { day, said, pain: worstPain(said), readiness: typeof readiness === "number" ? readiness : null };
}

export function worstPain(said: Felt): number | null {
  const pains = Object.entries(said).flatMap(([key, value]) =>
    isPain(key) && typeof value === "number" ? [value] : [],
  );
  return pains.length === 0 ? null : Math.max(...pains);
}

export function isPain(key: string): boolean {
  return asksPain(measureOf(key));
}

/** Of the answers to a plan, what the diary asks too. */
export function feltOf(said: Iterable<readonly [key: string, value: Said]>, keys: ReadonlySet<string>): Felt {
  const felt = [...said].filter(([key]) => isPain(key) || keys.has(key));
  return Object.fromEntries(
    felt.flatMap(([key, value]) =>
      typeof value === "number" || typeof value === "boolean" ? [[key, value]] : [],
    ),
  );
}
