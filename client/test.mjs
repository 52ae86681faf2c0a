// test/*.test.ts, bundled to build/ and run by Node's own test runner.
import { build } from "esbuild";
import { readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { run } from "node:test";
import { tap } from "node:test/reporters";

// ONLY names one of them. Each run has a folder of its own, since several may run at once.
const only = process.env.ONLY ?? "";
const folder = `build/${process.pid}`;
const names = readdirSync("test").filter((name) => name.endsWith(".test.ts") && name.startsWith(only));
await build({
  entryPoints: names.map((name) => `test/${name}`),
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  // A test run draws what the last one drew, so that what was seen green stays so; `make fuzz` draws anew.
  banner: {
    js: 'import { configureGlobal as draws } from "fast-check"; if ((process.env.TRIES ?? "1") === "1") draws({ seed: 4 });',
  },
  external: ["fast-check"],
});
const files = names.map((name) => resolve(folder, name.replace(/ts$/, "mjs")));
// `node --test` leaves one processor free: with two of them it would run one file after the other.
run({ files, concurrency: availableParallelism() })
  .on("test:fail", () => (process.exitCode = 1))
  .on("end", () => rmSync(folder, { recursive: true, force: true }))
  .compose(tap)
  .pipe(process.stdout);
