// <rv-ticks scope="plan/stage">: keeps the ticks of the page it stands in, and shows how far they are.

import { store, tellChanged, whereLine } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { dayWords, today } from "../../values/calendarday.ts";
import { sentence } from "../../values/number.ts";
import { doneWords } from "../../values/donewords.ts";
import { button, make } from "../../dom/make.ts";

type Box = HTMLInputElement;

class Ticks extends Live {
  readonly #bar = make("progress", { class: "rv-progress", "aria-label": "Done so far" });
  readonly #count = make("span");
  readonly #said = make("p", { role: "status", class: "rv-vh" });
  /** The same words for the eye and Undo, beside what was ticked; a live region must not move. */
  readonly #words = make("span", { "aria-hidden": "true" });
  readonly #undo = button("Undo", () => this.#takeBack(), { class: "rv-link", hidden: "" });
  readonly #beside = make("p", { class: "rv-kept" }, this.#words, this.#undo);
  readonly #gone = make("details", { class: "rv-gone", hidden: true });
  #last: Box | null = null;

  protected override begin(): void {
    this.replaceChildren(make("p", { class: "rv-kept" }, this.#bar, this.#count), this.#said, this.#gone);
    this.#page.addEventListener("change", (event) => this.#ticked(event), { signal: this.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#beside.remove();
  }

  get #page(): Element {
    return this.closest(".rv") ?? document.body;
  }

  get #boxes(): Box[] {
    return [...this.#page.querySelectorAll<Box>("input[type=checkbox][name]")];
  }

  /** A set is done on a day; a session of a week and a criterion once. */
  #id(box: Box): string {
    return `${this.text("scope")}/${box.name}${isDaily(box) ? `@${today()}` : ""}`;
  }

  #ticked(event: Event): void {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !this.#boxes.includes(box)) return;
    this.#keep(box, "");
    this.#last = box;
    box.closest(".rv-ticks, .rv-checks")?.after(this.#beside);
    this.#undo.hidden = false;
  }

  #keep(box: Box, words: string): void {
    store.set("tick", this.#id(box), { on: box.checked, label: labelOf(box) });
    for (const place of [this.#said, this.#words]) place.replaceChildren(words, whereLine(words !== ""));
    tellChanged();
  }

  #takeBack(): void {
    const box = this.#last;
    if (box === null) return;
    box.checked = !box.checked;
    this.#keep(box, "Undone. ");
    this.turn();
    box.focus();
  }

  /** The boxes of the sets are those of a new day: what was ticked in them before cannot be taken back there. */
  protected override turn(): void {
    this.#last = null;
    this.#undo.hidden = true;
  }

  protected show(): void {
    this.#nameTheDay();
    for (const box of this.#boxes) box.checked = store.get("tick", this.#id(box))?.on ?? false;
    const lasting = this.#boxes.filter((box) => !isDaily(box));
    const done = lasting.filter((box) => box.checked).length;
    this.#bar.max = Math.max(1, lasting.length);
    this.#bar.value = done;
    this.#bar.hidden = lasting.length === 0;
    const targets = lasting.filter((box) => box.closest(".rv-checks") !== null);
    const sessions = lasting.filter((box) => !targets.includes(box));
    this.#count.textContent = ` ${told(sessions, "session", "done")}${told(targets, ...this.#named)}`;
    this.#showGone(new Set(this.#boxes.map((box) => `${this.text("scope")}/${box.name}`)));
  }

  /** What a reader checks before a plan is no target. */
  get #named(): readonly [one: string, verb: string] {
    return this.text("scope").endsWith("/begin") ? ["item", "checked"] : ["target", "reached"];
  }

  /** Ticks of things that a later version of the plan no longer has are kept, and said. */
  #showGone(names: ReadonlySet<string>): void {
    const gone = [...store.all("tick", `${this.text("scope")}/`)].filter(
      ([id, { data }]) => data.on && !names.has(id.split("@")[0] ?? ""),
    );
    this.#gone.hidden = gone.length === 0;
    const items = gone.map(([id, { data }]) => make("li", {}, data.label || id));
    this.#gone.replaceChildren(
      make("summary", {}, `Done, but no longer in this plan: ${gone.length}`),
      make("ul", {}, ...items),
    );
  }

  #nameTheDay(): void {
    for (const place of this.#page.querySelectorAll("[data-daily-day]"))
      place.textContent = `The boxes for sets are for today, ${dayWords(today())}. They clear tomorrow.`;
  }
}

/** `1 of 2 targets reached. `; "" where there are none. */
function told(boxes: readonly Box[], one: string, verb: string): string {
  const done = boxes.filter((box) => box.checked).length;
  return boxes.length === 0 ? "" : `${sentence(doneWords(done, boxes.length, one, verb))} `;
}

function isDaily(box: Box): boolean {
  return box.closest("[data-daily]") !== null;
}

function labelOf(box: Box): string {
  return (box.closest("label")?.textContent ?? box.name).replace(/\s+/g, " ").trim().slice(0, 200);
}

customElements.define("rv-ticks", Ticks);
