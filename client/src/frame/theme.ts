// What the theme's program asks for before it starts: where it keeps its settings. And light or dark, before anything
// is painted. The theme writes these into each page; here they are a file, so that a page may forbid scripts in it.

type Read = (key: string, storage?: Storage, scope?: URL) => unknown;
type Write = (key: string, value: unknown, storage?: Storage, scope?: URL) => void;

declare global {
  var __md_scope: URL;
  var __md_get: Read;
  var __md_set: Write;
}

const here = (document.currentScript as HTMLScriptElement).src;
globalThis.__md_scope = new URL("../../", here);

globalThis.__md_get = (key, storage, scope = __md_scope) => {
  try {
    return JSON.parse((storage ?? localStorage).getItem(`${scope.pathname}.${key}`) ?? "null");
  } catch {
    // A browser may forbid storage: then nothing was chosen.
    return null;
  }
};

globalThis.__md_set = (key, value, storage, scope = __md_scope) => {
  try {
    (storage ?? localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // It holds for this page.
  }
};

/** What the reader chose, else what their device asks for. */
function chosen(): Readonly<Record<string, string>> {
  const kept = __md_get("__palette") as { readonly color?: Readonly<Record<string, string>> } | null;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return kept?.color ?? (dark ? { scheme: "slate" } : {});
}

new MutationObserver((_, observer) => {
  // The parser may not have come to it.
  if (!(document.body as HTMLElement | null)) return;
  observer.disconnect();
  for (const [name, value] of Object.entries(chosen()))
    document.body.setAttribute(`data-md-color-${name}`, String(value));
}).observe(document.documentElement, { childList: true });

export {};
