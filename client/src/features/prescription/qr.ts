// An address to its QR code, drawn here: no other host is asked for it.

import { correction, generate } from "lean-qr";
import { svg } from "../../dom/make.ts";

/** Light modules around it, which a camera needs. */
const MARGIN = 4;

/** Null for more than a code can hold. */
export function qrCode(text: string, label: string): SVGSVGElement | null {
  const code = coded(text);
  if (code === null) return null;
  const rows = Array.from({ length: code.size }, (_, y) => runs(code, y)).join("");
  const side = code.size + 2 * MARGIN;
  return svg(
    "svg",
    {
      class: "rv-qr",
      viewBox: `${-MARGIN} ${-MARGIN} ${side} ${side}`,
      role: "img",
      "aria-label": label,
      "shape-rendering": "crispEdges",
    },
    svg("rect", { x: -MARGIN, y: -MARGIN, width: side, height: side, fill: "#fff" }),
    svg("path", { d: rows, fill: "#000" }),
  );
}

function coded(text: string): ReturnType<typeof generate> | null {
  try {
    return generate(text, { minCorrectionLevel: correction.L });
  } catch {
    return null;
  }
}

/** The dark modules of a row, those side by side as one. */
function runs(code: ReturnType<typeof generate>, y: number): string {
  let path = "";
  for (let x = 0; x < code.size; x += 1) {
    const from = x;
    while (x < code.size && code.get(x, y)) x += 1;
    if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
  }
  return path;
}
