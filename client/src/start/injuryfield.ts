// What is injured to the plan that holds for it: asked where a plan begins, taken from the plan before it.

import { store } from "../dom/device.ts";
import { make } from "../dom/make.ts";
import type { PlanData } from "../plan/data.ts";
import { INJURIES, type Injury, type Started } from "../store/kinds.ts";

export const SAY_INJURY = "Choose what you injured. The pain limit depends on it.";

export interface InjuryField {
  readonly element: HTMLElement;
  readonly answer: () => Injury | "";
}

/** Null where the plan's pain rule is strict enough for every injury. */
export function injuryField({ injuries }: PlanData, preset: Injury | ""): InjuryField | null {
  if (injuries === undefined) return null;
  const select = make("select", { id: "rv-injury" }, make("option", { value: "" }, "Choose one"));
  for (const injury of INJURIES) select.append(make("option", { value: injury }, injuries[injury]));
  select.value = preset || before();
  const label = make("label", { for: select.id }, "What did you injure?");
  const note =
    "Bones need stricter pain limits. If it could be a bone, see a physical therapist or doctor first.";
  return {
    element: make("div", { class: "rv-date" }, label, select, make("p", { class: "rv-note" }, note)),
    answer: () => INJURIES.find((injury) => injury === select.value) ?? "",
  };
}

/** What the plan that was started last was for. */
function before(): Injury | "" {
  const all = [...store.all("plan")].map(([, { data }]) => data).filter(({ injury }) => injury !== "");
  return all.sort((one, other) => (one.start < other.start ? 1 : -1))[0]?.injury ?? "";
}

/** Of the page's pain rules, the one that holds for the injury; all of them where nobody said. */
export function showRule({ injured }: PlanData, injury: Injury | ""): void {
  const own = injury !== "" && injured?.[injury] !== undefined ? injury : "";
  for (const rule of document.querySelectorAll<HTMLElement>("[data-injured]"))
    rule.hidden = injury !== "" && rule.dataset["injured"] !== own;
}

/** Asks a reader who began before anybody asked. The page begins anew, by the rule that holds now. */
export function askedInjury(data: PlanData, started: Started): HTMLElement | null {
  const field = injuryField(data, "");
  field?.element.addEventListener("change", () => {
    store.set("plan", data.id, { ...started, injury: field.answer() });
    location.reload();
  });
  const head = make("h2", {}, "One question first");
  return field && make("section", { class: "rv-box" }, head, field.element);
}
