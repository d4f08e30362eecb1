import { randomInt, randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import type { Reader } from '../../access/reader';
import { addDays, type Instant, startOfDay } from '../../domain/time/dates';
import { lookupHash } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { keepsPlaceSql, seenServices } from './scope';
import { moveService } from './steps';

/** Twelve digits: easy to read out, and out of reach of guessing at the few questions a minute that an address has. */
const newCode = () => Array.from({ length: 3 }, () => String(randomInt(10_000)).padStart(4, '0')).join('-');

/** However it is typed. */
const digits = (code: string) => code.normalize('NFKC').replace(/\D/g, '');

const hashOf = (keys: KeyRing, code: string) => new Uint8Array(lookupHash(keys.lookup, 'receiver-code', digits(code)));

/**
 * A code for whoever received what a wish asked for: with it he says how it was, once. The people of the place hand it to
 * him, not who did the service; an earlier one of the same service is of no use any more.
 * @returns the code, which is kept nowhere
 * @throws Problem `not-found`, `not-allowed`, `own-case`, `service-settled`
 */
export async function giveReceiverCode(tx: Transaction, c: Reader, serviceId: string, days: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ personId: string; state: string; isWish: boolean; keeps: boolean }[]>`
    SELECT s.person_id::text AS "personId", s.state, coalesce(o.kind = 'wish', false) AS "isWish", ${keepsPlaceSql(c)} AS keeps
      FROM service s JOIN organisation so ON so.id = s.organisation_id LEFT JOIN opening o ON o.id = s.opening_id
     WHERE s.id = ${serviceId}::uuid AND ${seenServices(c)} FOR NO KEY UPDATE OF s`;
  if (!row) throw new Problem('not-found');
  if (row.personId === c.actor.personId) throw new Problem('own-case');
  if (!row.keeps || !row.isWish) throw new Problem('not-allowed');
  if (row.state !== 'recorded') throw new Problem('service-settled');
  const at = new Date(c.at);
  await tx.receiverCode.updateMany({ where: { serviceId, usedAt: null }, data: { usedAt: at } });
  const code = newCode();
  await tx.receiverCode.create({
    data: {
      ...{ id: randomUUID(), serviceId, codeHash: hashOf(c.deps.keys, code), createdAt: at },
      expiresAt: new Date(startOfDay(addDays(c.today, days + 1))),
    },
  });
  const entry = { actorId: c.actor.personId, at: c.at, action: 'made', objectKind: 'service', objectId: serviceId };
  await recordAudit(tx, entry);
  return code;
}

/**
 * What the receiver of a service says of it, by his code: it is certified, with 1 to 5. Unknown, used and expired codes
 * look the same.
 * @throws Problem `receiver-code-unknown`
 */
export async function sayAsReceiver(
  tx: Transaction,
  { keys, at }: { keys: KeyRing; at: Instant },
  { code, score }: { code: string; score: number },
): Promise<void> {
  if (digits(code).length !== 12) throw new Problem('receiver-code-unknown');
  const hashes = keys.lookup.map((key) => new Uint8Array(lookupHash([key], 'receiver-code', digits(code))));
  const [found] = await tx.$queryRaw<{ serviceId: string }[]>`
    UPDATE receiver_code SET used_at = ${new Date(at)}::timestamptz
     WHERE code_hash = ANY(${hashes}::bytea[]) AND used_at IS NULL AND expires_at > ${new Date(at)}::timestamptz
    RETURNING service_id::text AS "serviceId"`;
  if (!found) throw new Problem('receiver-code-unknown');
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM service WHERE id = ${found.serviceId}::uuid AND state = 'recorded' FOR NO KEY UPDATE`;
  if (!locked) throw new Problem('receiver-code-unknown');
  const row = await tx.service.findUniqueOrThrow({ where: { id: found.serviceId } });
  await moveService(tx, row, { state: 'certified', by: null, score, at, keys });
}
