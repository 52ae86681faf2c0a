// A plan that is followed to the block of today: where, what to do, what is next, how far.

import { make, pageLink } from "../dom/make.ts";
import { dayWords, daysBetween, plusDays, weekdayOf } from "../plan/day.ts";
import type { PlanData } from "../plan/data.ts";
import { isLogged } from "../plan/due.ts";
import { type Kept, type Position, type Standing, positions } from "../plan/follow.ts";
import { type Held, asksWhere, heldBack, heldIn } from "../plan/held.ts";
import { dueFrom, forecast } from "../plan/forecast.ts";
import { heads, nextDay, reason, spokenOf } from "../plan/heads.ts";
import { sentence } from "../plan/number.ts";
import { doneWords } from "../plan/progress.ts";
import { stageName } from "../plan/stage.ts";
import { type State, type Track, stepOf } from "../rules/index.ts";
import { cautions, wasRed } from "./caution.ts";

/** One block a track; the plan's first is the dark one, unless a stop says more than it. */
export function standingBlocks(
  data: PlanData,
  kept: Kept,
  standing: Standing,
  root: string,
  today: string,
): readonly HTMLElement[] {
  const held = heldBack(kept, standing, today);
  return positions(data, standing.states).map((position, index) => {
    const stop = heldIn(held, position.track.track, today);
    if (stop !== undefined) return heldBlock(data, kept, standing, position, today);
    const named = index === 0 && held.length === 0 ? "rv-hero" : "rv-box";
    return block(data, kept, standing, position, root, today, named);
  });
}

/** Under a stop: where the reader is, and no word of what comes next. */
function heldBlock(
  data: PlanData,
  kept: Kept,
  standing: Standing,
  position: Position,
  today: string,
): HTMLElement {
  const { stage, state } = position;
  const waits = state.waiting === "" ? null : due(data, kept, standing, position, today);
  const [number, all] = stage.of;
  return make(
    "section",
    { class: "rv-box", "aria-label": `${data.title}: ${stage.title}` },
    head(data, today),
    make("h2", {}, stage.title),
    waits === null ? null : make("p", { class: "rv-due" }, waits),
    make("p", { class: "rv-far" }, sentence(`${data["stage word"]} ${number} of ${all}`)),
  );
}

function head(data: PlanData, today: string): HTMLElement {
  return make(
    "p",
    { class: "rv-hero-head" },
    make("b", {}, `Today, ${dayWords(today)}`),
    make("span", {}, data.title),
  );
}

function block(
  data: PlanData,
  kept: Kept,
  standing: Standing,
  position: Position,
  root: string,
  today: string,
  named: string,
): HTMLElement {
  const { track, state, stage } = position;
  const [number, all] = stage.of;
  return make(
    "section",
    { class: named, "aria-label": `${data.title}: ${stage.title}` },
    head(data, today),
    make("h2", {}, stage.title),
    make("p", { class: "rv-due" }, due(data, kept, standing, position, today)),
    ...cautions(data, standing, track, state).map((text) => make("p", { class: "rv-gap" }, text)),
    ...stage.sessions.map(({ title, words, often }) =>
      make(
        "p",
        { class: "rv-cue" },
        title === "" ? null : make("b", {}, `${title}: `),
        `${words} `,
        make("small", {}, sentence(often)),
      ),
    ),
    stage.sessions.some(({ words }) => words.includes("___"))
      ? make("p", { class: "rv-note" }, "___: fill in with your physical therapist.")
      : null,
    make(
      "p",
      { class: "rv-far" },
      `${sentence(`${data["stage word"]} ${number} of ${all}`)} ${far(track, state)}`,
    ),
    standing.paused === "" ? make("p", {}, ends(kept, track, state, today, data["stage word"])) : null,
    make(
      "p",
      { class: "rv-buttons" },
      make(
        "a",
        { class: "rv-button", href: pageLink(root, stage.address) },
        `Open ${stageName(stage.title)}`,
      ),
    ),
  );
}

/** Whether a session is due, in a sentence. */
function due(
  data: PlanData,
  kept: Kept,
  standing: Standing,
  { track, state }: Position,
  today: string,
): string {
  const { started } = kept;
  const { paused } = standing;
  if (today < started.start) return `Your plan starts on ${dayWords(started.start)}.`;
  if (paused !== "") return `You paused this plan on ${dayWords(paused)}. Resume it when you're ready.`;
  if (state.waiting !== "")
    return asksWhere(standing)
      ? "First answer the questions that find your starting point."
      : `On hold until you've seen ${data.people[state.waiting] ?? state.waiting}.`;
  if (state.finished !== "") return "You've finished this plan.";
  const held = heldIn(heldBack(kept, standing, today), track.track, today);
  if (held !== undefined) return heldWords(data, kept, held, today);
  if (isLogged(standing, today)) return "Today's session is logged.";
  const { start } = started;
  const free = plusDays(start, dueFrom(track, state, daysBetween(start, today), weekdayOf(start)));
  if (free > today) return `No session today. Do the next one on ${dayWords(free)} or later.`;
  const open = wasRed(standing, track) || state.until.length > 0;
  return open ? "Read this before your next session." : "You can do a session today.";
}

/** The verdict that holds, the answer it rests on, and the day of the next session. */
function heldWords(data: PlanData, kept: Kept, { day, row, free }: Held, today: string): string {
  const spoken = spokenOf(data, kept, day, row, today);
  const next = nextDay(spoken, free);
  return [
    ...heads(spoken).map((words) => `${words}.`),
    reason(spoken),
    next === "" ? "" : `Next session: ${next}`,
  ]
    .filter((words) => words !== "")
    .join(" ");
}

function far(track: Track, state: State): string {
  const { planned, trains } = stepOf(track, state.stage);
  if (!trains) return "Rest day.";
  if (state.waiting !== "") return "";
  if (state.done === 0 && planned > 1) return `Session 1 of ${planned} is next.`;
  return sentence(doneWords(state.done, planned, "session", "done"));
}

function ends({ started }: Kept, track: Track, state: State, today: string, stage: string): string {
  const todayNumber = Math.max(0, daysBetween(started.start, today));
  const coming = forecast(track, state, todayNumber, weekdayOf(started.start));
  const moves = coming.find(({ stage }) => stage !== state.stage);
  const last = coming.at(-1);
  const day = (number: number): string => dayWords(plusDays(started.start, number));
  const goals = [
    moves && `start the next ${stage} on ${day(moves.day)}`,
    // The last stage may have no end of its own.
    last && last.day !== moves?.day && coming.length < 200 && `finish the plan on ${day(last.day)}`,
  ].filter(Boolean);
  return goals.length === 0 ? "" : `If all goes well, you'll ${goals.join(" and ")}.`;
}

/** The stage and whether a session is due, a line a track; `held` where a stop forbids it. */
export function summary(
  data: PlanData,
  kept: Kept,
  standing: Standing,
  today: string,
): readonly { readonly stage: string; readonly due: string; readonly held: boolean }[] {
  const held = heldBack(kept, standing, today);
  return positions(data, standing.states).map((position) => {
    return {
      stage: position.stage.title,
      due: due(data, kept, standing, position, today),
      held: heldIn(held, position.track.track, today) !== undefined,
    };
  });
}
