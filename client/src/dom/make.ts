// Names, attributes and children to an element; text is always text, never markup.

export type Child = Node | string | null;

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button that does one thing. */
export function button(
  words: string,
  act: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const element = make("button", { type: "button", class: "rv-button", ...attributes }, words);
  element.addEventListener("click", act);
  return element;
}

/** The link to a page of the site; without a server a folder's own file must be named. */
export function pageLink(root: string, address: string): string {
  const folder = address === "" || address.endsWith("/");
  return root + address + (location.protocol === "file:" && folder ? "index.html" : "");
}

const SVG = "http://www.w3.org/2000/svg";

/** The same for a part of a drawing. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** An icon of one path on a grid of 24; words stand beside it. */
export function glyph(path: string): SVGSVGElement {
  return svg(
    "svg",
    { viewBox: "0 0 24 24", "aria-hidden": "true", class: "rv-glyph" },
    svg("path", { d: path }),
  );
}
