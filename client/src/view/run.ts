// One entry of the run log to its form: what cannot be read is said at the field, and nothing is lost.

import { button, make } from "../dom/make.ts";
import { today } from "../plan/day.ts";
import type { Ran } from "../store/kinds.ts";
import { type Field, field } from "./field.ts";
import type { Kept } from "./log.ts";

interface Blank {
  readonly row: HTMLElement;
  /** The number, null for an empty blank; undefined, with a sentence at it, for what is none. */
  readonly read: () => number | null | undefined;
}

export function runForm(
  entry: Kept | null,
  save: (day: string, ran: Ran) => void,
  cancel: (() => void) | null,
): HTMLFormElement {
  const day = make("input", {
    type: "date",
    id: "rv-run-day",
    value: entry?.run.day ?? today(),
    max: today(),
  });
  const late = make("p", { class: "rv-problem", role: "alert" });
  const minutes = blank("rv-run-minutes", "Minutes", "0 for a day without a run", 1440, entry?.run.minutes);
  const km = blank("rv-run-km", "Distance in km", "", 500, entry?.run.km);
  const effort: Field = field(
    { words: "Effort of the whole session, some 30 min after the end", kind: "scale", when: "session" },
    entry?.run.effort ?? undefined,
    "",
  );
  const note = make("input", { type: "text", id: "rv-run-note", maxlength: "300", value: entry?.note ?? "" });
  const form = make(
    "form",
    { class: "rv-decision rv-run-form", novalidate: true },
    make("h3", {}, entry === null ? "A run, or a day without one" : "Change this entry"),
    make("div", { class: "rv-date" }, make("label", { for: day.id }, "Day"), day, late),
    minutes.row,
    km.row,
    effort.element,
    make("div", { class: "rv-date" }, make("label", { for: note.id }, "Note"), note),
    make(
      "p",
      { class: "rv-buttons" },
      make("button", { type: "submit", class: "rv-button" }, "Save"),
      cancel && button("Leave it as it was", cancel, { class: "rv-link" }),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    late.textContent = wrongDay(day.value);
    const [time, way] = [minutes.read(), km.read()];
    if (late.textContent !== "" || time === undefined || way === undefined)
      return void form.querySelector<HTMLElement>("[aria-invalid=true], #rv-run-day")?.focus();
    if (time === null && way === null)
      return minutes.row.append(
        make("p", { class: "rv-problem", role: "alert" }, "Write the minutes or the distance."),
      );
    const said = effort.answer();
    save(day.value, {
      minutes: time,
      km: way,
      effort: typeof said === "number" ? said : null,
      note: note.value.trim(),
    });
  });
  return form;
}

function wrongDay(day: string): string {
  if (day === "") return "Choose the day.";
  return day > today() ? "This day is still to come. Choose today or an earlier day." : "";
}

function blank(
  id: string,
  words: string,
  hint: string,
  most: number,
  value: number | null | undefined,
): Blank {
  const input = make("input", {
    type: "text",
    inputmode: "decimal",
    id,
    value: value === null || value === undefined ? "" : String(value),
  });
  const problem = make("p", { class: "rv-problem", role: "alert" });
  const label = make("label", { for: id }, words, hint === "" ? null : make("small", {}, ` ${hint}`));
  const row = make("div", { class: "rv-date" }, label, input, problem);
  const read = (): number | null | undefined => {
    const text = input.value.trim().replace(",", ".");
    const number = Number(text);
    const wrong = text !== "" && (!/^\d+(\.\d+)?$/.test(text) || number > most);
    problem.textContent = wrong
      ? `Write a number from 0 to ${most}, such as ${most === 500 ? "3.5" : "30"}.`
      : "";
    row.querySelectorAll(".rv-problem + .rv-problem").forEach((more) => more.remove());
    input.setAttribute("aria-invalid", String(wrong));
    return wrong ? undefined : text === "" ? null : number;
  };
  return { row, read };
}
