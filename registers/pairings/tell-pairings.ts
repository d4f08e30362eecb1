import { fullDate } from '../../domain/case/text';
import { type PairingEnding, type PairingKind, pairingEndings, pairingKinds } from '../../domain/registrants/pairings';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { type NoticeLine, queueNotices } from '../telling/queue-notices';
import { communityOffices } from '../units/community-offices';

// No notice names a household.
/** Before a pairing's id in the case id of a notice to him who is paired. */
export const PAIRING_NOTICE = 'pairing:';
/** Before a community's id in the case id of a notice to its office. */
export const PAIRINGS_NOTICE = 'pairings:';

/** What somebody is told of a pairing of his. */
export interface PairedTelling {
  /** Of the pairing. */
  id: string;
  personId: string;
  line: string;
}

const toPaired = ({ id, personId, line }: PairedTelling): NoticeLine => {
  return { personId, audience: 'member', caseId: `${PAIRING_NOTICE}${id}`, line };
};

/** Tells those who are paired with households, each of his own. */
export async function tellPaired(tx: Transaction, told: readonly PairedTelling[], at: Instant): Promise<void> {
  await queueNotices(tx, told.map(toPaired), at);
}

/** What somebody in office at a community is told of its pairings. */
export const toPairingOffice = (communityId: string, personId: string, line: string): NoticeLine => {
  return { personId, audience: 'office', caseId: `${PAIRINGS_NOTICE}${communityId}`, line };
};

interface Ended {
  id: string;
  kind: PairingKind;
  communityId: string;
  community: string;
  unit: string | null;
  personId: string | null;
  keeperId: string | null;
  why: PairingEnding;
  untilDay: LocalDate;
}

/**
 * Pairings that ended by themselves: who was paired, or looked after it, hears of each, and the community's office of all of
 * them in one notice. Called once, in the transaction in which they end.
 */
export async function tellEnded(tx: Transaction, ids: readonly string[], at: Instant): Promise<void> {
  if (!ids.length) return;
  const ended = await tx.$queryRaw<Ended[]>`
    SELECT p.id::text, p.kind, p.community_id::text AS "communityId", c.name AS community, u.name AS unit,
           p.person_id::text AS "personId", p.keeper_id::text AS "keeperId", p.end_why AS why,
           p.until_day::text AS "untilDay"
      FROM pairing p JOIN organisation c ON c.id = p.community_id LEFT JOIN unit u ON u.id = p.unit_id
     WHERE p.id = ANY(${[...ids]}::uuid[]) ORDER BY p.community_id, p.id`;
  const offices = await communityOffices(
    tx,
    ended.map(({ communityId }) => communityId),
    localDate(at),
  );
  const lines = ended.flatMap(({ id, communityId, community, unit, personId, keeperId, why, untilDay }) => {
    const because = `${pairingEndings[why]}，已于${fullDate(untilDay)}结束`;
    if (keeperId) return [toPairingOffice(communityId, keeperId, `您联系的与${unit}的结对：${because}`)];
    const line = `您与${community}一户居民的结对：${because}，感谢您的付出；有疑问请与社区联系`;
    return [toPaired({ id, personId: personId as string, line })];
  });
  const groups = new Map<string, Ended & { count: number }>();
  for (const one of ended) {
    const group = `${one.communityId} ${one.kind} ${one.why}`;
    groups.set(group, { ...one, count: (groups.get(group)?.count ?? 0) + 1 });
  }
  for (const { communityId, kind, why, count } of groups.values()) {
    const line = `${pairingKinds[kind]}${count}项已结束：${pairingEndings[why]}，详见“结对”`;
    for (const personId of offices.get(communityId) ?? []) lines.push(toPairingOffice(communityId, personId, line));
  }
  await queueNotices(tx, lines, at);
}
