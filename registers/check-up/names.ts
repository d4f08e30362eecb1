import type { Reader } from '../../access/reader';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { has } from './count';
import { atOrUnder, rowsOf, visible } from './scope';
import type { Detail, FoundIn, Symptom } from './symptom';

const { sql } = Prisma;

/** A row in which a symptom was found. */
export interface FoundRow {
  id: string;
  /** Of the member, the organisation, or who holds the role. */
  name: string;
  /** The member's branch; the organisation itself, or its parent; where the role is held. */
  placeId: string;
  place: string;
  path: string;
  memberId: string | null;
  caseId: string | null;
  detail: Detail | null;
}

/** Where a page goes on: they stand in the order of the tree. */
export interface AfterFound {
  path: string;
  id: string;
}

const names: Record<FoundIn, Prisma.Sql> = { member: sql`m.name`, organisation: sql`o.name`, holding: sql`p.name` };

/** Rows that have a symptom, in the order of the tree. */
export async function findNames(
  tx: Transaction,
  c: Reader,
  symptom: Symptom,
  { limit, organisationId, after }: { limit: number; organisationId?: string; after?: AfterFound },
): Promise<FoundRow[]> {
  const { foundIn, detail, caseId } = symptom;
  const { from, where, id } = rowsOf(foundIn, c);
  const beyond = after ? sql`(o.path, ${id}) > (${after.path}, ${after.id}::uuid)` : sql`TRUE`;
  const memberId = foundIn === 'member' ? sql`m.id::text` : sql`NULL::text`;
  return await tx.$queryRaw<FoundRow[]>`
    SELECT ${id}::text AS id, ${names[foundIn]} AS name, o.id::text AS "placeId", o.name AS place, o.path,
           ${memberId} AS "memberId", ${caseId?.(c) ?? sql`NULL::text`} AS "caseId",
           ${detail?.(c) ?? sql`NULL::json`} AS detail
      FROM ${from}
     WHERE ${where} AND ${visible(c, 'check-up.read')} AND ${atOrUnder(organisationId)} AND ${has(c, symptom)} AND ${beyond}
     ORDER BY o.path, ${id} LIMIT ${limit}`;
}
