import type { LinkPurpose } from '../../domain/registrants/units';
import type { Instant } from '../../domain/time/dates';
import { lookupHash } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Database, Transaction } from '../../prisma/client';
import type { Unit, UnitLink } from '../../prisma/generated/client';
import { LINK_TOKEN, linkTokenHash } from './link-token';

export type UsedLink = UnitLink & { unit: Unit };

/** Who comes by a link: what he holds, and from where. */
export interface LinkUse {
  token: string | undefined;
  /** His address; a keyed hash of it is kept, so that the community sees from how many places a link was opened. */
  address: string;
  at: Instant;
}

/**
 * The link of a token, which counts as used. A guessed, an expired, a revoked one and one of an ended unit look the same.
 * @param purposes for which of them it may be
 * @throws Problem `unit-link-unknown`
 */
export async function openLink(
  tx: Database | Transaction,
  keys: KeyRing,
  { token, address, at }: LinkUse,
  purposes: readonly LinkPurpose[],
): Promise<UsedLink> {
  if (!token || !LINK_TOKEN.test(token)) throw new Problem('unit-link-unknown');
  const now = new Date(at);
  const link = await tx.unitLink.findUnique({ where: { tokenHash: linkTokenHash(token) }, include: { unit: true } });
  const isOpen = link && !link.revokedAt && link.expiresAt > now && !link.unit.endedOn;
  if (!isOpen || !purposes.includes(link.purpose as LinkPurpose)) throw new Problem('unit-link-unknown');
  await tx.unitLink.update({ where: { id: link.id }, data: { uses: { increment: 1 }, lastUsedAt: now } });
  const place = new Uint8Array(lookupHash(keys.lookup, 'unit-link-place', `${link.id}\n${address}`));
  await tx.$executeRaw`
    INSERT INTO unit_link_place (link_id, place_hash, first_at, last_at) VALUES (${link.id}::uuid, ${place}, ${now}, ${now})
    ON CONFLICT (link_id, place_hash) DO UPDATE SET last_at = ${now}, uses = unit_link_place.uses + 1`;
  return link;
}
