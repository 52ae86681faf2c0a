// A reading to the timer's face: the word, digits for an arm's length, what comes next, the strip.

import { button, make, svg } from "../../dom/make.ts";
import { counted } from "../../values/number.ts";
import {
  type Bout,
  type Course,
  type Reading,
  digits,
  left,
  progress,
  spent,
  timed,
  turn,
} from "./countdown.ts";

export interface Acts {
  readonly pause: () => void;
  readonly hurts: () => void;
  readonly end: () => void;
  readonly skip: () => void;
  readonly back: () => void;
  readonly sound: () => void;
}

const HEIGHTS: Readonly<Record<Bout["kind"], number>> = { run: 98, hold: 98, walk: 38, rest: 12 };

export class Face {
  readonly element: HTMLDialogElement;
  readonly #word = make("p", { class: "rv-face-word" });
  readonly #digits = make("p", { class: "rv-face-digits", role: "timer", "aria-live": "off" });
  readonly #then = make("p", { class: "rv-face-then" });
  readonly #turn = make("p", { class: "rv-face-turn" });
  readonly #spoken = make("p", { class: "rv-vh", role: "status" });
  readonly #strip: SVGSVGElement;
  readonly #gone = make("span");
  readonly #left = make("span");
  readonly #pause: HTMLButtonElement;
  readonly #sound: HTMLButtonElement;
  readonly #ask = make("div", { class: "rv-face-ask", hidden: true });
  readonly #course: Course;

  constructor(name: string, all: Course, acts: Acts) {
    this.#course = all;
    this.#strip = strip(timed(all));
    this.#pause = button("Pause", acts.pause, { class: "rv-face-pause" });
    this.#sound = button("", acts.sound, { class: "rv-face-small" });
    const top = make(
      "div",
      { class: "rv-face-top" },
      button("End", acts.end, { class: "rv-face-small" }),
      make("span", {}, name),
      this.#sound,
    );
    const small = make(
      "div",
      { class: "rv-face-row" },
      button("Previous", acts.back, { class: "rv-face-small" }),
      button("Skip", acts.skip, { class: "rv-face-small" }),
    );
    const strips = make("div", { class: "rv-face-strip" });
    strips.append(this.#strip, make("p", { class: "rv-face-sum" }, this.#gone, this.#left));
    const main = make(
      "div",
      { class: "rv-face-row" },
      this.#pause,
      button("It hurts", acts.hurts, { class: "rv-face-hurts" }),
    );
    this.element = make(
      "dialog",
      { class: "rv-face", "aria-label": `Timer: ${name}` },
      top,
      this.#word,
      this.#digits,
      this.#then,
      this.#turn,
      strips,
      small,
      main,
      this.#ask,
      this.#spoken,
    );
  }

  show(reading: Reading, now: number): void {
    const bout = this.#course[reading.index];
    if (bout === undefined) return;
    const rest = left(this.#course, reading, now);
    const { gone, total } = progress(this.#course, reading, now);
    this.element.dataset["kind"] = bout.kind;
    put(this.#word, bout.word);
    put(this.#digits, digits(rest ?? spent(reading, now)));
    put(this.#then, this.#next(reading, bout));
    put(this.#turn, this.#count(reading, bout));
    // A second that is not over is not done, so that both numbers add up to the whole.
    put(this.#gone, `${digits(Math.floor(gone / 1000) * 1000)} done`);
    put(this.#left, `${digits(total - gone)} left`);
    put(this.#pause, reading.paused === null ? "Pause" : "Resume");
    this.#strip.querySelector(".now")?.setAttribute("width", String(total === 0 ? 0 : gone / 1000));
  }

  /** Said once, politely, when a bout begins. */
  speak(bout: Bout): void {
    const length = bout.seconds === 0 ? "" : `, ${heard(bout.seconds)}`;
    this.#spoken.textContent = `${bout.word}${length}${bout.note === "" ? "" : `, ${bout.note}`}`;
  }

  soundIs({ sound, isMute }: { readonly sound: boolean; readonly isMute: boolean }): void {
    put(this.#sound, isMute || !sound ? "Turn sound on" : "Turn sound off");
  }

  /** A question over the face; its buttons do what they say, and each takes it away. */
  ask(words: string, ...answers: readonly HTMLElement[]): void {
    this.#ask.replaceChildren(make("p", {}, words), ...answers);
    this.#ask.hidden = false;
    this.#ask.querySelector("button")?.focus();
  }

  askNothing(): void {
    this.#ask.hidden = true;
  }

  get asks(): boolean {
    return !this.#ask.hidden;
  }

  #next({ index }: Reading, bout: Bout): string {
    const next = this.#course[index + 1];
    if (bout.seconds === 0) return "Press Skip when the set is done.";
    if (next === undefined) return "then you're done";
    return `then ${next.word}${next.seconds === 0 ? "" : ` ${digits(next.seconds * 1000)}`}`;
  }

  #count(reading: Reading, bout: Bout): string {
    if (bout.note !== "") return bout.optional ? `${bout.note}, only if you feel good` : bout.note;
    const found = turn(this.#course, reading);
    const times = found === null || found.of < 2 ? "" : `Round ${found.number} of ${found.of}`;
    return bout.optional ? [times, "only if you feel good"].filter(Boolean).join(", ") : times;
  }
}

/** As a screen reader says it: `1 minute 30 seconds`. */
function heard(all: number): string {
  const [minutes, seconds] = [Math.floor(all / 60), all % 60];
  const parts = [minutes > 0 && counted(minutes, "minute"), seconds > 0 && counted(seconds, "second")];
  return parts.filter(Boolean).join(" ");
}

function put(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** The whole course, and over it what is gone. */
function strip(all: Course): SVGSVGElement {
  const total = all.reduce((sum, { seconds }) => sum + seconds, 0);
  const id = `rv-gone-${Math.random().toString(36).slice(2)}`;
  const gone = svg("rect", { x: 0, y: 0, width: 0, height: 100, class: "now" });
  const frame = {
    viewBox: `0 0 ${Math.max(1, total)} 100`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  };
  return svg(
    "svg",
    frame,
    svg("clipPath", { id }, gone),
    svg("g", {}, ...shapes(all, "todo")),
    svg("g", { "clip-path": `url(#${id})` }, ...shapes(all, "done")),
  );
}

function shapes(all: Course, name: string): readonly SVGRectElement[] {
  let start = 0;
  return all.map(({ kind, seconds }) => {
    const x = start;
    start += seconds;
    const height = HEIGHTS[kind];
    return svg("rect", { x, y: 100 - height, width: seconds, height, class: name });
  });
}
