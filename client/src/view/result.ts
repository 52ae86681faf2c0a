// One logged day to its cards: one a track, the gravest first.

import { store, tellChanged } from "../dom/device.ts";
import { button, make, pageLink } from "../dom/make.ts";
import { dayWords, plusDays, today } from "../plan/day.ts";
import type { PlanData } from "../plan/data.ts";
import { type Kept, type Lived, type Standing, stageOf } from "../plan/follow.ts";
import type { Row } from "../rules/index.ts";
import { spoken } from "./form.ts";
import { isGrave, verdictHead, why } from "./verdict.ts";

export function results(
  data: PlanData,
  kept: Kept,
  standing: Standing,
  day: Lived,
  root: string,
  waits: boolean,
): readonly HTMLElement[] {
  const rows = [...day.rows].sort((one, other) => Number(isGrave(other.told)) - Number(isGrave(one.told)));
  return rows.map((row) => card(data, kept, standing, day, row, root, waits));
}

function card(
  data: PlanData,
  kept: Kept,
  standing: Standing,
  day: Lived,
  row: Row,
  root: string,
  waits: boolean,
): HTMLElement {
  const track = data.tracks.find(({ track: id }) => id === row.track);
  if (track === undefined) return make("div");
  const { stage } = stageOf(data, track, row.state);
  const grave = isGrave(row.told);
  const open = make(
    "p",
    {},
    make("a", { class: "rv-button", href: pageLink(root, stage.address) }, `Open ${stage.title}`),
  );
  const tomorrow = waits && row.told.verdict === "ask";
  const head = tomorrow ? saved() : verdictHead(data, row.told, grave ? sentTo(data, row) : stage.title);
  const body = make(
    "div",
    { class: "rv-decision-body" },
    tomorrow || grave ? null : act(data, row),
    next(kept, day, row, tomorrow),
    tomorrow ? null : reasons(data, kept, day, row),
    ...(grave ? until(data, standing, root) : moved(day, row) ? [open] : []),
  );
  return make("section", { class: "rv-decision", role: grave ? "alert" : "status" }, head, body);
}

/** What the pain rule tells to do, in its own words. */
function act(data: PlanData, { told }: Row): HTMLElement | null {
  const words = data.acts[told.colour] ?? "";
  return words === "" ? null : make("p", { class: "rv-act" }, words);
}

function moved({ before }: Lived, { track, state }: Row): boolean {
  return before[track]?.stage !== state.stage;
}

function saved(): HTMLElement {
  const words = "Tomorrow morning we'll ask one more question, then tell you what's next.";
  return make("header", {}, make("h3", { tabindex: "-1" }, "Saved"), make("p", { class: "rv-note" }, words));
}

function sentTo(data: PlanData, { told, state }: Row): string {
  if (told.verdict === "stop") return "Stop training for today";
  const acts = told.because.flatMap((name) => data["flag acts"][name] ?? []);
  // The most urgent of them; they are listed from the most urgent on.
  const first = Object.values(data["flag acts"]).find((act) => acts.includes(act));
  if (first !== undefined) return first;
  const who = data.people[state.waiting] ?? state.waiting;
  return who === "" ? "Before your next session" : `See ${who} before your next session`;
}

function next({ started }: Kept, day: Lived, { told, state }: Row, tomorrow: boolean): HTMLElement | null {
  const from = told["next from"];
  if (from === null || state.waiting !== "" || state.finished !== "" || tomorrow) return null;
  const date = plusDays(started.start, from);
  if (date <= day.date) return null;
  return make("p", { class: "rv-next" }, `Next session: ${dayWords(date)} or later.`);
}

function reasons(data: PlanData, { started, said }: Kept, day: Lived, { told }: Row): HTMLElement {
  const rules = why(data, told).map((words) =>
    words.replace(/\bday (\d+)\b/g, (_, number: string) => dayWords(plusDays(started.start, Number(number)))),
  );
  const answers = [...(said.get(day.date) ?? [])].flatMap(([key, value]) => {
    const question = data.questions[key]?.words ?? data.flags[key];
    return question === undefined ? [] : [make("li", {}, `${question}: ${spoken(value)}`)];
  });
  return make(
    "div",
    { class: "rv-why" },
    rules.length === 0 ? null : make("h4", {}, "Why"),
    ...rules.map((words) => make("p", {}, `${words}.`)),
    answers.length === 0
      ? null
      : make("details", {}, make("summary", {}, "Your answers"), make("ul", {}, ...answers)),
  );
}

function until(data: PlanData, { days }: Standing, root: string): readonly HTMLElement[] {
  const said = make("span", { role: "status" });
  const copy = button("Copy my log", () => void copied(data, said));
  const last = days.at(-1)?.date ?? "";
  return [
    make(
      "p",
      {},
      "Do not train until you've been checked. ",
      make("a", { href: pageLink(root, "stop/") }, "Warning signs and who to call"),
    ),
    make("p", { class: "rv-buttons" }, copy, said),
    last < today()
      ? goOn(data)
      : make(
          "p",
          { class: "rv-note" },
          "After your visit, come back here and mark that you've been cleared.",
        ),
  ];
}

async function copied(data: PlanData, said: HTMLElement): Promise<void> {
  const [{ csv }, { copyText }] = await Promise.all([import("../store/csv.ts"), import("../dom/copy.ts")]);
  await copyText(csv(store, data.id), said);
}

/** A person has looked and says go on: the one thing that ends a wait. */
export function goOn(data: PlanData): HTMLElement {
  const act = (): void => {
    store.set("said", `${data.id}/${today()}/person`, true);
    tellChanged();
  };
  return make(
    "p",
    {},
    button("I've been seen and cleared to continue", act, { class: "rv-button rv-button-quiet" }),
  );
}
