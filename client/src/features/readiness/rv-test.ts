// <rv-test root title items>: what is written into the blanks of a readiness test to pass, nearly or not
// yet; kept by day, and shown against what was measured before.

import { copyText } from "../../dom/copy.ts";
import { store, tellChanged, whereLine } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { late } from "../../dom/late.ts";
import { button, make } from "../../dom/make.ts";
import { dayWords, today } from "../../values/calendarday.ts";
import { sentence } from "../../values/number.ts";
import { doneWords } from "../../values/donewords.ts";
import { injuredSide, person } from "../../results/person.ts";
import { type Item, type Result, barName, resultOf, typed } from "../../results/testresult.ts";
import type { Said } from "../../store/kinds.ts";
import { type Past, history, pointsOf } from "../../chart/resultchart.ts";
import { outcome, summaryLine } from "../../chart/resultline.ts";
import { Steps } from "./onebyone.ts";
import { personChoice, sideChoice } from "./personfield.ts";

/** One item of the page: its blanks, what is wrong with them, and where the outcome stands. */
interface Row {
  readonly item: Item;
  readonly inputs: readonly HTMLInputElement[];
  readonly problem: HTMLElement;
  readonly place: HTMLElement;
  readonly past: HTMLElement;
}

class Test extends Live {
  readonly #said = make("p", { role: "status", class: "rv-kept" });
  readonly #sum = make("p", { class: "rv-test-sum" });
  readonly #end = make("section", { class: "rv-test-end" });
  #steps: Steps | null = null;
  /** The day of what stands in the blanks: what is typed and not saved stays with the day on which it was typed. */
  #day = today();
  #rows: readonly Row[] = [];
  /** By item: the last result of an earlier day. Read when a record changes, not at every key. */
  #before: ReadonlyMap<string, Past> = new Map();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#judge();
  }

  protected override begin(): void {
    const items = JSON.parse(this.text("items")) as readonly Item[];
    this.#rows = items.flatMap((item) => rowOf(item) ?? []);
    const asks = items.some(({ norms }) => norms !== null);
    this.replaceChildren(sideChoice(injuredSide(store), (value) => this.#choose("injured", value)));
    if (asks) this.append(...personChoice(items, setting, (name, value) => this.#choose(name, value)));
    this.#finish();
    const list = document.querySelector<HTMLElement>(".rv-items");
    if (list !== null) {
      const steps = new Steps(list, this.#end);
      this.append(steps.bar);
      this.#steps = steps;
      this.#starts(steps);
      addEventListener("hashchange", () => steps.reach(location.hash.slice(1)), { signal: this.signal });
    }
    for (const { inputs } of this.#rows)
      for (const input of inputs)
        input.addEventListener("input", () => this.#judge(), { signal: this.signal });
    this.#fill();
  }

  /** The button on top goes to the side that is injured, and to the first part below it. */
  #starts(steps: Steps): void {
    const go = (event: Event): void => {
      event.preventDefault();
      steps.begin();
      const goal = this.querySelector("legend");
      goal?.setAttribute("tabindex", "-1");
      goal?.focus({ preventScroll: true });
      this.scrollIntoView({ block: "start" });
    };
    document.querySelector("[data-test]")?.addEventListener("click", go, { signal: this.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end.remove();
    this.#steps?.leave();
    for (const { problem, place, past } of this.#rows) for (const one of [problem, place, past]) one.remove();
  }

  #choose(name: string, value: string): void {
    store.set("setting", name, value);
    this.#judge();
  }

  #finish(): void {
    const isToday = this.#day === today();
    const words = isToday ? "Save today's results" : `Save results for ${dayWords(this.#day)}`;
    const save = button(words, () => this.#save());
    const quiet = { class: "rv-button rv-button-quiet" };
    const move = isToday ? null : button("They're from today", () => this.#moveTo(today()), quiet);
    const ways = [
      button("Copy results as text", () => void this.#copy(), quiet),
      button(
        "Copy a link to the results",
        () => void this.#send((link) => copyText(link, this.#said)),
        quiet,
      ),
      button("Print results", () => void this.#send((link) => location.assign(link)), quiet),
    ];
    this.#end.replaceChildren(this.#sum, make("p", { class: "rv-buttons" }, save, move, ...ways), this.#said);
    document.querySelector(".rv-items")?.after(this.#end);
  }

  /** What was saved on that day stands in the blanks again. */
  #fill(): void {
    for (const { item, inputs } of this.#rows) {
      const said = this.#kept(item);
      if (said !== null) fill(item, inputs, said);
    }
  }

  #kept({ id }: Item): Said | null {
    return store.get("result", `${id}/${this.#day}`) ?? null;
  }

  /** Whether something stands in the blanks that is not saved. */
  get #isOpen(): boolean {
    return this.#rows.some(
      (row) =>
        row.inputs.some(isFilled) &&
        JSON.stringify(valueOf(row) ?? "") !== JSON.stringify(this.#kept(row.item)),
    );
  }

  protected override turn(): void {
    if (!this.#isOpen) {
      for (const { inputs } of this.#rows) inputs.forEach(empty);
      this.#day = today();
      this.#fill();
    }
    this.#moveTo(this.#day);
  }

  #moveTo(day: string): void {
    this.#day = day;
    this.#finish();
    this.show();
    this.#judge();
  }

  #judge(): void {
    const results = this.#rows.map((row) => this.#result(row));
    this.#rows.forEach((row, index) => {
      const { item, place } = row;
      const result = results[index];
      row.problem.textContent = wrong(row);
      if (result) place.replaceChildren(...outcome(item, result, this.#before.get(item.id), valueOf(row)));
    });
    const told = results.filter(({ verdict }) => verdict !== "unknown").length;
    const missing = results.filter(({ parts }) => parts.length === 0).length;
    const open = results.length - told - missing;
    this.#sum.textContent =
      told === 0
        ? ""
        : [
            ...(["target", "goal"] as const).map((name) => this.#reached(name, results)),
            missing > 0 ? `${missing} not measured.` : "",
            open > 0 ? `We can't tell yet for ${open}.` : "",
          ]
            .filter(Boolean)
            .join(" ");
  }

  /** `3 of 4 targets reached.`; "" where there are none. */
  #reached(name: "target" | "goal", results: readonly Result[]): string {
    const own = results.filter((_, index) => barName((this.#rows[index] as Row).item) === name);
    const passed = own.filter(({ verdict }) => verdict === "pass").length;
    return own.length === 0 ? "" : sentence(doneWords(passed, own.length, name, "reached"));
  }

  #result(row: Row): Result {
    return resultOf(row.item, valueOf(row), person(store));
  }

  #save(): void {
    const bad = this.#rows.find((row) => wrong(row) !== "");
    if (bad) {
      this.#said.textContent = `Not saved yet. Enter a number for “${bad.item.title}”, then save again.`;
      return bad.inputs[0]?.focus();
    }
    const filled = this.#rows.filter((row) => valueOf(row) !== undefined);
    if (filled.length === 0) {
      this.#said.textContent = "Enter at least one result.";
      return this.#rows[0]?.inputs[0]?.focus();
    }
    for (const row of filled) store.set("result", `${row.item.id}/${this.#day}`, valueOf(row) ?? null);
    this.#said.replaceChildren(whereLine(), " If you follow a plan, it uses these results too.");
    tellChanged();
    if (this.#day !== today()) this.turn();
  }

  protected show(): void {
    const before = new Map<string, Past>();
    for (const { item, past } of this.#rows) {
      const points = pointsOf(item, store.all("result", `${item.id}/`));
      const last = points.findLast(([day]) => day < this.#day);
      if (last) before.set(item.id, last);
      past.replaceChildren(...history(item, points));
    }
    this.#before = before;
  }

  async #copy(): Promise<void> {
    const lines = this.#rows.map((row) => summaryLine(row.item, this.#result(row)));
    const text = [`${this.text("title")}, ${dayWords(this.#day)}`, ...lines].join("\n");
    await copyText(text, this.#said);
  }

  /** The results of today as a page of their own, which is all in its address. */
  async #send(go: (link: string) => unknown): Promise<void> {
    const results = await late(() => import("./sendresults.ts"), this.#said);
    if (results === null) return;
    const all = this.#rows.map((row) => {
      const { id } = row.item;
      return { id, now: valueOf(row), before: this.#before.get(id) };
    });
    const link = await results.testPage(this.text("root"), all, this.#day);
    if (link === null) this.#said.textContent = "Enter at least one result.";
    else await go(link);
  }
}

function setting(name: string): string {
  return store.get("setting", name) ?? "";
}

function rowOf(item: Item): Row | null {
  const names = item.side === "each" ? [`${item.id}-left`, `${item.id}-right`] : [item.id];
  const inputs = names.flatMap((name) => [
    ...document.querySelectorAll<HTMLInputElement>(`.rv-items input[name="${name}"]`),
  ]);
  const fieldset = inputs.at(-1)?.closest("fieldset");
  if (!fieldset) return null;
  const problem = make("p", { class: "rv-problem", role: "alert" });
  const place = make("div", { class: "rv-outcome", role: "status" });
  const past = make("div");
  fieldset.after(problem, place, past);
  return { item, inputs, problem, place, past };
}

function isChoice({ inputs }: Row): boolean {
  return inputs[0]?.type === "radio";
}

/** What stands in the blanks; undefined while one side is missing. */
function valueOf(row: Row): Said | undefined {
  const names = [...new Set(row.inputs.map(({ name }) => name))];
  const values = names.map((name) => answer(row, name));
  if (row.item.side === "both") return values[0];
  const [left, right] = values;
  if (left === undefined || right === undefined) return undefined;
  // A sign that is asked on both sides is there when both say yes.
  if (typeof left === "boolean" || typeof right === "boolean") return Boolean(left && right);
  return { left, right };
}

function answer(row: Row, name: string): boolean | number | undefined {
  const own = row.inputs.filter((input) => input.name === name);
  if (isChoice(row)) {
    const checked = own.find((input) => input.checked);
    return checked === undefined ? undefined : checked.value === "yes";
  }
  const value = typed(row.item, own[0]?.value ?? "");
  return typeof value === "number" ? value : undefined;
}

function wrong(row: Row): string {
  if (isChoice(row)) return "";
  return (
    row.inputs.map(({ value }) => typed(row.item, value)).find((value) => typeof value === "string") ?? ""
  );
}

function isFilled(input: HTMLInputElement): boolean {
  return input.type === "radio" ? input.checked : input.value.trim() !== "";
}

function empty(input: HTMLInputElement): void {
  if (input.type === "radio") input.checked = false;
  else input.value = "";
}

function fill(item: Item, inputs: readonly HTMLInputElement[], said: Said): void {
  for (const input of inputs) {
    const side = input.name.slice(item.id.length + 1);
    const value = typeof said === "object" ? said[side] : said;
    if (input.type === "radio") input.checked = (input.value === "yes") === Boolean(value);
    else input.value = value === undefined ? "" : String(value);
  }
}

customElements.define("rv-test", Test);
