// Many records to the store as a whole: all of them are kept, or none of them.

import type { Kind, Kinds } from "./kinds.ts";
import { type Work, inSlices } from "./slices.ts";
import type { Store, Where } from "./store.ts";
import { alone, begun, takenBack } from "./unfinished.ts";
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

/**
 * `full`: the device has no room for all; `stopped`: by the reader. Both times everything is as it was, and so it is when
 * the page is closed or dies meanwhile: the next page takes back what was written until then.
 */
export async function putAll(
  store: Store,
  changes: readonly Change[],
  work: Work,
): Promise<Where | "stopped"> {
  return alone(() => putAlone(store, changes, work), work.signal);
}

async function putAlone(store: Store, changes: readonly Change[], work: Work): Promise<Where | "stopped"> {
  // Of a page that died: no other one can be at it now.
  takenBack(store);
  const timed = changes.map((one) => ({ ...one, at: one.at ?? store.next(one.kind, one.id) }));
  const done = await begun(store, timed, work);
  if (typeof done === "string") return done;
  const back: (() => void)[] = [];
  let full = false;
  const whole = await inSlices(timed, work, ({ kind, id, data, at }) => {
    back.push(undoOf(store, kind, id));
    full = store.put(kind, id, { data, at }) === "full";
    return !full;
  });
  if (whole && done()) return store.where;
  // The last one first: each step is then one that the device had room for before.
  await inSlices(back.reverse(), { tell: work.tell, signal: new AbortController().signal }, (undo) => undo());
  done();
  return full ? "full" : "stopped";
}
