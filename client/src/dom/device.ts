// The one store of this page, and word of what other tabs change in it.

import { keepOffline } from "./offline.ts";
import { deviceKeep } from "../store/keep.ts";
import { Store } from "../store/store.ts";

export const store = new Store(deviceKeep());

void keepOffline();

const CHANGED = "revlanox-changed";

/** Tells every element of this page that a record was written; other tabs hear it from the browser. */
export function tellChanged(): void {
  document.dispatchEvent(new Event(CHANGED));
}

/** Calls when a record changes in this page or another tab, and when a page comes back or its link changes. */
export function onChange(listener: () => void, signal: AbortSignal): void {
  document.addEventListener(CHANGED, listener, { signal });
}

/** Milliseconds without word from another tab: one that restores a file tells of each of its records. */
const QUIET = 50;
let soon: ReturnType<typeof setTimeout>;

addEventListener("storage", () => {
  store.forget();
  clearTimeout(soon);
  soon = setTimeout(tellChanged, QUIET);
});
document.addEventListener("visibilitychange", () => {
  store.forget();
  if (document.visibilityState === "visible") tellChanged();
});
addEventListener("hashchange", tellChanged);
