import { z } from 'zod';
import { reach } from '../../access/may';
import { withoutHidden } from '../../access/readable';
import type { Reader } from '../../access/reader';
import type { Refusal } from '../../domain/case/offer';
import { worded } from '../../domain/case/words';
import { problems } from '../../domain/words/problems';
import { readCursor, toPage } from '../../lists/cursor';
import { named, orNull, titled } from '../../lists/schemas';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { relationTransferOpener as opener } from './opener';
import { relationTransfer } from './table';

const { sql } = Prisma;

export const HouseholdApart = z
  .strictObject({
    member: named,
    branch: named,
    also: named.meta({ description: '又管组织: where he lives or works.' }),
    transfer: z
      .strictObject({
        target: named,
        variant: orNull(titled),
        mayStart: z
          .boolean()
          .meta({ description: 'Whether the one who asks may start it; else his branch or he himself.' }),
        barred: z.array(
          z.strictObject({ id: z.string(), title: z.string(), detail: z.record(z.string(), z.unknown()) }),
        ),
        path: z.string(),
        body: z
          .strictObject({ memberId: z.uuid(), data: z.strictObject({ targetOrganisationId: z.uuid() }) })
          .meta({ description: 'To POST to `path`, with the reason added.' }),
      })
      .meta({ description: 'The transfer that would mend it.' }),
  })
  .meta({ id: 'HouseholdApart' });

export type Apart = z.output<typeof HouseholdApart>;

interface Row {
  id: string;
  name: string;
  personId: string;
  branchId: string;
  branchName: string;
  path: string;
  alsoId: string;
  alsoName: string;
  targetId: string;
  targetName: string;
}

const After = z.object({ path: z.string(), id: z.uuid() });

/**
 * 人户分离: members whose other organisation neither lies below their branch nor above it. With the transfer that would
 * mend each, examined as its start would be: several statements a member, so ask for short pages.
 */
export async function listHouseholdApart(
  c: Reader,
  query: { limit: number; cursor?: string; organisationId?: string },
) {
  const below = reach(c.actor, 'case.start').map((path) => `${path}%`);
  const where = [
    sql`m.standing IN ('normal', 'lost', 'stopped')`,
    sql`m.also_id IS NOT NULL AND a.closed_on IS NULL`,
    sql`o.path NOT LIKE a.path || '%' AND a.path NOT LIKE o.path || '%'`,
    sql`(o.path LIKE ANY(${below}::text[]) OR a.path LIKE ANY(${below}::text[]))`,
  ];
  if (query.organisationId) {
    const top = sql`(SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`;
    where.push(sql`(o.path LIKE ${top} OR a.path LIKE ${top})`);
  }
  const after = readCursor(c, query, After);
  if (after) where.push(sql`(o.path, m.id) > (${after.path}, ${after.id}::uuid)`);
  return await c.deps.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`;
      // A group receives nobody: its branch does.
      const rows = await tx.$queryRaw<Row[]>`
        SELECT m.id::text, m.name, m.person_id::text AS "personId", o.id::text AS "branchId", o.name AS "branchName",
               o.path, a.id::text AS "alsoId", a.name AS "alsoName",
               coalesce(p.id, a.id)::text AS "targetId", coalesce(p.name, a.name) AS "targetName"
          FROM member m
          JOIN organisation o ON o.id = m.branch_id
          JOIN organisation a ON a.id = m.also_id
          LEFT JOIN organisation p ON p.id = a.parent_id AND a.kind = 'group'
         WHERE ${Prisma.join(where, ' AND ')}
         ORDER BY o.path, m.id LIMIT ${query.limit + 1}`;
      const items = new Map<string, Apart>();
      for (const row of rows.slice(0, query.limit)) items.set(row.id, await toItem(c, tx, row));
      return toPage(
        c,
        query,
        rows,
        ({ id }) => items.get(id) as Apart,
        ({ path, id }) => ({ path, id }),
      );
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: 30_000 },
  );
}

async function toItem(c: Reader, tx: Transaction, row: Row): Promise<Apart> {
  const { mayStart, barred, variant } = await examined(c, tx, row);
  const details = await withoutHidden(
    c,
    barred.map(({ detail = {} }) => detail),
  );
  return {
    member: { id: row.id, name: row.name },
    branch: { id: row.branchId, name: row.branchName },
    also: { id: row.alsoId, name: row.alsoName },
    transfer: {
      target: { id: row.targetId, name: row.targetName },
      variant: variant ? worded(relationTransfer, 'variants', variant) : null,
      mayStart,
      barred: barred.map(({ type }, at) => ({ id: type, title: problems[type].title, detail: details[at] ?? {} })),
      path: `/api/v1/procedures/${relationTransfer.id}/cases`,
      body: { memberId: row.id, data: { targetOrganisationId: row.targetId } },
    },
  };
}

/** By the checks of the start itself: as the one who asks, where he may start it, else as the member. */
async function examined(c: Reader, tx: Transaction, { id, personId, targetId }: Row) {
  const data = { memberId: id, targetOrganisationId: targetId };
  const as = (actorId: string) =>
    opener.examine(tx, relationTransfer, { actorId, data }, c.at, { typed: {}, keys: c.deps.keys });
  const mine = await as(c.actor.personId);
  const mayStart = !mine.barred.some(({ type }: Refusal) => type === 'not-allowed');
  const { barred, foreseen } = mayStart ? mine : await as(personId);
  return { mayStart, barred, variant: foreseen?.opening.data.variant };
}
