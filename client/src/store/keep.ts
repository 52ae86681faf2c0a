// Where records are kept: the browser's localStorage, or memory where there is none.

export interface Keep {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A keep that ends with the page: for private windows and for what a full device refuses. */
export class MemoryKeep implements Keep {
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }
}

/** All keys at this moment; the keep may change while they are used. */
export function keysOf(keep: Keep): string[] {
  // The browser lists its own keys at once; asking for one after the other takes it ten times as long.
  if (typeof Storage !== "undefined" && keep instanceof Storage) return Object.keys(keep);
  const keys: string[] = [];
  for (let index = 0; index < keep.length; index += 1) {
    const key = keep.key(index);
    if (key !== null) keys.push(key);
  }
  return keys;
}

/** The device's own keep, or null where a private window or a setting forbids it. */
export function deviceKeep(): Keep | null {
  try {
    const probe = "revlanox?";
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return localStorage;
  } catch (error) {
    // A full device still has what was written before.
    return error instanceof DOMException && error.name === "QuotaExceededError" ? localStorage : null;
  }
}
