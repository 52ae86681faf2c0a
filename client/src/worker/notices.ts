// What was withdrawn to kept copies of it that say so, from the next visit of any page on. What is opened again is asked
// for anew anyway; a page that is opened again only without a signal would go on with what was wrong.

import { isGood } from "./good.ts";

/** Folders below the site's root, as JSON. */
const LIST = "withdrawn.json";

/** The list is kept in the cache of that name, once every copy is as new as it is. */
export async function keepWithdrawn(root: string, name: string): Promise<void> {
  const address = new URL(LIST, root).href;
  const fetched = await fetch(address, { cache: "no-cache" }).catch(() => null);
  if (!fetched?.ok) return;
  const text = await fetched.clone().text();
  const before = await caches.match(address);
  if (text === (await before?.clone().text())) return;
  // What is no longer withdrawn is as new.
  const below = [text, before ? await before.text() : ""].flatMap((one) => folders(one, root));
  const copies = await Promise.all((await caches.keys()).map((cache) => renewed(cache, below)));
  // Where one of them did not come, all are asked for again at the next visit.
  if (copies.every(Boolean)) await (await caches.open(name)).put(address, fetched);
}

/** A server may answer with a page for whatever it doesn't have. */
function folders(text: string, root: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(text);
    const names = Array.isArray(found) ? found : [];
    return names.filter((one) => typeof one === "string").map((one) => new URL(one, root).href);
  } catch {
    return [];
  }
}

/** Puts what the server has now in the place of every copy below those folders; whether all of it came. */
async function renewed(name: string, below: readonly string[]): Promise<boolean> {
  const cache = await caches.open(name);
  const old = (await cache.keys()).filter(({ url }) => below.some((folder) => url.startsWith(folder)));
  const done = await Promise.all(
    old.map(async (request) => {
      const fresh = await fetch(request.url, { cache: "no-cache" }).catch(() => null);
      if (fresh?.status === 404) return cache.delete(request);
      if (!fresh?.ok || !isGood(request.url, fresh)) return false;
      await cache.put(request, fresh);
      return true;
    }),
  );
  return done.every(Boolean);
}
