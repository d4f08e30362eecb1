import { lockMember } from '../../cases/lock-member';
import { openCase } from '../../cases/open-case';
import type { Examination, Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { stateOf } from '../../cases/state-of';
import { checkFields } from '../../domain/case/check';
import { textIn } from '../../domain/case/filled-in';
import type { ActedAs, Offer, Refusal } from '../../domain/case/offer';
import type { Procedure } from '../../domain/case/procedure';
import { keepers, type Role } from '../../domain/people/roles';
import { type Instant, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { committeeOf } from '../../registers/organisations/organisations';
import { heldOn } from '../../registers/people/held-on';
import type { VisitState } from './data';
import { receiverNamed, receiverOf } from './receiver';
import { pocketVisitRules } from './rules';

const AT_BRANCH: Role[] = ['secretary', 'deputy-secretary', 'organisation-commissioner', 'group-leader'];

/** Stages of a transfer at which its letter is with nobody. */
const LETTER_OUT = ['EXPIRED', 'LOST'];

/**
 * Examines a 口袋党员走访 without changing anything: the member's paper lies in his pocket (he is marked so, or a letter of
 * his has expired), and somebody of his branch or its committee starts it, never he himself. Who is to receive him is
 * the organisation that the starter names, else the one that his lost or expired letter was made out to.
 */
async function examine(
  tx: Transaction,
  procedure: Procedure,
  offer: Pick<Offer, 'actorId' | 'data'>,
  at: Instant,
): Promise<Examination<VisitState>> {
  const { memberId, ...data } = offer.data ?? {};
  const wrong = checkFields(procedure.start.fields, data, at);
  if (wrong) return { barred: [wrong] };
  const member = await tx.member.findUnique({ where: { id: String(memberId) }, include: { branch: true } });
  const committee = member && (await committeeOf(tx, member.branch.path));
  if (!member || !committee) return { barred: [{ type: 'not-found' }] };
  const as = await startsAs(tx, offer.actorId, member.branchId, committee.id, at);
  if (!as) return { barred: [{ type: 'not-allowed' }] };
  if (offer.actorId === member.personId) return { barred: [{ type: 'own-case' }] };
  const cases = await tx.case.findMany({
    where: { memberId: member.id, closedAt: null },
    select: { procedure: true, stage: true, state: true },
  });
  const open = await openCase(tx, procedure, member.id);
  const expired = cases.some((row) => row.procedure === 'relation-transfer' && row.stage === 'EXPIRED');
  const letter = cases.find((row) => row.procedure === 'relation-transfer' && LETTER_OUT.includes(row.stage));
  const named = textIn(data, 'receivingOrganisationId');
  const receiver = named
    ? await receiverNamed(tx, member.branch, named)
    : { sides: await receiverOf(tx, member.branch, letter && stateOf(letter)) };
  const barred: Refusal[] = [
    ...(open ? [open] : []),
    ...(member.standing === 'normal' ? [] : [{ type: 'member-not-active' } as const]),
    ...(expired || member.tags.includes('pocket') ? [] : [{ type: 'not-in-pocket' } as const]),
    ...('refused' in receiver ? [receiver.refused] : []),
  ];
  if ('refused' in receiver) return { barred };
  return {
    barred,
    foreseen: {
      as,
      opening: {
        ...(await rulesFor(tx, pocketVisitRules, committee.id, localDate(at))),
        subject: { kind: 'member', id: member.id, personId: member.personId },
        sides: { committee: committee.id, branch: member.branchId, ...receiver.sides },
        data: { startedAs: as.role },
      },
    },
  };
}

/** How a visit begins. */
export const pocketVisitOpener: Opener<VisitState> = { lock: lockMember, examine };

async function startsAs(
  tx: Transaction,
  actorId: string,
  branchId: string,
  committeeId: string,
  at: Instant,
): Promise<ActedAs | undefined> {
  const held = await tx.roleHolding.findMany({
    where: {
      personId: actorId,
      AND: [
        {
          OR: [
            { organisationId: branchId, role: { in: AT_BRANCH } },
            { organisationId: committeeId, role: { in: [...keepers] } },
          ],
        },
        heldOn(at),
      ],
    },
    select: { role: true, organisationId: true },
  });
  const first = held.find(({ organisationId }) => organisationId === branchId) ?? held[0];
  return first && { role: first.role as Role, organisationId: first.organisationId };
}
