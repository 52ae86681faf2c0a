// A distance in kilometers to words for readers of either system; what is kept is always kilometers.

/** Kilometers of a mile. */
const MILE = 1.609344;

/** To a tenth. */
export function milesOf(km: number): number {
  return Math.round((km / MILE) * 10) / 10;
}

/** `5 km (3.1 miles)`. */
export function kmWords(km: number): string {
  const miles = milesOf(km);
  return `${km} km (${miles} ${miles === 1 ? "mile" : "miles"})`;
}

/** `5 (3.1)`, in a column that says both units. */
export function kmCell(km: number): string {
  return `${km} (${milesOf(km)})`;
}

/** The head of such a column. */
export const KM_HEAD = "km (miles)";

/** `3 mi` as kilometers; all else as it was typed. */
export function inKm(text: string): string {
  const miles = /^\s*([\d.,]+)\s*mi(les?)?\s*$/i.exec(text)?.[1]?.replace(",", ".");
  return miles === undefined ? text : String(Math.round(Number(miles) * MILE * 100) / 100);
}
