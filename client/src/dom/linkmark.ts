// What came by a link to its mark on the page: who it says it is from, that nobody checked it, and its timers.

import { make } from "./make.ts";
import { FROM_LINK, type Origin } from "../plan/origin.ts";

/** Who set it, what they wrote, and the caution: above all doses of a link. */
export function originBlock({ by, says, caution }: Origin): readonly HTMLElement[] {
  return [
    make("p", { class: "rv-given-by" }, make("b", {}, by)),
    make("p", { class: "rv-given-caution" }, caution),
    ...(says === "" ? [] : [make("p", { class: "rv-given-note", dir: "auto" }, says)]),
  ];
}

/** At one dose; `instead`: what the plan asks for, "" for what the plan has not at all. */
export function doseMark(instead: string): HTMLElement {
  const rest = instead === "" ? "" : `. The plan says: ${instead}`;
  return make("p", { class: "rv-given-mark" }, make("b", {}, FROM_LINK), rest);
}

/** A timer that says on its face, in its name, where its numbers come from. */
export function markedTimer(course: readonly unknown[], name: string): HTMLElement {
  const element = document.createElement("rv-timer");
  element.setAttribute("course", JSON.stringify(course));
  element.setAttribute("name", `${name}. ${FROM_LINK}`);
  return element;
}
