// <rv-bar scope="plan" total="24">: how many of a plan's or a stage's ticks are set, once there is one.

import { store } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { make } from "../../dom/make.ts";

class Bar extends Live {
  protected show(): void {
    const total = Number(this.text("total"));
    const ticks = [...store.all("tick", `${this.text("scope")}/`)];
    const done = Math.min(total, ticks.filter(([id, { data }]) => data.on && !id.includes("@")).length);
    const words = `${done} of ${total} done`;
    const bar = make("progress", {
      class: "rv-progress",
      max: String(total),
      value: String(done),
      "aria-label": words,
    });
    this.replaceChildren(
      ...(done === 0 || total === 0 ? [] : [bar, make("small", { "aria-hidden": "true" }, ` ${words}`)]),
    );
  }
}

customElements.define("rv-bar", Bar);
