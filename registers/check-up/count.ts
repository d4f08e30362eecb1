import { may } from '../../access/may';
import type { Reader } from '../../access/reader';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { atOrUnder, rowsOf, visible } from './scope';
import type { FoundIn, Symptom } from './symptom';

const { sql } = Prisma;

/** Those that the reader may see anywhere. */
export const shownSymptoms = (c: Reader, all: readonly Symptom[]): Symptom[] =>
  all.filter(({ permission }) => !permission || may(c.actor, permission));

/** Whether a row has the symptom, and the reader may see it there. */
export const has = (c: Reader, { when, permission }: Symptom): Prisma.Sql =>
  permission ? sql`((${when(c)}) AND ${visible(c, permission)})` : sql`(${when(c)})`;

const KINDS: readonly FoundIn[] = ['member', 'organisation', 'holding'];

/** How often each symptom is found, by its id: one look through members, one through organisations, one through roles. */
export async function countSymptoms(
  tx: Transaction,
  c: Reader,
  symptoms: readonly Symptom[],
  organisationId?: string,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const kind of KINDS) {
    const these = symptoms.filter(({ foundIn }) => foundIn === kind);
    if (!these.length) continue;
    const { from, where } = rowsOf(kind, c);
    const counts = these.map((one) => sql`(count(*) FILTER (WHERE ${has(c, one)}))::int`);
    const [row] = await tx.$queryRaw<{ counts: number[] }[]>`
      SELECT ARRAY[${Prisma.join(counts)}] AS counts FROM ${from}
       WHERE ${where} AND ${visible(c, 'check-up.read')} AND ${atOrUnder(organisationId)}`;
    for (const [at, { id }] of these.entries()) found.set(id, row?.counts[at] ?? 0);
  }
  return found;
}

/** How much there is in the reader's reach. */
export interface RegisterSizes {
  organisations: number;
  /** Who hold a role today. */
  people: number;
  members: number;
}

/** Counts organisations, people with a role, and members: how far a register has been filled. */
export async function countRegistered(tx: Transaction, c: Reader, organisationId?: string): Promise<RegisterSizes> {
  const here = sql`${visible(c, 'check-up.read')} AND ${atOrUnder(organisationId)}`;
  const count = (kind: FoundIn, what: Prisma.Sql) => {
    const { from, where } = rowsOf(kind, c);
    return sql`(SELECT count(${what})::int FROM ${from} WHERE ${where} AND ${here})`;
  };
  const [row] = await tx.$queryRaw<RegisterSizes[]>`
    SELECT ${count('organisation', sql`*`)} AS organisations, ${count('holding', sql`DISTINCT r.person_id`)} AS people,
           ${count('member', sql`*`)} AS members`;
  return row as RegisterSizes;
}
