// The results of one readiness test to the page of their own that shows them, to print or to send.

import { store } from "../../dom/device.ts";
import { today } from "../../values/calendarday.ts";
import { toldOf } from "../../summary/collect.ts";
import { person } from "../../results/person.ts";
import { EMPTY, type Summary } from "../../summary/summary.ts";
import type { Said } from "../../store/kinds.ts";
import type { Past } from "../../chart/resultchart.ts";
import { handoverLink } from "../../summary/address.ts";

/** One item: what stands in its blanks now, and what was measured before. */
export interface Measured {
  readonly id: string;
  readonly now: Said | undefined;
  readonly before: Past | undefined;
}

type Results = Summary["tests"];
type Result = Results[number];

/** Its address; null where nothing is measured. `day`: on which it was. */
export async function testPage(root: string, all: readonly Measured[], day: string): Promise<string | null> {
  const tests = all.flatMap(({ id, now, before }): Results => {
    const told = now === undefined ? null : toldOf(now);
    const old = before === undefined ? null : toldOf(before[1]);
    if (told === null) return [];
    return [...(before && old !== null ? [[id, before[0], old] as Result] : []), [id, day, told]];
  });
  return tests.length === 0 ? null : handoverLink(root, { ...EMPTY, ...person(store), day: today(), tests });
}
