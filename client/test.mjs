// test/*.test.ts, bundled to build/ and run by Node's own test runner.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";

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
  external: ["fast-check"],
});
const files = names.map((name) => `${folder}/${name.replace(/ts$/, "mjs")}`);
const { status } = spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" });
rmSync(folder, { recursive: true, force: true });
process.exit(status ?? 1);
