// Where it hurts: the place and side that diary entries are about, asked once and kept.

import { button, make } from "../dom/make.ts";
import type { Noted } from "../store/kinds.ts";
import { injuredSide } from "../results/person.ts";
import type { Store } from "../store/store.ts";
import { sideField } from "./field.ts";

/** By id: its name, and the risk of a bone stress injury there. */
export type Sites = { readonly [id: string]: readonly [title: string, risk: "high" | "low" | "none"] };

export type Side = Noted["side"];

/** The side that new entries are about; "" where nobody said, and for none. */
export function hurtSide(store: Store): Side {
  const side = injuredSide(store);
  return side === "none" ? "" : side;
}

const SIDES = [
  ["Left", "left"],
  ["Right", "right"],
  ["Both", "both"],
] as const;

/** `Achilles tendon, left side`; "" where nobody said. */
export function placeWords(sites: Sites, site: string, side: Side): string {
  const title = sites[site]?.[0] ?? "";
  const sides = side === "" ? "" : `${side} side${side === "both" ? "s" : ""}`;
  return [title, sides].filter(Boolean).join(", ");
}

export function siteForm(
  sites: Sites,
  chosen: { readonly site: string; readonly side: Side },
  save: (site: string, side: Side) => void,
): HTMLElement {
  const select = make("select", { id: "rv-site" }, make("option", { value: "" }, "Not specified"));
  for (const [id, [title]] of Object.entries(sites))
    select.append(make("option", { value: id, selected: id === chosen.site }, title));
  const side = sideField(SIDES, chosen.side);
  return make(
    "div",
    { class: "rv-decision rv-log-form" },
    make("h3", {}, "Where does it hurt?"),
    make("div", { class: "rv-date" }, make("label", { for: "rv-site" }, "Body part"), select),
    side.element,
    make(
      "p",
      { class: "rv-buttons" },
      button("Save for new entries", () => save(select.value, side.answer() ?? "")),
    ),
  );
}
