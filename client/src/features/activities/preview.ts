// What a list of activities holds to what will be imported from it: the reader sees it before anything is kept.

import { MOST } from "../../store/entrylimits.ts";
import { store } from "../../dom/device.ts";
import { button, make } from "../../dom/make.ts";
import type { Activities } from "./activities.ts";
import type { Activity } from "./activity.ts";
import { dayWords } from "../../values/calendarday.ts";
import { KM_HEAD, kmCell } from "../../values/distance.ts";
import { counted } from "../../values/number.ts";
import { type DistanceUnit, type Reading, type Sorted, UNITS, kmOf, sorted } from "./kilometers.ts";
import type { News } from "./duplicates.ts";
import type { Ran } from "../../store/kinds.ts";
import { type Question, question } from "./doubtful.ts";
import { choice } from "../../ask/field.ts";
import { type Reason, reasonList } from "../../ask/unreadlines.ts";
import { tableOf } from "../../chart/table.ts";
import { idsBeside } from "../../ask/undo.ts";

/** By id in the run log. */
export type Chosen = ReadonlyMap<string, Ran>;

/** A run and what is done with its distance; undefined while the reader has not said so. */
type Read = readonly [run: Activity, reading: Reading | undefined];

/** Rows that are shown of many. */
const SHOWN = 5;

export class Preview {
  readonly element = make("div");
  readonly #found: Activities;
  readonly #news: News;
  readonly #unit;
  readonly #too = make("input", { type: "checkbox", id: "rv-beside" });
  readonly #asks = make("div");
  readonly #rows = make("div", {
    class: "rv-scroll",
    role: "region",
    "aria-label": "The first runs",
    tabindex: "0",
  });
  readonly #count = make("p");
  readonly #reasons = make("div");
  readonly #take: (runs: Chosen) => void;
  #sorted: Sorted = { plain: [], asked: [], far: [] };
  #questions: readonly Question[] = [];

  constructor(found: Activities, news: News, take: (runs: Chosen) => void) {
    this.#found = found;
    this.#news = news;
    this.#take = take;
    this.#unit = choice<DistanceUnit>(
      UNITS.map((one) => [one, one] as const),
      found.unit,
    );
    const nothing = news.fresh.length + news.beside.length === 0;
    this.element.append(...(nothing ? [this.#reasons] : this.#parts()));
    this.#sort();
  }

  /** What is in the file, in a sentence. */
  get words(): string {
    const { from } = this.#found;
    const { fresh, beside, twice } = this.#news;
    const rest = restWords(this.#found, twice, this.#sorted.far.length);
    if (fresh.length + beside.length === 0) return `This file has no new runs. ${rest} Nothing was changed.`;
    const count = fresh.length - this.#sorted.far.length;
    return `${from}: ${counted(count, "new run")}. ${rest} Nothing has been imported yet.`;
  }

  #parts(): readonly (HTMLElement | string)[] {
    const unit = make("fieldset", { class: "rv-field" }, make("legend", {}, "Distances are in"));
    unit.append(...this.#unit.parts);
    unit.addEventListener("change", () => this.#sort());
    this.#too.addEventListener("change", () => this.#sort());
    this.#asks.addEventListener("change", () => this.#draw());
    return [
      this.#found.sure ? "" : unit,
      this.#asks,
      this.#rows,
      this.#news.beside.length > 0 ? besideRow(this.#too, this.#news.beside.length) : "",
      this.#reasons,
      this.#count,
      make(
        "p",
        { class: "rv-buttons" },
        button("Import these runs", () => this.#go()),
      ),
    ];
  }

  get #in(): DistanceUnit {
    return this.#unit.answer() ?? "km";
  }

  /** Anew for each unit: what cannot be in kilometers may be in meters. */
  #sort(): void {
    const { unread, cells, sure } = this.#found;
    const { fresh, beside } = this.#news;
    const known = new Map(this.#questions.map(({ asked, answer }) => [asked.key, answer()]));
    this.#sorted = sorted(this.#too.checked ? [...fresh, ...beside] : fresh, this.#in, sure);
    this.#questions = this.#sorted.asked.map((one) => question(one, this.#in, sure, known.get(one.key)));
    this.#asks.replaceChildren(...this.#questions.map(({ element }) => element));
    const far = this.#sorted.far.map((run) => farReason(run, this.#in));
    this.#reasons.replaceChildren(...reasonList([...unread, ...cells, ...far]));
    this.#draw();
  }

  get #reads(): readonly Read[] {
    const plain = this.#sorted.plain.map((run): Read => [run, this.#in]);
    const asked = this.#questions.flatMap(({ asked: { runs }, answer }) =>
      runs.map((run): Read => [run, answer()]),
    );
    return [...plain, ...asked].filter(([, reading]) => reading !== "out");
  }

  #draw(): void {
    const reads = this.#reads;
    const open = reads.filter(([, reading]) => reading === undefined).length;
    const waits = open === 0 ? "" : ` First answer the questions about ${open} of them.`;
    this.#count.textContent = `${counted(reads.length, "run")} will be imported.${waits}`;
    this.#rows.replaceChildren(sample(reads));
  }

  #go(): void {
    if (!this.#questions.every(({ isAnswered }) => isAnswered())) return;
    const chosen = records(this.#reads);
    if (chosen.size > 0) this.#take(chosen);
  }
}

function restWords({ others, unread, cells }: Activities, twice: number, far: number): string {
  const lines = unread.length + far;
  return [
    twice > 0 && `${twice} already here.`,
    others.size > 0 && othersWords(others),
    lines > 0 && `${counted(lines, "line")} couldn't be read.`,
    cells.length > 0 && `${counted(cells.length, "cell")} couldn't be read.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Types that are named of many, and letters of one. */
const NAMED = 12;
const LETTERS = 40;

/** `4 other activities left out: Walking (3), Ride (1).` */
function othersWords(others: ReadonlyMap<string, number>): string {
  const all = [...others].sort(([, one], [, other]) => other - one);
  const sum = all.reduce((total, [, count]) => total + count, 0);
  const named = all
    .slice(0, NAMED)
    .map(([type, count]) => `${type.slice(0, LETTERS) || "no type"} (${count})`);
  const more = all.length > NAMED ? `, and ${all.length - NAMED} other types` : "";
  return `${counted(sum, "other activity", "other activities")} left out: ${named.join(", ")}${more}.`;
}

function besideRow(box: HTMLInputElement, count: number): HTMLElement {
  const words = `Also import ${count} from days when you already logged a run. Both will count.`;
  return make("label", { class: "rv-check" }, box, make("span", {}, words));
}

function farReason({ line, distance }: Activity, unit: DistanceUnit): Reason {
  return [line, `${kmOf(distance ?? 0, unit)} km is more than the run log's limit of ${MOST.km} km`];
}

function sample(reads: readonly Read[]): HTMLElement {
  const rows = latest(reads).map(([{ start, minutes, distance, effort }, reading]) => [
    `${dayWords(start.slice(0, 10))} ${start.slice(0, 4)}${start.length > 10 ? `, ${start.slice(11, 16)}` : ""}`,
    minutes ?? "?",
    cellOf(kmBy(distance, reading)),
    effort ?? "?",
  ]);
  return tableOf(["Start", "Minutes", KM_HEAD, "Effort"], rows);
}

/** The last of them; not all are sorted for that. */
function latest(reads: readonly Read[]): readonly Read[] {
  const last: Read[] = [];
  for (const read of reads) {
    const before = last.findIndex(([{ start }]) => start < read[0].start);
    if (before !== -1) last.splice(before, 0, read);
    else if (last.length < SHOWN) last.push(read);
    if (last.length > SHOWN) last.pop();
  }
  return last;
}

function cellOf(km: number | null): string {
  return km === null ? "?" : kmCell(km);
}

function kmBy(distance: number | null, reading: Reading | undefined): number | null {
  if (distance === null || reading === undefined || reading === "without" || reading === "out") return null;
  return kmOf(distance, reading);
}

function records(reads: readonly Read[]): Chosen {
  const idOn = idsBeside(store.all("run"));
  return new Map(
    reads.map(([{ start, minutes, distance, effort }, reading]) => {
      const km = kmBy(distance, reading);
      const begun = start.length > 10 ? start : "";
      return [idOn(start.slice(0, 10)), { minutes, km, effort, note: "", start: begun }];
    }),
  );
}
