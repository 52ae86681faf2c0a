// A plan that is followed to the day from which its weeks count: of a surgery, or weeks before a late beginning.

import { planData } from "../../dom/plandata.ts";
import { type Kept, follow, positions } from "../../plan/follow.ts";
import { plusDays, today } from "../../values/calendarday.ts";

/** As the part of the plan counts to which the stage belongs; "" where the plan can't be read. */
export async function zeroOf(kept: Kept, plan: string, stage: string, root: string): Promise<string> {
  const data = await planData(plan, root);
  if (data === null) return "";
  const all = positions(data, follow(data, kept, today()).states);
  const own = all.find(({ track }) => track.steps.some(({ id }) => id === stage));
  return own ? plusDays(kept.started.start, own.state.zero) : "";
}
