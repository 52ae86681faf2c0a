// The answers of a day to the records, and to the box of its session: what does not count is not ticked.

import { store } from "../../dom/device.ts";
import type { PlanData } from "../../plan/data.ts";
import { today } from "../../values/calendarday.ts";
import { boxesOf } from "../../plan/due.ts";
import { type Lived, follow } from "../../plan/follow.ts";
import { counts } from "../../plan/held.ts";
import { keptOf } from "../../plan/kept.ts";
import type { Said } from "../../store/kinds.ts";

export function saveAnswers(data: PlanData, date: string, answers: ReadonlyMap<string, Said>): void {
  const before = lived(data, date);
  for (const [key, said] of answers) store.set("said", `${data.id}/${date}/${key}`, said);
  const after = lived(data, date);
  if (after !== undefined) tickAlong(data, before, after);
}

function lived(data: PlanData, date: string): Lived | undefined {
  const kept = keptOf(store, data.id);
  return kept === null ? undefined : follow(data, kept, today()).days.find((day) => day.date === date);
}

/** A session that counts is ticked, where the stage has one kind of them; one that no longer counts is not. */
function tickAlong(data: PlanData, before: Lived | undefined, after: Lived): void {
  const boxes = boxesOf(data, after.before);
  data.tracks.forEach(({ track }, at) => {
    const [was, is] = [before, after].map((day) => countsIn(day, track));
    if (was === is) return;
    const isOn = (id: string): boolean => store.get("tick", id)?.on ?? false;
    const all = boxes[at] ?? [];
    const id = is ? all.find((one) => !isOn(one)) : all.findLast(isOn);
    if (id !== undefined) store.set("tick", id, { on: is === true, label: "Session" });
  });
}

function countsIn(day: Lived | undefined, track: string): boolean {
  const row = day?.rows.find((one) => one.track === track);
  return day !== undefined && row !== undefined && counts(day, row);
}
