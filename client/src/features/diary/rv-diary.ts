// <rv-diary data root>: the symptom diary: two taps for an entry, each kept at once, everything else on request,
// and what it tells.

import { store } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { late, unloadedPart } from "../../dom/late.ts";
import { button, make } from "../../dom/make.ts";
import { planData } from "../../dom/plandata.ts";
import { dayWords, today } from "../../values/calendarday.ts";
import { running } from "../../plan/kept.ts";
import type { DiaryField } from "../../log/symptoms.ts";
import type { Tell } from "./trackerrules.ts";
import type { Noted } from "../../store/kinds.ts";
import { isTouched } from "../../ask/dayfield.ts";
import { entryForm, questionOf } from "./diaryform.ts";
import { type Field, field } from "../../ask/field.ts";
import { Journal, entries } from "./journal.ts";
import { type Entry, diary } from "../../log/entries.ts";
import { type Side, type Sites, hurtSide, placeWords, siteForm } from "../../ask/painplace.ts";
import { freeId } from "../../ask/undo.ts";

interface DiaryData {
  readonly fields: readonly DiaryField[];
  readonly tells: readonly Tell[];
  /** Where the limits of the rules come from. */
  readonly note: string;
  readonly sites: Sites;
}

const UNTOLD =
  "Your entries are saved, but we couldn't load what they mean for you. Reload the page before you train.";

class Diary extends Live {
  readonly #journal = new Journal("diary");
  readonly #about = make("div");
  readonly #pads = make("div", { class: "rv-pads" });
  readonly #more = make("div");
  readonly #told = make("div", { role: "status" });
  readonly #list = make("div");
  readonly #picture = make("div");
  #data: DiaryData = { fields: [], tells: [], note: "", sites: {} };
  #taps: readonly (readonly [key: string, field: Field])[] = [];
  /** Id of the entry that the next tap changes; "" for a new one. */
  #open = "";

  protected override begin(): void {
    this.#data = JSON.parse(this.text("data")) as DiaryData;
    this.#journal.said.dataset["hint"] = "One tap saves. You can change it all day.";
    const parts = [this.#about, this.#pads, this.#more, this.#told];
    const shown = make("div", {}, this.#picture, this.#list);
    this.replaceChildren(make("div", { class: "rv-log-two" }, make("div", {}, ...parts), shown));
    this.#pads.addEventListener("change", () => this.#tapped(), { signal: this.signal });
    this.#fresh();
  }

  /** Pads with nothing tapped: the next taps are a new entry. */
  #fresh(): void {
    this.#open = "";
    this.#more.replaceChildren();
    this.#showPads({});
    this.#showAbout();
  }

  /** The taps of a new day are a new entry. A form that is being filled in stays: it has a field for its day. */
  protected override turn(): void {
    const more = isTouched(this.#more) ? [...this.#more.childNodes] : [];
    const about = this.#about.querySelector("select") ? [...this.#about.childNodes] : null;
    this.#fresh();
    this.#more.replaceChildren(...more);
    if (about) this.#about.replaceChildren(...about);
    this.#journal.said.replaceChildren();
  }

  #showPads(said: Noted["said"]): void {
    const once = this.#data.fields.filter((one) => one.once);
    this.#taps = once.map((one) => [one.key, field(questionOf(one), said[one.key], "")] as const);
    const [first, ...rest] = this.#taps.map(([, { element }]) => element);
    // Right below the pad that most people tap, where a thumb doesn't hide it.
    this.#pads.replaceChildren(...(first ? [first] : []), this.#journal.said, ...rest);
  }

  #showAbout(): void {
    const place = placeWords(this.#data.sites, setting("site"), hurtSide(store));
    const change = button(place === "" ? "Choose a body part" : "Change body part", () => this.#askAbout(), {
      class: "rv-link",
    });
    const words = `${dayWords(today())}${place === "" ? "" : `, ${place}`} `;
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

  get #tappedNow(): Noted["said"] {
    const said = this.#taps.flatMap(([key, { answer }]) => {
      const value = answer();
      return typeof value === "number" || typeof value === "boolean" ? [[key, value] as const] : [];
    });
    return Object.fromEntries(said);
  }

  /** Each tap is kept at once, and changes the entry that the first one began. */
  #tapped(): void {
    const old = store.get("diary", this.#open);
    const noted = old ?? {
      time: clock(),
      site: setting("site"),
      side: hurtSide(store),
      said: {},
      note: "",
    };
    const said = { ...noted.said, ...this.#tappedNow };
    const missing = this.#data.fields.find(({ key, once }) => once && said[key] === undefined);
    const words = missing === undefined ? "" : `Now choose: ${missing.title.toLowerCase()}.`;
    const day = this.#open.split("/")[0] || today();
    // Before anything is drawn: it is this entry that the pads show.
    this.#open ||= freeId(day, store.all("diary", `${day}/`));
    this.#journal.keep(this.#open, day, { ...noted, said }, () => (store.where === "device" ? words : ""));
    this.#offer(this.#open);
  }

  #offer(id: string): void {
    this.#more.replaceChildren(
      make(
        "p",
        { class: "rv-buttons" },
        button("Add details", () => this.#edit(id), { class: "rv-link" }),
        button("New entry", () => this.#fresh(), { class: "rv-link" }),
      ),
    );
  }

  #edit(id: string): void {
    const entry = diary(store).find((one) => one.id === id);
    if (entry === undefined) return this.#fresh();
    const save = (day: string, noted: Noted): void => {
      const kept = this.#journal.keep(id, day, noted);
      // The pads are for today: a tap must not change the entry of another day.
      if (day !== today()) return this.#fresh();
      this.#open = kept;
      this.#showPads(noted.said);
      this.#offer(kept);
    };
    this.#more.replaceChildren(entryForm(this.#data.fields, entry, save, () => this.#offer(id)));
    this.#more.querySelector<HTMLElement>("h3")?.focus();
  }

  protected async show(): Promise<void> {
    const all = diary(store);
    const open = all.find(({ id }) => id === this.#open);
    if (this.#open !== "") this.#agree(open);
    this.#list.replaceChildren(
      ...entries(all, (one) => this.#journal.row(one.id, this.#words(one), () => this.#edit(one.id))),
    );
    const plans = running(store);
    // The rules and the drawing are fetched for those who have an entry.
    if (all.length === 0 && plans.length === 0) return this.#tellNothing();
    const loaded = await Promise.all(plans.map((plan) => planData(plan, this.text("root"))));
    const chart = await late(() => import("./diarychart.ts"));
    // What was told of the last entry may be wrong for this one.
    if (chart === null) return this.#tellNothing(unloadedPart(UNTOLD));
    const place = placeWords(this.#data.sites, setting("site"), hurtSide(store));
    const found = chart.meaning(this.#data, all, loaded, {
      site: setting("site"),
      place,
      root: this.text("root"),
      chosen: open,
    });
    this.#wear(found.told);
    this.#told.replaceChildren(...found.told);
    this.#picture.replaceChildren(...found.picture);
  }

  #tellNothing(...why: readonly Element[]): void {
    this.#wear([]);
    this.#told.replaceChildren(...why);
    this.#picture.replaceChildren();
  }

  /** The line below the pad wears the strictest of what is told, which may stand below the screen. */
  #wear(told: readonly Element[]): void {
    const band = ["stop", "hold"].find((one) => told.some((tell) => tell.matches(`.rv-tell-${one}`))) ?? "";
    const tell = told.find((one) => band !== "" && one.matches(`.rv-tell-${band}`));
    this.#journal.said.dataset["band"] = band;
    this.#journal.said.dataset["verdict"] = tell?.querySelector("b")?.textContent?.trim() ?? "";
  }

  /** What was taken back, or changed in another tab, is not shown as chosen. */
  #agree(entry: Entry | undefined): void {
    if (entry === undefined) return this.#fresh();
    const shown = this.#taps.every(([key, { answer }]) => answer() === entry.noted.said[key]);
    if (!shown) this.#showPads(entry.noted.said);
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
