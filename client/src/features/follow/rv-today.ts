// <rv-today root>: on the home page, the plan that is followed: where, whether a session is due, one link.

import { late } from "../../dom/late.ts";
import { store } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { running } from "../../plan/kept.ts";

class Today extends Live {
  protected async show(): Promise<void> {
    const root = this.text("root");
    const plans = running(store);
    if (plans.length === 0) return this.replaceChildren();
    // The engine is fetched for those who follow a plan, not for every visitor.
    const home = await late(() => import("./homelink.ts"), this);
    if (home === null) return;
    const shown = await Promise.all(plans.map((plan) => home.resume(plan, root)));
    this.replaceChildren(...shown.flat());
  }
}

customElements.define("rv-today", Today);
