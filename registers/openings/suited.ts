import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import type { Reader } from '../../access/reader';
import { ofRegistrantScope } from '../../access/registrant-scope';
import type { Talent } from '../../domain/registrants/services';
import { talents } from '../../domain/registrants/services';
import type { RegistrantStanding } from '../../domain/registrants/standings';
import { registrantStandings } from '../../domain/registrants/standings';
import type { LocalDate } from '../../domain/time/dates';
import { titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { tellRegistrant } from '../registrants/tell-registrant';
import { canBeTaken, lockOpening } from './opening-of';
import { isHereSql, suitsSql } from './suits-sql';
import type { OpeningTelling } from './telling';

const { sql } = Prisma;

interface Row {
  registrantId: string;
  personId: string;
  name: string;
  gridName: string | null;
  standing: RegistrantStanding;
  matched: Talent[];
  servedOn: LocalDate | null;
}

/** Registrants `r` of communities `c` whom the opening `o`, of `oo`, suits, who have reported and do not have it yet. */
const suited = (c: Reader, id: string) => sql`
  FROM opening o JOIN organisation oo ON oo.id = o.organisation_id
  JOIN registrant r ON r.standing IN ('reported', 'available', 'serving', 'never-came')
  JOIN organisation c ON c.id = r.community_id
  JOIN person p ON p.id = r.person_id
  LEFT JOIN grid g ON g.id = r.grid_id
 WHERE o.id = ${id}::uuid AND ${isHereSql} AND ${suitsSql} AND ${ofRegistrantScope(c.actor, 'registrant.serve')}
   AND NOT EXISTS (SELECT 1 FROM commitment t WHERE t.opening_id = o.id AND t.person_id = r.person_id AND t.ended_on IS NULL)`;

/**
 * Whom an opening suits, among those whom the one who asks keeps: first whose talents it asks for, then who has served
 * longest ago. At most a hundred.
 */
export async function suitedFor(c: Reader, id: string) {
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT r.id::text AS "registrantId", p.id::text AS "personId", p.name, g.name AS "gridName", r.standing,
           ARRAY(SELECT unnest(o.talents) INTERSECT SELECT unnest(r.talents)) AS matched,
           (SELECT max(s.day)::text FROM service s WHERE s.registrant_id = r.id AND s.state = 'certified') AS "servedOn"
      ${suited(c, id)}
     ORDER BY cardinality(ARRAY(SELECT unnest(o.talents) INTERSECT SELECT unnest(r.talents))) DESC, "servedOn" NULLS FIRST,
              r.id LIMIT 100`);
  return rows.map((row) => ({
    registrantId: row.registrantId,
    person: { id: row.personId, name: row.name },
    grid: row.gridName,
    standing: titledBy(registrantStandings, row.standing),
    talents: row.matched.map((one) => titledBy(talents, one)),
    servedOn: row.servedOn,
  }));
}

/**
 * Offers an opening to some of those whom it suits: each is told of it, and may take it up or not. His case counts it as a
 * proposal of the community.
 * @returns who is to be told
 * @throws Problem `not-found` when it is not offered to one of them, `not-allowed`, `opening-closed`
 */
export async function offerOpening(
  tx: Transaction,
  c: Reader,
  id: string,
  registrantIds: readonly string[],
): Promise<OpeningTelling[]> {
  const opening = await lockOpening(tx, id);
  demand(c.actor, 'opening.read', { paths: [opening.path] });
  if (!canBeTaken(opening, c.today)) throw new Problem('opening-closed');
  const ids = [...new Set(registrantIds)];
  const rows = await tx.$queryRaw<{ id: string; personId: string }[]>(sql`
    SELECT r.id::text, r.person_id::text AS "personId" ${suited(c, id)} AND r.id = ANY(${ids}::uuid[])`);
  if (rows.length !== ids.length) throw new Problem('not-found');
  const entry = { actorId: c.actor.personId, at: c.at, action: 'offered', objectKind: 'opening', objectId: id };
  await recordAudit(tx, { ...entry, detail: { registrants: rows.length } });
  // However many are offered to him on a day, that is one proposal.
  for (const { id: registrantId } of rows) {
    const fact = { type: 'opening-offered', fact: `offered:${c.today}`, at: c.at, data: { openingId: id } };
    await tx.$executeRaw(tellRegistrant(registrantId, fact));
  }
  const text = `社区有“${opening.title}”，时间和特长适合您，如愿意参加请在“我的服务”中认领`;
  return rows.map(({ personId }) => ({ personId, audience: 'member', text }));
}
