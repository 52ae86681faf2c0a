// Pages that were opened once, kept with all that they need for when there is no signal. The network comes first: a
// corrected dose must reach everybody who has a connection. An error of the server takes nothing away that is kept,
// and whoever reads a kept page is told so.

import { fullWords } from "../values/daywords.ts";
import { today } from "../values/calendarday.ts";
import { isGood } from "./good.ts";
import { isOfPlan, keepPlans, putOfPlan } from "./plans.ts";
import { keepWithdrawn } from "./notices.ts";

const worker = self as unknown as ServiceWorkerGlobalScope;

/** Names of all our scripts of this version of the site, each named after what is in it; the build fills them in. */
declare const MODULES: readonly string[];

const PAGES = "revlanox-pages";
const SCRIPTS = "revlanox-scripts";
/** Pages, and what is named after its content; the oldest go first. That is some five versions of the site. */
const MOST = 400;
/** Milliseconds before a kept page is shown in place of one that does not come. */
const PATIENCE = 4000;

worker.addEventListener("install", (event) => {
  void worker.skipWaiting();
  event.waitUntil(keepScripts());
});
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

/** A page tells what it loaded before this worker was there, itself first; or which plans its reader follows. */
worker.addEventListener("message", (event) => {
  const plans = plansOf(event.data);
  event.waitUntil(plans === null ? keepAll(event.data) : keepPlans(plans, scope(), keepParts));
});

function scope(): string {
  return worker.registration.scope;
}

function plansOf(data: unknown): readonly string[] | null {
  if (typeof data !== "object" || data === null || !("plans" in data) || !Array.isArray(data.plans))
    return null;
  return data.plans.filter((id): id is string => typeof id === "string" && /^[a-z0-9-]+$/.test(id));
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !isOwn(request.url)) return;
  event.respondWith(isNamed(request.url) ? named(request) : answer(event));
});

function isOwn(url: string): boolean {
  const { origin, pathname } = new URL(url);
  return origin === worker.location.origin && !pathname.includes("/livereload/");
}

/** Our scripts, style sheets and font: another name for another content. */
function isNamed(url: string): boolean {
  const named = /\/assets\/(revlanox\/[^/]+\.js|(stylesheets|fonts)\/[^/]+-[0-9a-f]{8}\.(css|woff2))$/;
  return named.test(new URL(url).pathname);
}

/** What our scripts know of plans and doses. */
function isData(url: string): boolean {
  return /\/(plan|lines|notation)\.js$/.test(new URL(url).pathname);
}

function kept(request: Request | string): Promise<Response | undefined> {
  return caches.match(request, { ignoreSearch: true, ignoreVary: true });
}

/** It never changes under its name, so a kept one is right, also for a page that is open since before an update. */
async function named(request: Request): Promise<Response> {
  return (await kept(request)) ?? taken(request, await fetch(request), SCRIPTS);
}

/** Pages of which an old copy is shown: what belongs to them is kept with them, and need not be waited for. */
const old = new Set<string>();

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const isDosed = request.mode === "navigate" || isData(request.url);
  // What has a dose in it is asked for anew: a browser may think its own copy fresh for days.
  const fetched = fetch(request, isDosed ? { cache: "no-cache" } : {});
  const good = fetched.then(
    (response) => (isGood(request.url, response) ? response : null),
    () => null,
  );
  // It answers at once; keeping it takes its time.
  const keeping = good.then((response) => response && keep(request, response.clone()));
  event.waitUntil(keeping);
  if (request.mode === "navigate") event.waitUntil(good.then((response) => response && keepOthers(response)));
  // Null for an error or no connection, undefined for one that is slow.
  const isPart = request.mode !== "navigate" && old.has(event.clientId);
  const first = await Promise.race([good, later(isPart ? 0 : PATIENCE)]);
  if (first) return first;
  const copy = await kept(request);
  if (!copy) return (await good) ?? fetched;
  if (request.mode === "navigate") event.waitUntil(tellArrival(event, copy.clone(), keeping));
  return told(event, copy);
}

/** A page of which an old copy was shown hears that there is a newer one now, if all of it has come. */
async function tellArrival(event: FetchEvent, shown: Response, keeping: Promise<unknown>): Promise<void> {
  await keeping;
  const now = await kept(event.request);
  if (now === undefined || (await now.text()) === (await shown.text())) return;
  const client = await worker.clients.get(event.resultingClientId);
  client?.postMessage({ arrived: true });
}

function later(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

async function keep(request: Request, response: Response): Promise<void> {
  const isWhole = await keepParts(response.clone(), request.url);
  // A page without its scripts is worth less than an older one with them.
  if (isWhole || !(await kept(request))) await taken(request, response);
  await trim(PAGES, (url) => !/\.(js|css)$/.test(url));
}

/** Whether all that a page names is there; it is fetched where it is not. What is no page names nothing. */
async function keepParts(response: Response, url: string): Promise<boolean> {
  if (!response.headers.get("content-type")?.includes("html")) return true;
  const all = await Promise.all(partsOf(await response.text(), url).map(have));
  return all.every(Boolean);
}

async function taken(request: Request, response: Response, into = PAGES): Promise<Response> {
  if (response.ok && response.type === "basic" && isGood(request.url, response)) {
    // No room: the page works as long as there is a signal.
    await put(request, response.clone(), into).catch(() => undefined);
  }
  return response;
}

/** One copy of each: two would grow old apart. */
async function put(request: Request, response: Response, into: string): Promise<void> {
  if (into === PAGES && (await isOfPlan(request))) return putOfPlan(request, response);
  await (await caches.open(into)).put(request, response);
}

/** Scripts and style sheets that a page names. */
function partsOf(html: string, page: string): readonly string[] {
  const named = [...html.matchAll(/(?:src|href)="?([^"\s>]+\.(?:js|css))"?/g)].map(([, part = ""]) => part);
  return [...new Set(named.map((part) => new URL(part, page).href))].filter(isOwn);
}

/** Whether it is kept; it is fetched where it is not. */
async function have(url: string): Promise<boolean> {
  if (await kept(url)) return true;
  const response = await fetch(url).catch(() => null);
  if (response) await taken(new Request(url), response, isNamed(url) ? SCRIPTS : PAGES);
  return Boolean(await kept(url));
}

async function keepScripts(): Promise<void> {
  const own = MODULES.map((name) => new URL(`assets/revlanox/${name}`, worker.location.href).href);
  await Promise.all(own.map(have));
  await trim(SCRIPTS, (url) => !own.includes(url));
}

/** From a reader's second page on: with one page kept there is nothing to find. */
async function keepOthers(response: Response): Promise<void> {
  if (!response.headers.get("content-type")?.includes("html")) return;
  await have(new URL("assets/search.js", worker.location.href).href);
  await keepWithdrawn(scope(), PAGES);
}

async function trim(name: string, mayGo: (url: string) => boolean): Promise<void> {
  const cache = await caches.open(name);
  const keys = await cache.keys();
  const oldest = keys.filter(({ url }) => mayGo(url)).slice(0, Math.max(0, keys.length - MOST));
  await Promise.all(oldest.map((one) => cache.delete(one)));
}

async function keepAll(data: unknown): Promise<void> {
  const urls = Array.isArray(data) ? data.filter((url): url is string => typeof url === "string") : [];
  const [page, ...others] = urls.filter(isOwn);
  await Promise.all(others.map((url) => (isNamed(url) ? have(url) : keepNew(url))));
  if (page !== undefined) await keepNew(page);
}

/** As it is now on the server, in place of one that is kept. */
async function keepNew(url: string): Promise<void> {
  const response = await fetch(url).catch(() => null);
  if (response) await keep(new Request(url), response);
}

/** A kept copy, and to its reader the word that it is one. */
async function told(event: FetchEvent, copy: Response): Promise<Response> {
  const day = fullWords(today(new Date(copy.headers.get("date") ?? Date.now())));
  if (event.request.mode === "navigate" && copy.headers.get("content-type")?.includes("html")) {
    old.add(event.resultingClientId);
    const words = `You're reading a copy of this page saved on ${day}. We couldn't load the latest one.`;
    return marked(copy, event.request.url, words);
  }
  if (isData(event.request.url) && !old.has(event.clientId)) {
    const client = await worker.clients.get(event.clientId);
    client?.postMessage(`The plan on this page is a copy saved on ${day}. We couldn't load the latest one.`);
  }
  return copy;
}

async function marked(copy: Response, page: string, words: string): Promise<Response> {
  const html = await copy.text();
  const all = await Promise.all(partsOf(html, page).map((part) => kept(part)));
  const without = all.every(Boolean) ? "" : " Some buttons need a connection.";
  const again = `Doses may have been corrected since.${without} <a href="">Reload the page</a>`;
  const note = `<p class="rv rv-kept-page" role="status">${words} ${again}</p>`;
  const headers = new Headers(copy.headers);
  for (const name of ["content-length", "content-encoding"]) headers.delete(name);
  return new Response(
    html.replace(/<main[^>]*>/, (main) => main + note),
    { headers },
  );
}
