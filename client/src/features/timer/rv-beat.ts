// <rv-beat cadence>: a metronome, for tests that are done at a beat. Its clock is the sound card's own.

import { button, make } from "../../dom/make.ts";

/** Seconds of beats that are laid out ahead; a page in the background is woken once a second at most. */
const AHEAD = 3;

class Beat extends HTMLElement {
  readonly #light = make("span", { class: "rv-beat-light", "aria-hidden": "true" });
  readonly #button = button("Start the beat", () => this.#toggle(), { class: "rv-button rv-button-quiet" });
  #audio: AudioContext | null = null;
  #next = 0;
  #timer = 0;

  connectedCallback(): void {
    this.append(make("p", { class: "rv-buttons" }, this.#button, this.#light));
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  /** Seconds from beat to beat. */
  get #every(): number {
    return 60 / Math.max(1, Number(this.getAttribute("cadence")));
  }

  #toggle(): void {
    if (this.#audio) return this.#stop();
    this.#audio = new AudioContext();
    this.#next = this.#audio.currentTime + 0.1;
    this.#button.textContent = "Stop the beat";
    this.#light.style.animationDuration = `${this.#every}s`;
    this.#light.classList.add("rv-beats");
    this.#lay();
    this.#timer = window.setInterval(() => this.#lay(), 500);
  }

  #lay(): void {
    const audio = this.#audio;
    if (audio === null) return;
    // A call or a locked screen stops it; its clock stands still until then.
    if (audio.state !== "running") void audio.resume().catch(() => undefined);
    for (; this.#next < audio.currentTime + AHEAD; this.#next += this.#every) {
      const tone = audio.createOscillator();
      tone.frequency.value = 880;
      tone.connect(audio.destination);
      tone.start(this.#next);
      tone.stop(this.#next + 0.05);
    }
  }

  #stop(): void {
    clearInterval(this.#timer);
    void this.#audio?.close().catch(() => undefined);
    this.#audio = null;
    this.#light.classList.remove("rv-beats");
    this.#button.textContent = "Start the beat";
  }
}

customElements.define("rv-beat", Beat);
