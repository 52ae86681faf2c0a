// A pain number to what the plan's own rule for its tissue says: no limit here is the house's alone.

import { type Step, decimal, interval, stepOf } from "../rules/index.ts";
import { type Kept, follow, positions } from "./follow.ts";
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

/** The act of that band, in the rule's words; where doses allow less than the rule, what they allow. */
export function actOf(data: PlanData, band: Band, { hold }: Limits): string {
  if (band !== "go" || hold === null || hold === data.bands.hold) return data.acts[COLOUR[band]] ?? "";
  return hold > 1 ? `The exercises allow pain of up to ${hold - 1}.` : "The exercises must be pain-free.";
}

/** The most pain that the exercises of a stage allow; Infinity where they leave it to the pain rule. */
export function mostAllowed({ beyond }: Step): number {
  const most = beyond?.is === "pain" ? interval(beyond.value.range)?.high : null;
  return most ? decimal(most) : Infinity;
}

/** The limits at these stages; above what the exercises of one of them allow, nothing is added. */
export function limitsAt({ bands: { hold, stop } }: PlanData, steps: readonly Step[]): Limits {
  const above = Math.floor(Math.min(...steps.map(mostAllowed))) + 1;
  return above < Math.min(hold ?? 11, stop ?? 11) ? { hold: above, stop } : { hold, stop };
}

/** The limits of a plan where its reader is; the plan's own where what is kept of it can't be read. */
export function limitsNow(data: PlanData, kept: Kept | null, today: string): Limits {
  if (kept === null) return data.bands;
  try {
    const now = positions(data, follow(data, kept, today).states);
    return limitsAt(
      data,
      now.map(({ track, state }) => stepOf(track, state.stage)),
    );
  } catch {
    return data.bands;
  }
}
