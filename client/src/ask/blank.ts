// A place for a number, or for a day, to what is written in it; what cannot be read is said at the field.

import { numberIn, numberProblem } from "../values/number.ts";
import { isDay } from "../store/clock.ts";
import { make } from "../dom/make.ts";
import { today } from "../values/calendarday.ts";
import { dayInput } from "./dayfield.ts";

export interface Blank {
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
  /** The number, null for an empty blank; undefined, with a sentence at it, for what is none. */
  readonly read: () => number | null | undefined;
}

export function blank(
  id: string,
  words: string,
  hint: string,
  most: number,
  value: number | null | undefined,
  typed = asTyped,
): Blank {
  const text = value === null || value === undefined ? "" : String(value);
  // A unit beside the number takes the whole keyboard.
  const inputmode = typed === asTyped ? "decimal" : "text";
  const input = make("input", { type: "text", inputmode, id, value: text });
  const problem = make("p", { class: "rv-problem", role: "alert" });
  const label = make("label", { for: id }, words, hint === "" ? null : make("small", {}, ` ${hint}`));
  const row = make("div", { class: "rv-date" }, label, input, problem);
  const read = (): number | null | undefined => {
    problem.textContent = numberProblem(typed(input.value), most);
    input.setAttribute("aria-invalid", String(problem.textContent !== ""));
    return numberIn(typed(input.value), most);
  };
  return { row, input, read };
}

function asTyped(text: string): string {
  return text;
}

export interface DayBlank {
  readonly row: HTMLElement;
  /** The day; "" with a sentence at it for none, and for one that is still to come. */
  readonly read: () => string;
}

export function dayBlank(id: string, value: string): DayBlank {
  const input = dayInput(id, value, true);
  const problem = make("p", { class: "rv-problem", role: "alert" });
  const row = make("div", { class: "rv-date" }, make("label", { for: id }, "Day"), input, problem);
  const read = (): string => {
    problem.textContent = wrongDay(input.value);
    input.setAttribute("aria-invalid", String(problem.textContent !== ""));
    return problem.textContent === "" ? input.value : "";
  };
  return { row, read };
}

function wrongDay(day: string): string {
  if (day === "") return "Choose a date.";
  // A date field takes the year 26.
  if (!isDay(day)) return "Write the year with 4 digits, such as 2026.";
  return day > today() ? "This date is in the future. Choose today or earlier." : "";
}

export interface NoteBlank {
  readonly row: HTMLElement;
  readonly read: () => string;
}

export function noteBlank(id: string, value: string): NoteBlank {
  const input = make("input", { type: "text", id, maxlength: "300", value, class: "rv-wide" });
  const row = make("div", { class: "rv-date" }, make("label", { for: id }, "Note"), input);
  return { row, read: () => input.value.trim() };
}
