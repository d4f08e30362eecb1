import type { OfferData } from './offer';

// Values of an offer as their fields ask for them. `check` has held them against the fields before a table reads them;
// what was not filled in is undefined.

/** Of a date, a time, a month, a choice or a document number, and the id of a person, an organisation or a file. */
export function textIn(data: OfferData | undefined, name: string): string | undefined {
  const value = data?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** Of an integer, or an amount in fen. */
export function numberIn(data: OfferData | undefined, name: string): number | undefined {
  const value = data?.[name];
  return typeof value === 'number' ? value : undefined;
}

/** Of yes or no. */
export function flagIn(data: OfferData | undefined, name: string): boolean | undefined {
  const value = data?.[name];
  return typeof value === 'boolean' ? value : undefined;
}

/** Of several persons or choices. */
export function listIn(data: OfferData | undefined, name: string): string[] | undefined {
  const value = data?.[name];
  return Array.isArray(value) ? value : undefined;
}
