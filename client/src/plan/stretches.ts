// Where a plan's reader stood, day by day, to stretches of one stage each: the ribbon behind a chart.

import { plusDays } from "../values/calendarday.ts";
import type { PlanData } from "./data.ts";
import { type Kept, type Standing, stageOf } from "./follow.ts";
import type { States } from "../rules/index.ts";

export interface Stretch {
  readonly from: string;
  /** The last day of it. */
  readonly to: string;
  readonly id: string;
  readonly title: string;
  readonly number: number;
  /** Whether the stretch before it was a later stage. */
  readonly back: boolean;
}

/** Of the plan's first track; a new stretch begins with the first day that is logged in another stage. */
export function stretches(
  data: PlanData,
  { started }: Kept,
  { days, states: now }: Standing,
  today: string,
): readonly Stretch[] {
  if (started.start > today) return [];
  const begun = [started.start, days[0]?.before ?? now] as const;
  const marks = days.map(({ date, before }) => [date, before] as const);
  const found: Stretch[] = [];
  for (const [date, states] of [begun, ...marks, [today, now] as const]) {
    const place = placeOf(data, states);
    const last = found.at(-1);
    if (place === null) continue;
    if (last?.id === place.id) found[found.length - 1] = { ...last, to: date };
    else {
      if (last) found[found.length - 1] = { ...last, to: plusDays(date, -1) };
      found.push({ from: date, to: date, ...place, back: last !== undefined && place.number < last.number });
    }
  }
  return found;
}

function placeOf(data: PlanData, states: States): Pick<Stretch, "id" | "title" | "number"> | null {
  const track = data.tracks[0];
  const state = track && states[track.track];
  if (track === undefined || state === undefined) return null;
  const { id, stage } = stageOf(data, track, state);
  return { id, title: stage.title, number: stage.of[0] };
}
