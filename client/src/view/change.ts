// Hold, repeat, go back, choose a stage, end: what a reader decides, as records of a day.

import { store, tellChanged } from "../dom/device.ts";
import { button, make } from "../dom/make.ts";
import { today } from "../plan/day.ts";
import type { PlanData } from "../plan/data.ts";
import { type Kept, type Standing, stageOf } from "../plan/follow.ts";
import type { Moved } from "../store/kinds.ts";

export function changes(data: PlanData, kept: Kept, standing: Standing): HTMLElement {
  const select = make("select", { id: `rv-stage-${data.id}` });
  const here = new Set(data.tracks.map((track) => idIn(data, standing, track.track)));
  for (const [id, { title }] of Object.entries(data.stages))
    select.append(make("option", { value: id, selected: here.has(id) }, title));
  const move = (why: Moved["why"], stage: string): void =>
    record(data, kept, { why, stage, after: isOver(standing) });
  const go = button("Go there", () => move("on", select.value), { class: "rv-button rv-button-quiet" });
  const pause =
    standing.paused === ""
      ? button("Pause the plan", () => move("pause", ""), { class: "rv-button rv-button-quiet" })
      : button("Go on with the plan", () => move("resume", ""), { class: "rv-button" });
  return make(
    "details",
    { class: "rv-change" },
    make("summary", {}, "Pause, repeat, go back"),
    ...data.tracks.map((track) => ways(data, standing, track.track, move)),
    make("p", { class: "rv-buttons" }, make("label", { for: select.id }, "Go to"), select, go),
    make("p", { class: "rv-buttons" }, pause, ending(data, kept)),
    make(
      "p",
      { class: "rv-note" },
      "After a pause the plan’s own rules say where to go on. What you logged is kept.",
    ),
  );
}

function ways(
  data: PlanData,
  standing: Standing,
  track: string,
  move: (why: Moved["why"], stage: string) => void,
): HTMLElement {
  const found = data.tracks.find(({ track: id }) => id === track);
  const state = standing.states[track];
  if (found === undefined || state === undefined) return make("p");
  const here = stageOf(data, found, state);
  const back = found.steps.findLast(({ number, trains }) => number < state.stage && trains);
  const before = back && data.stages[back.id];
  return make(
    "p",
    { class: "rv-buttons" },
    button(`Do ${here.stage.title} again`, () => move("repeat", here.id), {
      class: "rv-button rv-button-quiet",
    }),
    before === undefined
      ? null
      : button(`Go back to ${before.title}`, () => move("back", back?.id ?? ""), {
          class: "rv-button rv-button-quiet",
        }),
  );
}

function idIn(data: PlanData, standing: Standing, track: string): string {
  const found = data.tracks.find(({ track: id }) => id === track);
  const state = standing.states[track];
  return found === undefined || state === undefined ? "" : stageOf(data, found, state).id;
}

function isOver({ days }: Standing): boolean {
  return days.some(({ date, done }) => date === today() && done !== null);
}

function record(data: PlanData, { started }: Kept, moved: Moved): void {
  const day = today() < started.start ? started.start : today();
  store.set("moved", `${data.id}/${day}/${moved.stage || "pause"}`, moved);
  tellChanged();
}

/** Ending asks once; the log stays. */
function ending(data: PlanData, { started }: Kept): HTMLElement {
  const place = make("span");
  const end = (): void => {
    store.set("plan", data.id, { ...started, ended: true });
    tellChanged();
  };
  const ask = (): void => {
    place.replaceChildren(
      "End this plan here? What you logged is kept. ",
      button("Yes, end it", end),
      " ",
      button("No", show, { class: "rv-link" }),
    );
    place.querySelector("button")?.focus();
  };
  const show = (): void => place.replaceChildren(button("End this plan", ask, { class: "rv-link" }));
  show();
  return place;
}
