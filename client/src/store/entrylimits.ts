// The most that one entry may hold: what nobody exceeds, so that a slip of the finger is seen.

export const MOST = { minutes: 1440, km: 500, effort: 10, pain: 10 } as const;
