// The store's entries of the run log to runs by day, the oldest first.

import type { Run } from "../plan/load.ts";
import type { Store } from "../store/store.ts";

export interface Kept {
  readonly id: string;
  readonly run: Run;
  readonly note: string;
}

export function kept(store: Store): readonly Kept[] {
  return [...store.all("run")].flatMap(([id, { data }]) => {
    if (data === null) return [];
    const { minutes, km, effort, note } = data;
    return [{ id, note, run: { day: id.split("/")[0] ?? "", minutes, km, effort } }];
  });
}
