// What is nowhere written down to the sentence that sends a runner to a person.

import type { Answers } from "./diary.ts";

/** How it is written, and what is told of it. */
const UNSAID: { readonly [how: string]: string } = {
  "not stated": "the source doesn't say",
  "not seen": "we couldn't find",
  ___: "this copy of the plan doesn't say",
};

const MOVING = "when to move on";
export const WAY = "where to go next";
export const BEGINNING = "where to begin";

/** That these are missing, where they are answers that a runner can give. */
export function needs({ length }: readonly string[]): string {
  return `the next stage needs ${length === 1 ? "one more answer" : `${length} more answers`}`;
}

/** Who decides what is nowhere written down. */
export const PERSON = "physio";

/** Whether that is nowhere written down. */
export function isUnsaid(text: string): boolean {
  return Object.hasOwn(UNSAID, text);
}

/** For each of the answers that only a person can give, that this is so. */
export function sent(missing: readonly string[], what = MOVING): readonly string[] {
  return missing.filter(isUnsaid).map((key) => `${UNSAID[key]} ${what}; ask your physical therapist`);
}

/** Answers without a person's yes: it was to the stage that was left, not to the next one. */
export function askedAnew(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !isUnsaid(key)));
}
