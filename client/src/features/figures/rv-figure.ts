// <rv-figure src tempo>: the positions of an exercise, the last of which moves at the exercise's own tempo.
//
// It takes nothing from other rooms: the page of an exercise loads no other script.

import {
  type Beat,
  type Movement,
  beats,
  isMovement,
  lastStop,
  length,
  moment,
  outlines,
  room,
} from "./movement.ts";

declare global {
  var revlanoxMotion: unknown;
}

const SVG = "http://www.w3.org/2000/svg";
/** Another figure of the page begins to move. */
const BEGINS = "rv-figure-begins";

class Figure extends HTMLElement {
  #movement: Movement | null = null;
  #beats: readonly Beat[] = [];
  #shapes: SVGPathElement[] = [];
  #draw: (stop: number) => readonly string[] = () => [];
  #seconds = 0;
  #before = 0;
  #frame = 0;
  #ends = new AbortController();
  readonly #play = element("button", "rv-button rv-fig-play", "Show the movement");
  readonly #slide = element("input", "rv-fig-slide");
  readonly #told = element("p", "rv-note");

  connectedCallback(): void {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    this.#play.type = "button";
    this.#play.addEventListener("click", () => void this.#pressed(), { signal });
    this.#slide.addEventListener("input", () => this.#slid(), { signal });
    document.addEventListener(BEGINS, (event) => event.target !== this && this.#pause(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden && this.#pause(), { signal });
    const row = element("div", "rv-fig-controls");
    row.append(this.#play);
    this.append(row);
  }

  disconnectedCallback(): void {
    this.#ends.abort();
    this.#pause();
    this.querySelector(".rv-fig-controls")?.remove();
  }

  async #pressed(): Promise<void> {
    if (this.#frame !== 0) return this.#pause();
    if (this.#movement === null && !(await this.#load())) return;
    // Who asked for less motion moves it by hand.
    if (this.#still) return this.#slide.focus();
    this.dispatchEvent(new CustomEvent(BEGINS, { bubbles: true }));
    this.#before = performance.now();
    this.#frame = requestAnimationFrame((now) => this.#tick(now));
    this.#play.textContent = "Pause";
  }

  get #still(): boolean {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  #pause(): void {
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
    this.#pause();
    this.#seconds = Number(this.#slide.value);
    this.#show();
  }

  async #load(): Promise<boolean> {
    this.#play.disabled = true;
    globalThis.revlanoxMotion = undefined;
    await loaded(this.getAttribute("src") ?? "");
    const data = globalThis.revlanoxMotion;
    this.#play.disabled = false;
    if (!isMovement(data))
      return this.#tell("We couldn't load the movement. Check your connection and try again.");
    this.#movement = data;
    this.#tell("");
    this.#begin(data);
    return true;
  }

  #tell(words: string): false {
    this.#told.textContent = words;
    if (words === "") this.#told.remove();
    else this.#play.after(this.#told);
    return false;
  }

  /** The last position becomes the one that moves. */
  #begin(data: Movement): void {
    const last = lastStop(data);
    this.#beats = beats(this.getAttribute("tempo") ?? "", last, data.stops);
    this.#draw = outlines(data);
    this.#shapes = data.layers.map(([css]) => {
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("class", css);
      return path;
    });
    const figure = [...this.querySelectorAll<SVGSVGElement>(".rv-fig")].at(-1);
    figure?.setAttribute("viewBox", room(data.box, figure.getAttribute("viewBox") ?? data.box));
    figure?.replaceChildren(...this.#shapes);
    this.#offer();
    this.#show();
  }

  #offer(): void {
    this.#slide.type = "range";
    this.#slide.max = `${length(this.#beats)}`;
    this.#slide.step = "0.05";
    this.#slide.value = "0";
    this.#slide.setAttribute("aria-label", "Moment of the movement");
    this.#play.hidden = this.#still;
    this.#play.after(this.#slide);
  }

  #show(): void {
    const { beat, gone, stop } = moment(this.#beats, this.#seconds);
    this.#draw(stop).forEach((path, n) => this.#shapes[n]?.setAttribute("d", path));
    const what = this.#caption(beat);
    this.#slide.setAttribute("aria-valuetext", `${what}, ${Math.ceil(gone)} of ${Math.ceil(beat.seconds)} s`);
  }

  /** What is done in a beat: the caption of the position that it leads to. */
  #caption(beat: Beat): string {
    const captions = [...this.querySelectorAll("figcaption")].map((one) => one.lastChild?.textContent ?? "");
    const frame = Math.round(beat.to / (this.#movement?.stops ?? 1));
    return captions[frame] ?? "";
  }
}

function element<K extends "button" | "input" | "p" | "div">(
  name: K,
  css: string,
  words = "",
): HTMLElementTagNameMap[K] {
  const found = document.createElement(name);
  found.className = css;
  found.textContent = words;
  return found;
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

customElements.define("rv-figure", Figure);
