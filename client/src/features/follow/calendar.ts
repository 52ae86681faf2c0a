// The sessions to come to a calendar file. Loaded only when a reader asks for one.

import ical, { ICalEventBusyStatus, ICalEventTransparency } from "ical-generator";
import type { Store } from "../../store/store.ts";
import { stepOf } from "../../rules/index.ts";
import { plusDays, weekdayOf } from "../../values/calendarday.ts";
import type { PlanData, PlanSession, PlanStage } from "../../plan/data.ts";
import { type Kept, type Standing, knownAt, positions, stageOf } from "../../plan/follow.ts";
import { type Coming, forecasts } from "../../plan/forecast.ts";
import { listed } from "../../notation/words.ts";
import { sentence } from "../../values/number.ts";
import { originLines } from "../../plan/origin.ts";
import { titleIn } from "../../plan/stagename.ts";

/**
 * One event: a whole day. Its id is the session's and its reader's, not the day's: a new file moves what an old one
 * brought, also when the plan begins anew on another day, and never what somebody else has in the same calendar.
 */
export interface Entry {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly words: string;
  readonly address: string;
}

/** `reader`: what tells them apart from everybody else who follows the plan. */
export function entries(
  data: PlanData,
  kept: Kept,
  { states }: Standing,
  todayNumber: number,
  reader: string,
): readonly Entry[] {
  const { start } = kept.started;
  const by = data.given ? `${originLines(data.given).join("\n")}\n\n` : "";
  const tracks = positions(data, states);
  const laid = forecasts(tracks, todayNumber, weekdayOf(start), knownAt(data, kept));
  return tracks.flatMap(({ track, state }, at) =>
    ofKnownDays(laid[at] ?? [], (stage) => stageOf(data, track, { ...state, stage }).stage).map((coming) => {
      const { day, stage, session } = coming;
      const shown = stageOf(data, track, { ...state, stage }).stage;
      return {
        id: `${data.id}/${stepOf(track, stage).id}/${session}/${reader}@revlanox`,
        day: plusDays(start, day),
        title: `${oneLine(titleIn(shown))}, ${oneLine(nameOf(shown, coming))}${coming.openEnded ? OPEN : ""}`,
        words: `${by}${wordsOf(shown, coming)}\n\nOpen the page first. It tells you whether you can do this session yet.`,
        address: shown.address,
      };
    }),
  );
}

/**
 * Of a session of which nobody says how often it is done, the first of each stage alone: the day of any other would be
 * made up.
 */
function ofKnownDays(laid: readonly Coming[], stageAt: (stage: number) => PlanStage): readonly Coming[] {
  const begun = new Set<string>();
  return laid.flatMap((coming) => {
    const { stage, which } = coming;
    const due = stageAt(stage).sessions.filter(({ id }) => which.length === 0 || which.includes(id));
    const known = due.filter(({ id, unsaid }) => !unsaid || !begun.has(`${stage} ${id}`)).map(({ id }) => id);
    for (const { id } of due) begun.add(`${stage} ${id}`);
    return known.length === 0 ? [] : [{ ...coming, which: which.filter((id) => known.includes(id)) }];
  });
}

const UNSAID = "Only the next one is in this calendar.";

const OPEN = " (no fixed end)";

/** Those of the stage's sessions that are due, where it has several; else []. */
function dueOf({ sessions }: PlanStage, { which }: Coming): readonly PlanSession[] {
  return sessions.filter(({ id }) => which.includes(id));
}

/** Their names, each with what it asks for where nobody knows yet whether it is so. */
function nameOf(shown: PlanStage, coming: Coming): string {
  const due = dueOf(shown, coming);
  const asking = (name: string, one: PlanSession | undefined): string => {
    const asked = coming.maybe.includes(one?.id ?? "") ? one?.["only if"] : undefined;
    return asked === undefined ? name : `${name} (only if ${asked})`;
  };
  if (due.length > 0) return listed(due.map((one) => asking(one.name ?? one.id, one)));
  return asking(`session ${coming.session}`, shown.sessions[0]);
}

function wordsOf(shown: PlanStage, coming: Coming): string {
  const { day, zero, entered, instead } = coming;
  const due = dueOf(shown, coming);
  const done = (due.length > 0 ? due : shown.sessions).map((one) =>
    [wordsOn(one, day - zero, day - entered), sentence(one.often), one.unsaid ? UNSAID : ""]
      .filter(Boolean)
      .join(" "),
  );
  const other = shown.sessions.filter(({ id }) => id === instead);
  const otherwise = other.map(({ id, name }) => `If not, do ${name ?? id} instead.`);
  const daily = (shown["all day"] ?? []).map(([head, words]) => `${head}: ${words}`);
  return [...done, ...otherwise, ...(shown.open === undefined ? [] : [shown.open]), ...daily].join("\n");
}

/** What is done on that day of the plan and of the stage; all of it where none of its lines has days of its own. */
function wordsOn({ words, days = [] }: PlanSession, planDay: number, stageDay: number): string {
  const own = days.find(
    ([opens, closes, first, over]) => within(planDay, opens, closes) && within(stageDay, first, over),
  );
  return own?.[4] ?? words;
}

function within(day: number, first: number, over: number | null): boolean {
  return first <= day && (over === null || day < over);
}

/** Drawn by lot once, and kept with the log, so that it goes along in an export; it says nothing of the reader. */
export function readerKey(store: Store): string {
  const known = store.get("setting", "calendar");
  if (known) return known;
  const bytes = [...crypto.getRandomValues(new Uint8Array(8))];
  const key = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  store.set("setting", "calendar", key);
  return key;
}

/** Signs that no text of a calendar may have, line breaks among them; the generator's `one_line` does the same. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029 ]+/g;

export function oneLine(text: string): string {
  return text.replace(CONTROL, " ").trim();
}

/** `root` is the site's address. A later file counts higher, so that it replaces the earlier one's days. */
export function calendar(title: string, all: readonly Entry[], root: string, now: Date): string {
  // The library escapes the events' texts and not the file's own name.
  const name = oneLine(title).replace(/[\\;,]/g, "\\$&");
  const file = ical({ name, prodId: "//return-to-running//Plan//EN" });
  for (const { id, day, title: summary, words, address } of all) {
    const url = new URL(address, root).href;
    const sequence = Math.floor(now.getTime() / 60_000);
    const start = new Date(`${day}T00:00:00Z`);
    file.createEvent({
      id,
      start,
      allDay: true,
      timezone: "UTC",
      summary: oneLine(summary),
      description: [...words.split("\n").map(oneLine), url].join("\n"),
      url,
      // A day with a session is not a day on which somebody is away.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      sequence,
      stamp: now,
    });
  }
  return file.toString();
}
