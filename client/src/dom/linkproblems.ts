// What is wrong with a link, in a sentence each.

import type { Wrong } from "./patientlink.ts";

export const PROBLEMS: Readonly<Record<Wrong, string>> = {
  damaged: "This link is broken: part of it is missing or was changed. Ask for a new link or a printed copy.",
  "too long": "This link is too long to be one of ours, so we didn't open it.",
  newer: "This link needs a newer version of this site. Reload the page, or ask for a printed copy.",
  offline: "We couldn't load what the link sets. Check your connection, then reload the page.",
  beyond:
    "This link asks for more than anyone can do, so we don't show any of it. Do not follow it. Ask your clinician for a new link.",
  withdrawn:
    "This link asks for an exercise that we have withdrawn, so we don't show any of it. Do not follow it. Ask your clinician for a new link.",
  "not yet":
    "This link asks for something that this plan says not to do yet, so we don't show any of it. Do not follow it. Ask your clinician for a new link.",
};
