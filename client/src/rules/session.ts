// A session's answers to the next state, and to what the runner is told: rules, then criteria, then time.

import { apply } from "./apply.ts";
import { cautious, decideAll, union } from "./decision.ts";
import type { Day, Memory } from "./diary.ts";
import { adding, earned, fromDay, withoutMore } from "./earned.ts";
import { REMEMBERED, escalated } from "./flares.ts";
import { type Num, asJson, fraction, plus, whole } from "./fraction.ts";
import { type Judge, type Judged, judgeOf, judged, placeOf } from "./judge.ts";
import { freeFrom, restedFrom, trainedWith } from "./limits.ts";
import { type Known, type Own, type Step, type Track, painAt, stepOf } from "./machine.ts";
import {
  brokenOff,
  getsFurther,
  holding,
  isCounting,
  isServed,
  offered,
  shortOf,
  stuck,
  unmet,
} from "./plateau.ts";
import {
  SOON,
  asking,
  beforeItsDay,
  lighterWords,
  outsideOf,
  passedBy,
  passedWords,
  promised,
  shut,
  tooSoonFor,
  unanswered,
} from "./outside.ts";
import { owed } from "./rests.ts";
import { opened } from "./rise.ts";
import { startedOn } from "./started.ts";
import { fillingOn } from "./spans.ts";
import { unansweredGate, unmetGate } from "./beginning.ts";
import type { State } from "./state.ts";
import { outcomeText, text } from "./text.ts";
import { type Lived, type Told, tell } from "./told.ts";
import { sent } from "./unsaid.ts";
import { acted, telling } from "./spoken.ts";
import { againBefore, doneOn, freeOn, soonAfter, turnsAfter, withSessions } from "./which.ts";

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
  const step = stepOf(track, old.stage);
  const started = startedOn(step, old, day.number);
  const done = doneOn(step, started, day);
  const asked = judgeOf(track, started, memory, day, library);
  const passed = passedBy(done, asked);
  const due = done.filter((own) => !passed.includes(own));
  const { closed, open } = waits(started, due, asked);
  const early = tooSoon(started, due, asked, closed);
  const fills = fillingOn(step, started, day.number);
  const leads = done.length === 0 || due.some((own) => fills.includes(own));
  const isOn = early.length === 0 && open.length === 0;
  const isWhole = day.done === true && isOn;
  const judge = judgeWith({ ...asked, counts: isWhole && leads }, isWhole);
  const found = judged(judge);
  const begins = !isOn ? [] : due.filter(({ bounds }) => bounds?.gate);
  const begun = [...new Set([...old.begun, ...begins.map(({ id }) => id)])].sort();
  const counted = countedIn(
    track,
    { ...(isOn ? started : old), begun },
    judge,
    found,
    { early, open, resting: owed(asked, old) },
    done,
    leads,
  );
  const turns = isWhole && found.colour !== "red" ? turnsAfter(step, old, counted, day.sessions ?? []) : null;
  const closing = { ...judge, streaks: found.streaks };
  const turned = turns === null ? counted : { ...counted, turned: turns.turned };
  const isHeld = found.colour !== "green" || early.length > 0 || open.length > 0;
  const closes = close(track, turned, closing, isHeld ? withoutMore(judge, found) : found);
  const { rules, visits } = telling(closing);
  const state =
    visits.length > 0 ? { ...closes.state, heard: union(closes.state.heard, visits) } : closes.state;
  const lighter = leads || early.length > 0 || fills.length === 0 ? [] : [lighterWords(fills)];
  const waiting = heldFrom(closes.told, closed, open, early);
  const more = rules.filter((rule) => !waiting.because.includes(rule));
  const aside = [...early, ...passed.map(passedWords), ...(turns?.told ?? []), ...lighter, ...more];
  const also = [...(before ? [earlier(before)] : []), ...aside];
  return { state, told: promised(stepOf(track, state.stage), state, { ...waiting, also }) };
}

/** With what kept the session from its day, where anything did. */
function heldFrom(
  told: Told,
  closed: readonly string[],
  open: readonly string[],
  early: readonly string[],
): Told {
  if (closed.length > 0) return tooSoonFor(told, closed);
  return open.length > 0 ? asking(told, open) : beforeItsDay(told, early);
}

/**
 * The judge with today's session and amounts counted in, where it was a whole one and on its day. What adds up at the
 * stage, such as its kilometers, does in a lighter session too.
 */
function judgeWith(judge: Judge, isWhole: boolean): Judge {
  const { day, done, amounts } = judge.facts;
  if (!isWhole) return judge;
  const summed: Record<string, Num> = { ...amounts };
  for (const unit of UNITS) {
    const more = fraction(day.answers[unit]);
    if (more !== null) summed[unit] = asJson(plus(fraction(amounts[unit]) ?? whole(0), more));
  }
  return { ...judge, facts: { ...judge.facts, done: done + Number(judge.counts), amounts: summed } };
}

/** What keeps a session from its day: why it came too soon, what nobody has answered, what a rest still waits for. */
interface Delays {
  readonly early: readonly string[];
  readonly open: readonly string[];
  readonly resting: readonly string[];
}

function countedIn(
  track: Track,
  old: State,
  judge: Judge,
  found: Judged,
  { early, open, resting }: Delays,
  done: readonly Own[],
  leads: boolean,
): State {
  const { step, counts } = judge;
  const { day, amounts } = judge.facts;
  const red = found.colour === "red";
  const soon = soonAfter(old, day.number, early.length > 0);
  const rested = restedBy(step, { ...old, "too soon": soon }, done, day.number);
  const free = rested["free from"];
  const green = found.colour === "green" ? old.green + Number(counts) : 0;
  return {
    ...rested,
    done: old.done + Number(counts && !red),
    amounts,
    "since red": red ? 0 : old["since red"] + Number(leads),
    green,
    unsettled: red || (old.unsettled && green < track.house["after red"]),
    reds: [...old.reds.filter((past) => day.number - past < REMEMBERED), ...(red ? [day.number] : [])],
    // A lighter session that goes as well leaves the runner as ready as they were.
    ready: old.ready && !leads && found.colour === "green" && found.progress === true,
    streaks: found.streaks,
    rises: withFirstDay(old, early.length > 0 ? free : day.number),
    last: day.number,
    said: [],
    gap: 0,
    trained: trainedWith(step.limits, day.number, old.trained),
    "since best": old["since best"] + Number(leads),
    until: early.length > 0 ? resting : [],
    open: early.length > 0 || open.length > 0 ? old.open : opened(old, old.stage),
  };
}

/**
 * The state with the first day for the next session. No session that comes too soon brings nearer what is still owed: a
 * rest, or the stage's own time.
 */
function restedBy(step: Step, state: State, done: readonly Own[], today: number): State {
  const { limits } = step;
  const owed = Math.max(state["free from"], state.entered);
  const next = done.length > 0 ? withSessions(step, state, done, today) : state;
  const free = done.length > 0 ? next["free from"] : freeFrom(limits, today, state.trained, state);
  const alone = done.length > 0 ? next["free from"] : restedFrom(limits, today, state.trained);
  const rested = Math.max(state.rested, state.entered, alone);
  return { ...next, "free from": Math.max(owed, free), rested };
}

/** A stage that was only to begin begins with its first session that was due; before that it has not been run. */
export function withFirstDay({ rises, last }: State, day: number): readonly number[] {
  const begins = rises.at(-1) ?? 0;
  const waits = last === null || last < begins;
  return [...rises.slice(0, -1), waits ? Math.max(begins, day) : begins];
}

/** What had already happened when the session began. */
export function earlier({ verdict, because }: Told): string {
  const words: Readonly<Record<string, string>> = {
    progress: "you moved on before this session",
    back: "you went back a stage before this session",
    restart: "you started the plan over before this session",
  };
  return [words[verdict] ?? verdict, ...because].join(": ");
}

interface Waits {
  /** What the stage or the session waits for and isn't so. */
  readonly closed: readonly string[];
  /** What of it nobody has answered. */
  readonly open: readonly string[];
}

function waits(state: State, done: readonly Own[], judge: Judge): Waits {
  const gated = !state.open.includes(state.stage);
  const closed = [...(gated ? unmetGate(judge.track, judge) : []), ...shut(done, state, judge)];
  const open = [...(gated ? unansweredGate(judge) : []), ...unanswered(done, state, judge)];
  return { closed, open: [...new Set(open)] };
}

/** Why a session should have waited; nothing when it was time. */
function tooSoon(
  state: State,
  done: readonly Own[],
  judge: Judge,
  closed: readonly string[],
): readonly string[] {
  const { day } = judge.facts;
  const outside = outsideOf(done, state, judge);
  if (outside !== "") return [outside];
  if (closed.length > 0) return closed.map((why) => (why.startsWith(SOON) ? why : SOON + why));
  const free = state["free from"];
  if (day.number < free) return [`${SOON}your next session was due on day ${free}`];
  const near = done.find((own) => day.number < freeOn(own, state));
  if (near) return [`${SOON}your next ${near.id} was due on day ${freeOn(near, state)}`];
  const turn = againBefore(judge.step, state, day);
  if (turn !== "") return [`${SOON}${turn} is next in turn`];
  const resting = owed(judge, state);
  return resting.length > 0 ? [SOON + resting.join(" and ")] : [];
}

/** The session is over and all its moments are answered. */
function close(track: Track, state: State, judge: Judge, judgement: Judged): Lived {
  const { step, facts } = judge;
  const { day } = facts;
  const asked = brokenOff(judge, state, escalated(judge, state, judgement));
  const { colour } = asked;
  const served = isServed(step, state);
  const isMet = judge.counts && served && (asked.progress === true || asked.decision.rise);
  const earns = isMet && !cautious(asked.decision) && colour !== "red" && colour !== "unknown";
  const lived = earns ? earned(track, { ...state, ready: true }, judge, asked) : null;
  if (lived !== null && getsFurther(state, lived.state)) return lived;
  const found = stuck(judge, state, asked);
  if (cautious(found.decision)) {
    const heard = union(state.heard, acted(judge));
    return apply({ ...state, heard }, judge, found.decision, withoutMore(judge, found));
  }
  if (colour === "red" || colour === "unknown") return { state, told: held(track, state, found, day) };
  return lived ?? notYet(track, state, judge, found, served);
}

function held(track: Track, state: State, found: Judged, day: Day): Told {
  if (found.colour === "red") {
    const because = ["your pain was above this plan's limit, so this session doesn't count toward moving on"];
    return tell(track, state, day, "hold", { colour: "red", because });
  }
  const { red, green } = painAt(track, stepOf(track, state.stage));
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
    const because = [rule, ...unmet(judge), ...offered(judge, state)];
    if (decision.visits.length > 0 && !cautious(decision))
      return { state, told: tell(track, state, day, "carry on", { colour, because: [rule] }) };
    if (!isCounting(judge, decision)) return apply(state, judge, decision, { ...found, spoke: because });
  }
  if (served && progress === null) return { state, told: tell(track, state, day, "ask", asks(found)) };
  const holds = holding(track, state, judge, found);
  const says = {
    because: holds.length > 0 ? [...adding(found), ...holds] : [...spoke, ...shortOf(judge, state, found)],
    "next from": state["free from"],
  };
  const verdict = holds.length > 0 ? "plateau" : "carry on";
  return { state, told: tell(track, state, day, verdict, { colour, ...says }) };
}

/** What is not answered, and why where only a person can say. */
function asks(found: Judged) {
  const { colour, missing, waits } = found;
  return { colour, missing, because: [...adding(found), ...sent(missing), ...fromDay(waits)] };
}

/** Whether the stage's time is over. */
function isUp(step: Step, state: State, day: Day): boolean {
  const { "most days": days, "most sessions": sessions } = step;
  const byDays = days !== null && day.number - state.entered + 1 >= days;
  return byDays || (sessions !== null && state.done >= sessions);
}
