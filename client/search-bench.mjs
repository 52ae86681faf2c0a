// The pages that phrasings mean, and how well four ways to search find them: ours, MiniSearch as it comes, and lunr as
// it comes and as the theme sets it up. PHRASINGS names a file of both; the tests of the generator write it.
import { build } from "esbuild";
import lunr from "lunr";
import MiniSearch from "minisearch";
import { readFileSync, rmSync } from "node:fs";

const { index, phrasings } = JSON.parse(readFileSync(process.env.PHRASINGS, "utf8"));
const folder = `build/bench-${process.pid}`;
await build({
  stdin: {
    contents:
      'export { Engine } from "./src/features/find/engine.ts"; export { indexOf } from "./src/features/find/searchindex.ts";',
    resolveDir: ".",
  },
  bundle: true,
  format: "esm",
  outfile: `${folder}/search.mjs`,
});
const { Engine, indexOf } = await import(`./${folder}/search.mjs`);
rmSync(folder, { recursive: true });

const pages = index.entries.map(([address, , title, says, also, words], id) => ({
  id,
  address: address.split("#")[0],
  title,
  tags: [title, ...also].join(" "),
  text: `${says} ${words}`,
}));

const ours = await Engine.of(indexOf(index));
const mini = new MiniSearch({ fields: ["title", "tags", "text"] });
mini.addAll(pages);
const plain = lunrOf({});
const theme = lunrOf({ title: 1e3, tags: 1e6 });

const ways = {
  ours: (typed) => ours.find(typed).hits.map(({ entry }) => entry.address.split("#")[0]),
  "MiniSearch as it comes": (typed) => mini.search(typed).map(({ id }) => pages[id].address),
  "lunr as it comes": (typed) => plain.search(wordsOf(typed).join(" ")).map(({ ref }) => pages[ref].address),
  // A word of the query also finds those that begin with it, as in the theme.
  "lunr as the theme has it": (typed) =>
    theme
      .search(
        wordsOf(typed)
          .map((word) => `${word}^10 ${word}*`)
          .join(" "),
      )
      .map(({ ref }) => pages[ref].address),
};
for (const [name, search] of Object.entries(ways)) {
  const started = performance.now();
  const ranks = phrasings.map(({ typed, pages }) => rank(search(typed), pages, name === "ours" ? typed : ""));
  const each = (performance.now() - started) / phrasings.length;
  const recall = ranks.filter((at) => at <= 3).length / ranks.length;
  const reciprocal = ranks.reduce((sum, at) => sum + 1 / at, 0) / ranks.length;
  console.log(
    `${name}: recall@3 ${recall.toFixed(2)}, MRR ${reciprocal.toFixed(2)}, ${each.toFixed(1)} ms a search`,
  );
}

function rank(found, meant, typed) {
  // Only ours shows signs above all results.
  if (meant.includes("stop/") && typed && ours.find(typed).signs.length > 0) return 1;
  const at = found.findIndex((address) => meant.includes(address));
  return at < 0 ? Infinity : at + 1;
}

function lunrOf(boosts) {
  return lunr(function () {
    for (const field of ["title", "tags", "text"]) this.field(field, { boost: boosts[field] ?? 1 });
    for (const page of pages) this.add(page);
  });
}

function wordsOf(typed) {
  return typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
