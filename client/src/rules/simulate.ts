// A plan's tracks and a diary to day by day what the runner is told and where they then stand.

import { live } from "./day.ts";
import type { Day, Memory } from "./diary.ts";
import type { Known, Track } from "./machine.ts";
import { type State, start } from "./state.ts";
import type { Lived, Told } from "./told.ts";

/** The states of a plan's tracks, by the track's id. */
export type States = { readonly [track: string]: State };

/** One track on one day. */
export interface Row extends Lived {
  readonly track: string;
}

/** One day of all tracks of a plan. A red light in one track holds all of them that day. */
export function liveAll(
  tracks: readonly Track[],
  states: States,
  memory: Memory,
  day: Day,
  library: Known,
): readonly Row[] {
  const rows = tracks.map((track) => {
    const before = states[track.track] ?? start();
    return { track: track.track, before, ...live(track, before, memory, day, library) };
  });
  const red = rows.filter(({ told }) => told.colour === "red");
  if (red.length === 0) return rows.map(({ track, state, told }) => ({ track, state, told }));
  const rest = Math.max(...rows.map(({ state }) => state["free from"]));
  return rows.map(({ track, before, ...lived }) => ({ track, ...calmed(before, lived, day, rest) }));
}

/** No track moves on beside a red one, and all of them rest for as long. */
function calmed(before: State, { state, told }: Lived, day: Day, rest: number): Lived {
  const rises = told.colour !== "red" && (told.verdict === "progress" || told.verdict === "finish");
  const kept = rises ? { ...before, ready: false, last: day.number } : state;
  const held: Told = { ...told, verdict: "hold", because: ["another part of the plan is red"] };
  return { state: { ...kept, "free from": Math.max(kept["free from"], rest) }, told: rises ? held : told };
}
