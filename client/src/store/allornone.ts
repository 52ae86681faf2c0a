// Many records to the store as a whole: all of them are kept, or none of them.

import type { Kind, Kinds } from "./kinds.ts";
import { type Work, inSlices } from "./slices.ts";
import type { Store, Where } from "./store.ts";
import { undoOf } from "./whole.ts";

/** One record that is to be written. */
export type Change = {
  readonly [K in Kind]: {
    readonly kind: K;
    readonly id: string;
    readonly data: Kinds[K];
    /** When it was written; null for now. */
    readonly at: number | null;
  };
}[Kind];

/** `full`: the device has no room for all; `stopped`: by the reader. Both times everything is as it was. */
export async function putAll(
  store: Store,
  changes: readonly Change[],
  work: Work,
): Promise<Where | "stopped"> {
  const back: (() => void)[] = [];
  let full = false;
  const whole = await inSlices(changes, work, (change) => {
    back.push(undoOf(store, change.kind, change.id));
    full = put(store, change) === "full";
    return !full;
  });
  if (whole) return store.where;
  // The last one first: each step is then one that the device had room for before.
  await inSlices(back.reverse(), { tell: work.tell, signal: new AbortController().signal }, (undo) => undo());
  return full ? "full" : "stopped";
}

function put(store: Store, { kind, id, data, at }: Change): Where {
  return at === null ? store.set(kind, id, data) : store.put(kind, id, { data, at });
}
