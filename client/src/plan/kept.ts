// The store's records of one plan to what `follow` replays.

import type { Moved, Said } from "../store/kinds.ts";
import type { Store } from "../store/store.ts";
import type { Kept } from "./follow.ts";

/** Null when the plan was never started, or was ended. */
export function keptOf(store: Store, plan: string): Kept | null {
  const started = store.get("plan", plan);
  if (started === undefined || started.ended) return null;
  const said = new Map<string, Map<string, Said>>();
  for (const [id, { data }] of store.all("said", `${plan}/`)) {
    const [, date = "", ...key] = id.split("/");
    if (data === null) continue;
    if (!said.has(date)) said.set(date, new Map());
    said.get(date)?.set(key.join("/"), data);
  }
  return { started, said, moved: movedOf(store, plan), results: resultsOf(store) };
}

/** By day and item. */
function resultsOf(store: Store): Map<string, Map<string, Said>> {
  const results = new Map<string, Map<string, Said>>();
  for (const [id, { data }] of store.all("result")) {
    const [item = "", date = ""] = id.split("/");
    if (data === null) continue;
    if (!results.has(date)) results.set(date, new Map());
    results.get(date)?.set(item, data);
  }
  return results;
}

/** A record a day and a stage; `plan/2026-11-26/weeks-3-4`. */
function movedOf(store: Store, plan: string): Map<string, Moved[]> {
  const moved = new Map<string, Moved[]>();
  const all = [...store.all("moved", `${plan}/`)].sort(([, one], [, other]) => order(one) - order(other));
  for (const [id, { data }] of all) {
    const date = id.split("/")[1] ?? "";
    if (data !== null) moved.set(date, [...(moved.get(date) ?? []), data]);
  }
  return moved;
}

/** By when it was decided; the beginning comes first whatever the clock said. */
function order({ data, at }: { readonly data: Moved | null; readonly at: number }): number {
  return data?.why === "begin" ? 0 : at;
}

/** Ids of the plans that run, the one started last first. */
export function running(store: Store): readonly string[] {
  const all = [...store.all("plan")].filter(([, { data }]) => !data.ended);
  return all.sort(([, one], [, other]) => (one.data.start < other.data.start ? 1 : -1)).map(([id]) => id);
}
