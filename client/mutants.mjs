// The engine with one rule after the other changed in its text, each built and tried: which tests fail is printed.
// MUTANTS names a JSON list of {file, from, to, breaks, sheets, vectors}, the first three for a change, the last two
// as there are; a text that isn't there exactly once is an error.
import { build } from "esbuild";
import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { availableParallelism } from "node:os";

const mutants = JSON.parse(readFileSync(process.env.MUTANTS, "utf8"));
const folder = `build/${process.pid}`;
const failed = {};
const waiting = Object.entries(mutants);
await Promise.all(Array.from({ length: availableParallelism() }, work));
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(failed));

async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, mutant] = next;
    failed[name] = await tried(mutant, `${folder}/${waiting.length}`);
  }
}

/** Names of the tests that fail; none for the engine as it is. */
async function tried({ sheets, vectors, breaks, ...change }, outdir) {
  const names = sheets === undefined ? ["engine"] : ["promises", "engine"];
  await build({
    entryPoints: names.map((name) => `test/${name}.test.ts`),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outdir,
    outExtension: { ".js": ".mjs" },
    external: ["fast-check"],
    plugins: change.file === undefined ? [] : [changed(change)],
  });
  const env = { ...process.env, VECTORS: vectors, SEED: "1", NODE_TEST_CONTEXT: "" };
  if (sheets !== undefined) env.SHEETS = sheets;
  // One difference shows that a change is noticed; of the engine as it is, all are wanted.
  if (change.file !== undefined) env.ENOUGH = "1";
  const said = names.map(
    (name) =>
      new Promise((done) => {
        const only = name === "promises" && breaks ? [`--test-name-pattern=^${breaks}$`] : [];
        const command = ["--test-reporter=tap", ...only, `${outdir}/${name}.test.mjs`];
        execFile(process.execPath, command, { env, maxBuffer: 1 << 28 }, (_, out) => done(out));
      }),
  );
  return (await Promise.all(said)).flatMap((out) =>
    [...out.matchAll(/^not ok \d+ - (.*)$/gm)].map(([, name]) => name),
  );
}

function changed({ file, from, to }) {
  const path = resolve("src/rules", file);
  return {
    name: "changed",
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, (asked) => {
        if (asked.path !== path) return undefined;
        const text = readFileSync(path, "utf8");
        if (text.split(from).length !== 2) throw new Error(`${file} must have this text once: ${from}`);
        return { contents: text.replace(from, () => to), loader: "ts" };
      });
    },
  };
}
