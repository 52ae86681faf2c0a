// <rv-timer course name>: counts a session, or the holds and rests of an exercise, and then asks how it was.

import { store } from "../../dom/device.ts";
import { button } from "../../dom/make.ts";
import {
  type Course,
  type Reading,
  at,
  back,
  begin,
  course,
  isOver,
  pause,
  resume,
  skip,
} from "./countdown.ts";
import { Face } from "./face.ts";
import { Signals } from "./signals.ts";
import { tickSet } from "./sets.ts";

/** Milliseconds between looks at the clock; what they show comes from the clock alone. */
const LOOK = 100;
/** Milliseconds for which a timer can be taken up again. */
const STALE = 3 * 3600_000;

class Timer extends HTMLElement {
  readonly #signals = new Signals(() => this.#change((reading) => reading));
  #course: Course = [];
  #reading: Reading | null = null;
  #face: Face | null = null;
  #timeout = 0;
  #ends = new AbortController();

  connectedCallback(): void {
    this.#ends = new AbortController();
    this.#course = course(this.getAttribute("course") ?? "[]");
    this.#signals.sound = store.get("setting", "sound") !== "off";
    document.addEventListener("visibilitychange", () => this.#seen(), { signal: this.#ends.signal });
    this.#offer();
  }

  disconnectedCallback(): void {
    this.#ends.abort();
    this.#close();
  }

  get #name(): string {
    return this.getAttribute("name") ?? "";
  }

  get #key(): string {
    return `revlanox-timer:${location.pathname}:${this.getAttribute("course") ?? ""}`;
  }

  #offer(): void {
    const old = this.#kept();
    const words = old === null ? this.#what : "Back to the timer";
    this.replaceChildren(button(words, () => this.#start(old), { class: "rv-button rv-timer-start" }));
  }

  get #what(): string {
    if (this.#isSession) return "Start timer";
    return this.dataset["lines"] === undefined ? "Time this set" : "Time this circuit";
  }

  get #isSession(): boolean {
    return !this.classList.contains("rv-timer-small");
  }

  #start(from: Reading | null): void {
    this.#signals.wake();
    this.#reading = from ?? begin(Date.now());
    const face = new Face(this.#name, this.#course, {
      pause: () => this.#pauseOrGo(),
      hurts: () => this.#hurts(),
      end: () => this.#askEnd(),
      skip: () => this.#change(skip),
      back: () => this.#change(back),
      sound: () => this.#toggleSound(),
    });
    this.#face = face;
    face.element.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.#askEnd();
    });
    document.body.append(face.element);
    face.element.showModal();
    this.#change((reading) => reading);
  }

  /** Every change goes through here: the clock, the beeps, what is kept. */
  #change(how: (reading: Reading, now: number) => Reading): void {
    if (this.#reading === null) return;
    const now = Date.now();
    this.#follow(how(at(this.#course, this.#reading, now), now), now);
    if (this.#reading !== null) this.#signals.plan(this.#course, this.#reading, now);
  }

  /** To a new reading: what ended is ticked and told; the face shows it. */
  #follow(next: Reading, now: number): void {
    const before = this.#reading;
    this.#reading = next;
    this.#keep(next);
    if (before !== null && next.index !== before.index) this.#moved(before.index, next.index);
    if (isOver(this.#course, next)) return this.#finish(true);
    this.#face?.show(next, now);
    this.#face?.soundIs(this.#signals);
    clearTimeout(this.#timeout);
    if (next.paused === null) this.#timeout = window.setTimeout(() => this.#look(), LOOK);
  }

  #look(): void {
    if (this.#reading === null) return;
    const now = Date.now();
    this.#follow(at(this.#course, this.#reading, now), now);
  }

  #moved(from: number, to: number): void {
    for (const bout of this.#course.slice(from, to)) if (bout.kind === "hold") tickSet(this, bout);
    const bout = this.#course[to];
    if (bout === undefined) return;
    this.#face?.speak(bout);
    this.#signals.buzz(bout.kind);
  }

  /** The screen is back: the time is what the clock says, and the beeps are laid out anew. */
  #seen(): void {
    if (document.visibilityState !== "visible" || this.#face === null) return;
    void this.#signals.keepAwake();
    this.#change((reading) => reading);
  }

  #pauseOrGo(): void {
    this.#change((reading, now) => (reading.paused === null ? pause(reading, now) : resume(reading, now)));
  }

  #toggleSound(): void {
    // Where there is none, the tap brings it back.
    if (!this.#signals.isMute) {
      this.#signals.sound = !this.#signals.sound;
      store.set("setting", "sound", this.#signals.sound ? "on" : "off");
    }
    this.#change((reading) => reading);
  }

  #hurts(): void {
    this.#change(pause);
    this.#face?.ask(
      `Paused. If your pain is above this plan's limit, stop here.${this.#isSession ? " Walk home if walking doesn't hurt." : ""}`,
      button("Stop here", () => this.#finish(false), { class: "rv-face-pause" }),
      button("Keep going", () => this.#goOn(), { class: "rv-face-hurts" }),
    );
  }

  #askEnd(): void {
    if (this.#face?.asks) return this.#goOn();
    this.#change(pause);
    this.#face?.ask(
      "End the timer here?",
      button("End", () => this.#finish(false), { class: "rv-face-pause" }),
      button("Keep going", () => this.#goOn(), { class: "rv-face-hurts" }),
    );
  }

  #goOn(): void {
    this.#face?.askNothing();
    this.#change(resume);
  }

  #finish(whole: boolean): void {
    this.#close();
    this.#keep(null);
    this.#offer();
    if (this.#isSession) document.dispatchEvent(new CustomEvent("rv-finished", { detail: whole }));
    else this.querySelector("button")?.focus();
  }

  #close(): void {
    clearTimeout(this.#timeout);
    this.#signals.sleep();
    this.#face?.element.remove();
    this.#face = null;
    this.#reading = null;
  }

  /** A phone may throw a page away in the background; the timer is then taken up where the clock is. */
  #keep(reading: Reading | null): void {
    try {
      if (reading === null) sessionStorage.removeItem(this.#key);
      else sessionStorage.setItem(this.#key, JSON.stringify(reading));
    } catch {
      // Without storage the timer works as long as the page lives.
    }
  }

  #kept(): Reading | null {
    try {
      const old = JSON.parse(sessionStorage.getItem(this.#key) ?? "null") as Reading | null;
      if (old === null || Date.now() - (old.paused ?? old.since) > STALE) return null;
      return isOver(this.#course, at(this.#course, old, Date.now())) ? null : old;
    } catch {
      return null;
    }
  }
}

customElements.define("rv-timer", Timer);
