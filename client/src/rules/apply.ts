// A decision that holds the reader back, to the state that follows and what is told.

import { type Decision, union } from "./decision.ts";
import type { Day } from "./diary.ts";
import type { Judged } from "./judge.ts";
import { type Track, stepOf } from "./machine.ts";
import { enter, fresh } from "./rise.ts";
import type { State } from "./state.ts";
import { type Lived, type Verdict, tell } from "./told.ts";

export function apply(track: Track, old: State, decision: Decision, found: Judged, day: Day): Lived {
  const rest = decision.rest > 0 ? Math.trunc(decision.rest) + 1 : 0;
  const free = Math.max(old["free from"], day.number + rest);
  const moved = placed(track, { ...old, "free from": free }, decision, day);
  const state: State = {
    ...moved,
    until: union(moved.until, decision.until),
    changes: union(moved.changes, decision.changes),
    waiting: decision.who,
    ready: false,
    finished: decision.onward[0] ?? "",
  };
  const goes = decision.move > 0 && decision.move !== old.stage;
  const aside = goes && stepOf(track, state.stage).aside === true;
  const verdict = aside ? "aside" : verdictOf(decision, goes);
  const says = {
    colour: found.colour,
    because: found.spoke,
    "next from": decision.who === "" ? state["free from"] : null,
  };
  return { state, told: tell(track, state, day, verdict, says) };
}

/** In the stage, and as far in it, as the decision says. */
function placed(track: Track, old: State, decision: Decision, day: Day): State {
  if (decision.move > 0) return enter(track, old, decision.move, day.number);
  if (decision.repeat) return fresh(track, old);
  return { ...old, done: Math.max(0, old.done - decision.sessionsBack) };
}

function verdictOf(decision: Decision, moved: boolean): Verdict {
  if (decision.who !== "") return "see";
  if (decision.onward.length > 0) return "finish";
  if (moved) return "back";
  if (decision.repeat || decision.move > 0) return "repeat";
  if (decision.stop) return "stop";
  return decision.rest > 0 || decision.until.length > 0 ? "rest" : "hold";
}
