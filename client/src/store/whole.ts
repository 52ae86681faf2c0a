// The store as a whole: every record as text, what cannot be read, all of it deleted, and a write undone.

import { type Keep, keysOf } from "./keep.ts";
import { type Kind, SHAPES } from "./kinds.ts";
import { keyOf } from "./record.ts";
import { ASIDE, type Store, UNFINISHED } from "./store.ts";

/** Every record as its key and text, whole or not. */
export function textsOf(store: Store): Map<string, string> {
  return textsAt(store, store.keys("revlanox/"));
}

/** Records that cannot be read, by key: set aside, or where they were when there was no room for that. */
export function asidesOf(store: Store): Map<string, string> {
  // A record is set aside when it is read: all are, before any of them is counted.
  for (const kind of Object.keys(SHAPES) as Kind[]) store.all(kind);
  return textsAt(store, [...store.keys(ASIDE), ...store.stuck]);
}

function textsAt({ keeps }: Store, keys: readonly string[]): Map<string, string> {
  return new Map(
    keys.map((key) => [key, keeps.map((keep) => keep.getItem(key)).find((text) => text !== null) ?? ""]),
  );
}

/** Deletes what cannot be read, and nothing else. */
export function dropAsides(store: Store): void {
  for (const key of asidesOf(store).keys()) for (const keep of store.keeps) keep.removeItem(key);
  store.stuck.clear();
  store.forget();
}

/** Deletes everything, also what was set aside, and what an import that was cut off wrote down. */
export function clear(store: Store): void {
  const ours = (key: string): boolean => /^revlanox(-aside)?\//.test(key) || key === UNFINISHED;
  for (const keep of store.keeps) for (const key of keysOf(keep).filter(ours)) keep.removeItem(key);
  store.stuck.clear();
  store.forget();
}

/** The room was there before; where another tab has taken it since, the record lasts until the page is closed. */
function putBack(store: Store, keep: Keep, key: string, text: string): void {
  try {
    keep.setItem(key, text);
  } catch {
    store.keeps[0]?.setItem(key, text);
  }
}

/** What undoes every write to that record from now on, to the letter. */
export function undoOf(store: Store, kind: Kind, id: string): () => void {
  const key = keyOf(kind, id);
  const before = store.keeps.map((keep) => [keep, keep.getItem(key)] as const);
  return () => {
    for (const [keep, text] of before)
      if (text === null) keep.removeItem(key);
      else putBack(store, keep, key, text);
    store.forget();
  };
}
