// <rv-figure src tempo>: the positions of an exercise, the last of which moves when somebody asks for it.
//
// It takes nothing from other rooms, since the page of an exercise loads no other script, and what moves it comes later.

import type { Player } from "./player.ts";

/** Another figure of the page begins to move. */
const BEGINS = "rv-figure-begins";
const LOST = "We couldn't load the movement. Check your connection and try again.";

class Figure extends HTMLElement {
  #player: Player | null = null;
  #ends = new AbortController();
  readonly #row = document.createElement("div");
  readonly #play = document.createElement("button");
  readonly #told = document.createElement("p");

  connectedCallback(): void {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    this.#row.className = "rv-fig-controls";
    this.#play.className = "rv-button";
    this.#play.type = "button";
    this.#play.textContent = "Show the movement";
    this.#told.setAttribute("role", "alert");
    this.#play.addEventListener("click", () => void this.#pressed(), { signal });
    document.addEventListener(BEGINS, (event) => event.target !== this && this.#player?.pause(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden && this.#player?.pause(), { signal });
    this.#row.replaceChildren(this.#play);
    this.append(this.#row);
  }

  disconnectedCallback(): void {
    this.#ends.abort();
    this.#player?.pause();
    this.#row.remove();
  }

  async #pressed(): Promise<void> {
    if (this.#player?.moves) return this.#player.pause();
    this.#play.disabled = true;
    const player = await this.#ready();
    this.#play.disabled = false;
    this.#told.textContent = player === null ? LOST : "";
    if (player === null) return this.#row.append(this.#told);
    this.#told.remove();
    this.dispatchEvent(new CustomEvent(BEGINS, { bubbles: true }));
    player.go();
  }

  async #ready(): Promise<Player | null> {
    const part = await import("./player.ts").catch(() => null);
    if (part === null) return null;
    this.#player ??= new part.Player(this, this.#play);
    return (await this.#player.load().catch(() => false)) ? this.#player : null;
  }
}

customElements.define("rv-figure", Figure);
