// The page that is open to one that opens without a signal, where the browser can.

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

/** Once a page: the worker is asked for, and told what the page had loaded before it came. */
export async function keepOffline(): Promise<void> {
  const serviceWorker = pagesKeep();
  if (!serviceWorker) return;
  const isKnown = serviceWorker.controller !== null;
  serviceWorker.addEventListener("message", ({ data }) => tellKept(String(data)));
  try {
    // Keeping comes after what is being read: all scripts of the site are more than a page.
    if (document.readyState !== "complete")
      await new Promise((done) => addEventListener("load", done, { once: true }));
    await serviceWorker.register(new URL("../../offline.js", import.meta.url));
    if (isKnown) return;
    const { active } = await serviceWorker.ready;
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    active?.postMessage([location.href.split("#")[0], ...loaded]);
  } catch {
    // Forbidden, or not on a safe address: the page works as long as there is a signal.
  }
}

/** The worker had to take kept data: a dose may have been corrected since. */
function tellKept(words: string): void {
  const main = document.querySelector("main:not(:has(.rv-kept-page))");
  const again = make("a", { href: "" }, "Reload the page");
  const said = `${words} Doses may have been corrected since. `;
  main?.prepend(make("p", { class: "rv rv-kept-page", role: "status" }, said, again));
}
