// <rv-given plan stage root>: what a clinician set for one patient, where a link or this device has it.

import { store } from "../dom/device.ts";
import { Live } from "../dom/live.ts";

class GivenPlan extends Live {
  protected override begin(): void {
    addEventListener("hashchange", () => void this.show(), { signal: this.signal });
  }

  protected async show(): Promise<void> {
    const link = location.hash.slice(1);
    const fragment = /^\d{1,4}\./.test(link) ? link : store.get("given", this.text("plan"));
    if (!fragment && !this.firstChild) return;
    const { showGiven } = await import("../view/given.ts");
    await showGiven(this, fragment ?? "", fragment === link);
  }
}

customElements.define("rv-given", GivenPlan);
