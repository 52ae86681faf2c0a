// An import that is cut off, as by a crash, to everything as it was: what it writes over is written down before it
// begins, and the next page takes it back. To cross that out is the one write by which all of an import counts.

import type { Keep } from "./keep.ts";
import type { Json, Kind } from "./kinds.ts";
import { keyOf } from "./record.ts";
import { type Work, inSlices } from "./slices.ts";
import { type Store, UNFINISHED } from "./store.ts";

/** A record that is going to be written, and the time it will have. */
interface Writes {
  readonly kind: Kind;
  readonly id: string;
  readonly at: number;
}

/** A record that is written: when by its own word, and the text it had before. */
type Before = readonly [key: string, at: number, text: string | null];

/** Written down; what crosses it out again, and tells whether it still stood there. */
export async function begun(
  store: Store,
  changes: readonly Writes[],
  work: Work,
): Promise<(() => boolean) | "full" | "stopped"> {
  const device = deviceOf(store);
  const before: Before[] = [];
  const whole = await inSlices(changes, { ...work, tell: () => undefined }, ({ kind, id, at }) => {
    const key = keyOf(kind, id);
    before.push([key, at, device?.getItem(key) ?? null]);
  });
  if (!whole) return "stopped";
  if (device === null) return () => true;
  const text = JSON.stringify(before);
  if (!written(device, UNFINISHED, text)) return "full";
  return () => {
    // Where pages can't hold a lock, another one may have taken it back meanwhile.
    const own = device.getItem(UNFINISHED) === text;
    if (own) device.removeItem(UNFINISHED);
    return own;
  };
}

/**
 * Takes back what was cut off; whether there was anything. What somebody wrote since stays: it has another time. Cut off
 * itself, or without room, it is done again by the next page.
 */
export function takenBack(store: Store): boolean {
  const device = deviceOf(store);
  const text = device?.getItem(UNFINISHED) ?? null;
  if (device === null || text === null) return false;
  const own = beforeIn(text).filter(([key, at]) => atOf(device.getItem(key)) === at);
  // What goes first makes room for what comes back.
  for (const [key, , old] of own) if (old === null) device.removeItem(key);
  const whole = own.every(([key, , old]) => old === null || written(device, key, old));
  if (whole) device.removeItem(UNFINISHED);
  store.forget();
  return whole;
}

/** Does it while no other page does; a page that is gone holds nothing any more. */
export async function alone<T>(does: () => Promise<T>, signal: AbortSignal): Promise<T | "stopped"> {
  if (!hasLocks()) return does();
  let begins = false;
  try {
    return await navigator.locks.request(UNFINISHED, { signal }, () => {
      begins = true;
      return does();
    });
  } catch (error) {
    if (begins) throw error;
    return "stopped";
  }
}

/** Takes back what was cut off, once no page is at it any more; whether there was anything. */
export async function mended(store: Store): Promise<boolean> {
  if (!hasLocks()) return takenBack(store);
  return navigator.locks.request(UNFINISHED, () => takenBack(store));
}

/** Browsers give none to a page that came over an unsafe connection. */
function hasLocks(): boolean {
  return typeof navigator !== "undefined" && "locks" in navigator;
}

function deviceOf({ keeps }: Store): Keep | null {
  return keeps[1] ?? null;
}

function written(device: Keep, key: string, text: string): boolean {
  try {
    device.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function atOf(text: string | null): Json {
  try {
    return text === null ? null : ((JSON.parse(text) as { readonly at?: Json } | null)?.at ?? null);
  } catch {
    return null;
  }
}

/** Nothing where somebody else wrote there. */
function beforeIn(text: string): readonly Before[] {
  try {
    const all = JSON.parse(text) as unknown;
    return Array.isArray(all) ? all.filter(isBefore) : [];
  } catch {
    return [];
  }
}

function isBefore(one: unknown): one is Before {
  if (!Array.isArray(one)) return false;
  const [key, at, text] = one as readonly unknown[];
  const ours = typeof key === "string" && key.startsWith("revlanox/");
  return ours && typeof at === "number" && (text === null || typeof text === "string");
}
