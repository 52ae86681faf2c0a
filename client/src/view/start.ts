// A plan that is not followed yet to the button that opens the form to start it.

import { store } from "../dom/device.ts";
import { button, make, pageLink } from "../dom/make.ts";
import { WHERE } from "../dom/words.ts";
import { dayWords } from "../plan/day.ts";
import { keptOf } from "../plan/kept.ts";

/** `stage`: where to begin, when the form stands on a stage's page; "" for where the plan says. */
export function startForm(host: HTMLElement, plan: string, root: string, stage: string): void {
  const kept = keptOf(store, plan);
  if (kept !== null) {
    const link = make("a", { href: pageLink(root, "my/") }, "My plan");
    const since = make("p", {}, `You follow this plan since ${dayWords(kept.started.start)}. `, link);
    return host.replaceChildren(since, make("p", { class: "rv-note" }, WHERE[store.where]));
  }
  // A form that is being filled in is not drawn again under the reader's finger.
  if (host.querySelector("form") !== null) return;
  const words = stage === "" ? "Follow this plan on this device" : "Follow this plan from this stage on";
  const close = (): void => {
    host.replaceChildren();
    startForm(host, plan, root, stage);
  };
  const open = async (): Promise<void> => {
    const { openForm } = await import("./startform.ts");
    await openForm(host, plan, root, stage, close);
  };
  host.replaceChildren(button(words, () => void open(), { class: "rv-button rv-button-quiet" }));
}
