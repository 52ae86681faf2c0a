// Small repairs to words: a large or small first letter, a list as a line.

/** The text with its first letter large, the others as they are. */
export function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The text with its first letter small, as it stands within a sentence. */
export function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** `a`, `a and b`, `a, b and c`; "" for none. */
export function listed(words: readonly string[], joint = "and"): string {
  return [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(` ${joint} `);
}
