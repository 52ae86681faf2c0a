// Sessions of a stage that its plan does not count, in a sentence beside the boxes: none is left out without a word.

import { dayWords } from "../plan/day.ts";
import type { PlanData } from "../plan/data.ts";
import { listed } from "../notation/words.ts";
import type { Standing } from "../plan/follow.ts";
import { counts, trackOf } from "../plan/held.ts";
import { stepOf } from "../rules/index.ts";

/** The last of them alone are named. */
const NAMED = 3;

export function uncounted(data: PlanData, { days }: Standing, stage: string): string {
  const track = trackOf(data, stage);
  if (track === undefined) return "";
  const lost = days.filter((day) => {
    const row = day.rows.find((one) => one.track === track.track);
    const at = day.before[track.track]?.stage;
    if (row === undefined || at === undefined || day.done === null) return false;
    return stepOf(track, at).id === stage && !counts(day, row);
  });
  const named = lost.slice(-NAMED).map(({ date }) => dayWords(date));
  if (named.length === 0) return "";
  const list = listed(named);
  return named.length === 1
    ? `Your session on ${list} doesn't count, so its box stays open.`
    : `Your sessions on ${list} don't count, so their boxes stay open.`;
}
