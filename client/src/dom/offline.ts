// The page that is open to one that opens without a signal, where the browser can.

/** Once a page: the worker is asked for, and told what the page had loaded before it came. */
export async function keepOffline(): Promise<void> {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  try {
    await navigator.serviceWorker.register(new URL("../../offline.js", import.meta.url));
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    active?.postMessage([location.href.split("#")[0], ...loaded]);
  } catch {
    // Forbidden, or not on a safe address: the page works as long as there is a signal.
  }
}
