// <rv-prescribe root plans>: a plan and what differs for one patient, to a link, a code, a hand-out, a text.

import { copyText } from "../../dom/copy.ts";
import { notation, planLines } from "../../dom/notationdata.ts";
import { Live } from "../../dom/redrawn.ts";
import { button, make } from "../../dom/make.ts";
import type { Patient } from "../../dom/patientlink.ts";
import { publishedPlan } from "../../dom/plandata.ts";
import { Reader } from "../../notation/read.ts";
import { notYet } from "../../patient/notyet.ts";
import { isBeyond } from "../../patient/plausible.ts";
import { resolved } from "../../patient/overrides.ts";
import type { PlanLines } from "../../patient/lines.ts";
import { MOST_TEXT, VERSION, packed } from "../../patient/prescription.ts";
import type { Reading } from "../../patient/patientplan.ts";
import { sealed } from "../../store/fragment.ts";
import { Builder } from "./builder.ts";
import { notYetWords } from "./builderparts.ts";
import { type Slip, handOut, slipParts, slipText } from "./handout.ts";

const QUIET = { class: "rv-button rv-button-quiet" };

/** Plans that a clinician looks for together. */
type Group = readonly [title: string, plans: readonly (readonly [id: string, title: string])[]];

class Prescribe extends Live {
  readonly #form = make("div", { class: "rv-build" });
  readonly #head = make("div");
  readonly #told = make("div");
  readonly #said = make("p", { role: "status", class: "rv-kept" });
  readonly #problem = make("p", { role: "alert", class: "rv-problem" });
  readonly #slip = make("div", {}, this.#head, this.#buttons(), this.#said, this.#told);
  readonly #paper = make("div");
  readonly #select = make("select", { id: "rv-build-plan" });
  #builder: Builder | null = null;
  #now: Slip | null = null;
  #round = 0;
  #drawing: Promise<void> | null = null;
  #again = (): void => undefined;

  protected override begin(): void {
    for (const [label, plans] of JSON.parse(this.getAttribute("plans") ?? "[]") as readonly Group[])
      this.#select.append(
        make("optgroup", { label }, ...plans.map(([value, title]) => make("option", { value }, title))),
      );
    this.#select.addEventListener("change", () => this.#under(this.#choose()));
    const plan = make(
      "div",
      { class: "rv-build-row" },
      make("label", { for: "rv-build-plan" }, "Plan"),
      this.#select,
    );
    const aside = make("aside", { class: "rv-slip", "aria-label": "The link" }, this.#problem, this.#slip);
    this.replaceChildren(make("div", {}, plan, this.#form), aside, this.#paper);
    this.#under(this.#choose());
  }

  /** The hand-out says on which day it is made. */
  protected override turn(): void {
    this.#again();
  }

  protected show(): void {}

  get #root(): string {
    return this.getAttribute("root") ?? "";
  }

  #under(work: Promise<void>): void {
    const drawing = work.finally(() => {
      if (this.#drawing === drawing) this.#drawing = null;
    });
    this.#drawing = drawing;
  }

  /** What is copied or printed is what was typed last, also by who is faster than the drawing of it. */
  #then(act: () => void): void {
    if (this.#drawing === null) act();
    else void this.#drawing.then(() => this.#then(act));
  }

  async #choose(): Promise<void> {
    this.#paper.replaceChildren();
    const [lines, words] = await Promise.all([
      planLines(this.#select.value, this.#root),
      notation(this.#root),
    ]);
    if (lines === null || words === null) {
      const sorry = "We couldn't load the plan. Check your connection, then reload the page.";
      return this.#form.replaceChildren(make("p", { role: "alert" }, sorry));
    }
    // Another plan was chosen while this one came.
    if (this.#select.value !== lines.id) return;
    const reading = { notation: words, reader: new Reader(words) };
    this.#again = () => this.#under(this.#draw(lines, reading));
    this.#builder = new Builder(lines, reading, this.#again, this.#builder, this.#ready());
    this.#form.replaceChildren(this.#builder.element);
    await this.#draw(lines, reading);
  }

  /** A key that is typed meanwhile begins another round; only the last one is shown. */
  async #draw(lines: PlanLines, reading: Reading): Promise<void> {
    const round = (this.#round += 1);
    // Until it is done there is no paper: that of before would have a dose of before.
    this.#paper.replaceChildren();
    const built = this.#builder?.built;
    if (built === undefined) return;
    if ("problem" in built) return this.#refuse(built.problem);
    const given = resolved(built.prescription, lines);
    const early = notYet(given, reading.reader);
    if (early !== null) return this.#refuse(notYetWords(early));
    if (isBeyond(given, reading.reader))
      return this.#refuse("Together, the lines of one session are too much. Lower at least one of them.");
    const [link, data] = await Promise.all([
      this.#link({ given, reading }),
      publishedPlan(lines.id, this.#root),
    ]);
    if (round !== this.#round) return;
    if (data?.withdrawn) return this.#refuse(`${data.withdrawn.since} Reload the page and choose another.`);
    if (link === null || data === null)
      return this.#refuse(
        link === null
          ? "This won't fit in a link. Make fewer changes or shorten the note."
          : "We couldn't load the plan.",
      );
    this.#show({ link, patient: { given, reading }, data, root: this.#root });
  }

  /** It begins with the stage's short address, which is for good. */
  async #link({ given }: Patient): Promise<string | null> {
    const stage = given.lines.stages.find(({ id }) => id === given.stage);
    const fragment = await sealed(VERSION, packed(given.prescription));
    if (fragment.length > MOST_TEXT || stage === undefined) return null;
    return new URL(`${this.#root}${stage.go}#${fragment}`, location.href).href;
  }

  #refuse(words: string): void {
    this.#now = null;
    this.#slip.hidden = true;
    this.#problem.textContent = words;
    this.#paper.replaceChildren();
  }

  /** Its buttons stay where they are: drawing anew must not take the focus from them. */
  #show(slip: Slip): void {
    this.#now = slip;
    this.#slip.hidden = false;
    this.#problem.textContent = "";
    const [code, link, length, ...rest] = slipParts(slip);
    this.#head.replaceChildren(...[code, link, length].flatMap((one) => one ?? []));
    this.#told.replaceChildren(...rest);
    this.#paper.replaceChildren(handOut(slip));
  }

  /** The same link, where nothing else is to be set. */
  #ready(): HTMLElement {
    const said = make("p", { role: "status", class: "rv-kept" });
    const act = this.#copy(({ link }) => link, said);
    const note = "Everything below is optional.";
    return make(
      "div",
      { class: "rv-build-row" },
      button("Copy link now", act),
      said,
      make("p", { class: "rv-note" }, note),
    );
  }

  #copy(text: (slip: Slip) => string, said = this.#said): () => void {
    return () =>
      this.#then(() => {
        if (this.#now) void copyText(text(this.#now), said);
        else said.textContent = this.#problem.textContent;
      });
  }

  #buttons(): HTMLElement {
    const copy = (text: (slip: Slip) => string): (() => void) => this.#copy(text);
    return make(
      "p",
      { class: "rv-buttons" },
      button(
        "Copy the link",
        copy(({ link }) => link),
      ),
      button("Print this page", () => this.#then(() => print()), QUIET),
      button("Copy as text", copy(slipText), QUIET),
    );
  }
}

customElements.define("rv-prescribe", Prescribe);
