// A pain number to what the plan's own rule for its tissue says: no limit here is the house's alone.

import type { PlanData } from "./data.ts";

export type Band = "go" | "hold" | "stop";

/** The first numbers that mean hold and stop. */
export type Limits = PlanData["bands"];

/** What a number means during a session of a plan with these limits; it is what the plan's page prints. */
export function bandOf({ hold, stop }: Limits, pain: number): Band {
  if (stop !== null && pain >= stop) return "stop";
  return hold !== null && pain >= hold ? "hold" : "go";
}

const COLOUR: Readonly<Record<Band, string>> = { go: "green", hold: "amber", stop: "red" };

/** The act of that band, in the rule's words. */
export function actOf(data: PlanData, band: Band): string {
  return data.acts[COLOUR[band]] ?? "";
}
