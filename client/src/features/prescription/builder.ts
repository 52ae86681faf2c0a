// The builder's form to a prescription: plan, dates, side, limits, doses, note. Nothing is kept or sent.

import { button, make } from "../../dom/make.ts";
import { today } from "../../values/calendarday.ts";
import { type Line, type LinesStage, type PlanLines, linesOf } from "../../patient/lines.ts";
import { numberIn, numberProblem } from "../../values/number.ts";
import { MOST, type Prescription, schema, tidied } from "../../patient/prescription.ts";
import type { Reading } from "../../patient/patientplan.ts";
import * as v from "valibot";
import { DoseBlank } from "./doseline.ts";
import { LimitBlank } from "./builderlimit.ts";
import { cell, label, row, tooManyOf } from "./builderparts.ts";
import { type Side, choice, sideField } from "../../ask/field.ts";

const QUIET = { class: "rv-button rv-button-quiet" };
const SIDES = [
  ["Left", "left"],
  ["Right", "right"],
  ["Both", "both"],
  ["Not specified", ""],
] as const;

interface Added {
  readonly stage: string;
  readonly exercise: string;
  readonly blank: DoseBlank;
}

export type Built = { readonly prescription: Prescription } | { readonly problem: string };

/** The form of one plan; `changed` is told at every key. */
export class Builder {
  readonly element = make("div", { class: "rv-build-form" });
  readonly #lines: PlanLines;
  readonly #reading: Reading;
  readonly #changed: () => void;
  readonly #start = make("input", { type: "date", id: "rv-build-start" });
  readonly #anchor = make("input", { type: "date", id: "rv-build-anchor" });
  readonly #km = make("input", { type: "text", id: "rv-build-km", inputmode: "decimal", maxlength: "6" });
  readonly #kmSaid = make("p", { class: "rv-problem", role: "alert" });
  readonly #limit: LimitBlank;
  readonly #note = make("textarea", { id: "rv-build-note", rows: "3", maxlength: String(MOST.note) });
  readonly #noteCount = make("small");
  readonly #clinic = make("input", { type: "text", id: "rv-build-clinic", maxlength: String(MOST.clinic) });
  readonly #side: Side<Prescription["side"]>;
  readonly #stage: { readonly parts: readonly HTMLElement[]; readonly answer: () => string | undefined };
  readonly #table = make("div", { class: "rv-build-doses" });
  /** By key: what was typed, whether it is left out; of all stages, not only of those on the screen. */
  readonly #blanks = new Map<string, DoseBlank>();
  readonly #out = new Set<string>();
  readonly #added: Added[] = [];
  #shown: LinesStage;

  /** `before`: what was filled in for another plan, of which all that is about the patient stays. */
  constructor(
    lines: PlanLines,
    reading: Reading,
    changed: () => void,
    before: Builder | null,
    ready: HTMLElement,
  ) {
    [this.#lines, this.#reading, this.#changed] = [lines, reading, changed];
    this.#limit = new LimitBlank(lines);
    this.#side = sideField(SIDES, before === null ? "" : (before.#side.answer() ?? ""));
    const [first] = lines.stages;
    if (first === undefined) throw new RangeError("a plan without stages");
    this.#shown = first;
    this.#stage = choice(
      lines.stages.map(({ id, title }) => [title, id] as const),
      first.id,
    );
    if (before) this.#takeOver(before);
    this.element.append(...this.#fields(ready));
    this.element.addEventListener("change", () => this.#onChange());
    this.element.addEventListener("input", () => this.#changed());
    this.#count();
    this.#drawDoses();
  }

  #takeOver(before: Builder): void {
    this.#start.value = before.#start.value;
    this.#anchor.value = before.#anchor.value;
    this.#km.value = before.#km.value;
    this.#note.value = before.#note.value;
    this.#clinic.value = before.#clinic.value;
    this.#limit.takeOver(before.#limit);
  }

  /** `ready`: the way to send what stands there already, right below where the patient starts. */
  #fields(ready: HTMLElement): readonly HTMLElement[] {
    const named = this.#lines.anchor?.name.replaceAll("-", " ") ?? "injury or surgery";
    const why = "Don't add names or birth dates. Anyone with the link can read it.";
    return [
      make(
        "fieldset",
        { class: "rv-field rv-build-stage" },
        make("legend", {}, "Start at"),
        ...this.#stage.parts,
      ),
      ready,
      this.#side.element,
      row("Start date", this.#start, "Left blank: the patient chooses."),
      row(
        `Date of ${named}`,
        this.#anchor,
        this.#lines.anchor ? `This plan starts ${this.#lines.anchor.words}.` : "",
      ),
      ...this.#limit.rows,
      make(
        "div",
        { class: "rv-build-row" },
        label("Weekly distance before the injury, in km (1 mile is 1.6 km)", this.#km),
        this.#km,
        this.#kmSaid,
      ),
      make("h2", {}, "Change a dose"),
      make("p", { class: "rv-note" }, "Edit only the lines you want to change, using the plan's notation."),
      this.#table,
      make(
        "div",
        { class: "rv-build-row" },
        label("Note to the patient", this.#note),
        this.#note,
        make("p", { class: "rv-note" }, this.#noteCount, ` ${why}`),
      ),
      row("Clinic", this.#clinic, "We show it in quotes, because we can't check it."),
    ];
  }

  #onChange(): void {
    const stage = this.#lines.stages.find(({ id }) => id === this.#stage.answer());
    if (stage && stage !== this.#shown && document.activeElement?.closest(".rv-build-stage")) {
      this.#shown = stage;
      this.#drawDoses();
    }
    this.#changed();
  }

  #count(): void {
    const show = (): void => {
      this.#noteCount.textContent = `${this.#note.value.length} of ${MOST.note} characters. Shown as plain text.`;
    };
    this.#note.addEventListener("input", show);
    show();
  }

  #drawDoses(): void {
    const head = ["Line", "Plan", "This patient", "Leave out"];
    const rows = this.#shown.sessions.flatMap(({ title, lines }) =>
      lines.map((line) => this.#row(title, line)),
    );
    const added = this.#added
      .filter(({ stage }) => stage === this.#shown.id)
      .map((one) => this.#addedRow(one));
    const table = make(
      "table",
      { class: "rv-table rv-known" },
      make("thead", {}, make("tr", {}, ...head.map((words) => make("th", { scope: "col" }, words)))),
      make("tbody", {}, ...rows, ...added),
    );
    this.#table.replaceChildren(
      this.#which(),
      make(
        "div",
        { class: "rv-scroll", role: "region", tabindex: "0", "aria-label": `Doses for ${this.#shown.title}` },
        table,
      ),
      this.#adding(),
    );
  }

  #which(): HTMLElement {
    const select = make("select", { id: "rv-build-which" });
    for (const stage of this.#lines.stages)
      select.append(make("option", { value: stage.id, selected: stage === this.#shown }, stage.title));
    select.addEventListener("change", () => {
      this.#shown = this.#lines.stages.find(({ id }) => id === select.value) ?? this.#shown;
      this.#drawDoses();
      this.#table.querySelector("select")?.focus();
    });
    return make("div", { class: "rv-build-row" }, label("Doses for", select), select);
  }

  #row(session: string, line: Line): HTMLElement {
    const title = line.title || session || "Session";
    const blank = this.#blanks.get(line.key) ?? this.#blank(title, line);
    const out = make("input", {
      type: "checkbox",
      checked: this.#out.has(line.key),
      "aria-label": `Leave out ${title}`,
    });
    const leave = (): void => {
      if (out.checked) this.#out.add(line.key);
      else this.#out.delete(line.key);
      blank.input.disabled = out.checked;
    };
    out.addEventListener("change", leave);
    blank.input.disabled = out.checked;
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, title),
      cell("Plan", line.words || "no number"),
      cell("This patient", blank.element),
      cell("Leave out", make("label", { class: "rv-out" }, out)),
    );
  }

  #blank(title: string, line: Line): DoseBlank {
    const words = `${title}, for this patient`;
    const blank = new DoseBlank(words, line.kind, line.text, line.text, this.#reading, () => this.#changed());
    this.#blanks.set(line.key, blank);
    return blank;
  }

  #addedRow(one: Added): HTMLElement {
    const title = this.#reading.notation.exercises[one.exercise]?.[0] ?? one.exercise;
    const away = (): void => {
      this.#added.splice(this.#added.indexOf(one), 1);
      this.#drawDoses();
      this.#changed();
      this.#table.querySelector<HTMLElement>("#rv-build-add")?.focus();
    };
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, title),
      cell("Plan", "added"),
      cell("This patient", one.blank.element),
      make("td", {}, button("Remove", away, { class: "rv-link", "aria-label": `Remove ${title}` })),
    );
  }

  #adding(): HTMLElement {
    const select = make("select", { id: "rv-build-add" });
    const all = Object.entries(this.#reading.notation.exercises);
    for (const [id, [title]] of all.sort(([, one], [, other]) => one[0].localeCompare(other[0])))
      select.append(make("option", { value: id }, title));
    const add = (): void => {
      const [stage, exercise] = [this.#shown.id, select.value];
      if (this.#added.some((one) => one.stage === stage && one.exercise === exercise)) return;
      const title = this.#reading.notation.exercises[exercise]?.[0] ?? exercise;
      const blank = new DoseBlank(`${title}, for this patient`, "dose", "", "", this.#reading, () =>
        this.#changed(),
      );
      this.#added.push({ stage, exercise, blank });
      this.#drawDoses();
      blank.input.focus();
      this.#changed();
    };
    return make(
      "div",
      { class: "rv-build-row" },
      label("Add an exercise", select),
      select,
      button("Add", add, QUIET),
    );
  }

  /** What the form says; or what is missing or wrong, in a sentence. */
  get built(): Built {
    this.#kmSaid.textContent = numberProblem(this.#km.value, 400);
    const wrong = [...this.#blanks.values(), ...this.#added.map(({ blank }) => blank)].find(
      (blank) => !blank.input.disabled && blank.typed.problem !== "",
    );
    if (wrong || this.#kmSaid.textContent !== "") return { problem: "Fix the marked fields first." };
    const bare = this.#added.find(({ blank }) => blank.typed.text === "");
    if (bare) return { problem: "Write a dose for each exercise that you add." };
    return this.#checked();
  }

  #checked(): Built {
    const keys = linesOf(this.#lines).map(({ key }) => key);
    const changes = keys.flatMap((key) => {
      const text = this.#out.has(key) ? "" : (this.#blanks.get(key)?.typed.text ?? "");
      return text === "" ? [] : [[key, text]];
    });
    const tooMany = tooManyOf(changes.length, this.#out.size, this.#added.length);
    if (tooMany !== "") return { problem: tooMany };
    const read = v.safeParse(schema, {
      plan: this.#lines.id,
      version: this.#lines.version,
      stage: this.#stage.answer(),
      start: this.#start.value,
      anchor: this.#anchor.value,
      side: this.#side.answer() ?? "",
      stop: this.#limit.stop,
      km: numberIn(this.#km.value, 400) ?? 0,
      changes,
      out: keys.filter((key) => this.#out.has(key)),
      added: this.#added.map(({ stage, exercise, blank }) => [stage, exercise, blank.typed.text]),
      note: tidied(this.#note.value, MOST.note),
      clinic: tidied(this.#clinic.value, MOST.clinic),
      injury: this.#limit.injury,
    });
    return read.success
      ? { prescription: read.output }
      : { problem: `Check the dates. Write them like ${today()}.` };
  }
}
