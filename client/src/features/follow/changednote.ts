// What was changed in a plan since its reader began, said until they have read it.

import { store, tellChanged } from "../../dom/device.ts";
import { button, make } from "../../dom/make.ts";
import type { PlanData } from "../../plan/data.ts";
import { heard, news } from "../../plan/news.ts";

const NOW = "From your next session on, do what this page says now.";
const GIVEN = "You keep the amounts from your link. Ask the person who sent it if they still hold.";

/** Null where there is nothing new. */
export function changedNote(data: PlanData): HTMLElement | null {
  const all = news(store, data);
  if (all.length === 0) return null;
  const read = (): void => {
    heard(store, data);
    note.remove();
    tellChanged();
  };
  const note = make(
    "section",
    { class: "rv-tell rv-news", "aria-label": "What changed in this plan" },
    make("p", {}, make("b", {}, "This plan has changed since you started it. "), data.given ? GIVEN : NOW),
    make("ul", {}, ...all.map(([version, words]) => make("li", {}, `Version ${version}: ${words}`))),
    make(
      "p",
      { class: "rv-buttons" },
      button("I've read this", read, { class: "rv-button rv-button-quiet" }),
    ),
  );
  return note;
}
