// The page that is open to one that opens without a signal, where the browser can.

import { PLANS } from "../values/cachenames.ts";
import { counted } from "../values/number.ts";
import { make } from "./make.ts";

/** The browser's keep of pages, or null where there is none: a setting or a closed frame may forbid even to ask. */
function pagesKeep(): ServiceWorkerContainer | null {
  try {
    return "serviceWorker" in navigator && location.protocol.startsWith("http")
      ? navigator.serviceWorker
      : null;
  } catch {
    return null;
  }
}

/** What is said beside where entries are, where a server sends pages and the browser keeps none; else nothing. */
export function offlineWords(): string {
  return pagesKeep() || !location.protocol.startsWith("http")
    ? ""
    : "This browser isn't keeping pages, so you need a connection to open them.";
}

/**
 * Once a page: the worker is asked for, and told what the page had loaded before it came. `plans` gives the ids of
 * the plans that are followed; `changed` calls when they may be others.
 */
export async function keepOffline(
  plans: () => readonly string[],
  changed: (listener: () => void) => void,
): Promise<void> {
  const serviceWorker = pagesKeep();
  if (!serviceWorker) return;
  const isKnown = serviceWorker.controller !== null;
  const touched = firstTouch();
  serviceWorker.addEventListener("message", ({ data }) =>
    typeof data === "string" ? tellKept(data) : replace(touched.aborted),
  );
  try {
    // Keeping comes after what is being read: all scripts of the site are more than a page.
    if (document.readyState !== "complete")
      await new Promise((done) => addEventListener("load", done, { once: true }));
    await serviceWorker.register(new URL("../../offline.js", import.meta.url));
    const { active } = await serviceWorker.ready;
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    if (!isKnown) active?.postMessage([location.href.split("#")[0], ...loaded]);
    let told: string | null = null;
    const tell = (): void => {
      const now = plans();
      if (now.join() === told) return;
      told = now.join();
      active?.postMessage({ plans: now });
    };
    tell();
    changed(tell);
  } catch {
    // Forbidden, or not on a safe address: the page works as long as there is a signal.
  }
}

/** The worker had to take kept data: a dose may have been corrected since. */
function tellKept(words: string): void {
  const main = document.querySelector("main:not(:has(.rv-kept-page))");
  const said = `${words} Doses may have been corrected since. `;
  main?.prepend(make("p", { class: "rv rv-kept-page", role: "status" }, said, again()));
}

/** Aborted by the first thing that the reader does on this page. */
function firstTouch(): AbortSignal {
  const touch = new AbortController();
  for (const kind of ["pointerdown", "keydown", "input"])
    addEventListener(kind, () => touch.abort(), { capture: true, signal: touch.signal });
  return touch.signal;
}

/** The page that was too slow is here: it takes its place, but not under somebody's hands. */
function replace(isTouched: boolean): void {
  if (!isTouched) return location.reload();
  const words = "The latest version of this page is here now. Doses may have been corrected. ";
  document.querySelector(".rv-kept-page")?.replaceChildren(words, again());
}

function again(): HTMLElement {
  return make("a", { href: "" }, "Reload the page");
}

/** How much opens without a signal of the plans that are followed; "" where nothing is kept of them. */
export async function keptWords(): Promise<string> {
  try {
    if (!("caches" in window) || !(await caches.has(PLANS))) return "";
    const found = await (await caches.open(PLANS)).matchAll();
    const sizes = await Promise.all(found.map(async (one) => (await one.blob()).size));
    const megabytes = sizes.reduce((sum, one) => sum + one, 0) / 1e6;
    if (found.length === 0) return "";
    const size = `${Math.max(0.1, megabytes).toFixed(1)} MB`;
    return `Your plan opens without a signal: ${counted(found.length, "file")} saved on this device, ${size}.`;
  } catch {
    return "";
  }
}
