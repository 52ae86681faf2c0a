// Records by kind and id on this device. Each record is a key of its own, so that two tabs never write
// over each other's records, and a write that fails leaves the old one whole.

import { type Keep, MemoryKeep, keysOf } from "./keep.ts";
import type { Kind, Kinds } from "./kinds.ts";
import { type Read, type Written, decode, encode, keyOf, partsOf } from "./record.ts";

/**
 * `device`: kept; `memory`: gone with the page; `full`: the device refuses to keep more; `newer`: a later version of
 * the site wrote what this one may not write over.
 */
export type Where = "device" | "memory" | "full" | "newer";

export const ASIDE = "revlanox-aside/";

/** Where an import writes down what it writes over, and the name of the lock that its page holds. */
export const UNFINISHED = "revlanox-unfinished";

export class Store {
  readonly #device: Keep | null;
  /** What the device could not take; it counts before what the device has. */
  readonly #memory = new MemoryKeep();
  readonly #now: () => number;
  readonly #lost: () => void;
  /** What was read of a kind at once, by id; gone when a record of it is written here or elsewhere. */
  readonly #read = new Map<Kind, Map<string, Written>>();
  /** All keys: the browser takes a tenth of a second to list those of five years. */
  #listed: Set<string> | null = null;
  /** Keys of what cannot be read and found no room aside. */
  readonly stuck = new Set<string>();

  /** `lost` is called after a write that is kept nowhere but in this page: no writer can forget to say so. */
  constructor(device: Keep | null, now: () => number = Date.now, lost = (): void => undefined) {
    this.#device = device;
    this.#now = now;
    this.#lost = lost;
  }

  /** Where all that was written here is, not the last of it: one record that is not kept is enough for another word. */
  get where(): Where {
    if (this.#device === null) return "memory";
    const waiting = keysOf(this.#memory);
    if (waiting.length === 0) return "device";
    return waiting.every((key) => this.#old(key) === "newer") ? "newer" : "full";
  }

  /** Whether an import is under way in some page, or was cut off. */
  get unfinished(): boolean {
    return (this.#device?.getItem(UNFINISHED) ?? null) !== null;
  }

  /** Records that are kept nowhere but in this page. */
  get waiting(): number {
    return keysOf(this.#memory).length;
  }

  get<K extends Kind>(kind: K, id: string): Kinds[K] | undefined {
    return this.record(kind, id)?.data;
  }

  record<K extends Kind>(kind: K, id: string): Written<K> | undefined {
    const key = keyOf(kind, id);
    const text = this.#memory.getItem(key) ?? this.#device?.getItem(key) ?? null;
    if (text === null) return undefined;
    const read = decode(kind, id, text);
    if (read === "broken") this.#setAside(key, text);
    return typeof read === "string" ? undefined : read;
  }

  /** All records of a kind whose id begins so, by id. */
  all<K extends Kind>(kind: K, prefix = ""): ReadonlyMap<string, Written<K>> {
    const known = this.#read.get(kind) as ReadonlyMap<string, Written<K>> | undefined;
    const all = known ?? this.#readAll(kind);
    return prefix === "" ? all : new Map([...all].filter(([id]) => id.startsWith(prefix)));
  }

  #readAll<K extends Kind>(kind: K): ReadonlyMap<string, Written<K>> {
    const found: [string, Written<K>][] = [];
    const prefix = keyOf(kind, "");
    for (const key of this.keys(prefix)) {
      const id = key.slice(prefix.length);
      const record = this.record(kind, id);
      if (record) found.push([id, record]);
    }
    const all = new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
    this.#read.set(kind, all);
    return all;
  }

  /** Another tab may have written: everything is read anew. */
  forget(): void {
    this.#read.clear();
    this.#listed = null;
  }

  set<K extends Kind>(kind: K, id: string, data: Kinds[K]): Where {
    return this.put(kind, id, { data, at: this.next(kind, id) });
  }

  /** The time of what is written there now: later than what is there, also where the clock was set back. */
  next(kind: Kind, id: string): number {
    return Math.max(this.#now(), (this.record(kind, id)?.at ?? 0) + 1);
  }

  /** Keep a record with its own time; one of a newer version of the site is left alone. */
  put<K extends Kind>(kind: K, id: string, record: Written<K>): Where {
    const key = keyOf(kind, id);
    this.#memory.setItem(key, encode(kind, record));
    this.#read.delete(kind);
    this.#listed?.add(key);
    const kept = this.#keep(key);
    // Where there was room for this one, there may be room for what waits.
    if (kept === "device") this.retry();
    else this.#lost();
    return kept;
  }

  /** Tries again to keep what found no room before, until the room ends; whether any of it is kept now. */
  retry(): boolean {
    const waiting = keysOf(this.#memory);
    waiting.every((key) => this.#keep(key) !== "full");
    return keysOf(this.#memory).length < waiting.length;
  }

  /** One record that waits in memory to the device; of two the later one counts, as another tab may have written. */
  #keep(key: string): Where {
    const text = this.#memory.getItem(key) ?? "";
    const old = this.#old(key);
    if (this.#device === null) return "memory";
    if (typeof old === "string") return old === "newer" ? "newer" : "full";
    const isLater = old !== null && old.at > (JSON.parse(text) as Written).at;
    const kept = isLater ? "device" : this.#write(key, text);
    if (kept === "device") this.#memory.removeItem(key);
    return kept;
  }

  /** Where records are, the one that counts first; for what is done with all of them at once. */
  get keeps(): readonly Keep[] {
    return this.#device === null ? [this.#memory] : [this.#memory, this.#device];
  }

  /** Of all records whose key begins so. */
  keys(prefix: string): readonly string[] {
    this.#listed ??= new Set(this.keeps.flatMap(keysOf));
    return [...this.#listed].filter((key) => key.startsWith(prefix));
  }

  /** What the device has there. Neither a newer site's record nor a broken one without room aside is written over. */
  #old(key: string): Read<Kind> | null {
    const text = this.#device?.getItem(key) ?? null;
    const parts = partsOf(key);
    if (text === null || parts === null) return null;
    const read = decode(parts.kind, parts.id, text);
    if (read === "broken") this.#setAside(key, text);
    return this.#device?.getItem(key) === null ? null : read;
  }

  #write(key: string, text: string): Where {
    if (this.#device === null) return "memory";
    try {
      this.#device.setItem(key, text);
      return "device";
    } catch {
      return "full";
    }
  }

  /** A record that is no record: moved, never thrown away; where there is no room it stays. */
  #setAside(key: string, text: string): void {
    const aside = `${ASIDE}${this.#now()}/${key.slice("revlanox/".length)}`;
    if (this.#device?.getItem(key) !== text) return;
    if (this.#write(aside, text) === "device") this.#device.removeItem(key);
    else this.stuck.add(key);
    this.#listed = null;
  }
}
