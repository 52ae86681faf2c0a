// A session's answers to the next state, and to what the runner is told: rules, then criteria, then time.

import { apply } from "./apply.ts";
import { type Decision, NOTHING, cautious, decideAll, join } from "./decision.ts";
import type { Day, Memory } from "./diary.ts";
import { type Num, asJson, fraction, plus, whole } from "./fraction.ts";
import { FEWEST, REMEMBERED, escalated } from "./flares.ts";
import { type Judge, type Judged, criteriaNow, judgeOf, judged, missing, placeOf, truthOf } from "./judge.ts";
import { freeFrom, gapOn } from "./limits.ts";
import { type Known, type Step, type Track, lastOf, stepOf } from "./machine.ts";
import { firstDay, gateOpen, nextWay, opened, opening, rise, windowOpen } from "./rise.ts";
import { unmetGate } from "./beginning.ts";
import type { State } from "./state.ts";
import { outcomeText, text } from "./text.ts";
import { atoms } from "./three.ts";
import { type Lived, type Told, tell } from "./told.ts";
import { ONE_MORE, WAY, sent } from "./unsaid.ts";

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
  const early = tooSoon(track, old, memory, day, library);
  const counts = day.done === true && early === "";
  const judge = judgeWith(judgeOf(track, old, memory, day, library), counts);
  const found = judged(judge);
  const counted = countedIn(track, old, judge, found, early);
  const { state, told } = close(track, counted, { ...judge, streaks: found.streaks }, found, early);
  return {
    state,
    told: { ...told, also: [...(before ? [earlier(before)] : []), ...(early ? [early] : [])] },
  };
}

/** The judge with today's session and amounts counted in, where it was a whole one and on its day. */
function judgeWith(judge: Judge, counts: boolean): Judge {
  const { day, done, amounts } = judge.facts;
  if (!counts) return judge;
  const summed: Record<string, Num> = { ...amounts };
  for (const unit of UNITS) {
    const more = fraction(day.answers[unit]);
    if (more !== null) summed[unit] = asJson(plus(fraction(amounts[unit]) ?? whole(0), more));
  }
  return { ...judge, facts: { ...judge.facts, done: done + 1, amounts: summed } };
}

function countedIn(track: Track, old: State, { step, facts }: Judge, found: Judged, early: string): State {
  const { day, amounts } = facts;
  const counts = day.done === true && early === "";
  const red = found.colour === "red";
  // Where the stage's own time has not come, no session before it brings that nearer.
  const free = Math.max(freeFrom(step.limits, day.number, old.trained, old.entered), old.entered);
  const green = found.colour === "green" ? old.green + Number(counts) : 0;
  return {
    ...old,
    done: old.done + Number(counts && !red),
    amounts,
    "since red": red ? 0 : old["since red"] + 1,
    green,
    unsettled: red || (old.unsettled && green < track.house["after red"]),
    reds: [...old.reds.filter((past) => day.number - past < REMEMBERED), ...(red ? [day.number] : [])],
    ready: false,
    streaks: found.streaks,
    rises: withFirstDay(old, early ? free : day.number),
    last: day.number,
    gap: 0,
    trained: [...old.trained.filter((past) => day.number - past < 7), day.number],
    "free from": free,
    "since best": old["since best"] + 1,
    until: [],
    open: early ? old.open : opened(old, old.stage),
  };
}

/** A stage that was only to begin begins with its first session that was due; before that it has not been run. */
export function withFirstDay({ rises, last }: State, day: number): readonly number[] {
  const begins = rises.at(-1) ?? 0;
  const waits = last === null || last < begins;
  return [...rises.slice(0, -1), waits ? Math.max(begins, day) : begins];
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
function tooSoon(track: Track, state: State, memory: Memory, day: Day, library: Known): string {
  const unmet = state.open.includes(state.stage)
    ? []
    : unmetGate(track, judgeOf(track, state, memory, day, library));
  if (unmet.length > 0) return `too soon: ${unmet.join("; ")}`;
  const free = state["free from"];
  if (day.number < free) return `too soon: your next session was due on day ${free}`;
  const open = state.until.some((condition) => day.answers[condition] !== true);
  return open ? `too soon: ${state.until.join(" and ")}` : "";
}

/** The session is over and all its moments are answered. */
function close(track: Track, state: State, judge: Judge, judgement: Judged, early: string): Lived {
  const { step, facts } = judge;
  const { day } = facts;
  const found = stuck(judge, state, escalated(judge, state, judgement));
  const { colour, decision, progress } = found;
  if (cautious(decision)) return apply(track, state, decision, found, day);
  if (colour === "red" || colour === "unknown") return { state, told: held(track, state, found, day) };
  const served = isServed(step, state);
  const earns = progress === true || decision.rise;
  if (early || !day.done || !served || !earns) return notYet(track, state, judge, found, served);
  return earned(track, { ...state, ready: true }, judge, found);
}

/** Whether the stage's sessions are done and settled: the last one green, and enough after a red. */
function isServed(step: Step, state: State): boolean {
  const counted = step["counts itself"] || state.done >= step.planned;
  return counted && state["since red"] >= step.clean && state.green > 0 && !state.unsettled;
}

function isEndless(track: Track, step: Step): boolean {
  return track.endless && step.number === lastOf(track);
}

/**
 * A person, where nothing has got any further for too long; whatever rule holds it, help is offered before. Who
 * has met everything and waits for the next stage's time is not stuck.
 */
function stuck(judge: Judge, state: State, found: Judged): Judged {
  const { track, step } = judge;
  const days = step.planned === 1 ? step["least days"] : 0;
  const most = Math.max(2 * FEWEST, track.house.stuck * step.planned, days);
  const waits = found.progress === true && isServed(step, state) && isEarly(judge, state);
  if (state["since best"] > most && !waits && !isEndless(track, step)) {
    const decision = join(found.decision, { ...NOTHING, who: "clinician" });
    return { ...found, decision, spoke: [...found.spoke, `no progress in ${state["since best"]} sessions`] };
  }
  if (!cautious(found.decision) || found.colour === "red") return found;
  return { ...found, spoke: [...found.spoke, ...offered(track, step, state)] };
}

/** Whether each session here was a good one, and the next stage's time has not come. */
function isEarly({ track, facts }: Judge, state: State): boolean {
  const { number } = facts.day;
  return state.done >= state["since best"] && opening(track, state).some((day) => number < day);
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
    const decision = decideAll([step.otherwise], placeOf(judge));
    const rule = `otherwise: ${outcomeText(step.otherwise)}`;
    const because = [rule, ...unmet(judge), ...offered(track, step, state)];
    if (!isCounting(judge, decision)) return apply(track, state, decision, { ...found, spoke: because }, day);
  }
  if (served && progress === null)
    return { state, told: tell(track, state, day, "ask", asking(colour, found.missing)) };
  const holds = holding(track, state, judge, found);
  const says = { because: holds.length > 0 ? holds : spoke, "next from": state["free from"] };
  const verdict = holds.length > 0 ? "plateau" : "carry on";
  return { state, told: tell(track, state, day, verdict, { colour, ...says }) };
}

/** What is not answered, and why where only a person can say. */
function asking(colour: string, missing: readonly string[], what?: string) {
  return { colour, missing, because: sent(missing, what) };
}

/**
 * Whether only sessions are missing where the stage would be repeated: to count them from nothing again would leave no
 * way on.
 */
function isCounting(judge: Judge, decision: Decision): boolean {
  if (!decision.repeat || cautious({ ...decision, repeat: false })) return false;
  const missed = criteriaNow(judge).filter((condition) => truthOf(judge, condition) === false);
  const open = missed.flatMap(atoms).filter((atom) => truthOf(judge, atom) !== true);
  return open.length > 0 && open.every((atom) => atom.is === "done" && atom.amount.unit === "session");
}

/** What holds back a runner who has done the stage well for long enough; nothing before that. */
function holding(track: Track, state: State, judge: Judge, { colour }: Judged): readonly string[] {
  const { step } = judge;
  if (!isLong(track, step, state) || colour === "red") return [];
  const open = unmet(judge);
  const held = open.length > 0 ? open : unsettled(track, step, state);
  return held.length > 0 ? [...held, HELP] : [];
}

/** Who can help a runner whom the same rule has held back for long enough; nothing before that. */
function offered(track: Track, step: Step, state: State): readonly string[] {
  return isLong(track, step, state) ? [HELP] : [];
}

function isLong(track: Track, step: Step, state: State): boolean {
  const enough = Math.max(FEWEST, track.house.plateau * step.planned);
  // Aside nobody is meant to get further; sessions that lead nowhere for too long need a person there too.
  return state["since best"] >= enough && !isEndless(track, step) && !step.aside;
}

/** What is offered to a runner who does well and gets no further. */
const HELP = "a physical therapist can help you past this";

/** Criteria that are known not to be met, each once. */
function unmet(judge: Judge): readonly string[] {
  const known = criteriaNow(judge).filter((condition) => truthOf(judge, condition) === false);
  return [...new Set(known.map((condition) => `not yet: ${text(condition)}`))];
}

/** What holds back a runner whose criteria are all met. */
function unsettled({ house }: Track, step: Step, state: State): readonly string[] {
  if (state.unsettled)
    return [`you need ${house["after red"]} sessions in a row within this plan's pain limit`];
  if (!step["counts itself"] && state.done < step.planned)
    return ["sessions you cut short or did too soon don't count"];
  const low = "your last session at this stage must be within this plan's lower pain limit";
  return state.green > 0 ? [] : [low];
}

/** Whether the stage's time is over. */
function isUp(step: Step, state: State, day: Day): boolean {
  const most = step["most days"];
  return most !== null && day.number - state.entered + 1 >= most;
}

/** All criteria are met: move on now, or as soon as the window, the cap and the gate allow. */
function earned(track: Track, state: State, judge: Judge, { colour, spoke }: Judged): Lived {
  const { step, facts } = judge;
  const { day } = facts;
  if (isEndless(track, step)) return goesOn(track, state, day, colour, spoke);
  const fork = nextWay(track, step, judge);
  if (fork === null) {
    const asked = missing(
      judge,
      step.forks.flatMap(({ condition }) => condition ?? []),
    );
    return { state, told: tell(track, state, day, "ask", asking(colour, asked, WAY)) };
  }
  if (!gateOpen(track, fork, state, judge)) {
    const asked = asking(colour, shut(track, fork.stage, judge));
    const left = asked.because.length > 0 ? asked.because : [ONE_MORE];
    const because = [...left, ...offered(track, step, state)];
    return { state, told: tell(track, state, day, "ask", { ...asked, because }) };
  }
  const printed = fork.stage === step.number + 1 ? (step.onward ?? null) : null;
  const begins = day.number + (printed ?? gapOn(step.limits, day.number));
  if (!windowOpen(track, state, begins) || begins < firstDay(track, state, fork.stage)) {
    const because = ["you've reached every target; finish the time at this stage first"];
    return {
      state,
      told: tell(track, state, day, "carry on", { colour, because, "next from": state["free from"] }),
    };
  }
  const freed = printed === null ? state : { ...state, "free from": begins };
  const moved = rise(track, freed, fork, day, begins);
  return { state: moved.state, told: { ...moved.told, colour, "next from": moved.state["free from"] } };
}

/** A last stage without an end. */
function goesOn(track: Track, state: State, day: Day, colour: string, because: readonly string[]): Lived {
  const says = { colour, because, "next from": state["free from"] };
  return { state: { ...state, ready: false }, told: tell(track, state, day, "carry on", says) };
}

/** What the gate of that stage still waits for. */
function shut(track: Track, stage: number, judge: Judge): readonly string[] {
  const { gate } = stepOf(track, stage);
  const unknown = missing(judge, gate);
  if (unknown.length > 0) return unknown;
  return gate.filter((condition) => truthOf(judge, condition) !== true).map(text);
}
