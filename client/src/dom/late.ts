// A part that is fetched when it is needed; where it can't be, as offline or after an update, its place says so.

import { make } from "./make.ts";
import { SAVE_FIRST, reload } from "./notice.ts";

const UNLOADED = `This part couldn't be loaded. ${SAVE_FIRST}`;

/** Null where it does not come: nothing else of the page is touched, and what was typed stays. */
export async function late<T>(load: () => Promise<T>, place: Element | null = null): Promise<T | null> {
  try {
    const part = await load();
    place?.querySelector(":scope > .rv-unloaded")?.remove();
    return part;
  } catch {
    // It stands there already when the same is tried again.
    if (place?.querySelector(":scope > .rv-unloaded") === null) place.append(unloadedPart());
    return null;
  }
}

/** In the place of that part. */
export function unloadedPart(words = UNLOADED): HTMLElement {
  return make("span", { class: "rv-unloaded", role: "alert" }, `${words} `, reload({ class: "rv-link" }));
}
