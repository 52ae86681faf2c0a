// <rv-aside>: what of this device could not be read, said on the pages that would have shown it, with a way to keep it.

import { store } from "../dom/device.ts";
import { Live } from "../dom/live.ts";
import { button, make } from "../dom/make.ts";
import { asidesOf } from "../store/whole.ts";

class Aside extends Live {
  protected show(): void {
    const count = asidesOf(store).size;
    if (count === 0) return this.replaceChildren();
    const words =
      count === 1
        ? "1 entry could not be read and is kept aside. It is neither shown nor counted, and not deleted. "
        : `${count} entries could not be read and are kept aside. They are neither shown nor counted, and not deleted. `;
    const row = make("p", {}, words, button("Download what could not be read", save, { class: "rv-link" }));
    this.replaceChildren(make("div", { class: "rv-tell", role: "status" }, row));
  }
}

/** To be kept, or corrected and imported again. */
async function save(): Promise<void> {
  const { downloadAside } = await import("../dom/exports.ts");
  downloadAside();
}

customElements.define("rv-aside", Aside);
