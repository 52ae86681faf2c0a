// Where records are, in one sentence each.

import type { Where } from "../store/store.ts";

export const WHERE: Readonly<Record<Where, string>> = {
  device: "Saved on this device.",
  memory:
    "Not saved: this browser keeps nothing here, as in a private window. It lasts until you close the page.",
  full: "Not saved: this device has no room left. It lasts until you close the page. Export your data, then delete some.",
  newer: "Not saved: a newer version of this site wrote it. Load the page again, then change it.",
};
