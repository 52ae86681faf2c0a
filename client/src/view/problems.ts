// What is wrong with a link, in a sentence each.

import type { Problem } from "../store/fragment.ts";

export const PROBLEMS: Readonly<Record<Problem, string>> = {
  damaged:
    "This link is damaged: a part of it is missing or was changed on the way. Ask for it again, or for the page on paper.",
  "too long": "This link is longer than any that this site makes. It was not opened.",
  newer: "This link was made by a newer version of this site. Load the page again, or ask for it on paper.",
};
