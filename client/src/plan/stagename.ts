// A stage's title to how a button or a sentence names it.

import type { PlanStage } from "./data.ts";

/** Its title among the stages of all rows of its plan: `Running: Week 1`. */
export function titleIn({ part, title }: PlanStage): string {
  return part === undefined ? title : `${part}: ${title}`;
}

/** `Level 7`, `Weeks 3–4`, `Phase 2`, `“Add weight”`; as the generator's `named`. */
export function stageName(title: string): string {
  return /^(Weeks?|Level|Phase|Stage|Step|Day) \d[^,:]*/.exec(title)?.[0] ?? `“${title}”`;
}
