// Many records to the store as a whole: all of them are kept, or none of them.

import type { Kind, Kinds } from "./kinds.ts";
import type { Store } from "./store.ts";

/** False where the device has no room for all: then everything is as it was. */
export function setAll<K extends Kind>(
  store: Store,
  kind: K,
  records: ReadonlyMap<string, Kinds[K]>,
): boolean {
  const before = [...records.keys()].map((id) => [id, store.record(kind, id)] as const);
  for (const [id, data] of records) {
    if (store.set(kind, id, data) !== "full") continue;
    for (const [each, old] of before) {
      store.drop(kind, each);
      if (old) store.put(kind, each, old);
    }
    return false;
  }
  return true;
}
