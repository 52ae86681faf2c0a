// A pain number to what the plan's own rule for its tissue says: no limit here is the house's alone.

import type { PlanData } from "./data.ts";

export type Band = "go" | "hold" | "stop";

/** What a number means during a session of this plan; it is what the plan's page prints. */
export function bandOf({ bands }: PlanData, pain: number): Band {
  if (bands.stop !== null && pain >= bands.stop) return "stop";
  return bands.hold !== null && pain >= bands.hold ? "hold" : "go";
}

const COLOUR: Readonly<Record<Band, string>> = { go: "green", hold: "amber", stop: "red" };

/** The act of that band, in the rule's words. */
export function actOf(data: PlanData, band: Band): string {
  return data.acts[COLOUR[band]] ?? "";
}
