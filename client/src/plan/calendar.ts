// The sessions to come to a calendar file. Loaded only when a reader asks for one.

import ical from "ical-generator";
import { stepOf } from "../rules/index.ts";
import { plusDays } from "./day.ts";
import type { PlanData } from "./data.ts";
import { type Kept, type Standing, positions, stageOf } from "./follow.ts";
import { forecast } from "./forecast.ts";
import { originLines } from "./origin.ts";

/** One event: a whole day. Its id is the session's, not the day's, so that a new file moves what an old one brought. */
export interface Entry {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly words: string;
  readonly address: string;
}

export function entries(
  data: PlanData,
  { started }: Kept,
  { states }: Standing,
  todayNumber: number,
): readonly Entry[] {
  const by = data.given ? `${originLines(data.given).join("\n")}\n\n` : "";
  return positions(data, states).flatMap(({ track, state }) => {
    return forecast(track, state, todayNumber).map(({ day, stage, session }) => {
      const shown = stageOf(data, track, { ...state, stage }).stage;
      const often = shown.sessions.map((one) => [one.words, one.often].filter(Boolean).join(" ")).join("\n");
      return {
        id: `${data.id}/${stepOf(track, stage).id}/${session}@revlanox`,
        day: plusDays(started.start, day),
        title: `${shown.title}, session ${session}`,
        words: `${by}${often}\n\nOnly if the session before it allowed it. The page asks and tells you.`,
        address: shown.address,
      };
    });
  });
}

/** `root` is the site's address. A later file counts higher, so that it replaces the earlier one's days. */
export function calendar(title: string, all: readonly Entry[], root: string, now: Date): string {
  const file = ical({ name: title, prodId: "//Revlanox//Plan//EN" });
  for (const { id, day, title: summary, words, address } of all) {
    const url = new URL(address, root).href;
    const sequence = Math.floor(now.getTime() / 60_000);
    const start = new Date(`${day}T00:00:00Z`);
    file.createEvent({
      id,
      start,
      allDay: true,
      timezone: "UTC",
      summary,
      description: `${words}\n${url}`,
      url,
      sequence,
      stamp: now,
    });
  }
  return file.toString();
}
