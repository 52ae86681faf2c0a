// <rv-given plan stage root>: what a clinician set for the reader, above the plan; without such a link nothing is fetched.

import { late, unloadedPart } from "../../dom/late.ts";
import { store } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";

/** The page below shows the plan's own doses. */
const UNSET =
  "We couldn't load what your clinician set for you, so the doses below may not be yours. Reload the page before you train.";

class Given extends Live {
  protected async show(): Promise<void> {
    const link = location.hash.slice(1);
    const fragment = /^\d+\./.test(link) ? link : store.get("given", this.text("plan"));
    if (!fragment && !this.firstChild) return;
    const head = await late(() => import("./patienthead.ts"));
    if (head !== null) await head.showGiven(this, fragment ?? "", fragment === link);
    else this.replaceChildren(unloadedPart(fragment ? UNSET : undefined));
  }
}

customElements.define("rv-given", Given);
