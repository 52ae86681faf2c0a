// A number as somebody types it to its value, undefined for what is none; and a count to its noun.

/** Null for an empty blank; undefined for what cannot be read or is more than `most`. */
export function numberIn(text: string, most: number): number | null | undefined {
  const trimmed = text.trim().replace(",", ".");
  if (trimmed === "") return null;
  return /^\d+(\.\d+)?$/.test(trimmed) && Number(trimmed) <= most ? Number(trimmed) : undefined;
}

/** What is wrong with it in a sentence; "" for none, and for an empty blank. */
export function numberProblem(text: string, most: number, example = Math.min(30, most)): string {
  return numberIn(text, most) === undefined ? `Enter a number from 0 to ${most}, such as ${example}.` : "";
}

/** `1 run`, `2 runs`; `many` where the plural has no plain s. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
