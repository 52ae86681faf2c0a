// <rv-given plan stage root>: what a clinician set for the reader, above the plan; without such a link nothing is fetched.

import { store } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";

class Given extends Live {
  protected async show(): Promise<void> {
    const link = location.hash.slice(1);
    const fragment = /^\d+\./.test(link) ? link : store.get("given", this.text("plan"));
    if (!fragment && !this.firstChild) return;
    const { showGiven } = await import("./patienthead.ts");
    await showGiven(this, fragment ?? "", fragment === link);
  }
}

customElements.define("rv-given", Given);
