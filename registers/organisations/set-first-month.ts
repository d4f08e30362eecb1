import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import type { Reader } from '../../access/reader';
import { Problem } from '../../platform/problem';
import type { Database, Transaction } from '../../prisma/client';
import type { Organisation } from '../../prisma/generated/client';

type Doing = Pick<Reader, 'actor' | 'at'>;

/** From which month on an organisation watches, and since which organisation says so. */
export interface FirstMonth {
  /** Its own; null: as the nearest above. */
  own: string | null;
  inForce: { month: string; organisation: { id: string; name: string } } | null;
  /** Months below it were looked at: it may not be changed any more. */
  looked: boolean;
}

export async function firstMonthOf(db: Database | Transaction, { id, path }: Organisation): Promise<FirstMonth> {
  const [row] = await db.$queryRaw<
    { own: string | null; month: string | null; byId: string; byName: string; looked: boolean }[]
  >`
    SELECT o.first_month AS own, f.first_month AS month, f.id::text AS "byId", f.name AS "byName",
           EXISTS (SELECT FROM dry_run r JOIN organisation b ON b.id = r.organisation_id
                    WHERE starts_with(b.path, ${path})) AS looked
      FROM organisation o
      LEFT JOIN LATERAL (SELECT * FROM organisation above
                          WHERE above.first_month IS NOT NULL AND starts_with(o.path, above.path)
                          ORDER BY length(above.path) DESC LIMIT 1) f ON TRUE
     WHERE o.id = ${id}::uuid`;
  const { own = null, month = null, looked = false } = row ?? {};
  return {
    own,
    looked,
    inForce: month ? { month, organisation: { id: row?.byId ?? '', name: row?.byName ?? '' } } : null,
  };
}

/**
 * Says with which month an organisation and those below it begin to be watched. Once a month of one of them was looked at
 * it stays: moved back, months would be held against people that nobody told them of.
 * @param month null: as the nearest above
 * @throws Problem `not-found`, `not-allowed`, `first-month-looked`
 */
export async function setFirstMonth(tx: Transaction, { actor, at }: Doing, id: string, month: string | null) {
  await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${id}::uuid FOR UPDATE`;
  const place = await tx.organisation.findUnique({ where: { id } });
  if (!place) throw new Problem('not-found');
  demand(actor, 'first-month.write', { paths: [place.path] });
  const { own, looked } = await firstMonthOf(tx, place);
  if (own === month) return;
  if (looked) throw new Problem('first-month-looked');
  await tx.organisation.update({ where: { id }, data: { firstMonth: month } });
  const entry = { actorId: actor.personId, at, action: 'set', objectKind: 'organisation', objectId: id };
  await recordAudit(tx, { ...entry, detail: { fields: ['firstMonth'], month: month ?? '' } });
}
