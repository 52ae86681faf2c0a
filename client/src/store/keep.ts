// Where records are kept: the browser's localStorage, or memory where there is none.

export interface Keep {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A keep that ends with the page: for private windows and for what a full device refuses. */
export class MemoryKeep extends Map<string, string> implements Keep {
  getItem(key: string): string | null {
    return this.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.set(key, value);
  }

  removeItem(key: string): void {
    this.delete(key);
  }
}

/** All keys at this moment; the keep may change while they are used. */
export function keysOf(keep: Keep): string[] {
  // Both list their keys at once: asking for the first, the second and so on takes a hundred thousand squared.
  return keep instanceof MemoryKeep ? [...keep.keys()] : Object.keys(keep);
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
