// A title and the terms that were meant to its words, those underlined.

import { make } from "../../dom/make.ts";
import { termOf, wordsOf } from "./searchwords.ts";

export function marked(title: string, terms: ReadonlySet<string>): readonly (Node | string)[] {
  return title.split(/([\p{L}\p{N}'’]+)/u).map((part, at) => {
    const term = at % 2 === 1 ? termOf(wordsOf(part)[0] ?? "") : null;
    return term !== null && terms.has(term) ? make("mark", {}, part) : part;
  });
}
