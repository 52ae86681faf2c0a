// What is wrong with a link, in a sentence each.

import type { Wrong } from "../dom/patient.ts";

export const PROBLEMS: Readonly<Record<Wrong, string>> = {
  damaged:
    "This link is damaged: a part of it is missing or was changed on the way. Ask for it again, or for the page on paper.",
  "too long": "This link is longer than any that this site makes. It was not opened.",
  newer: "This link was made by a newer version of this site. Load the page again, or ask for it on paper.",
  offline: "What the link sets could not be loaded. Look for a connection, then load the page again.",
  beyond:
    "This link asks for more than anybody can do, so nothing of it is shown. Do not follow it. Ask your clinician for a new link.",
};
