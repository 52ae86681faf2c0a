// A stricter pain limit to the pain rule of the page and of its sheet.

import { make, svg } from "../../dom/make.ts";
import type { PlanData } from "../../plan/data.ts";
import { actOf, limitsAt, painPlanAt } from "../../plan/painlimit.ts";

type Band = "go" | "hold" | "stop";

const VERBS: Readonly<Record<Band, string>> = {
  go: "Carry on.",
  hold: "Don't add more.",
  stop: "Stop for today.",
};

const LABELS: Readonly<Record<Band, string>> = { go: "carry on", hold: "don't add more", stop: "stop" };

interface Row {
  readonly band: Band;
  readonly numbers: string;
  readonly act: string;
}

/** Bands without a number are not there. */
function rowsOf({ bands, acts }: PlanData): readonly Row[] {
  const stop = bands.stop ?? 11;
  const hold = bands.hold ?? stop;
  const all: readonly (readonly [Band, number, number, string])[] = [
    ["go", 0, hold - 1, "green"],
    ["hold", hold, stop - 1, "amber"],
    ["stop", stop, 10, "red"],
  ];
  return all
    .filter(([, low, high]) => low <= high)
    .map(([band, low, high, colour]) => ({
      band,
      numbers: low === high ? String(low) : `${low}–${high}`,
      act: acts[colour] ?? "",
    }));
}

const CELL = 30;
const HEIGHT = 34;

/** Eleven cells: outlined go, dashed hold, solid stop. */
function cells(rows: readonly Row[], { bands }: PlanData): SVGSVGElement {
  const stop = bands.stop ?? 11;
  const hold = bands.hold ?? stop;
  const label = rows.map(({ numbers, band }) => `${numbers} ${LABELS[band]}`).join(", ");
  const all = Array.from({ length: 11 }, (_, value) => {
    const band: Band = value >= stop ? "stop" : value >= hold ? "hold" : "go";
    const inset = band === "stop" ? 0 : 1;
    const box = { x: value * CELL + inset, y: inset, width: CELL - 2 * inset, height: HEIGHT - 2 * inset };
    const place = { x: value * CELL + CELL / 2, y: 22.5, "text-anchor": "middle" };
    return [
      svg("rect", { class: `b-${band}`, ...box }),
      svg("text", { class: `b-number b-number-${band}`, ...place }, String(value)),
    ];
  });
  const viewBox = `0 0 ${11 * CELL} ${HEIGHT}`;
  return svg("svg", { class: "rv-cells", viewBox, role: "img", "aria-label": label }, ...all.flat());
}

/** `plan` is the patient's; of a stage's page its own rule holds, and what its exercises allow. */
export function showLimit(plan: PlanData, stage: string): void {
  const own = painPlanAt(plan, stage);
  const steps = own.tracks.flatMap((track) => track.steps.filter(({ id }) => id === stage));
  const limits = limitsAt(own, steps);
  const data = { ...own, bands: limits, acts: { ...own.acts, green: actOf(own, "go", limits) } };
  const rows = rowsOf(data);
  const mark = `Stop when pain reaches ${data.bands.stop}. This limit came from a link that nobody checked.`;
  for (const rule of document.querySelectorAll(".rv-rule")) {
    const bands = rows.map(({ band, numbers, act }) =>
      make(
        "div",
        { class: `rv-band-${band}` },
        make("dt", {}, numbers),
        make("dd", {}, make("b", {}, VERBS[band]), ` ${act}`),
      ),
    );
    rule.replaceChildren(
      make("p", { class: "rv-given-mark" }, make("b", {}, mark)),
      cells(rows, data),
      make("dl", { class: "rv-bands" }, ...bands),
    );
  }
  for (const other of document.querySelectorAll<HTMLElement>(".rv-rule-injured")) other.hidden = true;
  const paper = document.querySelector(".rv-sheet-foot section");
  if (paper === null) return;
  const kept = [...paper.querySelectorAll("p")].filter((one) => one.textContent?.startsWith("Check again"));
  paper.replaceChildren(
    make("h2", {}, "If it hurts"),
    cells(rows, data),
    ...rows.map(({ band, numbers, act }) =>
      make("p", {}, make("b", {}, `${numbers} ${VERBS[band]}`), ` ${act}`),
    ),
    ...kept,
    make("p", {}, make("b", {}, mark)),
  );
}
