// How many of several are done, in words; before the first of them a count of none says nothing.

import { counted } from "./number.ts";

/** `1 of 6 sessions done`, `no sessions done yet`, `no target reached yet`; `all`: 0 where nobody knows. */
export function doneWords(done: number, all: number, one: string, verb: string): string {
  if (done === 0) return `no ${one}${all === 1 ? "" : "s"} ${verb} yet`;
  if (all === 0) return `${counted(done, one)} ${verb}`;
  return `${Math.min(done, all)} of ${counted(all, one)} ${verb}`;
}
