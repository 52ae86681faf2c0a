// The plans that a reader follows to pages that open without a signal: each plan's list names all that it needs.

import { PLANS } from "../values/cachenames.ts";
import { isGood } from "./good.ts";

/** Milliseconds before all pages of a plan are asked for again; one that is opened is asked for anew each time. */
const FRESH = 86_400_000;

/** Fetches what pages load, and tells whether all of it is there. */
export type Parts = (page: Response, url: string) => Promise<boolean>;

/** Whether a page belongs to a plan that is kept whole. */
export async function isOfPlan(request: Request): Promise<boolean> {
  return (await (await caches.open(PLANS)).match(request, { ignoreSearch: true })) !== undefined;
}

/** Puts a page of a plan in the place of its older copy. */
export async function putOfPlan(request: Request, response: Response): Promise<void> {
  await (await caches.open(PLANS)).put(request, response);
}

/** Pages tell it each time they are opened: two at once would fetch the same files, and the older answer could win. */
let running: Promise<void> = Promise.resolve();

/** Keeps the plans with these ids, and lets go of all others. `root` is the address of the site. */
export function keepPlans(ids: readonly string[], root: string, parts: Parts): Promise<void> {
  const next = running.then(() => keepOnly(ids, root, parts));
  // What one could not keep (no room) is no reason for the next to wait for ever.
  running = next.catch(() => undefined);
  return next;
}

async function keepOnly(ids: readonly string[], root: string, parts: Parts): Promise<void> {
  const cache = await caches.open(PLANS);
  const needed = new Set<string>();
  for (const id of ids) {
    const list = new URL(`plans/${id}/pages.json`, root).href;
    for (const url of await keepPlan(cache, list, root, parts)) needed.add(url);
  }
  for (const request of await cache.keys()) if (!needed.has(request.url)) await cache.delete(request);
}

/** The addresses that are now kept of a plan, its list among them. */
async function keepPlan(cache: Cache, list: string, root: string, parts: Parts): Promise<readonly string[]> {
  const old = await cache.match(list);
  const before = old === undefined ? [] : [list, ...(await addresses(old, root))];
  if (old !== undefined && Date.now() - Date.parse(old.headers.get("date") ?? "") < FRESH) return before;
  const found = await anew(list);
  const urls = found === null ? [] : await addresses(found.clone(), root);
  // A server may answer with a page for whatever it doesn't have: such a list takes nothing away.
  if (found === null || urls.length === 0) return before;
  const pages = await fetched(urls, parts);
  // All or nothing: pages of two versions of a plan may contradict each other.
  if (pages === null) return before;
  await Promise.all([...pages, [list, found] as const].map(([url, page]) => cache.put(url, page)));
  await onlyHere(urls);
  return [list, ...urls];
}

/** A second copy would grow old, and may be the one that is found. */
async function onlyHere(urls: readonly string[]): Promise<void> {
  const others = (await caches.keys()).filter((name) => name !== PLANS);
  for (const other of await Promise.all(others.map((name) => caches.open(name))))
    await Promise.all(urls.map((url) => other.delete(url, { ignoreSearch: true })));
}

async function addresses(list: Response, root: string): Promise<readonly string[]> {
  const names: unknown = await list.json().catch(() => []);
  const texts = Array.isArray(names) ? names.filter((name): name is string => typeof name === "string") : [];
  return texts.map((name) => new URL(name, root).href).filter((url) => url.startsWith(root));
}

/** One after another, since whoever reads comes first. Null where one of them is missing. */
async function fetched(
  urls: readonly string[],
  parts: Parts,
): Promise<readonly (readonly [string, Response])[] | null> {
  const pages: (readonly [string, Response])[] = [];
  for (const url of urls) {
    const page = await anew(url);
    if (page === null || !(await parts(page.clone(), url))) return null;
    pages.push([url, page]);
  }
  return pages;
}

/** As it is now on the server; null for an error, or for no connection. */
async function anew(url: string): Promise<Response | null> {
  const response = await fetch(url, { cache: "no-cache" }).catch(() => null);
  const isOurs = response?.ok && response.type === "basic" && !response.redirected;
  return isOurs && isGood(url, response) ? response : null;
}
