// The store's entries of the run log and of the diary, by day, the oldest first.

import type { Run } from "./trainingload.ts";
import type { Heard } from "./symptoms.ts";
import type { Noted } from "../store/kinds.ts";
import type { Store } from "../store/store.ts";

export interface Kept {
  readonly id: string;
  readonly run: Run;
  readonly note: string;
  readonly start: string;
}

export function kept(store: Store): readonly Kept[] {
  return [...store.all("run")].flatMap(([id, { data }]) => {
    if (data === null) return [];
    const { minutes, km, effort, note, start } = data;
    return [{ id, note, start, run: { day: id.split("/")[0] ?? "", minutes, km, effort } }];
  });
}

/** One entry of the diary. */
export interface Entry extends Heard {
  readonly id: string;
  readonly noted: Noted;
}

export function diary(store: Store): readonly Entry[] {
  return [...store.all("diary")].flatMap(([id, { data }]) =>
    data === null ? [] : [{ id, noted: data, day: id.split("/")[0] ?? "", said: data.said }],
  );
}
