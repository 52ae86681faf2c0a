// A plan that was withdrawn to what its reader is told: stop, why, and where to go.

import type { PlanData } from "../plan/data.ts";
import { make, pageLink } from "./make.ts";

/** The notice as its own page has it; nothing for a plan that may be followed. */
export function withdrawnBlock({ title, address, withdrawn }: PlanData, root: string): HTMLElement | null {
  if (withdrawn === undefined) return null;
  const { since, stop, because, ask, instead } = withdrawn;
  const id = `rv-withdrawn-${address.replaceAll("/", "-")}`;
  return make(
    "section",
    { class: "rv-care rv-taken-back", "aria-labelledby": id },
    make("h2", { id, tabindex: "-1" }, `Withdrawn: ${title}`),
    make("p", {}, `${since} `, make("b", {}, stop)),
    make("p", {}, because),
    make(
      "p",
      { class: "rv-act" },
      ...(instead
        ? [
            "Go to ",
            make("a", { href: pageLink(root, instead[1]) }, instead[0]),
            " instead. Read who it is for before you start.",
          ]
        : [ask]),
    ),
  );
}
