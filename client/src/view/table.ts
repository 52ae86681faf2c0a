// Rows of numbers to the table that says the same as a drawing, folded on the screen and open on paper.

import { make } from "../dom/make.ts";

type Cell = string | number;

export function dataTable(
  label: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  open = false,
): HTMLElement {
  const region = { class: "rv-scroll", role: "region", "aria-label": label, tabindex: "0" };
  return make(
    "details",
    { class: "rv-change rv-twin", open },
    make("summary", {}, "The same numbers as a table"),
    make("div", region, tableOf(heads, rows)),
  );
}

/** The first cell of a row is its head. */
export function tableOf(heads: readonly string[], rows: readonly (readonly Cell[])[]): HTMLElement {
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
