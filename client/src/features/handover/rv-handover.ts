// <rv-handover root title tests>: one page for the next appointment, of what is kept here or of what a link carries.

import { copyText } from "../../dom/copy.ts";
import { store } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { button, make } from "../../dom/make.ts";
import { planData, publishedPlan } from "../../dom/plandata.ts";
import { today } from "../../values/calendarday.ts";
import type { PlanData } from "../../plan/data.ts";
import { gathered } from "../../summary/collect.ts";
import { running } from "../../plan/kept.ts";
import { counted } from "../../values/number.ts";
import { EMPTY, type Summary, VERSION, summaryIn } from "../../summary/summary.ts";
import { asidesOf } from "../../store/whole.ts";
import { opened } from "../../store/fragment.ts";
import { handover } from "./summarypage.ts";
import { PROBLEMS } from "../../dom/linkproblems.ts";
import { handoverLink } from "../../summary/address.ts";
import { type Known, type Part, type TestShown, asText } from "./sections.ts";

const PARTS: readonly (readonly [Part, string])[] = [
  ["plans", "Plan and stage"],
  ["days", "Pain and readiness"],
  ["weeks", "Weekly training load"],
  ["tests", "Tests"],
  ["notes", "Notes"],
];

const QUIET = { class: "rv-button rv-button-quiet" };

class Handover extends Live {
  readonly #controls = make("div", { class: "rv-handover-controls" });
  readonly #said = make("p", { role: "status", class: "rv-kept" });
  /** What is kept here and could not be read. */
  readonly #left = make("p", { role: "status", class: "rv-note" });
  readonly #page = make("div", { class: "rv-handover-page" });
  #tests: readonly TestShown[] = [];
  /** What is on the page now. */
  #summary: Summary = { ...EMPTY, day: "" };
  #known: Known = { plans: new Map(), tests: [] };
  /** What is kept here, read when a record changes, not at every key. */
  #kept: Summary = { ...EMPTY, day: "" };
  /** What the reader leaves out, and adds; for as long as the page is open. */
  readonly #out = new Set<Part>();
  readonly #words = make("textarea", { id: "rv-words", rows: "3", maxlength: "600" });

  protected override begin(): void {
    this.#tests = JSON.parse(this.text("tests")) as readonly TestShown[];
    this.replaceChildren(this.#controls, this.#said, this.#left, this.#page);
    this.#words.addEventListener("input", () => void this.#own(), { signal: this.signal });
  }

  protected async show(): Promise<void> {
    const link = await opened(VERSION, location.hash.slice(1));
    this.#said.textContent = "";
    this.#left.textContent = "";
    if (link === null) {
      const ids = running(store);
      const plans = await this.#plans(ids);
      const { summary: kept, left } = gathered(store, [...plans.values()], today());
      this.#kept = kept;
      this.#left.textContent = leftWords(left + asidesOf(store).size, ids.length - plans.size);
      if (!this.#controls.contains(this.#words)) this.#controls.replaceChildren(...this.#choices());
      return this.#own();
    }
    const summary = "value" in link ? summaryIn(link.value) : null;
    if (summary !== null) return this.#received(summary);
    this.#controls.replaceChildren(
      make("p", { role: "alert", class: "rv-tell" }, PROBLEMS["problem" in link ? link.problem : "damaged"]),
      this.#home(),
    );
    this.#page.replaceChildren();
  }

  /** Of a link: shown, never kept. */
  async #received(summary: Summary): Promise<void> {
    const words =
      "You opened this summary from a link. The link holds everything shown here, and nothing is saved on this device. We can't tell who made it.";
    this.#controls.replaceChildren(
      make("p", { class: "rv-tell" }, words),
      this.#buttons(false),
      this.#home(),
    );
    // Theirs is not as a link set it for the reader of this device.
    await this.#draw(summary, publishedPlan);
  }

  async #own(): Promise<void> {
    const left = Object.fromEntries([...this.#out].map((part) => [part, EMPTY[part]]));
    await this.#draw({ ...this.#kept, words: this.#words.value.trim(), ...left });
  }

  async #draw(summary: Summary, plan = planData): Promise<void> {
    this.#summary = summary;
    const ids = summary.plans.map(({ id }) => id);
    const plans = await this.#plans(ids, plan);
    this.#known = { plans, tests: this.#tests };
    this.#page.replaceChildren(...handover(summary, this.#known));
  }

  async #plans(ids: readonly string[], plan = planData): Promise<ReadonlyMap<string, PlanData>> {
    const all = await Promise.all(ids.map((id) => plan(id, this.text("root"))));
    return new Map(all.flatMap((data) => (data === null ? [] : [[data.id, data] as const])));
  }

  #choices(): readonly HTMLElement[] {
    const boxes = PARTS.map(([part, words]) => {
      const box = make("input", { type: "checkbox", checked: !this.#out.has(part) });
      box.addEventListener("change", () => {
        if (box.checked) this.#out.delete(part);
        else this.#out.add(part);
        void this.#own();
      });
      return make("label", { class: "rv-check" }, box, make("span", {}, words));
    });
    return [
      make("fieldset", { class: "rv-field" }, make("legend", {}, "What to include"), ...boxes),
      make(
        "p",
        { class: "rv-date rv-own-words" },
        make("label", { for: "rv-words" }, "Notes or questions (optional)"),
        this.#words,
      ),
      this.#buttons(true),
    ];
  }

  #buttons(own: boolean): HTMLElement {
    const title = this.text("title");
    const text = (): void => void copyText(asText(title, this.#summary, this.#known), this.#said);
    return make(
      "p",
      { class: "rv-buttons" },
      button("Print this page", () => print()),
      own ? button("Copy a link", () => void this.#link(), QUIET) : null,
      button("Copy as text", text, QUIET),
    );
  }

  async #link(): Promise<void> {
    const link = await handoverLink(this.text("root"), this.#summary);
    if (link === null)
      this.#said.textContent = "This won't fit in a link. Leave out the notes, or print the page.";
    else await copyText(link, this.#said);
  }

  #home(): HTMLElement {
    const [page = ""] = location.href.split("#");
    return make("p", {}, make("a", { href: `${page}#` }, "Show my own data instead"));
  }
}

/** What is missing on the page, and why; "" where nothing is. */
function leftWords(unread: number, unloaded: number): string {
  return [
    unread === 0
      ? ""
      : `We left out ${counted(unread, "entry", "entries")} on this device that we can't read.`,
    unloaded === 0
      ? ""
      : "We couldn't load one of your plans, so it isn't on this page. Check your connection, then reload the page.",
  ]
    .filter(Boolean)
    .join(" ");
}

customElements.define("rv-handover", Handover);
