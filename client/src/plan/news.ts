// A plan that was changed to what its reader, who follows it since before, has not been told yet.

import type { Store } from "../store/store.ts";
import { today } from "../values/calendarday.ts";
import type { PlanData } from "./data.ts";

export type Change = readonly [version: number, words: string];

/** The versions since the one that they saw last; where nobody knows that, the last one, if it may be new to them. */
export function news(store: Store, data: PlanData): readonly Change[] {
  const { version = 1, changes = {} } = data;
  const started = store.record("plan", data.id);
  if (started === undefined || version === 1) return [];
  const told = Number(store.get("setting", settingOf(data)));
  // The record is written again when something of it is asked later on, so its own day may be the later one.
  const began = [started.data.start, today(new Date(started.at))].sort()[0] ?? "";
  const since = told || (began <= data.changed ? version - 1 : version);
  return Object.entries(changes)
    .map(([number, words]): Change => [Number(number), words])
    .filter(([number]) => number > since && number <= version);
}

/** They have read it. */
export function heard(store: Store, data: PlanData): void {
  store.set("setting", settingOf(data), String(data.version ?? 1));
}

function settingOf({ id }: PlanData): string {
  return `version of ${id}`;
}
