// <rv-diary data root>: the symptom diary: two taps for an entry, everything else on request, and what it tells.

import { store } from "../dom/device.ts";
import { Live } from "../dom/live.ts";
import { button, make } from "../dom/make.ts";
import { planData } from "../dom/plans.ts";
import { dayWords, today } from "../plan/day.ts";
import type { PlanData } from "../plan/data.ts";
import { running } from "../plan/kept.ts";
import type { DiaryField } from "../plan/symptoms.ts";
import type { Tell } from "../plan/tells.ts";
import type { Noted } from "../store/kinds.ts";
import { entryForm, questionOf } from "../view/entry.ts";
import { type Field, field } from "../view/field.ts";
import { Journal, entries } from "../view/journal.ts";
import { type Entry, diary } from "../plan/log.ts";
import { type Side, type Sites, hurtSide, placeWords, siteForm } from "../view/site.ts";

interface DiaryData {
  readonly fields: readonly DiaryField[];
  readonly tells: readonly Tell[];
  readonly sites: Sites;
}

class Diary extends Live {
  readonly #journal = new Journal("diary");
  readonly #about = make("div");
  readonly #pads = make("div", { class: "rv-pads" });
  readonly #more = make("div");
  readonly #told = make("div", { role: "status" });
  readonly #list = make("div");
  readonly #picture = make("div");
  #data: DiaryData = { fields: [], tells: [], sites: {} };
  #taps: readonly (readonly [key: string, field: Field])[] = [];
  /** Id of the entry that the next tap changes; "" for a new one. */
  #open = "";

  protected override begin(): void {
    this.#data = JSON.parse(this.text("data")) as DiaryData;
    const parts = [this.#about, this.#pads, this.#journal.said, this.#more, this.#told];
    const shown = make("div", {}, this.#picture, this.#list);
    this.replaceChildren(make("div", { class: "rv-log-two" }, make("div", {}, ...parts), shown));
    this.#pads.addEventListener("change", () => this.#tapped(), { signal: this.signal });
    this.#fresh();
  }

  /** Pads with nothing tapped: the next two taps are a new entry. */
  #fresh(): void {
    this.#open = "";
    this.#more.replaceChildren();
    this.#showPads({});
    this.#showAbout();
  }

  #showPads(said: Noted["said"]): void {
    const once = this.#data.fields.filter((one) => one.once);
    this.#taps = once.map((one) => [one.key, field(questionOf(one), said[one.key], "")] as const);
    this.#pads.replaceChildren(...this.#taps.map(([, { element }]) => element));
  }

  #showAbout(): void {
    const place = placeWords(this.#data.sites, setting("site"), hurtSide(store));
    const change = button("Change", () => this.#askAbout(), {
      class: "rv-link",
      "aria-label": "Change the place that this is about",
    });
    const words = `${dayWords(today())}${place === "" ? ", no place said" : `, ${place}`} `;
    this.#about.replaceChildren(make("p", { class: "rv-about" }, words, change));
  }

  #askAbout(): void {
    const save = (site: string, side: Side): void => {
      store.set("setting", "site", site);
      if (side !== "") store.set("setting", "injured", side);
      this.#showAbout();
      void this.show();
    };
    this.#about.replaceChildren(
      siteForm(this.#data.sites, { site: setting("site"), side: hurtSide(store) }, save),
    );
    this.#about.querySelector("select")?.focus();
  }

  /** Kept with the last tap that was missing; a later tap changes the same entry. */
  #tapped(): void {
    const said = this.#taps.flatMap(([key, { answer }]) => {
      const value = answer();
      return typeof value === "number" || typeof value === "boolean" ? [[key, value] as const] : [];
    });
    if (said.length < this.#taps.length) return;
    const old = store.get("diary", this.#open);
    const noted = old ?? {
      time: clock(),
      site: setting("site"),
      side: hurtSide(store),
      said: {},
      note: "",
    };
    const tapped = { ...noted.said, ...Object.fromEntries(said) };
    const day = this.#open.split("/")[0] || today();
    this.#open = this.#journal.keep(this.#open, day, { ...noted, said: tapped });
    this.#offer(this.#open);
  }

  #offer(id: string): void {
    this.#more.replaceChildren(
      make(
        "p",
        { class: "rv-buttons" },
        button("Add more to it", () => this.#edit(id), { class: "rv-link" }),
        button("Another entry", () => this.#fresh(), { class: "rv-link" }),
      ),
    );
  }

  #edit(id: string): void {
    const entry = diary(store).find((one) => one.id === id);
    if (entry === undefined) return this.#fresh();
    const save = (day: string, noted: Noted): void => {
      this.#open = this.#journal.keep(id, day, noted);
      this.#showPads(noted.said);
      this.#offer(this.#open);
    };
    this.#more.replaceChildren(entryForm(this.#data.fields, entry, save, () => this.#offer(id)));
    this.#more.querySelector<HTMLElement>("h3")?.focus();
  }

  protected async show(): Promise<void> {
    const all = diary(store);
    if (this.#open !== "" && !all.some(({ id }) => id === this.#open)) this.#fresh();
    this.#list.replaceChildren(
      ...entries(all, (one) => this.#journal.row(one.id, this.#words(one), () => this.#edit(one.id))),
    );
    const running = await this.#plans();
    // The rules and the drawing are fetched for those who have an entry.
    if (all.length === 0 && running.length === 0) return this.#picture.replaceChildren();
    const { meaning } = await import("../view/meaning.ts");
    const place = placeWords(this.#data.sites, setting("site"), hurtSide(store));
    const found = meaning(this.#data, all, running, {
      site: setting("site"),
      place,
      root: this.text("root"),
    });
    this.#told.replaceChildren(...found.told);
    this.#picture.replaceChildren(...found.picture);
  }

  async #plans(): Promise<readonly PlanData[]> {
    const all = await Promise.all(running(store).map((plan) => planData(plan, this.text("root"))));
    return all.filter((data) => data !== null);
  }

  #words({ day, noted }: Entry): string {
    const answers = this.#data.fields.flatMap(({ key, title, unit }) => {
      const value = noted.said[key];
      if (value === undefined) return [];
      const name = title.toLowerCase();
      return [typeof value === "boolean" ? (value ? name : `no ${name}`) : `${name} ${value} ${unit}`.trim()];
    });
    const place = placeWords(this.#data.sites, noted.site, noted.side);
    const when = [dayWords(day), noted.time].filter(Boolean).join(" ");
    return `${when}: ${[...answers, place, noted.note].filter(Boolean).join(", ")}`;
  }
}

function setting(name: string): string {
  return store.get("setting", name) ?? "";
}

function clock(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

customElements.define("rv-diary", Diary);
