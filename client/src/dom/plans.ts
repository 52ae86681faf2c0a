// A plan's id to its data, fetched once a page as a script: a page opened as a file may load nothing else.

import { FORM, type PlanData } from "../plan/data.ts";
import { make } from "./make.ts";

declare global {
  var revlanoxPlans: { readonly [id: string]: PlanData } | undefined;
}

const asked = new Map<string, Promise<PlanData | null>>();

/** Null when there is no such plan, no network, or a form of data that this page cannot read. */
export function planData(id: string, root: string): Promise<PlanData | null> {
  const known = asked.get(id);
  if (known) return known;
  const found = fetched(id, root);
  asked.set(id, found);
  return found;
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
  if (data === undefined) asked.delete(id);
  return data !== undefined && data.form === FORM ? data : null;
}
