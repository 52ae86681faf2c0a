// A session's answers to the next state, and to what the runner is told: rules, then criteria, then time.

import { apply } from "./apply.ts";
import { decideAll, cautious } from "./decision.ts";
import type { Day, Memory } from "./diary.ts";
import { type Num, asJson, fraction, plus, whole } from "./fraction.ts";
import { type Judge, type Judged, judgeOf, judged, missing, truthOf } from "./judge.ts";
import { freeFrom, gapOn } from "./limits.ts";
import { type Known, type Step, type Track, stepOf } from "./machine.ts";
import { gateOpen, nextWay, rise, windowOpen } from "./rise.ts";
import type { State } from "./state.ts";
import { outcomeText, text } from "./text.ts";
import { type Lived, type Told, tell } from "./told.ts";

/** Times a stage's planned sessions without getting any further, before a person is asked. House number. */
const HOUSE_LIMIT = 6;

/** What a stage may count besides sessions. */
const UNITS = ["contacts", "km", "min"];

export function session(
  track: Track,
  old: State,
  memory: Memory,
  day: Day,
  library: Known,
  before: Told | null,
): Lived {
  const early = tooSoon(old, day);
  const judge = judgeWith(judgeOf(track, old, memory, day, library));
  const found = judged(judge);
  const counted = countedIn(old, judge, found);
  const { state, told } = close(track, counted, { ...judge, streaks: found.streaks }, found, early);
  return {
    state,
    told: { ...told, also: [...(before ? [earlier(before)] : []), ...(early ? [early] : [])] },
  };
}

/** The judge with today's session and amounts counted in, where it was a whole one. */
function judgeWith(judge: Judge): Judge {
  const { day, done, amounts } = judge.facts;
  if (!day.done) return judge;
  const summed: Record<string, Num> = { ...amounts };
  for (const unit of UNITS) {
    const more = fraction(day.answers[unit]);
    if (more !== null) summed[unit] = asJson(plus(fraction(amounts[unit]) ?? whole(0), more));
  }
  return { ...judge, facts: { ...judge.facts, done: done + 1, amounts: summed } };
}

function countedIn(old: State, { step, facts }: Judge, found: Judged): State {
  const { day, amounts } = facts;
  const red = found.colour === "red";
  return {
    ...old,
    done: old.done + (day.done && !red ? 1 : 0),
    amounts,
    "since red": red ? 0 : old["since red"] + 1,
    streaks: found.streaks,
    last: day.number,
    gap: 0,
    trained: [...old.trained.filter((past) => day.number - past < 7), day.number],
    "free from": freeFrom(step.limits, day.number, old.trained),
    "since best": old["since best"] + 1,
    until: [],
  };
}

/** What had already happened when the session began. */
function earlier({ verdict, because }: Told): string {
  const words: Readonly<Record<string, string>> = {
    progress: "you moved on before this session",
    back: "you went back a stage before this session",
    restart: "you started the plan over before this session",
  };
  return [words[verdict] ?? verdict, ...because].join(": ");
}

/** Why a session should have waited; "" when it was time. */
function tooSoon(state: State, day: Day): string {
  const free = state["free from"];
  if (day.number < free) return `too soon: your next session was due on day ${free}`;
  const open = state.until.some((condition) => day.answers[condition] !== true);
  return open ? `too soon: ${state.until.join(" and ")}` : "";
}

/** The session is over and all its moments are answered. */
function close(track: Track, state: State, judge: Judge, found: Judged, early: string): Lived {
  const { step, facts } = judge;
  const { colour, decision, progress } = found;
  const { day } = facts;
  if (cautious(decision)) return apply(track, state, decision, found, day);
  if (state["since best"] > HOUSE_LIMIT * Math.max(step.planned, 1)) return stuck(track, state, colour, day);
  if (colour === "red" || colour === "unknown") return { state, told: held(track, state, found, day) };
  const served = isServed(step, state);
  const earns = progress === true || decision.rise;
  if (early || !day.done || !served || !earns) return notYet(track, state, judge, found, served);
  return earned(track, { ...state, ready: true }, judge, colour);
}

/** Whether the stage's planned sessions are done, and enough of them without red. */
function isServed(step: Step, state: State): boolean {
  return (step["counts itself"] || state.done >= step.planned) && state["since red"] >= step.clean;
}

function stuck(track: Track, state: State, colour: string, day: Day): Lived {
  const because = [`no progress in ${state["since best"]} sessions`];
  return {
    state: { ...state, waiting: "clinician" },
    told: tell(track, state, day, "see", { colour, because }),
  };
}

function held(track: Track, state: State, found: Judged, day: Day): Told {
  if (found.colour === "red") {
    const because = ["your pain was above this plan's limit, so this session doesn't count toward moving on"];
    return tell(track, state, day, "hold", { colour: "red", because });
  }
  const { red, green } = track.pain;
  const asked = found.missing.length > 0 ? found.missing : [text(red), text(green)];
  return tell(track, state, day, "ask", { colour: "unknown", missing: asked });
}

function notYet(track: Track, state: State, judge: Judge, found: Judged, served: boolean): Lived {
  const { step, facts } = judge;
  const { day } = facts;
  const { colour, progress, spoke } = found;
  if (served && progress === false && isUp(step, state, day)) {
    const decision = decideAll([step.otherwise], step.place);
    const because = [`otherwise: ${outcomeText(step.otherwise)}`];
    return apply(track, state, decision, { ...found, spoke: because }, day);
  }
  const asks = served && progress === null;
  const says = asks ? { missing: found.missing } : { because: spoke, "next from": state["free from"] };
  return { state, told: tell(track, state, day, asks ? "ask" : "carry on", { colour, ...says }) };
}

/** Whether the stage's time is over. */
function isUp(step: Step, state: State, day: Day): boolean {
  const most = step["most days"];
  return most !== null && day.number - state.entered + 1 >= most;
}

/** All criteria are met: move on now, or as soon as the window, the cap and the gate allow. */
function earned(track: Track, state: State, judge: Judge, colour: string): Lived {
  const { step, facts } = judge;
  const { day } = facts;
  const fork = nextWay(track, step, judge);
  if (fork === null) {
    const asked = missing(
      judge,
      step.forks.flatMap(({ condition }) => condition ?? []),
    );
    return { state, told: tell(track, state, day, "ask", { colour, missing: asked }) };
  }
  if (!gateOpen(track, fork, state, judge)) {
    const because = ["the next stage needs one more answer"];
    return {
      state,
      told: tell(track, state, day, "ask", { colour, because, missing: shut(track, fork.stage, judge) }),
    };
  }
  if (!windowOpen(track, state, day.number + gapOn(step.limits, day.number))) {
    const because = ["you've reached every target; finish the time at this stage first"];
    return {
      state,
      told: tell(track, state, day, "carry on", { colour, because, "next from": state["free from"] }),
    };
  }
  const moved = rise(track, state, fork, day);
  return { state: moved.state, told: { ...moved.told, colour, "next from": moved.state["free from"] } };
}

/** What the gate of that stage still waits for. */
function shut(track: Track, stage: number, judge: Judge): readonly string[] {
  const { gate } = stepOf(track, stage);
  const unknown = missing(judge, gate);
  if (unknown.length > 0) return unknown;
  return gate.filter((condition) => truthOf(judge, condition) !== true).map(text);
}
