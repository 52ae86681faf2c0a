// While something of this page is kept nowhere: a sentence about it, a way to take it along, and a word at the door.

import { exported } from "../store/exchange.ts";
import type { Store } from "../store/store.ts";
import { today } from "../values/calendarday.ts";
import { download } from "./download.ts";
import { button } from "./make.ts";
import { notice } from "./notice.ts";
import { WHERE } from "./storagewords.ts";

let listens = false;

/** Said until all of it is kept; loaded only when there is something to say. */
export function tellUnsaved(store: Store): void {
  const way = button("Download my data", () =>
    download(`running-data-${today()}.json`, "application/json", exported(store, new Date())),
  );
  notice("unsaved", store.waiting === 0 ? "" : WHERE[store.where], way);
  if (listens) return;
  listens = true;
  document.addEventListener("revlanox-changed", () => tellUnsaved(store));
  // A private window keeps nothing by its owner's wish, and is not asked on every page.
  addEventListener("beforeunload", (event) => {
    if (store.where === "full") event.preventDefault();
  });
}
