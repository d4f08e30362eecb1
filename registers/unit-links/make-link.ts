import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import type { LinkPurpose } from '../../domain/registrants/units';
import { DAY } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { demandCommunity, seenUnit, type UnitActing } from '../units/unit-of';
import { linkTokenHash, newLinkToken } from './link-token';

/** Days for which a link may hold at most. */
export const LONGEST_LINK_DAYS = 90;

/** Links of one unit, community and purpose that may be open at once: more are forgotten ones. */
const MOST_OPEN = 5;

export interface LinkWanted {
  unitId: string;
  communityId: string;
  purpose: LinkPurpose;
  /** For how many days. */
  days: number;
}

/**
 * Makes a link without account for one unit, one community and one purpose.
 * @returns its id, and the token, which is kept nowhere
 * @throws Problem `not-found`, `not-allowed`, `unit-ended`, `too-many-links`
 */
export async function makeLink(
  tx: Transaction,
  c: UnitActing,
  { unitId, communityId, purpose, days }: LinkWanted,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  await demandCommunity(tx, c, communityId);
  await tx.$queryRaw`SELECT 1 FROM unit WHERE id = ${unitId}::uuid FOR UPDATE`;
  const unit = await seenUnit(tx, c, unitId);
  if (unit.endedOn) throw new Problem('unit-ended');
  const at = new Date(c.at);
  const open = { unitId, communityId, purpose, revokedAt: null, expiresAt: { gt: at } };
  if ((await tx.unitLink.count({ where: open })) >= MOST_OPEN) throw new Problem('too-many-links');
  const [id, token, expiresAt] = [randomUUID(), newLinkToken(), new Date(c.at + days * DAY)];
  const { personId } = c.actor;
  await tx.unitLink.create({
    data: {
      ...{ id, unitId, communityId, purpose, tokenHash: linkTokenHash(token) },
      ...{ createdBy: personId, createdAt: at, expiresAt },
    },
  });
  const entry = { actorId: personId, at: c.at, action: 'created', objectKind: 'unit-link', objectId: id };
  await recordAudit(tx, { ...entry, detail: { unitId, communityId, purpose, days } });
  return { id, token, expiresAt };
}

/** Takes a link back: from now on it opens nothing. Taken back twice is once. @throws Problem `not-found`, `not-allowed` */
export async function revokeLink(tx: Transaction, c: UnitActing, id: string): Promise<void> {
  const link = await tx.unitLink.findUnique({ where: { id } });
  if (!link) throw new Problem('not-found');
  await demandCommunity(tx, c, link.communityId);
  const { personId } = c.actor;
  const { count } = await tx.unitLink.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date(c.at), revokedBy: personId },
  });
  if (!count) return;
  await recordAudit(tx, { actorId: personId, at: c.at, action: 'withdrawn', objectKind: 'unit-link', objectId: id });
}
