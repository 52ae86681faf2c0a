// Where a reader stands to what must be known before the next session: a red one, a rest, a cut, a gap.

import type { PlanData } from "../plan/data.ts";
import type { Standing } from "../plan/follow.ts";
import type { State, Track } from "../rules/index.ts";
import { actWords, verdictWords } from "../plan/heads.ts";
import { why, words } from "./verdict.ts";

/** One sentence or two each, the most urgent first. */
export function cautions(data: PlanData, standing: Standing, track: Track, state: State): readonly string[] {
  return [
    red(data, standing, track),
    sentence("Before your next session", data, state.until),
    sentence("Until you move on", data, state.changes),
    gap(data, standing, track),
  ].filter((text) => text !== "");
}

/** Whether the last session was one that the pain rule stops at. */
export function wasRed({ days }: Standing, track: Track): boolean {
  const last = days.findLast(({ done }) => done !== null);
  return last?.rows.find((row) => row.track === track.track)?.told.colour === "red";
}

function red(data: PlanData, standing: Standing, track: Track): string {
  return wasRed(standing, track)
    ? `Last time, your pain was above this plan's limit. ${actWords(data, "red", true)}`.trim()
    : "";
}

function sentence(head: string, data: PlanData, texts: readonly string[]): string {
  const all = texts.map((text) => words(data, text));
  return all.length === 0 ? "" : `${head}: ${all.join("; ")}.`;
}

/** What a pause has cost by the plan's rules, before the reader finds out by surprise. */
function gap(data: PlanData, { now, days }: Standing, track: Track): string {
  const row = now.find((one) => one.track === track.track);
  if (row === undefined || !["back", "restart", "progress"].includes(row.told.verdict)) return "";
  const before = days.at(-1)?.rows.find((one) => one.track === track.track)?.state.stage;
  const same = row.told.verdict === "back" && before === row.state.stage;
  const because = why(data, row.told)
    .map((text) => `${text.replace(/^\d+ days without/, "It's been $&")}.`)
    .join(" ");
  const told = same ? { ...row.told, verdict: "repeat" as const } : row.told;
  const moved: Readonly<Record<string, string>> = { progress: "moved on", back: "gone back" };
  const how = moved[told.verdict];
  const head = how === undefined ? verdictWords(data, told) : `You've ${how} to this ${data["stage word"]}`;
  return `${head}. ${because}`.trim();
}
