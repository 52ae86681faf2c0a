// The decision card: four taps after a session, one the morning after, and what the plan's own rules say.

import { onChange, onTurn, store, tellChanged, whereLine } from "../dom/device.ts";
import { button, make, pageLink } from "../dom/make.ts";
import { planData, unloaded } from "../dom/plans.ts";
import { dayWords, today } from "../plan/day.ts";
import type { PlanData } from "../plan/data.ts";
import { askedOf, awaited, boxesOf, isLogged, lacking, morningDue, ofTime, open } from "../plan/due.ts";
import { type Kept, type Lived, type Standing, follow } from "../plan/follow.ts";
import { keptOf } from "../plan/kept.ts";
import type { Said } from "../store/kinds.ts";
import { isTouched } from "./dayfield.ts";
import { answersForm } from "./form.ts";
import { results } from "./result.ts";

type View = "closed" | "asking" | "result";

/** Over the questions about a session of an earlier day. */
const LATER = "After your session";

export class Card {
  readonly #host: HTMLElement;
  readonly #data: PlanData;
  readonly #root: string;
  #view: View | null = null;
  #date = "";

  constructor(host: HTMLElement, data: PlanData, root: string) {
    this.#host = host;
    this.#data = data;
    this.#root = root;
  }

  /** Goes straight to the questions, with the session's end answered where the timer knows it. */
  ask(done?: boolean): void {
    this.#view = "asking";
    this.#date = today();
    this.show(done);
    this.#focus("h3");
    this.#host.scrollIntoView({ block: "start" });
  }

  /** A new day: what was shown of the day before goes. What is half answered stays, under the day of its session. */
  turn(): void {
    const head = this.#host.querySelector("h3");
    if (isTouched(this.#host) && head !== null) {
      const title = this.#view === "asking" ? LATER : "The morning after";
      head.textContent = title;
      return head.closest("section")?.setAttribute("aria-label", title);
    }
    this.#view = null;
    this.#date = "";
    this.#host.replaceChildren();
  }

  show(done?: boolean): void {
    const kept = keptOf(store, this.#data.id);
    if (kept === null) return this.#host.replaceChildren();
    const standing = follow(this.#data, kept, today());
    this.#view ??= isLogged(standing, today()) ? "result" : "closed";
    this.#date ||= today();
    if (this.#view === "asking") return this.#session(kept, standing, done);
    if (awaited(standing) !== "" && !isLogged(standing, today())) return this.#wait();
    const due = morningDue(this.#data, kept, standing, today());
    if (due !== null) return this.#morning(kept, due);
    const day = standing.days.find(({ date }) => date === this.#date);
    if (this.#view === "result" && day !== undefined) return this.#result(kept, standing, day);
    this.#host.replaceChildren(this.#begin());
  }

  /** Nothing is asked while a person has to look first; how that ends stands on the reader's own page. */
  #wait(): void {
    if (this.#host.classList.contains("rv-card")) return this.#host.replaceChildren();
    const link = make("a", { href: pageLink(this.#root, "my/") }, "My plan");
    this.#host.replaceChildren(
      make("p", { class: "rv-note" }, "This plan is on hold until you've been checked. ", link),
    );
  }

  #begin(): HTMLElement {
    return button("Log today's session", () => this.ask());
  }

  #session(kept: Kept, { states, days }: Standing, done?: boolean): void {
    const before = days.find(({ date }) => date === this.#date)?.before ?? states;
    const keys = ofTime(this.#data, askedOf(this.#data, before), "session");
    const said = new Map(kept.said.get(this.#date));
    if (done !== undefined && !said.has("done")) said.set("done", done);
    const title = this.#date === today() ? "After today's session" : LATER;
    this.#ask(title, dayWords(this.#date), ["done", ...keys], said, kept, { flags: true });
  }

  #morning(kept: Kept, day: Lived): void {
    this.#date = day.date;
    const said = kept.said.get(day.date) ?? new Map<string, Said>();
    const when = `The morning after your session on ${dayWords(day.date)}`;
    this.#ask("This morning", when, open(this.#data, kept, day, "morning"), said, kept, { change: true });
    // A morning that nobody remembers must not stand in the way of today.
    this.#host.append(make("p", { class: "rv-after" }, this.#begin()));
  }

  #ask(
    title: string,
    when: string,
    keys: readonly string[],
    said: ReadonlyMap<string, Said>,
    kept: Kept,
    also: { readonly flags?: boolean; readonly change?: boolean },
  ): void {
    const form = answersForm(this.#data, keys, said, kept.started.side, {
      flags: also.flags ?? false,
      save: (answers) => this.#save(answers),
      change: also.change ? () => this.#edit() : null,
    });
    const head = make(
      "header",
      {},
      make("h3", { tabindex: "-1" }, title),
      make("p", { class: "rv-note" }, when),
    );
    this.#host.replaceChildren(make("section", { class: "rv-decision", "aria-label": title }, head, form));
  }

  #save(answers: ReadonlyMap<string, Said>): void {
    const first = !store.get("said", `${this.#data.id}/${this.#date}/done`);
    for (const [key, said] of answers) store.set("said", `${this.#data.id}/${this.#date}/${key}`, said);
    if (first && answers.get("done") === true) this.#tick();
    this.#view = "result";
    tellChanged();
    this.show();
    this.#focus("h3");
  }

  /** A session that is logged is ticked, where the stage has one kind of them. */
  #tick(): void {
    const kept = keptOf(store, this.#data.id);
    if (kept === null) return;
    const day = follow(this.#data, kept, today()).days.find(({ date }) => date === this.#date);
    for (const box of day ? boxesOf(this.#data, day.before) : []) {
      const id = box.find((one) => !store.get("tick", one)?.on);
      if (id !== undefined) store.set("tick", id, { on: true, label: "Session" });
    }
  }

  #edit(): void {
    this.#view = "asking";
    this.show();
    this.#focus("h3");
  }

  #result(kept: Kept, standing: Standing, day: Lived): void {
    const missing = lacking(this.#data, kept, day.date, day.rows);
    const waits = day.date === today() && open(this.#data, kept, day, "morning").length > 0;
    const cards = results(this.#data, kept, standing, day, this.#root, waits);
    const more = missing.length === 0 ? [] : [this.#missing(missing, kept, day)];
    const where = make("p", { class: "rv-note" }, whereLine());
    const change = button("Edit my answers", () => this.#edit(), { class: "rv-link" });
    const again = isLogged(standing, today()) || awaited(standing) !== "" ? null : this.#begin();
    const after = make("p", { class: "rv-buttons" }, again, change);
    this.#host.replaceChildren(...cards, ...more, after, where);
  }

  #missing(keys: readonly string[], kept: Kept, day: Lived): HTMLElement {
    const form = answersForm(
      this.#data,
      keys,
      kept.said.get(day.date) ?? new Map<string, Said>(),
      kept.started.side,
      {
        flags: false,
        save: (answers) => this.#save(answers),
        change: null,
        optional: true,
      },
    );
    return make("section", { class: "rv-decision" }, make("h3", {}, "A few questions first"), form);
  }

  #focus(selector: string): void {
    this.#host.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** Fills the place with the plan's card and keeps it right; null where the plan cannot be loaded. */
export async function cardIn(
  host: HTMLElement,
  plan: string,
  root: string,
  signal: AbortSignal,
): Promise<Card | null> {
  const data = await planData(plan, root);
  if (signal.aborted) return null;
  if (data === null) {
    host.replaceChildren(...unloaded(tellChanged));
    return null;
  }
  const card = new Card(host, data, root);
  onTurn(() => card.turn(), signal);
  // A form that is being filled in is not drawn again under the reader's finger.
  onChange(() => {
    if (host.querySelector("form") === null) card.show();
  }, signal);
  card.show();
  return card;
}
