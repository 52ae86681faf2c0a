// The built scripts and styles to what in them is newer than the oldest browsers that package.json promises, a line
// each: "screen.css: text-wrap: balance needs safari 17.5". By the data of MDN; syntax is esbuild's to hold.
// Use: node oldest.mjs [folder]
import bcd from "@mdn/browser-compat-data" with { type: "json" };
import { parse } from "acorn";
import * as css from "css-tree";
import { readFileSync, readdirSync } from "node:fs";
import { fellBack, promised } from "./promised.mjs";

/** What MDN calls the browsers of browserslist. */
const MDN = { and_chr: "chrome_android", and_ff: "firefox_android", ios_saf: "safari_ios" };

const number = (version) => Number.parseFloat(String(version).replace("≤", ""));

/** The promised browsers that lack what MDN describes, as "safari 17.5". */
function lack(compat) {
  return promised.flatMap(([name, version]) => {
    const said = [compat.support[MDN[name] ?? name] ?? []].flat();
    const plain = said.filter(
      (one) => !one.flags && !one.prefix && !one.alternative_name && !one.version_removed,
    );
    const since = Math.min(...plain.map((one) => (one.version_added ? number(one.version_added) : Infinity)));
    return since <= Number(version) ? [] : [`${name} ${Number.isFinite(since) ? since : "none"}`];
  });
}

/** What all of them lack: a name that any older thing has is no sign of a newer one. */
function missing(compats) {
  const each = compats.filter(Boolean).map(lack);
  return each.length > 0 && each.every((one) => one.length > 0)
    ? each.reduce((least, one) => (one.length < least.length ? one : least))
    : [];
}

const compats = (...places) => places.map((place) => place?.__compat);

/** Name of a member to every interface's word on it. */
const members = new Map();
for (const [owner, place] of [...Object.entries(bcd.api), ...Object.entries(bcd.javascript.builtins)])
  for (const [name, { __compat }] of Object.entries(place)) {
    const member = name.replace(/_static$|_event$/, "");
    if (__compat && name !== owner) members.set(member, [...(members.get(member) ?? []), __compat]);
  }

function* nodes(node) {
  if (typeof node?.type !== "string") return;
  yield node;
  for (const child of Object.values(node).flat()) if (typeof child?.type === "string") yield* nodes(child);
}

const globals = (name) => [bcd.api[name], bcd.javascript.builtins[name]].filter(Boolean);

/** Each name that a script takes from the browser, with what MDN says of it; not the scripts' own. */
function* ofScript(tree, own) {
  for (const node of nodes(tree)) {
    if (node.type === "Identifier" && globals(node.name).length > 0 && node.name.length > 3)
      yield [node.name, compats(...globals(node.name))];
    if (node.type !== "MemberExpression" || node.computed) continue;
    const { name } = node.property;
    const of = globals(node.object.name).flatMap((place) => [place[name], place[`${name}_static`]]);
    const known = compats(...of).filter(Boolean);
    if (known.length > 0) yield [`${node.object.name}.${name}`, known];
    else if (!own.has(name)) yield [`.${name}`, members.get(name) ?? []];
  }
}

/** Names that types of the sources give to members: data has them too, and no script defines those. */
const typed = readdirSync("src", { recursive: true })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) =>
    [...readFileSync(`src/${name}`, "utf8").matchAll(/(\w+)(?:\([^)]*\))?\??:/g)].map(([, field]) => field),
  );

/** Names that a script gives to members of its own. */
function defined(tree) {
  const keys = [...nodes(tree)].filter(({ type }) =>
    /^(Property|MethodDefinition|PropertyDefinition)$/.test(type),
  );
  return keys.map(({ key }) => key.name ?? key.value);
}

/** Functions, units and the like to what MDN says of them, wherever it files them among the types. */
const types = new Map();
(function collect(place) {
  for (const [name, one] of Object.entries(place)) {
    if (name === "__compat" || !one || typeof one !== "object") continue;
    if (one.__compat) types.set(name, [...(types.get(name) ?? []), one.__compat]);
    collect(one);
  }
})(bcd.css.types);

const DYNAMIC = /^[sld]v(?:w|h|i|b|min|max)$/;

/** Each thing that a style sheet uses. */
function ofStyles(text) {
  const found = [];
  const { properties, selectors } = bcd.css;
  css.walk(css.parse(text, { parseCustomProperty: true }), function (node) {
    // What a sheet asks before it uses it may be missing.
    if (node.type === "SupportsDeclaration") return this.skip;
    const of = this.declaration?.property;
    if (node.type === "Declaration" && !node.property.startsWith("--"))
      found.push([node.property, compats(properties[node.property])]);
    if (node.type === "Identifier" && of)
      found.push([`${of}: ${node.name}`, compats(properties[of]?.[node.name])]);
    if (node.type === "Function") found.push([`${node.name}()`, types.get(node.name) ?? []]);
    if (node.type === "Dimension") found.push([node.unit, unit(node.unit)]);
    if (/^Pseudo/.test(node.type)) found.push([`:${node.name}`, compats(selectors[node.name])]);
    if (node.type === "NestingSelector") found.push(["&", compats(selectors.nesting)]);
    if (node.type === "Atrule") found.push([`@${node.name}`, compats(bcd.css["at-rules"][node.name])]);
    if (node.type === "Feature")
      found.push([
        `@media ${node.name}`,
        compats(bcd.css["at-rules"].media[node.name.replace(/^m(in|ax)-/, "")]),
      ]);
  });
  return found;
}

function unit(name) {
  if (DYNAMIC.test(name)) return types.get("viewport_percentage_units_dynamic") ?? [];
  return types.get(name) ?? [];
}

const read = (text) => parse(text, { ecmaVersion: "latest", sourceType: "module" });

/** What a prefix makes of it, which is written beside it, or what the rest of the list says. */
function newer(used) {
  const prefixed = new Set([...used.keys()].filter((what) => what.startsWith("-webkit-")));
  return [...used]
    .map(([what, known]) => [what, prefixed.has(`-webkit-${what}`) ? [] : missing(known)])
    .filter(([, needs]) => needs.length > 0);
}

const folder = process.argv[2] ?? "dist";
const files = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
const texts = new Map(files.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));
const trees = new Map(
  files.filter((name) => name.endsWith(".js")).map((name) => [name, read(texts.get(name))]),
);
const own = new Set([...typed, ...[...trees.values()].flatMap(defined)]);
const seen = new Set();
for (const file of files) {
  const used = new Map(trees.has(file) ? ofScript(trees.get(file), own) : ofStyles(texts.get(file)));
  for (const [what, needs] of newer(used)) {
    seen.add(what);
    if (!(what in fellBack)) console.log(`${file}: ${what} needs ${needs.join(", ")}`);
  }
}
for (const what of Object.keys(fellBack))
  if (folder === "dist" && !seen.has(what))
    console.log(`promised.mjs: ${what} is used no more, or is old by now`);
