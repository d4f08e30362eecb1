/** A filter of a list in words. Its value stands in the address under its key, so nothing personal is one. */
export type ListFilter =
  | {
      kind: 'choice';
      key: string;
      title: string;
      choices: readonly (readonly [value: string, title: string])[];
      /** What it is where none is chosen, unless that is all of them. */
      none?: string;
    }
  | { kind: 'yes'; key: string; title: string }
  | { kind: 'day'; key: string; title: string }
  | { kind: 'month'; key: string; title: string }
  | { kind: 'text'; key: string; title: string; hint?: string }
  | { kind: 'organisation'; key: string; title: string }
  /** Put there by a link from another page; shown in words, and only to be cleared. */
  | { kind: 'given'; key: string; title: string };

export type FilterValues = Readonly<Record<string, string>>;

/** What of an address can be a filter: its texts, but not a number that looks like one. */
export function filterSearch(search: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search)
      .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value) && value !== '')
      .map(([key, value]) => [key, String(value)]),
  );
}

/** The filters of a list that have a value. */
export function chosenOf(filters: readonly ListFilter[], search: Record<string, unknown>): FilterValues {
  const values = filterSearch(search);
  return Object.fromEntries(filters.flatMap(({ key }) => (values[key] ? [[key, values[key]]] : [])));
}
