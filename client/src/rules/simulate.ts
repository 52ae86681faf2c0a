// A plan's tracks and a diary to day by day what the runner is told and where they then stand.

import { live } from "./day.ts";
import type { Day, Memory } from "./diary.ts";
import { judgeOf, truthOf } from "./judge.ts";
import { type Fork, type Known, type Track, stepOf } from "./machine.ts";
import { type State, start } from "./state.ts";
import { text } from "./text.ts";
import { type Lived, type Told, told as say } from "./told.ts";

/** The states of a plan's tracks, by the track's id. */
export type States = { readonly [track: string]: State };

/** One track on one day. */
export interface Row extends Lived {
  readonly track: string;
}

/** The state on day 0: the stage that `start at` chooses, the first one where it says nothing. */
export function begin(track: Track, memory: Memory, library: Known): Lived<Told | null> {
  const day = { number: 0, done: null, answers: memory.known, person: false };
  const judge = judgeOf(track, start(), memory, day, library);
  for (const fork of track.start) {
    const taken = fork.condition === null || truthOf(judge, fork.condition);
    if (taken === null) return unanswered(fork);
    if (taken) return at(track, fork);
  }
  return { state: start(), told: null };
}

function unanswered({ condition }: Fork): Lived {
  const missing = condition === null ? [] : [text(condition)];
  const state = { ...start(), waiting: "an answer about where to begin" };
  return { state, told: say(0, "", "ask", { missing }) };
}

function at(track: Track, { stage, target }: Fork): Lived {
  const state = start();
  if (stage > 0) {
    return { state: { ...state, stage, best: stage }, told: say(0, stepOf(track, stage).id, "start") };
  }
  if (target.startsWith("see ")) {
    const who = target.slice("see ".length);
    return { state: { ...state, waiting: who }, told: say(0, "", "see", { because: [who] }) };
  }
  return {
    state: { ...state, finished: target },
    told: say(0, "", "finish", { because: [`on to ${target}`] }),
  };
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
