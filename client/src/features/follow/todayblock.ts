// A plan that is followed to the block of today: where, what to do, what is next, how far.

import { make, pageLink } from "../../dom/make.ts";
import { dayWords, daysBetween, plusDays, weekdayOf } from "../../values/calendarday.ts";
import type { PlanData } from "../../plan/data.ts";
import { type Kept, type Position, type Standing, knownAt, positions } from "../../plan/follow.ts";
import { heldBack, heldIn } from "../../plan/held.ts";
import { forecast } from "../../plan/forecast.ts";
import { sentence } from "../../values/number.ts";
import { doneWords } from "../../values/donewords.ts";
import { stageName, titleIn } from "../../plan/stagename.ts";
import { type State, type Track, stepOf } from "../../rules/index.ts";
import { cautions } from "./caution.ts";
import { due } from "../../plan/standing.ts";
import { allDay } from "./allday.ts";

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
    { class: "rv-box", "aria-label": `${data.title}: ${titleIn(stage)}` },
    head(data, today),
    make("h2", {}, titleIn(stage)),
    ...allDay(stage, true),
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
    { class: named, "aria-label": `${data.title}: ${titleIn(stage)}` },
    head(data, today),
    make("h2", {}, titleIn(stage)),
    make("p", { class: "rv-due" }, due(data, kept, standing, position, today)),
    ...cautions(data, standing, track, state).map((text) => make("p", { class: "rv-gap" }, text)),
    ...allDay(stage),
    ...stage.sessions.map(({ title, words, often }) =>
      make(
        "p",
        { class: "rv-cue" },
        title === "" ? null : make("b", {}, `${title}: `),
        `${words} `,
        make("small", {}, sentence(often)),
      ),
    ),
    make(
      "p",
      { class: "rv-far" },
      `${sentence(`${data["stage word"]} ${number} of ${all}`)} ${far(track, state)}`,
    ),
    along(number, all),
    standing.paused === "" ? ends(data, kept, track, state, today, data["stage word"], stage.part) : null,
    make(
      "p",
      { class: "rv-buttons" },
      make(
        "a",
        { class: "rv-button", href: pageLink(root, stage.address) },
        `Open ${stage.part === undefined ? stageName(stage.title) : titleIn(stage)}`,
      ),
    ),
  );
}

function far(track: Track, state: State): string {
  const { planned, trains } = stepOf(track, state.stage);
  if (!trains) return "Rest day.";
  if (state.waiting !== "") return "";
  if (state.done === 0 && planned > 1) return `Session 1 of ${planned} is next.`;
  return sentence(doneWords(state.done, planned, "session", "done"));
}

/** The stages in one strip: those behind, the one that the reader is in, and the rest. The words above it say the same. */
function along(number: number, all: number): HTMLElement | null {
  if (all < 2) return null;
  const where = (at: number): string => (at < number ? "rv-done" : at === number ? "rv-here" : "");
  const steps = Array.from({ length: all }, (_, at) => make("span", { class: where(at + 1) }));
  return make("p", { class: "rv-along", "aria-hidden": "true" }, ...steps);
}

/** The days to come, a line each; null where none is known. */
function ends(
  data: PlanData,
  kept: Kept,
  track: Track,
  state: State,
  today: string,
  stage: string,
  part: string | undefined,
): HTMLElement | null {
  const { start } = kept.started;
  const todayNumber = Math.max(0, daysBetween(start, today));
  const coming = forecast(track, state, todayNumber, weekdayOf(start), knownAt(data, kept));
  const moves = coming.find(({ stage }) => stage !== state.stage);
  const last = coming.at(-1);
  const goals: readonly (readonly [string, number])[] = [
    ...(moves ? [[`Next ${stage}`, moves.day] as const] : []),
    // The last stage may have no end of its own.
    ...(last && last.day !== moves?.day && !last.openEnded
      ? [[`End of ${part === undefined ? "the plan" : "this part"}`, last.day] as const]
      : []),
  ];
  if (goals.length === 0) return null;
  // Where nobody says how often a session is done, no day is the right one.
  const unsaid = Object.values(data.stages).some(({ sessions }) => sessions.some((one) => one.unsaid));
  const sure = unsaid ? " at the earliest" : " if all goes well";
  return make(
    "dl",
    { class: "rv-days-ahead" },
    ...goals.map(([name, number]) =>
      make(
        "div",
        {},
        make("dt", {}, name),
        make("dd", {}, dayWords(plusDays(start, number)), make("small", {}, sure)),
      ),
    ),
  );
}
