// What is injured and where to stop, as the builder asks: a clinician may make the limit stricter, never looser.

import { make } from "../../dom/make.ts";
import { ownStop } from "../../patient/overrides.ts";
import type { PlanLines } from "../../patient/lines.ts";
import type { Prescription } from "../../patient/prescription.ts";
import { INJURIES } from "../../store/kinds.ts";
import { row } from "./builderparts.ts";

export class LimitBlank {
  readonly #lines: PlanLines;
  readonly #stop = make("select", { id: "rv-build-stop" });
  readonly #injury = make("select", { id: "rv-build-injury" });

  constructor(lines: PlanLines) {
    this.#lines = lines;
    this.#injury.append(make("option", { value: "" }, "Not specified"));
    for (const [injury, [words]] of Object.entries(lines.injuries))
      this.#injury.append(make("option", { value: injury }, words));
    this.#injury.addEventListener("change", () => this.#fill());
    this.#fill();
  }

  get rows(): readonly HTMLElement[] {
    const stop = row("Stop when pain reaches", this.#stop, "You can make the limit stricter, not looser.");
    if (Object.keys(this.#lines.injuries).length === 0) return [stop];
    const why = "Bone and tendon injuries have stricter pain rules.";
    return [row("What is injured", this.#injury, why), stop];
  }

  get injury(): Prescription["injury"] {
    return INJURIES.find((injury) => injury === this.#injury.value) ?? "";
  }

  /** 0 for the plan's own. */
  get stop(): number {
    return Number(this.#stop.value);
  }

  /** What was chosen for another plan, where this one has it too. */
  takeOver(before: LimitBlank): void {
    if (this.#has(this.#injury, before.#injury.value)) this.#injury.value = before.#injury.value;
    this.#fill(before.#stop.value);
  }

  /** What was chosen stays chosen where it is still stricter than the plan's own limit. */
  #fill(chosen = this.#stop.value): void {
    const own = ownStop({ injury: this.injury }, this.#lines);
    const words = own === null ? "the plan's usual limit" : `${own} (the plan's own)`;
    const stops = Array.from({ length: (own ?? 11) - 1 }, (_, at) => String(at + 1));
    this.#stop.replaceChildren(
      make("option", { value: "0" }, words),
      ...stops.map((stop) => make("option", { value: stop }, stop)),
    );
    this.#stop.value = this.#has(this.#stop, chosen) ? chosen : "0";
  }

  #has(select: HTMLSelectElement, value: string): boolean {
    return [...select.options].some((option) => option.value === value);
  }
}
