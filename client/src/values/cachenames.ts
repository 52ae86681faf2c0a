// What the browser keeps for this site, by name.

/** Pages and data of the plans that are followed; nothing else is in it. */
export const PLANS = "revlanox-plans";
