import { recordAudit } from '../../access/audit';
import { ofRegistrantScope } from '../../access/registrant-scope';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { hearersOf } from '../news/tell-cases';
import { holdBeginnings, standBeforeCase } from './before-case';
import type { RegistrantDoing } from './register-one';

const { sql } = Prisma;

/**
 * Many at once are told to report: of the given ones those who are on the list and were not told before.
 * @returns how many
 * @throws Problem `date-out-of-range` for a last day that does not lie ahead
 */
export async function notifyRegistrants(
  tx: Transaction,
  { actor, at, today }: RegistrantDoing,
  { ids, reportBy }: { ids: readonly string[]; reportBy?: LocalDate },
): Promise<number> {
  if (reportBy !== undefined && reportBy <= today) throw new Problem('date-out-of-range', { extras: { after: today } });
  await holdBeginnings(tx, ids);
  const data = JSON.stringify(reportBy ? { reportBy } : {});
  const told = await tx.$executeRaw(sql`
    INSERT INTO case_news (case_id, type, fact, data, at)
    SELECT x.id, 'registrant-notified', 'notified', ${data}::jsonb, ${new Date(at)}::timestamptz
      FROM registrant r JOIN organisation c ON c.id = r.community_id
      JOIN "case" x ON x.subject_id = r.person_id AND x.episode = r.id::text AND x.closed_at IS NULL
     WHERE r.id = ANY(${[...ids]}::uuid[]) AND r.standing = 'listed' AND ${ofRegistrantScope(actor, 'registrant.write')}
       AND x.procedure = ANY(${hearersOf('registrant-notified')}::text[])
    ON CONFLICT (case_id, type, fact) DO NOTHING`);
  const mine = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT r.id::text FROM registrant r JOIN organisation c ON c.id = r.community_id
     WHERE r.id = ANY(${[...ids]}::uuid[]) AND r.standing = 'listed' AND ${ofRegistrantScope(actor, 'registrant.write')}`);
  const begin = await standBeforeCase(
    tx,
    mine.map(({ id }) => id),
    'notified',
    at,
  );
  const count = told + begin;
  const entry = {
    actorId: actor.personId,
    at,
    action: 'notified',
    objectKind: 'registrant',
    objectId: ids[0] as string,
  };
  await recordAudit(tx, { ...entry, detail: { count, reportBy: reportBy ?? null } });
  return count;
}
