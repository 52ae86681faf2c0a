// The one store of this page, and word of what other tabs change in it.

import { keepOffline } from "./offline.ts";
import { deviceKeep } from "../store/keep.ts";
import { Store } from "../store/store.ts";

export const store = new Store(deviceKeep());

void keepOffline();

// Before anybody who listens reads: what other tabs wrote counts.
addEventListener("storage", () => store.forget());
document.addEventListener("visibilitychange", () => store.forget());

const CHANGED = "revlanox-changed";

/** Tells every element of this page that a record was written; other tabs hear it from the browser. */
export function tellChanged(): void {
  document.dispatchEvent(new Event(CHANGED));
}

/** Calls when a record changes in this page or another tab, and when a page comes back or its link changes. */
export function onChange(listener: () => void, signal: AbortSignal): void {
  const back = (): void => {
    if (document.visibilityState === "visible") listener();
  };
  document.addEventListener("visibilitychange", back, { signal });
  document.addEventListener(CHANGED, listener, { signal });
  for (const event of ["storage", "hashchange"]) window.addEventListener(event, listener, { signal });
}
