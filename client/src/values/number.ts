// A number as somebody types it to its value, undefined for what is none; and a count to its noun.

import { upper } from "../notation/words.ts";

/** Null for an empty blank; undefined for what cannot be read or is more than `most`. */
export function numberIn(text: string, most: number): number | null | undefined {
  const trimmed = text.trim().replace(",", ".");
  if (trimmed === "") return null;
  return /^\d+(\.\d+)?$/.test(trimmed) && Number(trimmed) <= most ? Number(trimmed) : undefined;
}

/** What is wrong with it in a sentence; "" for none, and for an empty blank. */
export function numberProblem(
  text: string,
  most: number,
  example = most > 30 ? 30 : Math.floor(most / 2),
): string {
  return numberIn(text, most) === undefined ? `Enter a number from 0 to ${most}, such as ${example}.` : "";
}

/** A part of a sentence as one of its own: `Every day.` */
export function sentence(text: string): string {
  return text && `${upper(text)}.`;
}

/** `1 run`, `2 runs`; `many` where the plural has no plain s. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
