// A stage's own page beside the card: what must be known before its next session, and what is not offered meanwhile.

import { make } from "../../dom/make.ts";
import { today } from "../../values/calendarday.ts";
import type { PlanData } from "../../plan/data.ts";
import { type Kept, type Standing, positions } from "../../plan/follow.ts";
import { heldBack, heldIn, trackOf } from "../../plan/held.ts";
import { cautions } from "./caution.ts";
import { showRule } from "../../start/injuryfield.ts";
import { uncounted } from "./uncounted.ts";

/** Where a card is drawn. */
export interface Places {
  /** Of what it says, above all else. */
  readonly top: HTMLElement;
  /** Of what it asks after a session. */
  readonly low: HTMLElement;
  /** The stage whose page it is; "" on the reader's own page. */
  readonly stage: string;
}

/** Today's session and its timer are not offered while a stop holds; its style sheet knows it by the mark. */
export function mark({ top, stage }: Places, data: PlanData, kept: Kept, standing: Standing): void {
  if (stage === "") return;
  const held = heldBack(kept, standing, today());
  const track = trackOf(data, stage)?.track ?? "";
  top.toggleAttribute("data-held", heldIn(held, track, today()) !== undefined);
  const words = uncounted(data, standing, stage);
  showRule(data, kept.started.injury);
  for (const place of document.querySelectorAll("[data-uncounted]")) place.textContent = words;
}

/** The same sentences as on the reader's own page, where the stage is the one in which they are. */
export function before({ stage }: Places, data: PlanData, standing: Standing): readonly HTMLElement[] {
  const here = positions(data, standing.states).find(({ id }) => id === stage);
  if (here === undefined) return [];
  return cautions(data, standing, here.track, here.state).map((text) => make("p", { class: "rv-gap" }, text));
}
