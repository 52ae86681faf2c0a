// Where records are, in one sentence each.

import type { Where } from "../store/store.ts";

export const WHERE: Readonly<Record<Where, string>> = {
  device: "Saved on this device.",
  memory:
    "Not saved. This browser isn't storing data (you may be in a private window). You'll lose this when you close the page.",
  full: "Not saved. This device is out of space. Download your data, then delete some entries. You'll lose this when you close the page.",
  newer:
    "Not saved. A newer version of this site wrote this entry. Reload the page, then make your change again.",
};

/** What is said when a whole file finds no room: none of it was taken. */
export const NO_ROOM = "There isn't enough space on this device. Nothing was changed.";
