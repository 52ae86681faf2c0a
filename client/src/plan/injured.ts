// A plan's data and what its reader has injured to the plan as it holds for them: the stricter pain rule.

import type { Injury } from "../store/kinds.ts";
import type { PlanData } from "./data.ts";

/** The plan for such an injury; the same where its own rule is strict enough, or nothing was said. */
export function injuredPlan(data: PlanData, injury: Injury | ""): PlanData {
  const own = injury === "" ? undefined : data.injured?.[injury];
  if (own === undefined) return data;
  const { pain, house, acts, bands } = own;
  return {
    ...data,
    tracks: data.tracks.map((track) => ({ ...track, pain, house })),
    acts,
    bands,
    questions: { ...data.questions, ...own.questions },
    asked: { ...data.asked, ...own.asked },
    about: { ...data.about, ...own.about },
    words: { ...data.words, ...own.words },
  };
}

/** Whether a reader must say what is injured before anybody can tell which limit holds. */
export function asksInjury(data: PlanData, injury: Injury | ""): boolean {
  return data.injuries !== undefined && injury === "";
}
