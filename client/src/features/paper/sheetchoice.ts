// What a reader chooses before a sheet is printed: which week, with what was logged or empty, how large.

import { store } from "../../dom/device.ts";
import { button, make } from "../../dom/make.ts";
import { mondayOf, plusDays, today } from "../../values/calendarday.ts";
import { choice } from "../../ask/field.ts";

/** The sheet of a page, as its element fills it in. */
export interface SheetOf {
  readonly plan: string;
  readonly stage: string;
  /** The day from which the weeks count; "" where nobody follows the plan. */
  readonly zero: string;
  readonly weeks: readonly number[];
  readonly monday: string;
  readonly week: string;
  chosen: () => void;
  readonly fill: (monday: string, week: string) => void;
}

type Choice = readonly [words: string, week: readonly [monday: string, week: string]];

export function paperForm(sheet: SheetOf): HTMLElement {
  const which = choice(
    weeksOf(sheet).map(([words], at) => [words, at] as const),
    0,
  );
  const log = make("input", { type: "checkbox" });
  const large = make("input", { type: "checkbox" });
  const week = (): readonly [monday: string, week: string] =>
    weeksOf(sheet)[Number(which.answer() ?? 0)]?.[1] ?? ["", ""];
  const fill = (): void => {
    const [monday] = week();
    fillLog(sheet.plan, log.checked ? monday : "");
    fillTicks(`${sheet.plan}/${sheet.stage}/`, log.checked, monday);
    for (const one of document.querySelectorAll(".rv-sheet"))
      one.classList.toggle("rv-sheet-big", large.checked);
  };
  const print = (): void => {
    sheet.chosen = () => {
      sheet.fill(...week());
      fill();
    };
    fill();
    globalThis.print();
  };
  const tick = (box: HTMLInputElement, words: string): HTMLElement =>
    make("label", { class: "rv-check" }, box, make("span", {}, words));
  return make(
    "div",
    { class: "rv-decision rv-paper-form" },
    make("fieldset", { class: "rv-field" }, make("legend", {}, "Which week?"), ...which.parts),
    tick(log, "Include what I've logged"),
    tick(large, "Large print (uses more pages)"),
    make("p", { class: "rv-buttons" }, button("Print the sheet", print)),
  );
}

/** This week first where the plan is followed; then each week of the stage; then one with blanks. */
function weeksOf({ zero, weeks, monday, week }: SheetOf): readonly Choice[] {
  const [first = 0, last = first] = weeks;
  const numbers = Array.from({ length: weeks.length > 0 ? last - first + 1 : 0 }, (_, at) => first + at);
  const dated = (number: number): string => (zero === "" ? "" : plusDays(mondayOf(zero), 7 * (number - 1)));
  const now: readonly Choice[] =
    monday === "" ? [] : [[monday > today() ? "The first week" : "This week", [monday, week]]];
  const others = numbers.map((number): Choice => [`Week ${number}`, [dated(number), String(number)]]);
  return [...now, ...others, ["Blank, to fill in by hand", ["", ""]]];
}

/** Letters that the row of a day has room for. */
const MOST = 60;

const PAINS = ["pain during", "pain after", "pain next morning"];

/** Into the row of each day: what was answered to the plan, and what was run. Empty for "". */
function fillLog(plan: string, monday: string): void {
  const rows = document.querySelectorAll<HTMLTableRowElement>(".rv-sheet-days tbody tr");
  rows.forEach((row, at) => {
    const day = monday === "" ? "" : plusDays(monday, at % 7);
    const cells = [...row.cells].slice(-6);
    const done = store.get("said", `${plan}/${day}/done`) === true;
    const boxes = row.querySelectorAll(".rv-sheet-box");
    if (boxes.length === 1) for (const box of boxes) box.textContent = done ? "×" : "";
    const texts = [...ranOn(day), ...PAINS.map((key) => painOn(plan, day, key)), notesOn(day)];
    cells.forEach((cell, place) => {
      cell.textContent = texts[place] ?? "";
    });
  });
}

/** A criterion is ticked once, the sets of an exercise day by day: × for all of them, / for some. */
function fillTicks(scope: string, shown: boolean, monday: string): void {
  const isOn = (name: string, day: string): boolean =>
    shown && (store.get("tick", `${scope}${name}${day === "" ? "" : `@${day}`}`)?.on ?? false);
  for (const row of document.querySelectorAll<HTMLElement>(".rv-sheet [data-boxes]")) {
    const names = (row.dataset["boxes"] ?? "").split(" ");
    const boxes = [...row.querySelectorAll(".rv-sheet-box")];
    boxes.forEach((box, at) => {
      const day = boxes.length === 1 || monday === "" ? "" : plusDays(monday, at);
      const on = names.filter((name) => (boxes.length === 1 || day !== "") && isOn(name, day)).length;
      box.textContent = on === 0 ? "" : on === names.length ? "×" : "/";
    });
  }
}

/** Minutes and effort. */
function ranOn(day: string): readonly [string, string] {
  const runs = [...store.all("run", `${day}/`)].flatMap(([, { data }]) => data ?? []);
  if (day === "" || runs.length === 0) return ["", ""];
  const minutes = runs.flatMap(({ minutes: some }) => some ?? []);
  const efforts = runs.flatMap(({ effort }) => effort ?? []);
  const sum = minutes.reduce((total, some) => total + some, 0);
  return [minutes.length > 0 ? String(sum) : "", efforts.length > 0 ? String(Math.max(...efforts)) : ""];
}

/** The worst of what the plan and the diary know. */
function painOn(plan: string, day: string, key: string): string {
  if (day === "") return "";
  const said = store.get("said", `${plan}/${day}/${key}`);
  const noted = [...store.all("diary", `${day}/`)].flatMap(([, { data }]) => data?.said[key] ?? []);
  const all = [said, ...noted].filter((value) => typeof value === "number");
  return all.length === 0 ? "" : String(Math.max(...all));
}

function notesOn(day: string): string {
  if (day === "") return "";
  const all = (["run", "diary"] as const).flatMap((kind) =>
    [...store.all(kind, `${day}/`)].flatMap(([, { data }]) => data?.note || []),
  );
  const text = all.join("; ");
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}
