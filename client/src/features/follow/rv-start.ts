// <rv-start plan root>: starts the plan on this device, or says where its reader is.

import { Live } from "../../dom/redrawn.ts";
import { startForm } from "../../start/startform.ts";

class Start extends Live {
  protected show(): void {
    startForm(this, this.text("plan"), this.text("root"), "");
  }
}

customElements.define("rv-start", Start);
