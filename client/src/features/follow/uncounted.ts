// Sessions of a stage that its plan does not count, in a sentence beside the boxes: none is left out without a word.

import { dayWords } from "../../values/calendarday.ts";
import type { PlanData } from "../../plan/data.ts";
import { listed } from "../../notation/words.ts";
import type { Lived, Standing } from "../../plan/follow.ts";
import { counts, trackOf } from "../../plan/held.ts";
import { stepOf } from "../../rules/index.ts";

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
  const named = lost.slice(-NAMED);
  if (named.length === 0) return "";
  const list = listed(named.map(({ date }) => dayWords(date)));
  const reasons = new Set(named.map((day) => reason(day, track.track)));
  const why = reasons.size === 1 ? [...reasons].join("") : "";
  return named.length === 1
    ? `Your session on ${list} doesn't count${why}. You still have it to do, so its box stays empty.`
    : `Your sessions on ${list} don't count${why}. You still have them to do, so their boxes stay empty.`;
}

/** Why a session doesn't count; "" where the verdict of its day alone says it. */
function reason({ done, rows }: Lived, track: string): string {
  const colour = rows.find((one) => one.track === track)?.told.colour;
  if (colour === "red") return " because your pain was above this plan's limit";
  return done === false ? " because you stopped early" : "";
}
