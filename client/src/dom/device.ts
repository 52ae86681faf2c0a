// The one store and the one clock of this page: word of what is written here or in other tabs, of a return,
// and of a new day.

import { today } from "../values/calendarday.ts";
import { deviceKeep } from "../store/keep.ts";
import { Store } from "../store/store.ts";
import { running } from "../plan/kept.ts";
import { late } from "./late.ts";
import { make } from "./make.ts";
import { notice, tellFailures } from "./notice.ts";
import { keepOffline } from "./offline.ts";
import { WHERE } from "./storagewords.ts";

export const store = new Store(deviceKeep(), Date.now, () => {
  void tellLost();
});

/** Where what says it can't be fetched, a sentence does: nobody may believe that it is kept. */
async function tellLost(): Promise<void> {
  const part = await late(() => import("./unsaved.ts"));
  if (part === null) notice("unsaved", WHERE[store.where]);
  else part.tellUnsaved(store);
}

/** An import of a page that died is taken back, and said. */
async function takeBack(): Promise<void> {
  if (store.unfinished) await (await late(() => import("./cutoff.ts")))?.takeBack(store, tellChanged);
}

void keepOffline(
  () => running(store),
  (listener) => document.addEventListener(CHANGED, listener),
);
tellFailures();

const CHANGED = "revlanox-changed";
const TURNED = "revlanox-turned";

/** Milliseconds without word from another tab: one that restores a file tells of each of its records. */
const QUIET = 50;
let soon: ReturnType<typeof setTimeout>;

/** The day that the page shows. */
let shown = today();

/** Asks the clock: what is tapped in the morning on a page of last evening must not be written under the evening. */
function ask(): void {
  const before = shown;
  shown = today();
  if (shown === before) return;
  document.dispatchEvent(new CustomEvent(TURNED, { detail: before }));
  tellChanged();
}

/** At midnight; and once a minute, as a clock that slept comes late. What found no room is tried again then. */
function wait(): void {
  const midnight = new Date().setHours(24, 0, 0, 0) - Date.now();
  setTimeout(wait, Math.min(60_000, midnight + 1));
  ask();
  if (store.retry()) tellChanged();
}

/** Other tabs may have written, and days may have gone by. */
function back(): void {
  store.forget();
  store.retry();
  ask();
  tellChanged();
}

wait();
void takeBack();
addEventListener("hashchange", back);
addEventListener("storage", () => {
  store.forget();
  clearTimeout(soon);
  soon = setTimeout(back, QUIET);
});
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) back();
});
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  void takeBack();
  back();
});
// Before every act as well.
for (const act of ["pointerdown", "keydown"]) addEventListener(act, ask, { capture: true });

/** Tells every element of this page that a record was written; other tabs hear it from the browser. */
export function tellChanged(): void {
  document.dispatchEvent(new Event(CHANGED));
  for (const place of document.querySelectorAll<HTMLElement>("[data-where]")) put(place);
}

/** Calls when a record changes in this page or another tab, and when a page comes back or its link changes. */
export function onChange(listener: () => void, signal: AbortSignal): void {
  document.addEventListener(CHANGED, listener, { signal });
}

/** Calls when the day is another one than the page showed, with that one; that something changed is told right after. */
export function onTurn(listener: (before: string) => void, signal?: AbortSignal): void {
  const turned = (event: Event): void => listener((event as CustomEvent<string>).detail);
  document.addEventListener(TURNED, turned, signal && { signal });
}

/**
 * Where all that was written on this page is. The words change when one thing is not kept, and when there is room
 * again. `lost`: said only while something is not kept.
 */
export function whereLine(lost = false): HTMLElement {
  const place = make("span", { "data-where": lost ? "lost" : "all" });
  put(place);
  return place;
}

function put(place: HTMLElement): void {
  const { where } = store;
  const words = place.dataset["where"] === "lost" && where === "device" ? "" : WHERE[where];
  // A live region says again what is written into it again.
  if (place.textContent !== words) place.textContent = words;
}
