// Where a reader stands to what must be known before the next session: a red one, a rest, a cut, a gap.

import { lower } from "../../notation/words.ts";
import type { PlanData } from "../../plan/data.ts";
import type { Standing } from "../../plan/follow.ts";
import { painPlanAt } from "../../plan/painlimit.ts";
import { actWords, verdictWords } from "../../plan/verdictwords.ts";
import { counted } from "../../values/number.ts";
import { type Row, type State, type Track, stepOf } from "../../rules/index.ts";
import { waitedFor } from "../../plan/held.ts";
import { wasRed } from "../../plan/standing.ts";
import { why, words } from "./verdicthead.ts";

/** One sentence or two each, the most urgent first. */
export function cautions(data: PlanData, standing: Standing, track: Track, state: State): readonly string[] {
  return [
    red(data, standing, track),
    sentence("Before your next session", data, waitedFor(standing, track.track, state)),
    sentence("Until you move on", data, state.changes),
    gap(data, standing, track),
  ].filter((text) => text !== "");
}

function red(data: PlanData, standing: Standing, track: Track): string {
  if (!wasRed(standing, track)) return "";
  const trained = standing.days.findLast(({ done }) => done !== null)?.before[track.track];
  const plan = trained ? painPlanAt(data, stepOf(track, trained.stage).id) : data;
  const act = actWords(plan, "red", true);
  // What the act waits for is asked where the next session begins.
  const asked = act.includes("pain-free") ? " Is it pain-free today? If not, rest one more day." : "";
  return `Last time, your pain was above this plan's limit. ${act}${asked}`.trim();
}

function sentence(head: string, data: PlanData, texts: readonly string[]): string {
  const all = texts.map((text) => words(data, text));
  return all.length === 0 ? "" : `${head}: ${all.join("; ")}.`;
}

/** What a pause has cost by the plan's rules, before the reader finds out by surprise. */
function gap(data: PlanData, standing: Standing, track: Track): string {
  const row = standing.now.find((one) => one.track === track.track);
  if (row === undefined || !["back", "restart", "progress"].includes(row.told.verdict)) return "";
  const away = /^\d+ days?(?= without a session$)/.exec(row.told.because[0] ?? "")?.[0];
  const cost = costWords(data, standing, row);
  const [first = "", ...more] = why(data, row.told).map((text) => `${text}.`);
  const head = away === undefined ? `${cost}. ${first}` : `You were away for ${away}, so ${lower(cost)}.`;
  return [head.trim(), ...more].join(" ");
}

/** What a track's reader lost or won: `We moved you back 1 stage`. */
function costWords(data: PlanData, { days }: Standing, { track, told, state }: Row): string {
  const word = data["stage word"];
  if (told.verdict === "progress") return `You've moved on to this ${word}`;
  if (told.verdict === "restart") return verdictWords(data, told);
  const before = days.at(-1)?.rows.find((one) => one.track === track)?.state.stage ?? state.stage;
  if (before <= state.stage) return verdictWords(data, { ...told, verdict: "repeat" });
  return `We moved you back ${counted(before - state.stage, word)}`;
}
