import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { reach } from '../../access/may';
import { readable } from '../../access/readable';
import type { Reader } from '../../access/reader';
import { deferrals } from '../../domain/registrants/standings';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { UnitActing } from '../units/unit-of';

const { sql } = Prisma;

export const AnswerItem = z
  .strictObject({
    id: z.uuid(),
    registrantId: z.uuid(),
    person: named,
    unit: orNull(named),
    community: named,
    deferral: orNull(titled).meta({ description: 'null: the unit knows no reason to leave him alone.' }),
    reviewOn: day.nullable(),
    at: z.iso.datetime(),
    caseId: z.string().nullable().meta({ description: 'Where it is acted on, for who may read it.' }),
  })
  .meta({ id: 'UnitAnswer' });

export type ShownAnswer = z.output<typeof AnswerItem>;

interface Row {
  id: string;
  registrantId: string;
  personId: string;
  personName: string;
  unitId: string | null;
  unitName: string | null;
  communityId: string;
  communityName: string;
  path: string;
  deferral: string | null;
  reviewOn: string | null;
  at: Date;
  caseId: string | null;
}

const Position = z.object({ at: z.string(), id: z.uuid() });

/** What units have said by their links that nobody of the community has looked at, the oldest first. */
export async function listAnswers(c: Reader, query: { limit: number; cursor?: string }) {
  const below = reach(c.actor, 'registrant.write').map((path) => `${path}%`);
  const where = [sql`a.settled_at IS NULL`, sql`m.path LIKE ANY(${below}::text[])`];
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(a.at, a.id) > (${new Date(after.at)}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT a.id::text, r.id::text AS "registrantId", p.id::text AS "personId", p.name AS "personName",
           u.id::text AS "unitId", u.name AS "unitName", m.id::text AS "communityId", m.name AS "communityName", m.path,
           a.deferral, a.review_on::text AS "reviewOn", a.at,
           (SELECT k.id FROM "case" k
             WHERE k.procedure = 'double-registration' AND k.subject_id = r.person_id AND k.episode = r.id::text
               AND k.closed_at IS NULL AND ${readable(c, sql`k.id`)}) AS "caseId"
      FROM unit_answer a JOIN registrant r ON r.id = a.registrant_id JOIN person p ON p.id = r.person_id
      JOIN organisation m ON m.id = r.community_id LEFT JOIN unit u ON u.id = r.unit_id
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY a.at, a.id LIMIT ${query.limit + 1}`);
  const toItem = (row: Row): ShownAnswer => ({
    ...{ id: row.id, registrantId: row.registrantId, person: { id: row.personId, name: row.personName } },
    unit: row.unitId ? { id: row.unitId, name: row.unitName ?? '' } : null,
    community: { id: row.communityId, name: row.communityName },
    deferral: row.deferral === null ? null : titledBy(deferrals, row.deferral),
    ...{ reviewOn: row.reviewOn, at: written(row.at), caseId: row.caseId },
  });
  return toPage(c, query, rows, toItem, ({ at, id }) => ({ at: written(at), id }));
}

/** What a unit has said of one of its people, and his open case. */
export interface SaidByUnit {
  deferral: string | null;
  reviewOn: string | null;
  caseId: string | null;
  /** Somebody has looked at it: who. */
  settledBy: string | null;
}

/** What waits to be looked at, for who keeps the registrant. @throws Problem `not-found` */
export async function saidByUnit(c: Reader, id: string): Promise<SaidByUnit> {
  const below = reach(c.actor, 'registrant.write').map((path) => `${path}%`);
  const [row] = await directly(c.deps.db)<SaidByUnit>(sql`
    SELECT a.deferral, a.review_on::text AS "reviewOn", a.settled_by::text AS "settledBy",
           (SELECT k.id FROM "case" k
             WHERE k.procedure = 'double-registration' AND k.subject_id = r.person_id AND k.episode = r.id::text
               AND k.closed_at IS NULL) AS "caseId"
      FROM unit_answer a JOIN registrant r ON r.id = a.registrant_id JOIN organisation m ON m.id = r.community_id
     WHERE a.id = ${id}::uuid AND m.path LIKE ANY(${below}::text[])`);
  if (!row) throw new Problem('not-found');
  return row;
}

/**
 * A person of the community has looked at what a unit said. What he takes of it is entered in the case as his step, not the
 * link's.
 * @throws Problem `not-found`, `already-decided`
 */
export async function settleAnswer(tx: Transaction, c: UnitActing, id: string, taken: boolean): Promise<void> {
  const [row] = await tx.$queryRaw<{ path: string; settled: boolean }[]>`
    SELECT m.path, a.settled_at IS NOT NULL AS settled
      FROM unit_answer a JOIN registrant r ON r.id = a.registrant_id JOIN organisation m ON m.id = r.community_id
     WHERE a.id = ${id}::uuid FOR UPDATE OF a`;
  if (!row || !reach(c.actor, 'registrant.write').some((path) => row.path.startsWith(path)))
    throw new Problem('not-found');
  if (row.settled) throw new Problem('already-decided');
  const { personId } = c.actor;
  await tx.unitAnswer.update({ where: { id }, data: { taken, settledAt: new Date(c.at), settledBy: personId } });
  const entry = { actorId: personId, at: c.at, action: 'settled', objectKind: 'unit-answer', objectId: id };
  await recordAudit(tx, { ...entry, detail: { taken } });
}
