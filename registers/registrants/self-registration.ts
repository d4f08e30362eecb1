import { recordAudit } from '../../access/audit';
import { readFormCode } from '../../domain/registrants/form-code';
import { type Instant, localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { holdBeginnings, standBeforeCase } from './before-case';
import { formCodeHashes } from './form-codes';
import { reachedBy } from './reached-by';
import { sealResidence } from './sealed';
import { tellRegistrant } from './tell-registrant';

/** What somebody says of himself on the page, with the code of his 报到单. */
export interface SelfRegistration {
  code: string;
  mobile?: string;
  address?: string;
  talents: string[];
  wishes: string[];
  times: string[];
}

/** Where the code still opens something: who has come, or has left, is not registered by it once more. */
const OPEN = ['listed', 'notified', 'unreported'];

/**
 * Takes what somebody says of himself, and tells his case that he has reported. The code works once; an unknown one, a used
 * one and one that is void change nothing, and nobody is told which it was.
 */
export async function registerSelf(
  tx: Transaction,
  keys: KeyRing,
  { code, mobile, address, talents, wishes, times }: SelfRegistration,
  at: Instant,
): Promise<void> {
  const read = readFormCode(code);
  if (read === undefined) return;
  const [row] = await tx.$queryRaw<{ id: string; personId: string }[]>`
    UPDATE registrant SET form_code = NULL, talents = ${talents}::text[], wishes = ${wishes}::text[],
           times = ${times}::text[], version = version + 1
     WHERE form_code = ANY(${formCodeHashes(keys, read)}::bytea[]) AND standing = ANY(${OPEN}::text[])
    RETURNING id::text, person_id::text AS "personId"`;
  if (!row) return;
  if (address !== undefined)
    await tx.registrant.update({ where: { id: row.id }, data: { address: sealResidence(keys, row.id, address) } });
  if (mobile !== undefined) await reachedBy(tx, keys, row.personId, mobile);
  await holdBeginnings(tx, [row.id]);
  await standBeforeCase(tx, [row.id], 'reported', at);
  const data = { day: localDate(at), how: 'phone' };
  await tx.$executeRaw(tellRegistrant(row.id, { type: 'registrant-reported', fact: `form-${at}`, at, data }));
  const entry = { at, action: 'came', objectKind: 'registrant', objectId: row.id };
  await recordAudit(tx, { ...entry, actorId: row.personId });
}
