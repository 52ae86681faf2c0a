// <rv-aside>: what of this device could not be read, said on the pages that would have shown it, with a way to keep it.

import { store, tellChanged } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { late } from "../../dom/late.ts";
import { button, make } from "../../dom/make.ts";
import { asidesOf, dropAsides } from "../../store/whole.ts";

const LINK = { class: "rv-link" };

class Aside extends Live {
  /** Whether the reader has it as a file: only then it may go. */
  #saved = false;

  protected show(): void {
    const count = asidesOf(store).size;
    if (count === 0) return this.replaceChildren();
    const words =
      count === 1
        ? "We couldn't read 1 entry, so we set it aside. It isn't shown, counted or deleted. "
        : `We couldn't read ${count} entries, so we set them aside. They aren't shown, counted or deleted. `;
    const save = button("Download what we couldn't read", () => void this.#save(), LINK);
    const drop = this.#saved ? button("Delete it from this device", () => this.#drop(), LINK) : null;
    this.replaceChildren(
      make("div", { class: "rv-tell", role: "status" }, make("p", {}, words, save, " ", drop)),
    );
  }

  /** To be kept, or corrected and imported again. */
  async #save(): Promise<void> {
    const files = await late(() => import("../../dom/exports.ts"), this);
    if (files === null) return;
    files.downloadAside();
    this.#saved = true;
    this.show();
  }

  #drop(): void {
    dropAsides(store);
    tellChanged();
  }
}

customElements.define("rv-aside", Aside);
