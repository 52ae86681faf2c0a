// Data that the generator publishes as a script, fetched once a page: a page opened as a file may load no other.

import { make } from "./make.ts";
import type { Notation } from "../notation/tables.ts";
import { FORM as NOTATION_FORM } from "../notation/tables.ts";
import { LINES_FORM, type PlanLines } from "../patient/lines.ts";

declare global {
  var revlanoxNotation: Notation | undefined;
  var revlanoxLines: { readonly [plan: string]: PlanLines } | undefined;
}

const asked = new Map<string, Promise<void>>();

function script(src: string): Promise<void> {
  const known = asked.get(src);
  if (known) return known;
  const loading = new Promise<void>((done) => {
    const element = make("script", { src });
    element.addEventListener("load", () => done());
    element.addEventListener("error", () => {
      asked.delete(src);
      done();
    });
    document.head.append(element);
  });
  asked.set(src, loading);
  return loading;
}

/** Null when there is no such plan, no network, or a form of data that this page cannot read. */
export async function planLines(id: string, root: string): Promise<PlanLines | null> {
  if (!/^[a-z0-9-]+$/.test(id)) return null;
  await script(`${root}plans/${id}/lines.js`);
  const all = globalThis.revlanoxLines;
  const data = all && Object.hasOwn(all, id) ? all[id] : undefined;
  return data?.form === LINES_FORM ? data : null;
}

export async function notation(root: string): Promise<Notation | null> {
  await script(`${root}assets/notation.js`);
  const data = globalThis.revlanoxNotation;
  return data?.tables.form === NOTATION_FORM ? data : null;
}
