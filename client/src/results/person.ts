// The store's settings and plans to who is tested: the injured side, and what norms depend on.

import type { Store } from "../store/store.ts";
import { running } from "../plan/kept.ts";
import type { Person } from "./testresult.ts";

const SIDES = ["left", "right", "both", "none"] as const;

/** The injured side as it was said, or as the plan that was started last knows it; "" where nobody said. */
export function injuredSide(store: Store): (typeof SIDES)[number] | "" {
  const said = SIDES.find((side) => side === store.get("setting", "injured"));
  const plan = running(store)[0] ?? "";
  return said ?? store.get("plan", plan)?.side ?? "";
}

/** What a test's verdict depends on beside the result. */
export function person(store: Store): Person & { readonly side: ReturnType<typeof injuredSide> } {
  const said = (name: string): string => store.get("setting", name) ?? "";
  return { side: injuredSide(store), sex: said("sex"), age: said("age") };
}
