// src/features/*/rv-*.ts to dist/: one module an element with shared chunks, one classic bundle of all for
// pages opened as files, the style sheets for screen and paper, and manifest.json, which tells the generator what an
// element needs and what a sheet was made of.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { target } from "./promised.mjs";

const names = readdirSync("src/features", { recursive: true })
  .filter((name) => /(^|\/)rv-\w+\.ts$/.test(name))
  .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
const common = {
  bundle: true,
  minify: true,
  target,
  outdir: "dist",
  metafile: true,
  charset: "utf8",
};

rmSync("dist", { recursive: true, force: true });
// What few pages need of them.
const APART = [
  "store/exchange.ts",
  "store/csv.ts",
  "store/allornone.ts",
  "store/slices.ts",
  "store/unfinished.ts",
  "store/refused.ts",
  "store/whole.ts",
  "store/fragment.ts",
  "store/rows.ts",
  "dom/copy.ts",
  "dom/cutoff.ts",
  "dom/download.ts",
  "dom/exports.ts",
  "dom/notationdata.ts",
  "dom/linkmark.ts",
  "dom/linkproblems.ts",
  "dom/patientlink.ts",
  "dom/plandata.ts",
  "dom/unsaved.ts",
];
// What nearly every element uses is one file each: cut up by who uses what, it compresses worse.
const rooms = {
  // Fetched by the base when something could not be kept, and when an import was cut off.
  unsaved: ["dom/unsaved.ts"],
  unfinished: ["store/unfinished.ts", "dom/cutoff.ts"],
  // With what is a few lines and used by most: a file of its own costs a request.
  base: [
    ...filesOf("store"),
    ...filesOf("dom"),
    "plan/data.ts",
    "values/calendarday.ts",
    "plan/kept.ts",
    "values/number.ts",
    "values/donewords.ts",
    "plan/injured.ts",
    "plan/stagename.ts",
    "notation/words.ts",
  ].filter((file) => !APART.includes(file)),
  fields: ["ask/field.ts", "ask/dayfield.ts", "start/injuryfield.ts"],
  engine: [
    "rules/index.ts",
    "plan/follow.ts",
    "plan/due.ts",
    "plan/held.ts",
    "plan/verdictwords.ts",
    "plan/quoted.ts",
    "features/follow/verdicthead.ts",
  ],
};
const built = {};
const wholeRooms = {
  name: "whole rooms",
  setup({ onResolve }) {
    onResolve({ filter: /^papaparse$/ }, () => ({ path: `./${built.papaparse}`, external: true }));
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
      const file = relative(resolve("src"), resolve(resolveDir, path));
      const room = Object.keys(rooms).find((name) => rooms[name].includes(file));
      return room === undefined || !built[room] ? undefined : { path: `./${built[room]}`, external: true };
    });
  },
};
// In this order: a room sees those before it as files of their own.
for (const [room, files] of Object.entries(rooms)) built[room] = await oneFile(room, exportsOf(files));
// An older kind of module: in one build with ours it would put its helper into every page.
built.papaparse = await oneFile("papaparse", 'export { default } from "papaparse";');

const modules = await build({
  ...common,
  plugins: [wholeRooms],
  // By the element's own name alone: all modules lie side by side.
  entryPoints: Object.fromEntries(names.map((name) => [elementOf(name), `src/features/${name}`])),
  format: "esm",
  splitting: true,
  entryNames: "[name]-[hash]",
  chunkNames: "part-[hash]",
});
// One name for ever: a browser asks for the worker again by it. It keeps all our scripts for pages without a signal.
await build({
  ...common,
  entryPoints: ["src/worker/worker.ts"],
  format: "iife",
  entryNames: "offline",
  define: { MODULES: JSON.stringify(readdirSync("dist").filter((name) => name.endsWith(".js"))) },
});
const classic = await build({
  ...common,
  stdin: { contents: names.map((name) => `import "./src/features/${name}";`).join("\n"), resolveDir: "." },
  format: "iife",
  // A page opened as a file has no address to keep anything under.
  define: { "import.meta.url": "document.baseURI" },
  entryNames: "classic-[hash]",
});

// Before all else on every page, and on pages that only lead on, whose name is the same for ever.
const frame = await build({
  ...common,
  entryPoints: ["src/frame/theme.ts"],
  format: "iife",
  entryNames: "[name]-[hash]",
});
await build({ ...common, entryPoints: ["src/frame/moved.ts"], format: "iife", entryNames: "[name]" });

const SHEETS = "../overrides/assets/stylesheets";
const styles = {};
for (const name of ["screen.css", "paper.css"]) {
  await build({ ...common, entryPoints: [`${SHEETS}/${name}`] });
  const parts = readFileSync(`${SHEETS}/${name}`, "utf8").matchAll(/^@import "(.+)";$/gm);
  const hash = createHash("sha256");
  for (const [, part] of parts) hash.update(readFileSync(`${SHEETS}/${part}`));
  // Of an older edition of its parts the generator makes no use.
  styles[name] = hash.digest("hex");
}

const elements = {};
for (const [file, output] of Object.entries(modules.metafile.outputs)) {
  if (!/\/rv-\w+\.ts$/.test(output.entryPoint ?? "")) continue;
  // A dynamic import is fetched when it is needed, and so is no part of what the page loads.
  elements[elementOf(output.entryPoint)] = [basename(file), ...statics(file)];
}
writeFileSync(
  "dist/manifest.json",
  JSON.stringify(
    {
      elements,
      classic: basename(Object.keys(classic.metafile.outputs)[0]),
      theme: basename(Object.keys(frame.metafile.outputs)[0]),
      styles,
    },
    null,
    1,
  ),
);

/** `follow/rv-my.ts` to `my`. */
function elementOf(file) {
  return basename(file, ".ts").replace(/^rv-/, "");
}

function filesOf(room) {
  return readdirSync(`src/${room}`).map((name) => `${room}/${name}`);
}

/** What others take from these files, and no more: each name that a room exports is loaded with every page. */
function exportsOf(files) {
  const taken = new Map(files.map((file) => [file, new Set()]));
  for (const user of readdirSync("src", { recursive: true }).filter((name) => /\.ts$/.test(name))) {
    if (files.includes(user)) continue;
    const text = readFileSync(`src/${user}`, "utf8");
    for (const [, names, path] of text.matchAll(/^(?:import|export) \{([^}]*)\} from "(\.[^"]*)";$/gm)) {
      const own = taken.get(relative("src", resolve("src", dirname(user), path)));
      for (const name of names
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean))
        if (!name.startsWith("type ")) own?.add(name.split(" as ")[0]);
    }
    // Of what is fetched when it is needed, everything is taken.
    for (const [, path] of text.matchAll(/\bimport\("(\.[^"]*)"\)/g))
      taken.get(relative("src", resolve("src", dirname(user), path)))?.add("*");
  }
  // A file that nobody takes from may still have to run.
  return [...taken]
    .map(
      ([file, names]) =>
        `export ${names.has("*") ? "*" : `{ ${[...names].join(", ")} }`} from "./src/${file}";`,
    )
    .join("\n");
}

async function oneFile(room, contents) {
  const entry = { stdin: { contents, resolveDir: "." }, format: "esm", entryNames: `${room}-[hash]` };
  const plugins = room === "papaparse" ? [] : [wholeRooms];
  const { metafile } = await build({ ...common, ...entry, plugins });
  return basename(Object.keys(metafile.outputs)[0]);
}

function statics(file, seen = new Set()) {
  for (const { path, kind } of modules.metafile.outputs[file]?.imports ?? []) {
    if (kind !== "import-statement" || seen.has(path)) continue;
    seen.add(path);
    statics(path, seen);
  }
  return [...seen].map((path) => basename(path)).sort();
}
