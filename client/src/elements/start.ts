// <rv-start plan root>: starts the plan on this device, or says where its reader is.

import { Live } from "../dom/live.ts";
import { givenFirst, startForm } from "../view/start.ts";

class Start extends Live {
  protected show(): void {
    void givenFirst(this.text("plan"));
    startForm(this, this.text("plan"), this.text("root"), "");
  }
}

customElements.define("rv-start", Start);
