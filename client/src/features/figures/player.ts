// The last position of a figure to one that moves at its tempo, or by hand.

import {
  type Beat,
  type Movement,
  TRACE,
  beats,
  isMovement,
  lastStop,
  length,
  moment,
  outlines,
  room,
  trace,
} from "./movement.ts";

declare global {
  var revlanoxMotion: unknown;
}

const SVG = "http://www.w3.org/2000/svg";

/** Moves the figures of one element. */
export class Player {
  #movement: Movement | null = null;
  #beats: readonly Beat[] = [];
  #shapes: readonly SVGPathElement[] = [];
  #draw: (stop: number) => readonly string[] = () => [];
  #seconds = 0;
  #before = 0;
  #frame = 0;
  readonly #host: HTMLElement;
  readonly #play: HTMLButtonElement;
  readonly #slide = document.createElement("input");
  readonly #line = document.createElementNS(SVG, "path");

  constructor(host: HTMLElement, play: HTMLButtonElement) {
    this.#host = host;
    this.#play = play;
    this.#slide.addEventListener("input", () => this.#slid());
  }

  get moves(): boolean {
    return this.#frame !== 0;
  }

  /** False where the movement can't be loaded. */
  async load(): Promise<boolean> {
    if (this.#movement !== null) return true;
    globalThis.revlanoxMotion = undefined;
    await loaded(this.#host.getAttribute("src") ?? "");
    const data = globalThis.revlanoxMotion;
    if (!isMovement(data)) return false;
    this.#movement = data;
    this.#begin(data);
    return true;
  }

  go(): void {
    // Who asked for less motion moves it by hand.
    if (still()) return this.#slide.focus();
    this.#before = performance.now();
    this.#frame = requestAnimationFrame((now) => this.#tick(now));
    this.#play.textContent = "Pause";
  }

  pause(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#movement !== null) this.#play.textContent = "Play";
  }

  #tick(now: number): void {
    this.#seconds = (this.#seconds + (now - this.#before) / 1000) % length(this.#beats);
    this.#before = now;
    this.#slide.value = `${this.#seconds}`;
    this.#show();
    this.#frame = requestAnimationFrame((next) => this.#tick(next));
  }

  #slid(): void {
    this.pause();
    this.#seconds = Number(this.#slide.value);
    this.#show();
  }

  #begin(data: Movement): void {
    this.#beats = beats(this.#host.getAttribute("tempo") ?? "", lastStop(data), data.stops);
    this.#draw = outlines(data);
    this.#shapes = data.layers.map(([css]) => {
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("class", css);
      return path;
    });
    const figure = [...this.#host.querySelectorAll<SVGSVGElement>(".rv-fig-frames .rv-fig")].at(-1);
    figure?.setAttribute("viewBox", room(data.box, figure.getAttribute("viewBox") ?? data.box));
    figure?.replaceChildren(...this.#shapes);
    this.#offer();
    this.#show();
  }

  #offer(): void {
    this.#slide.type = "range";
    this.#slide.className = "rv-fig-slide";
    this.#slide.max = `${length(this.#beats)}`;
    this.#slide.step = "0.05";
    this.#slide.value = "0";
    this.#slide.setAttribute("aria-label", "Moment of the movement");
    this.#play.hidden = still();
    this.#play.after(this.#traced());
  }

  /** The tempo as a line, along which the slider moves. */
  #traced(): HTMLElement {
    const drawing = document.createElementNS(SVG, "svg");
    drawing.setAttribute("viewBox", `0 0 ${TRACE[0]} ${TRACE[1]}`);
    drawing.setAttribute("preserveAspectRatio", "none");
    drawing.setAttribute("aria-hidden", "true");
    this.#line.setAttribute("d", trace(this.#beats, this.#movement ? lastStop(this.#movement) : 1));
    drawing.append(this.#line);
    const box = document.createElement("div");
    box.className = "rv-fig-trace";
    box.append(drawing, this.#slide);
    return box;
  }

  #show(): void {
    const { beat, gone, stop } = moment(this.#beats, this.#seconds);
    this.#draw(stop).forEach((path, n) => this.#shapes[n]?.setAttribute("d", path));
    const time = `${Math.ceil(gone)} of ${Math.ceil(beat.seconds)} s`;
    this.#slide.setAttribute("aria-valuetext", `${this.#caption(beat)}, ${time}`);
  }

  /** What is done in a beat: the caption of the position that it leads to. */
  #caption(beat: Beat): string {
    const found = [...this.#host.querySelectorAll("figcaption")];
    const captions = found.map((one) => (one.lastChild?.textContent ?? "").trim());
    return captions[Math.round(beat.to / (this.#movement?.stops ?? 1))] ?? "";
  }
}

function still(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** As a script, since a page opened as a file may load no other kind of data. */
function loaded(src: string): Promise<void> {
  return new Promise((done) => {
    const script = document.createElement("script");
    script.src = src;
    script.addEventListener("load", () => done());
    script.addEventListener("error", () => done());
    document.head.append(script);
  });
}
