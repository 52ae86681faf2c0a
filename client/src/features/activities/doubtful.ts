// Runs that cannot have been as the file has them to a question: the reader says what is right, and nobody else.

import { make } from "../../dom/make.ts";
import { dayWords } from "../../values/calendarday.ts";
import { type Asked, type DistanceUnit, type Reading, oddity } from "./kilometers.ts";
import type { Activity } from "./activity.ts";
import { choice } from "../../ask/field.ts";

export interface Question {
  readonly asked: Asked;
  readonly element: HTMLElement;
  readonly answer: () => Reading | undefined;
  /** Whether it is answered; where not, a sentence at it asks for it. */
  readonly isAnswered: () => boolean;
}

/** Runs that are listed of many. */
const LISTED = 5;

/** `sure`: the file's distances are exact meters, and so are told in km. */
export function question(asked: Asked, unit: DistanceUnit, sure: boolean, known?: Reading): Question {
  const { runs, type, answers, likely } = asked;
  const many = runs.length > 1;
  const options = answers.map((one) => [answerWords(one, unit, sure, many), one] as const);
  const { parts, answer } = choice<Reading>(options, known ?? likely);
  const problem = make("p", { class: "rv-problem", role: "alert" });
  const rows = runs.slice(0, LISTED).map((run) => make("li", {}, oddWords(run, unit, sure)));
  const more = runs.length > LISTED ? [make("li", {}, `And ${runs.length - LISTED} more.`)] : [];
  const words = `Which is right for ${many ? `these ${runs.length} runs` : "this run"}? (${type})`;
  const legend = make("legend", {}, words);
  const list = make("ul", { class: "rv-note" }, ...rows, ...more);
  const element = make("fieldset", { class: "rv-field rv-asked" }, legend, list, ...parts, problem);
  const isAnswered = (): boolean => {
    problem.textContent = answer() === undefined ? "Choose one, or leave it out." : "";
    if (answer() === undefined) element.querySelector("input")?.focus();
    return answer() !== undefined;
  };
  return { asked, element, answer, isAnswered };
}

function answerWords(one: Reading, unit: DistanceUnit, sure: boolean, many: boolean): string {
  if (one === "without") return many ? "Leave the distances out" : "Leave the distance out";
  if (one === "out") return many ? "Leave these runs out" : "Leave this run out";
  if (one !== unit) return one;
  return sure ? "As the file says" : `${one}, as written`;
}

/** `Line 3, Sun 22 Nov 2026: 450 km in 1.7 min is faster than anyone runs.` */
function oddWords(run: Activity, unit: DistanceUnit, sure: boolean): string {
  const { line, start, minutes, distance } = run;
  const far = sure ? `${Math.round((distance ?? 0) / 10) / 100} km` : `${distance} ${unit}`;
  const day = `${dayWords(start.slice(0, 10))} ${start.slice(0, 4)}`;
  return `Line ${line}, ${day}: ${far}${minutes === null ? "" : ` in ${minutes} min`}${WHY[oddity(run, unit) || "untimed"]}.`;
}

const WHY = {
  "too far": " is farther than most people ever run",
  "too fast": " is faster than anyone runs",
  "too slow": " is slower than a slow walk",
  untimed: ", with no time to show whether that's meters",
} as const;
