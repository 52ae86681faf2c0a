// A text to the terms that it is found by: words without those that every question has, each by its stem.

import { stemmer } from "stemmer";

/** Words that say how somebody asks, not what about. "Not" and "no" stay: a page says neither more often for it. */
const ASKING = new Set(
  (
    "a about after all also am an and any anyone are as at be been but by can could did do does doesnt dont else for " +
    "from get getting got had has have how i id if im in is it its ive just me my of on or our please really s should " +
    "so some t than that the their them then there these they this those to too us was we were what when where " +
    "which while who why will with would you your"
  ).split(" "),
);

/** Letters and digits; an apostrophe is no end of a word, and a sign of percent is one. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[\p{L}\p{N}]+|%/gu) ?? []
  );
}

/** Texts say the same words again and again. */
const terms = new Map<string, string | null>();

/** What a word is found by; null for one that only says that somebody asks. */
export function termOf(word: string): string | null {
  const known = terms.get(word);
  if (known !== undefined) return known;
  const term = ASKING.has(word) ? null : stemmer(word);
  terms.set(word, term);
  return term;
}

/** Each two neighbors as one word: "heeldrop" finds "heel drop", and "IT band" is more than "band". */
export function joined(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, at) => (words[at] ?? "") + word);
}
