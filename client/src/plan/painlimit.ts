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

/** The plan by the pain rule of one of its stages: the stage's own, where it has one. */
export function painPlanAt(data: PlanData, stage: string): PlanData {
  const { acts, bands } = data.stages[stage] ?? {};
  return acts && bands ? { ...data, acts, bands } : data;
}

/** The limits at these stages; above what the exercises of one of them allow, nothing is added. */
export function limitsAt({ bands: { hold, stop } }: PlanData, steps: readonly Step[]): Limits {
  const above = Math.floor(Math.min(...steps.map(mostAllowed))) + 1;
  return above < Math.min(hold ?? 11, stop ?? 11) ? { hold: above, stop } : { hold, stop };
}

/**
 * The plan by the pain rule where its reader is, with its limits there; by its own where what is kept of it can't be
 * read. Of parts side by side, the stricter rule.
 */
export function painRuleNow(data: PlanData, kept: Kept | null, today: string): readonly [PlanData, Limits] {
  if (kept === null) return [data, data.bands];
  try {
    const now = positions(data, follow(data, kept, today).states);
    const steps = now.map(({ track, state }) => stepOf(track, state.stage));
    const [strictest = data] = now.map(({ id }) => painPlanAt(data, id)).sort(stricterFirst);
    return [strictest, limitsAt(strictest, steps)];
  } catch {
    return [data, data.bands];
  }
}

function stricterFirst({ bands: one }: PlanData, { bands: other }: PlanData): number {
  return (one.stop ?? 11) - (other.stop ?? 11) || (one.hold ?? 11) - (other.hold ?? 11);
}
