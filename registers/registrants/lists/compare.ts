import type { ListedPerson } from '../sealed';

// A list held against the register, in memory: nobody's identity number is known, so that somebody is known by name and
// number, and where his number is another, by a name that his unit has once.

/** A registrant as the register has him. */
export interface KnownRegistrant extends ListedPerson {
  id: string;
  communityId: string;
  unitName?: string;
}

/** Somebody on the list. */
export interface ListedRow {
  position: number;
  communityId: string;
  unitName: string;
  said: ListedPerson;
}

export type Compared =
  | { outcome: 'new'; row: ListedRow }
  | { outcome: 'same'; row: ListedRow; known: KnownRegistrant }
  | { outcome: 'changed'; row: ListedRow; known: KnownRegistrant; differs: ListDifference[] }
  | { outcome: 'gone'; known: KnownRegistrant };

export type ListDifference = 'mobile' | 'address' | 'talents' | 'wishes' | 'times' | 'unit' | 'untilDay';

const byNumber = (communityId: string, { name, mobile }: ListedPerson) => `${communityId}\n${name}\n${mobile ?? ''}`;
const byUnit = (communityId: string, unit: string | undefined, name: string) =>
  `${communityId}\n${unit ?? ''}\n${name}`;

/** Those whose key nobody else has. */
function alone<One>(all: readonly One[], key: (one: One) => string): Map<string, One> {
  const found = new Map<string, One>();
  const twice = new Set<string>();
  for (const one of all) {
    const own = key(one);
    if (found.has(own)) twice.add(own);
    found.set(own, one);
  }
  for (const own of twice) found.delete(own);
  return found;
}

/**
 * What a list says of each: new, same, changed; and who of the units on it, in the communities that it is for, is gone.
 * @param known open registrants of the communities that the list is for
 * @param whole units of which the list names everybody: who of them is not on it is gone
 */
export function compareList(
  rows: readonly ListedRow[],
  known: readonly KnownRegistrant[],
  whole: ReadonlySet<string>,
): Compared[] {
  const numbers = new Map(known.map((one) => [byNumber(one.communityId, one), one]));
  const taken = new Set<string>();
  const matched = new Map<ListedRow, KnownRegistrant>();
  for (const row of rows) {
    const one = numbers.get(byNumber(row.communityId, row.said));
    if (!one || taken.has(one.id)) continue;
    taken.add(one.id);
    matched.set(row, one);
  }
  // Another number: only where a name is one person on both sides.
  const left = alone(
    known.filter(({ id }) => !taken.has(id)),
    (one) => byUnit(one.communityId, one.unitName, one.name),
  );
  const open = alone(
    rows.filter((row) => !matched.has(row)),
    (row) => byUnit(row.communityId, row.unitName, row.said.name),
  );
  for (const [key, row] of open) {
    const one = left.get(key);
    if (!one) continue;
    taken.add(one.id);
    matched.set(row, one);
  }
  return [
    ...rows.map((row): Compared => {
      const one = matched.get(row);
      if (!one) return { outcome: 'new', row };
      const differs = differences(one, row);
      return differs.length ? { outcome: 'changed', row, known: one, differs } : { outcome: 'same', row, known: one };
    }),
    ...known
      .filter((one) => !taken.has(one.id) && one.unitName !== undefined && whole.has(one.unitName))
      .map((one): Compared => ({ outcome: 'gone', known: one })),
  ];
}

const alike = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && [...one].sort().join() === [...other].sort().join();

/** What the list says otherwise; what it leaves empty it does not say. */
function differences(known: KnownRegistrant, { said, unitName }: ListedRow): ListDifference[] {
  const lists = (['talents', 'wishes', 'times'] as const).filter(
    (field) => said[field].length && !alike(said[field], known[field]),
  );
  return [
    ...(said.mobile !== known.mobile ? (['mobile'] as const) : []),
    ...(said.address !== undefined && said.address !== known.address ? (['address'] as const) : []),
    ...lists,
    ...(unitName !== known.unitName ? (['unit'] as const) : []),
    ...(said.untilDay !== undefined && said.untilDay !== known.untilDay ? (['untilDay'] as const) : []),
  ];
}
