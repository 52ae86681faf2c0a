// A line of a plan to a row of the builder: what the plan asks, a blank for this patient's, a box to leave it out.

import { make } from "../../dom/make.ts";
import type { Over } from "../../notation/excess.ts";
import { textOf } from "../../notation/printed.ts";
import { strange, strangeWords } from "../../notation/things.ts";
import { MOST } from "../../patient/prescription.ts";
import { type Reading, textWords } from "../../patient/patientplan.ts";

export interface Typed {
  /** In the one form that is kept; "" for the plan's own. */
  readonly text: string;
  readonly problem: string;
  /** A number that is read, but is more than usual; "" for none. */
  readonly ask: string;
}

function refused(problem: string): Typed {
  return { text: "", problem, ask: "" };
}

/** What somebody typed, as it is read; `own` is the plan's. */
export function typedDose(kind: "dose" | "bouts", typed: string, own: string, reading: Reading): Typed {
  const { reader, notation } = reading;
  const [words, entry] = [typed.trim(), kind === "bouts" ? "item" : "dose"] as const;
  if (words === "") return refused("");
  const found = reader.read(entry, words);
  if ("problem" in found) return refused(found.problem);
  const [name] = strange(found.read, own, notation);
  if (name) return refused(strangeWords(name, notation));
  const text = textOf(found.read);
  if (text.length > MOST.dose) return refused(`This is too long: ${MOST.dose} characters at most.`);
  return text === own ? refused("") : { text, problem: "", ask: asked(reader.unusual(entry, words)) };
}

function asked(over: readonly Over[]): string {
  const [first] = over;
  return first
    ? ` Please check: “${first.text}” is a lot for ${first.what} (usually up to ${first.most}).`
    : "";
}

/** A blank with what is read from it below, or what is wrong, as it is typed. */
export class DoseBlank {
  readonly input: HTMLInputElement;
  readonly element: HTMLElement;
  readonly #said: HTMLElement;
  readonly #kind: "dose" | "bouts";
  readonly #own: string;
  readonly #reading: Reading;

  constructor(
    label: string,
    kind: "dose" | "bouts",
    own: string,
    value: string,
    reading: Reading,
    changed: () => void,
  ) {
    [this.#kind, this.#own, this.#reading] = [kind, own, reading];
    const id = `rv-dose-${(count += 1)}`;
    this.#said = make("p", { class: "rv-read", id: `${id}-said`, role: "status" });
    this.input = make("input", {
      type: "text",
      id,
      value,
      maxlength: "200",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: own === "" ? "3 x 12, rest 60 s" : own,
      "aria-label": label,
      "aria-describedby": `${id}-said`,
    });
    this.input.addEventListener("input", () => {
      this.#tell();
      changed();
    });
    this.element = make("div", { class: "rv-dose-blank" }, this.input, this.#said);
    this.#tell();
  }

  get typed(): Typed {
    return typedDose(this.#kind, this.input.value, this.#own, this.#reading);
  }

  #tell(): void {
    const { text, problem, ask } = this.typed;
    this.input.setAttribute("aria-invalid", String(problem !== ""));
    this.#said.classList.toggle("rv-problem", problem !== "");
    this.#said.textContent = problem || (text === "" ? "" : textWords(this.#kind, text, this.#reading) + ask);
  }
}

let count = 0;
