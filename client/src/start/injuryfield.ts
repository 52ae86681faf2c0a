// What is injured to the plan that holds for it: asked where a plan begins, taken from the plan before it.

import { field } from "../ask/field.ts";
import { store } from "../dom/device.ts";
import { make } from "../dom/make.ts";
import type { PlanData } from "../plan/data.ts";
import { INJURIES, type Injury, type Started } from "../store/kinds.ts";

const SAY_INJURY = "Choose what you injured. The pain limit depends on it.";

/** A bone that isn't ready can break right through, and what that feels like before is too little to go by. */
const CLEARED = {
  kind: "yes",
  when: "once",
  words: "Has a doctor or physical therapist checked this bone and said you can start?",
} as const;

const SAY_CLEARED = "Say whether somebody has checked this bone.";

const NOT_CLEARED =
  "Don't start yet. See a doctor or physical therapist first, and ask when this bone is ready. A bone that isn't ready can break.";

export interface InjuryField {
  readonly element: HTMLElement;
  readonly answer: () => Injury | "";
  /** Why the plan can't begin yet; "" where it can. */
  readonly problem: () => string;
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
  const cleared = field(CLEARED, undefined, "");
  const answer = (): Injury | "" => INJURIES.find((injury) => injury === select.value) ?? "";
  const draw = (): void => {
    cleared.element.hidden = answer() !== "bone";
  };
  select.addEventListener("change", draw);
  draw();
  return {
    element: make(
      "div",
      {},
      make("div", { class: "rv-date" }, label, select, make("p", { class: "rv-note" }, note)),
      cleared.element,
    ),
    answer,
    problem: () => {
      if (answer() === "") return SAY_INJURY;
      if (answer() !== "bone" || cleared.answer() === true) return "";
      return cleared.answer() === false ? NOT_CLEARED : SAY_CLEARED;
    },
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
  const asked = injuryField(data, "");
  const problem = make("p", { class: "rv-problem", role: "alert" });
  asked?.element.addEventListener("change", () => {
    // Who hasn't been asked about it yet has said nothing wrong.
    const waits = asked.problem();
    problem.textContent = waits === SAY_CLEARED ? "" : waits;
    if (waits !== "") return;
    store.set("plan", data.id, { ...started, injury: asked.answer() });
    location.reload();
  });
  const head = make("h2", {}, "One question first");
  return asked && make("section", { class: "rv-box" }, head, asked.element, problem);
}
