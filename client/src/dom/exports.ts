// What is kept on this device to files that the reader keeps.

import { today } from "../values/calendarday.ts";
import { csv } from "../store/csv.ts";
import { exported, exportedAside } from "../store/exchange.ts";
import { store, tellChanged } from "./device.ts";
import { download } from "./download.ts";

/** Everything, what could not be read as well; its day is kept, since a copy gets old. */
export function downloadAll(): void {
  download(`running-data-${today()}.json`, "application/json", exported(store, new Date()));
  store.set("setting", "copied", today());
  tellChanged();
}

export function downloadAside(): void {
  download(`running-aside-${today()}.json`, "application/json", exportedAside(store, new Date()));
}

/** The log as a table for spreadsheets. */
export function downloadTable(): void {
  download(`running-log-${today()}.csv`, "text/csv", csv(store));
}
