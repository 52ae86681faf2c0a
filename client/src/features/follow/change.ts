// Hold, repeat, go back, choose a stage, end: what a reader decides, as records of a day.

import { store, tellChanged } from "../../dom/device.ts";
import { button, make } from "../../dom/make.ts";
import { today } from "../../values/calendarday.ts";
import { upper } from "../../notation/words.ts";
import type { PlanData } from "../../plan/data.ts";
import { isLogged } from "../../plan/due.ts";
import { type Kept, type Position, type Standing, positions } from "../../plan/follow.ts";
import { stageName } from "../../plan/stagename.ts";
import type { Moved } from "../../store/kinds.ts";

export function changes(data: PlanData, kept: Kept, standing: Standing): HTMLElement {
  const select = make("select", { id: `rv-stage-${data.id}` });
  const all = positions(data, standing.states);
  const word = data["stage word"];
  const here = new Set(all.map(({ id }) => id));
  for (const [id, { title }] of Object.entries(data.stages))
    select.append(make("option", { value: id, selected: here.has(id) }, title));
  const move = (why: Moved["why"], stage: string): void =>
    record(data, kept, { why, stage, after: isLogged(standing, today()) });
  const go = button(`Move to this ${word}`, () => move("on", select.value), {
    class: "rv-button rv-button-quiet",
  });
  const pause =
    standing.paused === ""
      ? button("Pause the plan", () => move("pause", ""), { class: "rv-button rv-button-quiet" })
      : button("Resume plan", () => move("resume", ""), { class: "rv-button" });
  return make(
    "details",
    { class: "rv-change" },
    make("summary", {}, `${standing.paused === "" ? "Pause" : "Resume"} or change ${word}`),
    ...all.map((position) => ways(data, position, move)),
    make("p", { class: "rv-buttons" }, make("label", { for: select.id }, upper(word)), select, go),
    make("p", { class: "rv-buttons" }, pause, ending(data.id)),
    make(
      "p",
      { class: "rv-note" },
      "When you resume, the plan's rules tell you where to pick up. Your log is kept.",
    ),
  );
}

function ways(
  data: PlanData,
  { track, state, id, stage }: Position,
  move: (why: Moved["why"], stage: string) => void,
): HTMLElement {
  const back = track.steps.findLast(({ number, trains }) => number < state.stage && trains);
  const before = back && data.stages[back.id];
  return make(
    "p",
    { class: "rv-buttons" },
    button(`Repeat ${stageName(stage.title)}`, () => move("repeat", id), {
      class: "rv-button rv-button-quiet",
    }),
    before === undefined
      ? null
      : button(`Go back to ${stageName(before.title)}`, () => move("back", back?.id ?? ""), {
          class: "rv-button rv-button-quiet",
        }),
  );
}

function record(data: PlanData, { started }: Kept, moved: Moved): void {
  const day = today() < started.start ? started.start : today();
  store.set("moved", `${data.id}/${day}/${moved.stage || "pause"}`, moved);
  tellChanged();
}

/** The plan is followed no more; its log stays. */
export function endPlan(plan: string): void {
  const started = store.get("plan", plan);
  if (started) store.set("plan", plan, { ...started, ended: true });
  tellChanged();
}

/** Ending asks once. */
function ending(plan: string): HTMLElement {
  const place = make("span");
  const ask = (): void => {
    place.replaceChildren(
      "End this plan? Your log is kept. ",
      button("End plan", () => endPlan(plan)),
      " ",
      button("Cancel", show, { class: "rv-link" }),
    );
    place.querySelector("button")?.focus();
  };
  const show = (): void => place.replaceChildren(button("End this plan", ask, { class: "rv-link" }));
  show();
  return place;
}
