import type { OfferData, Refusal } from '../domain/case/offer';
import type { Field } from '../domain/case/procedure';
import type { Transaction } from '../prisma/client';

// What is filled in names persons and organisations by their ids. That an id has its form is the field's own check; that
// somebody is known by it only the registers can tell. A unit (单位) is one of the register of units, an
// organisation here, or one of another system.

type Count = (tx: Transaction, ids: string[]) => Promise<number>;

const persons: Count = async (tx, ids) =>
  counted(await tx.$queryRaw`SELECT count(*)::int AS count FROM person WHERE id = ANY(${ids}::uuid[])`);
const organisations: Count = async (tx, ids) =>
  counted(await tx.$queryRaw`SELECT count(*)::int AS count FROM organisation WHERE id = ANY(${ids}::uuid[])`);
const outside: Count = async (tx, ids) =>
  counted(await tx.$queryRaw`SELECT count(*)::int AS count FROM outside_organisation WHERE id = ANY(${ids}::uuid[])`);

const workplaces: Count = async (tx, ids) =>
  counted(await tx.$queryRaw`SELECT count(*)::int AS count FROM unit WHERE id = ANY(${ids}::uuid[])`);
const grids: Count = async (tx, ids) =>
  counted(await tx.$queryRaw`SELECT count(*)::int AS count FROM grid WHERE id = ANY(${ids}::uuid[])`);

const counted = ([row]: { count: number }[]) => row?.count ?? 0;

/** How many are known of some ids, by the type of the field. */
const known: Partial<Record<Field['type'], Count>> = {
  person: persons,
  persons,
  organisation: organisations,
  unit: async (tx, ids) => (await organisations(tx, ids)) + (await outside(tx, ids)) + (await workplaces(tx, ids)),
  grid: grids,
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
