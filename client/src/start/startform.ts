// A plan that is not followed yet to the form that starts it: dates, side, and what decides where to begin.

import { withdrawnBlock } from "../dom/withdrawn.ts";
import { store, tellChanged, whereLine } from "../dom/device.ts";
import { LIVES } from "../dom/privacynote.ts";
import { WHERE } from "../dom/storagewords.ts";
import { button, make, pageLink } from "../dom/make.ts";
import { planData, unloaded } from "../dom/plandata.ts";
import { dayWords, plusDays, today } from "../values/calendarday.ts";
import { BEGIN, type PlanData, atStart } from "../plan/data.ts";
import { keptOf } from "../plan/kept.ts";
import { heard } from "../plan/news.ts";
import { stageName } from "../plan/stagename.ts";
import { isDay } from "../store/clock.ts";
import type { Injury, Started } from "../store/kinds.ts";
import { dayInput } from "../ask/dayfield.ts";
import { type Field, field, sideField } from "../ask/field.ts";
import { injuryField } from "./injuryfield.ts";
import { signsField } from "./signsfield.ts";

const SIDES = [
  ["Left", "left"],
  ["Right", "right"],
  ["Both", ""],
] as const;

/** What stands in the form already, and what is done before the plan begins. */
export interface Preset {
  readonly start: string;
  readonly anchor: string;
  readonly side: string;
  readonly injury: Injury | "";
  readonly before: () => void;
}

const NOTHING: Preset = { start: "", anchor: "", side: "", injury: "", before: () => undefined };

/** `stage`: where to begin, when the form stands on a stage's page; "" for where the plan says. */
export function startForm(host: HTMLElement, plan: string, root: string, stage: string): void {
  const kept = keptOf(store, plan);
  if (kept !== null) {
    const since = make("p", {}, `You started this plan on ${dayWords(kept.started.start)}. `, mine(root));
    // What was said a moment ago, right above, is not said twice.
    const told = host.previousElementSibling?.matches(`.${STARTED}`) ?? false;
    return host.replaceChildren(...(told ? [] : [since]), make("p", { class: "rv-note" }, whereLine()));
  }
  // A form that is being filled in is not drawn again under the reader's finger.
  if (host.querySelector("form") !== null) return;
  const name = host.getAttribute("name") ?? "";
  const words = name === "" ? "Start this plan" : `Start at ${name}`;
  const close = (): void => {
    host.replaceChildren();
    startForm(host, plan, root, stage);
  };
  const open = (): void => void openForm(host, plan, root, stage, close);
  host.replaceChildren(button(words, open));
}

/** `stage`: where to begin; "" for where the answers say. `close` puts back what stood in `host`. */
export async function openForm(
  host: HTMLElement,
  plan: string,
  root: string,
  stage: string,
  close: () => void,
  preset: Preset = NOTHING,
): Promise<void> {
  const data = await planData(plan, root);
  if (data === null)
    return host.replaceChildren(...unloaded(() => void openForm(host, plan, root, stage, close, preset)));
  const gone = withdrawnBlock(data, root);
  if (gone !== null) return host.replaceChildren(gone);
  const form = formOf(data, stage, close, preset, (started) => tellStarted(host, data, started, stage, root));
  host.replaceChildren(form);
  form.querySelector<HTMLElement>("fieldset, input")?.focus();
}

/** What has started and where, in a sentence that is heard: the form is gone, and with it the place of the reader. */
function tellStarted(
  host: HTMLElement,
  data: PlanData,
  { start }: Started,
  stage: string,
  root: string,
): void {
  const at = data.stages[stage]?.title;
  const where = at === undefined ? "" : ` at ${stageName(at)}`;
  const when = start === today() ? "" : ` Day 1 is ${dayWords(start)}.`;
  const words = `You started “${data.title}”${where}.${when} `;
  const said = make("p", { class: STARTED, role: "status", tabindex: "-1" }, words, mine(root));
  const [before] = document.getElementsByClassName(STARTED);
  before?.remove();
  host.before(said);
  tellChanged();
  said.focus();
}

const STARTED = "rv-started";

function mine(root: string): HTMLElement {
  return make("a", { href: pageLink(root, "my/") }, "Open My plan");
}

function formOf(
  data: PlanData,
  stage: string,
  close: () => void,
  preset: Preset,
  then: (started: Started) => void,
): HTMLFormElement {
  const start = dayInput("rv-start-day", preset.start, false);
  start.required = true;
  const anchor = make("input", { type: "date", value: preset.anchor, id: "rv-anchor-day" });
  const side = sideField(SIDES, preset.side === "both" ? "" : preset.side || "none");
  const injury = injuryField(data, preset.injury);
  const signs = signsField(data);
  const asks = new Map<string, Field>();
  for (const key of stage === "" ? data.begin : []) {
    const question = atStart(data).questions[key];
    if (question) asks.set(key, field(question, undefined, ""));
  }
  const problem = make("p", { class: "rv-problem", role: "alert" });
  const form = make(
    "form",
    { class: "rv-decision rv-start-form", novalidate: true },
    signs?.element ?? null,
    data.anchor === null ? null : row(`Date of your ${data.anchor.name.replaceAll("-", " ")}`, anchor),
    row("Start date", start),
    side.element,
    injury?.element ?? null,
    asks.size === 0 ? null : make("p", {}, "Answer these to find your starting point:"),
    ...[...asks.values()].map(({ element }) => element),
    problem,
    make(
      "p",
      { class: "rv-buttons" },
      make("button", { type: "submit", class: "rv-button" }, "Start this plan"),
      button("Cancel", close, { class: "rv-link" }),
    ),
    make("p", { class: "rv-note" }, store.where === "memory" ? WHERE.memory : LIVES),
  );
  anchor.addEventListener("change", () => {
    if (data.anchor && isDay(anchor.value)) {
      const first = plusDays(anchor.value, data.anchor.first ?? data.anchor.days);
      start.value = [today(), first].sort().at(-1) ?? today();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const dates = wrong(data, start.value, anchor.value);
    problem.textContent = signs?.problem() || dates || (injury?.problem() ?? "");
    if (problem.textContent !== "") return;
    preset.before();
    const started: Started = {
      start: start.value,
      anchor: anchor.value,
      side: side.answer() ?? "",
      ended: false,
      injury: injury?.answer() ?? data.tissue ?? "",
    };
    begin(data, started, stage, asks);
    then(started);
  });
  return form;
}

/** What is wrong with the dates, and what to do; "" when nothing is. */
function wrong(data: PlanData, start: string, anchor: string): string {
  if (start === "") return "Choose a start date.";
  if (start > plusDays(today(), 366) || start < plusDays(today(), -731))
    return "Choose a start date no more than 2 years ago or 1 year ahead.";
  if (data.anchor === null) return "";
  if (!isDay(anchor))
    return `Enter the date of your ${data.anchor.name.replaceAll("-", " ")}. The plan counts from that day.`;
  const first = plusDays(anchor, data.anchor.days);
  return start < first
    ? `This plan starts ${data.anchor.words}. The earliest date is ${dayWords(first)}.`
    : "";
}

function begin(data: PlanData, started: Started, stage: string, asks: ReadonlyMap<string, Field>): void {
  store.set("plan", data.id, started);
  // What changed before is no news to them.
  if ((data.version ?? 1) > 1) heard(store, data);
  if (stage !== "")
    store.set("moved", `${data.id}/${started.start}/${stage}`, { stage, why: "begin", after: false });
  for (const [key, { answer }] of asks) {
    const said = answer();
    if (said !== undefined) store.set("said", `${data.id}/${BEGIN}/${key}`, said);
  }
}

function row(words: string, input: HTMLInputElement): HTMLElement {
  return make("p", { class: "rv-date" }, make("label", { for: input.id }, words), input);
}
