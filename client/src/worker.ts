// Pages that were opened once, kept for when there is no signal. The network comes first: a corrected dose
// must reach everybody who has a connection.

const worker = self as unknown as ServiceWorkerGlobalScope;

const CACHE = "revlanox-pages";
/** Responses; the oldest go first. */
const MOST = 400;
/** Milliseconds before a kept page is shown in place of one that does not come. */
const PATIENCE = 4000;

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

/** A page tells what it loaded before this worker was there. */
worker.addEventListener("message", (event) => event.waitUntil(keepAll(event.data)));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (
    request.method !== "GET" ||
    url.origin !== worker.location.origin ||
    url.pathname.includes("/livereload/")
  )
    return;
  event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  const kept = (): Promise<Response | undefined> => caches.match(request, { ignoreSearch: true });
  const fetched = fetch(request).then((response) => keep(request, response));
  const first = await Promise.race([fetched.catch(() => undefined), later().then(kept)]);
  return first ?? (await kept()) ?? (await fetched);
}

function later(): Promise<void> {
  return new Promise((done) => setTimeout(done, PATIENCE));
}

async function keep(request: Request, response: Response): Promise<Response> {
  if (!response.ok || response.type !== "basic") return response;
  const cache = await caches.open(CACHE);
  await cache.put(request, response.clone()).catch(() => undefined);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((old) => cache.delete(old)));
  return response;
}

async function keepAll(data: unknown): Promise<void> {
  const urls = Array.isArray(data) ? data.filter((url): url is string => typeof url === "string") : [];
  const own = urls.filter(
    (url) => new URL(url).origin === worker.location.origin && !url.includes("/livereload/"),
  );
  for (const url of own)
    await fetch(url)
      .then((response) => keep(new Request(url), response))
      .catch(() => undefined);
}
