// Rows of numbers to the table that says the same as a drawing, folded on the screen and open on paper.
// A folded one is made when it is opened or printed: five years of days are many rows.

import { make } from "../dom/make.ts";

type Cell = string | number;

type Rows = readonly (readonly Cell[])[];

export function dataTable(
  label: string,
  heads: readonly string[],
  rows: () => Rows,
  open = false,
): HTMLElement {
  const region = make("div", { class: "rv-scroll", role: "region", "aria-label": label, tabindex: "0" });
  const twin = make(
    "details",
    { class: "rv-change rv-twin", open },
    make("summary", {}, "The same numbers as a table"),
    region,
  );
  const fill = (): void => {
    if (region.firstChild === null) region.append(tableOf(heads, rows()));
  };
  if (open) fill();
  twin.addEventListener("toggle", fill, { once: true });
  twin.addEventListener(PRINT, fill, { once: true });
  return twin;
}

const PRINT = "rv-print";
addEventListener("beforeprint", () => {
  for (const twin of document.querySelectorAll(".rv-twin")) twin.dispatchEvent(new Event(PRINT));
});

/** The first cell of a row is its head. */
export function tableOf(heads: readonly string[], rows: Rows): HTMLElement {
  const head = make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text)));
  const body = rows.map(([first = "", ...cells]) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, String(first)),
      ...cells.map((cell) => make("td", {}, String(cell))),
    ),
  );
  return make("table", { class: "rv-history" }, make("thead", {}, head), make("tbody", {}, ...body));
}
