import { lockMember } from '../../cases/lock-member';
import { openCase } from '../../cases/open-case';
import type { Examination, Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { textIn } from '../../domain/case/filled-in';
import type { Offer, OfferData, Refusal } from '../../domain/case/offer';
import type { Procedure } from '../../domain/case/procedure';
import { type Instant, localDate } from '../../domain/time/dates';
import { monthAfter, monthOfDay } from '../../domain/time/months';
import type { Transaction } from '../../prisma/client';
import { IRREGULAR } from '../../registers/duties/open-watches';
import { standingAt } from '../../registers/duties/standing';
import { committeeOf } from '../../registers/organisations/organisations';
import type { ThreeNotsData, ThreeNotsState } from './data';
import { standingAfter } from './ladder';
import { threeNotsRules } from './rules';

/**
 * A case begins by itself alone: by the monthly look, or by a case that ends with 转入三不处理. It begins with how the member
 * stands now, whatever was known when its start was written; a streak that is over by then begins nothing.
 */
async function examine(
  tx: Transaction,
  procedure: Procedure,
  { data: given = {}, origin, episode = '' }: Pick<Offer, 'data' | 'origin' | 'episode'>,
  at: Instant,
): Promise<Examination<ThreeNotsState>> {
  if (!origin) return { barred: [{ type: 'not-allowed' }] };
  const member = await tx.member.findUnique({ where: { id: String(given.memberId) }, include: { branch: true } });
  const committee = member && (await committeeOf(tx, member.branch.path));
  if (!member || !committee) return { barred: [{ type: 'not-found' }] };
  const irregular = episode.startsWith(IRREGULAR);
  const open = irregular
    ? await openCase(tx, procedure, member.id, episode)
    : await openLadder(tx, procedure, member.id);
  const kept = await rulesFor(tx, threeNotsRules, committee.id, localDate(at));
  const none: ThreeNotsData = { track: irregular ? 'irregular' : 'ladder', level: 0 };
  const told = irregular ? undefined : await standingOf(tx, member.id, at, kept.rules.mostIdle);
  const state = { rules: kept.rules, data: none, stage: '' } as ThreeNotsState;
  const data: ThreeNotsData = irregular
    ? { ...none, grounds: String(textIn(given, 'grounds') ?? '').split(',') }
    : { ...none, ...(told ? standingAfter(state, told, localDate(at)) : { stepSince: localDate(at) }) };
  const barred: Refusal[] = [
    ...(open ? [open] : []),
    ...(member.standing === 'normal' ? [] : [{ type: 'member-not-active' } as const]),
    ...(origin === 'sweep' && !irregular && !data.level ? [{ type: 'not-in-streak' } as const] : []),
  ];
  const subject = { kind: 'member' as const, id: member.id, personId: member.personId };
  const sides = { branch: member.branchId, group: member.groupId ?? member.branchId, committee: committee.id };
  return { barred, foreseen: { as: { role: 'system' }, opening: { ...kept, subject, episode, sides, data } } };
}

/** Another case of the ladder: one at a time, whichever streak began it. */
async function openLadder(tx: Transaction, { id }: Procedure, memberId: string): Promise<Refusal | undefined> {
  const where = { procedure: id, subjectId: memberId, closedAt: null, NOT: { episode: { startsWith: IRREGULAR } } };
  const open = await tx.case.findFirst({ where, select: { number: true } });
  return open ? { type: 'already-open', detail: { number: open.number } } : undefined;
}

/** How he stands at the end of the last month that was looked at, as a look tells it; nothing where none was. */
async function standingOf(
  tx: Transaction,
  memberId: string,
  at: Instant,
  mostIdle: number,
): Promise<OfferData | undefined> {
  const [row] = await tx.$queryRaw<{ month: string | null }[]>`
    SELECT max(month) AS month FROM duty_month
     WHERE member_id = ${memberId}::uuid AND month = ANY(${lately(at)}::char(7)[])`;
  if (!row?.month) return undefined;
  const [found] = await tx.$queryRaw<{ data: OfferData }[]>(standingAt([memberId], row.month, mostIdle));
  return found?.data;
}

/** Months of which one was looked at last. */
function lately(at: Instant): string[] {
  const now = monthOfDay(localDate(at));
  return [-1, -2, -3].map((months) => monthAfter(now, months));
}

/** How a case of 三不 begins. */
export const threeNotsOpener: Opener<ThreeNotsState> = { lock: lockMember, examine };
