// A plan's id to its data, fetched once a page as a script: a page opened as a file may load nothing else.
// What a clinician set for this reader is in it already: nobody sees the plan's own doses in its place.

import { type PlanData, isForm } from "../plan/data.ts";
import { injuredPlan } from "../plan/injured.ts";
import { store } from "./device.ts";
import { late } from "./late.ts";
import { button, make } from "./make.ts";
import { notice } from "./notice.ts";

declare global {
  var revlanoxPlans: { readonly [id: string]: PlanData } | undefined;
}

const asked = new Map<string, Promise<PlanData | null>>();

/** The plan as it is for everybody; null when there is none, no network, or a form that this page cannot read. */
export function publishedPlan(id: string, root: string): Promise<PlanData | null> {
  const known = asked.get(id) ?? fetched(id, root);
  asked.set(id, known);
  return known;
}

/**
 * The plan as its reader has it; null as well where what was set for them cannot be told. That it was withdrawn is told
 * without.
 */
export async function planData(id: string, root: string): Promise<PlanData | null> {
  const [published, given] = [await publishedPlan(id, root), store.get("given", id)];
  if (published === null) return null;
  const data = injuredPlan(published, store.get("plan", id)?.injury ?? "");
  if (!given) return data;
  const link = await late(() => import("./patientlink.ts"));
  return (await link?.patientPlan(data, given, root)) ?? (published.withdrawn ? data : null);
}

async function fetched(id: string, root: string): Promise<PlanData | null> {
  if (!/^[a-z0-9-]+$/.test(id)) return null;
  await new Promise<void>((done) => {
    const script = make("script", { src: `${root}plans/${id}/plan.js` });
    script.addEventListener("load", () => done());
    script.addEventListener("error", () => done());
    document.head.append(script);
  });
  const data = globalThis.revlanoxPlans?.[id];
  if (isWhole(data)) {
    tellUpdate(data, id);
    return data;
  }
  // Asked for again the next time.
  asked.delete(id);
  return null;
}

/** Whether this page can read it, with a stage for every step: a file that is cut off or malformed is no plan. */
function isWhole(data: PlanData | undefined): data is PlanData {
  try {
    const steps = data?.tracks.flatMap((track) => track.steps) ?? [];
    if (data === undefined || !isForm(data) || steps.length === 0) return false;
    return steps.every(({ id }) => data.stages[id] !== undefined);
  } catch {
    return false;
  }
}

const UPDATED =
  "This plan was updated while this page was open, so parts of this page are out of date. Reload it before you train.";

/** A dose on the page and a verdict from another build's data would contradict each other. */
function tellUpdate(data: PlanData, id: string): void {
  const page = document.querySelector(`rv-given[plan="${id}"]`);
  if (page && page.getAttribute("key") !== data.keys[page.getAttribute("stage") ?? ""])
    notice(
      "updated",
      UPDATED,
      button("Reload the page", () => location.reload()),
    );
}

/** In the place of what a plan would show. */
export function unloaded(again: () => void): readonly HTMLElement[] {
  const words = "We couldn't load the plan. Check your connection and try again.";
  return [make("p", { role: "alert" }, words), button("Try again", again)];
}
