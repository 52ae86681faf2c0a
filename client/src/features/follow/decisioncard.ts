// The decision card: four taps after a session, one the morning after, and what the plan's own rules say.
// What it says stands on top of the page; what it asks of a session stands where the session is.

import { onChange, onTurn, store, tellChanged, whereLine } from "../../dom/device.ts";
import { button, make, pageLink } from "../../dom/make.ts";
import { planData, unloaded } from "../../dom/plandata.ts";
import { dayWords, daysBetween, today } from "../../values/calendarday.ts";
import { changedNote } from "./changednote.ts";
import { withdrawnBlock } from "../../dom/withdrawn.ts";
import type { PlanData, PlanSession } from "../../plan/data.ts";
import {
  askedOf,
  awaited,
  choicesOf,
  isLogged,
  lacking,
  morningDue,
  ofTime,
  onlyTurn,
  open,
} from "../../plan/due.ts";
import { type Kept, type Lived, type Standing, follow } from "../../plan/follow.ts";
import { asksWhere, heldBack, soonest } from "../../plan/held.ts";
import { keptOf } from "../../plan/kept.ts";
import type { Said } from "../../store/kinds.ts";
import { saveAnswers } from "./answers.ts";
import { isTouched } from "../../ask/dayfield.ts";
import { answersForm } from "../../ask/form.ts";
import { results } from "./dayverdicts.ts";
import { type Places, before, mark } from "./stagepage.ts";

type View = "closed" | "asking" | "result";

/** Over the questions about a session of an earlier day. */
const LATER = "After your session";

export class Card {
  readonly #places: Places;
  readonly #data: PlanData;
  readonly #root: string;
  #view: View = "closed";
  #date = "";

  constructor(places: Places, data: PlanData, root: string) {
    this.#places = places;
    this.#data = data;
    this.#root = root;
  }

  /** Whether a form is on the screen, which is not drawn again under the reader's finger. */
  get asks(): boolean {
    return this.#form !== null;
  }

  get #form(): HTMLElement | null {
    const { top, low } = this.#places;
    return low.querySelector("form") ?? top.querySelector("form");
  }

  /** Goes straight to the questions, with the session's end answered where the timer knows it. */
  ask(done?: boolean): void {
    this.#view = "asking";
    this.#date = today();
    this.show(done);
    this.#focus();
  }

  /** A new day: what was shown of the day before goes. What is half answered stays, under the day of its session. */
  turn(): void {
    const section = this.#form?.closest("section") ?? null;
    const head = section?.querySelector("h3") ?? null;
    if (section !== null && head !== null && isTouched(section)) {
      const title = this.#view === "asking" ? LATER : "The morning after";
      head.textContent = title;
      return section.setAttribute("aria-label", title);
    }
    this.#view = "closed";
    this.#date = "";
    this.#draw([], []);
  }

  show(done?: boolean): void {
    const kept = keptOf(store, this.#data.id);
    if (kept === null) return this.#draw([], []);
    const now = today();
    const standing = follow(this.#data, kept, now);
    const logged = isLogged(standing, now);
    // Another tab may have logged it meanwhile.
    if (this.#view === "closed" && logged) this.#view = "result";
    this.#date ||= now;
    mark(this.#places, this.#data, kept, standing);
    if (this.#view === "asking") return this.#session(kept, standing, done);
    if (awaited(standing) !== "" && !logged) return this.#wait(standing);
    const due = morningDue(this.#data, kept, standing, now);
    if (due !== null) return this.#morning(kept, standing, due);
    const day = standing.days.find(({ date }) => date === this.#date);
    if (this.#view === "result" && day !== undefined) return this.#result(kept, standing, day);
    this.#draw(this.#standing(kept, standing), this.#begin(kept, standing));
  }

  /** What still holds of the last session. */
  #standing(kept: Kept, standing: Standing): readonly HTMLElement[] {
    const day = heldBack(kept, standing, today())[0]?.day;
    if (day === undefined) return before(this.#places, this.#data, standing);
    return results(this.#data, kept, standing, day, this.#root);
  }

  /** Nothing is asked while a person has to look first; how that ends stands on the reader's own page. */
  #wait(standing: Standing): void {
    if (this.#places.stage === "") return this.#draw([], []);
    const link = make("a", { href: pageLink(this.#root, "my/") }, "Open My plan");
    const words = asksWhere(standing)
      ? "First answer the questions that find your starting point. "
      : "This plan is on hold until you've been checked. ";
    this.#draw([make("p", { class: "rv-gap" }, words, link)], []);
  }

  /** Beside a stop it is a link, for those who did one all the same; nothing while the plan rests or is still to come. */
  #begin(kept: Kept, standing: Standing): readonly HTMLElement[] {
    if (standing.paused !== "" || today() < kept.started.start) return [];
    const held = heldBack(kept, standing, today()).length > 0;
    const act = (): void => this.ask();
    const free = soonest(kept, standing);
    if (!held && free <= today()) return [button("Log today's session", act)];
    // My plan says the day above.
    const next =
      held || this.#places.stage === "" ? [] : [make("p", {}, `Next session: ${dayWords(free)} or later.`)];
    return [...next, button("Log a session anyway", act, LINK)];
  }

  #session(kept: Kept, { states, days }: Standing, done?: boolean): void {
    const old = days.find(({ date }) => date === this.#date)?.before ?? states;
    const keys = ofTime(this.#data, askedOf(this.#data, old), "session");
    const said = new Map(kept.said.get(this.#date));
    if (done !== undefined && !said.has("done")) said.set("done", done);
    const title = this.#date === today() ? "After today's session" : LATER;
    const when = dayWords(this.#date);
    this.#draw(
      [],
      [
        this.#asking(title, when, ["done", ...keys], said, kept, {
          flags: true,
          sessions: choicesOf(this.#data, old),
          turns: onlyTurn(this.#data, old, daysBetween(kept.started.start, this.#date)),
        }),
      ],
    );
  }

  #morning(kept: Kept, standing: Standing, day: Lived): void {
    this.#date = day.date;
    const said = kept.said.get(day.date) ?? new Map<string, Said>();
    const when = `The morning after your session on ${dayWords(day.date)}`;
    const keys = open(this.#data, kept, day, "morning");
    const title = daysBetween(day.date, today()) > 1 ? "One morning is missing" : "This morning";
    const form = this.#asking(title, when, keys, said, kept, { change: true });
    // A morning that nobody remembers must not stand in the way of today.
    const begin = make("p", { class: "rv-after" }, ...this.#begin(kept, standing));
    this.#draw([form, ...this.#standing(kept, standing)], [begin]);
  }

  #asking(
    title: string,
    when: string,
    keys: readonly string[],
    said: ReadonlyMap<string, Said>,
    kept: Kept,
    also: {
      readonly flags?: boolean;
      readonly change?: boolean;
      readonly sessions?: readonly PlanSession[];
      readonly turns?: readonly string[];
    },
  ): HTMLElement {
    const form = answersForm(this.#data, keys, said, kept.started.side, {
      flags: also.flags ?? false,
      save: (answers) => this.#save(answers),
      change: also.change ? () => this.#edit() : null,
      sessions: also.sessions ?? [],
      turns: also.turns ?? [],
    });
    const head = make(
      "header",
      {},
      make("h3", { tabindex: "-1", "aria-level": "2" }, title),
      make("p", { class: "rv-note" }, when),
    );
    return make("section", { class: "rv-decision", "aria-label": title }, head, form);
  }

  #save(answers: ReadonlyMap<string, Said>): void {
    saveAnswers(this.#data, this.#date, answers);
    this.#view = "result";
    tellChanged();
    this.show();
    this.#focus();
  }

  #edit(): void {
    this.#view = "asking";
    this.show();
    this.#focus();
  }

  #result(kept: Kept, standing: Standing, day: Lived): void {
    const missing = lacking(this.#data, kept, day.date, day.rows);
    const cards = results(this.#data, kept, standing, day, this.#root);
    const more = missing.length === 0 ? [] : [this.#missing(missing, kept, day)];
    const change = button("Edit my answers", () => this.#edit(), LINK);
    const after = make("p", { class: "rv-buttons" }, change);
    const where = make("p", { class: "rv-note" }, whereLine());
    const over = isLogged(standing, today()) || awaited(standing) !== "";
    this.#draw([...cards, ...more, after, where], over ? [] : this.#begin(kept, standing));
  }

  #missing(keys: readonly string[], kept: Kept, day: Lived): HTMLElement {
    const said = kept.said.get(day.date) ?? new Map<string, Said>();
    const form = answersForm(this.#data, keys, said, kept.started.side, {
      flags: false,
      save: (answers) => this.#save(answers),
      change: null,
      optional: true,
    });
    return make(
      "section",
      { class: "rv-decision" },
      make("h3", { "aria-level": "2" }, "A few questions first"),
      form,
    );
  }

  /** A heading that was being read keeps the focus when what it heads is drawn again. */
  #draw(top: readonly HTMLElement[], low: readonly HTMLElement[]): void {
    const { activeElement } = document;
    const read = activeElement?.matches(HEADING) && this.#has(activeElement);
    this.#places.top.replaceChildren(...top);
    this.#places.low.replaceChildren(...low);
    if (read) this.#heading?.focus({ preventScroll: true });
  }

  #has(element: Element): boolean {
    return this.#places.top.contains(element) || this.#places.low.contains(element);
  }

  get #heading(): HTMLElement | null {
    const asked = this.#places.low.querySelector<HTMLElement>(HEADING);
    return asked ?? this.#places.top.querySelector<HTMLElement>(HEADING);
  }

  /** To the verdict or to the questions: read out, and on top of the screen. */
  #focus(): void {
    this.#heading?.focus({ preventScroll: true });
    this.#heading?.closest("section")?.scrollIntoView({ block: "start" });
  }
}

const HEADING = "h2[tabindex], h3[tabindex]";
const LINK = { class: "rv-link" };

/** Fills the places with the plan's card and keeps it right; null where the plan cannot be loaded. */
export async function cardIn(
  places: Places,
  plan: string,
  root: string,
  signal: AbortSignal,
): Promise<Card | null> {
  const data = await planData(plan, root);
  if (signal.aborted) return null;
  if (data === null) {
    places.low.replaceChildren(...unloaded(tellChanged));
    return null;
  }
  const gone = withdrawnBlock(data, root);
  if (gone !== null) {
    // The page is from before: what it says is no longer advice.
    places.top.replaceChildren(gone);
    places.low.replaceChildren();
    return null;
  }
  // Whatever the card says meanwhile.
  places.top.before(changedNote(data) ?? "");
  const card = new Card(places, data, root);
  onTurn(() => card.turn(), signal);
  onChange(() => {
    if (!card.asks) card.show();
  }, signal);
  card.show();
  return card;
}
