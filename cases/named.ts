import type { OfferData, Refusal } from '../domain/case/offer';
import type { Field } from '../domain/case/procedure';
import type { Transaction } from '../prisma/client';

// What is filled in names persons and organisations by their ids. That an id has its form is the field's own check; that
// somebody is known by it only the registers can tell. There is no register of units (单位): a unit is an organisation
// here, or one of another system.

/** How many are known of some ids, by the type of the field. */
const known: Partial<Record<Field['type'], (tx: Transaction, ids: string[]) => Promise<number>>> = {
  person: (tx, ids) => tx.person.count({ where: { id: { in: ids } } }),
  persons: (tx, ids) => tx.person.count({ where: { id: { in: ids } } }),
  organisation: (tx, ids) => tx.organisation.count({ where: { id: { in: ids } } }),
  unit: async (tx, ids) => {
    const where = { id: { in: ids } };
    return (await tx.organisation.count({ where })) + (await tx.outsideOrganisation.count({ where }));
  },
};

/**
 * Whether everybody and everything named in what was filled in is known: persons, organisations, units.
 * @param data whose fields fit (`checkFields`)
 * @returns the refusal `invalid-input` that names the first field in which somebody is not
 */
export async function unknownNamed(
  tx: Transaction,
  fields: Record<string, Field>,
  data: OfferData,
): Promise<Refusal | undefined> {
  for (const [name, { type }] of Object.entries(fields)) {
    const value = data[name];
    const count = known[type];
    if (!count || value === undefined) continue;
    const ids = Array.isArray(value) ? value : [String(value)];
    if (ids.length && (await count(tx, ids)) < ids.length) return { type: 'invalid-input', detail: { field: name } };
  }
  return undefined;
}
