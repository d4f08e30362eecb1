import { lockMember } from '../../cases/lock-member';
import { openCase } from '../../cases/open-case';
import type { Brought, Examination, Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { checkSubmitted } from '../../domain/case/check';
import { flagIn, textIn } from '../../domain/case/filled-in';
import type { ActedAs, Offer, Refusal } from '../../domain/case/offer';
import { homeOf, type Procedure } from '../../domain/case/procedure';
import type { Sides } from '../../domain/case/state';
import { keepers } from '../../domain/people/roles';
import { addDays, addMonths, type Instant, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { leavingMember } from '../../registers/members/leaving';
import { obstacles, probationEnd } from '../../registers/members/obstacles';
import { ancestors, committeeOf, openOrganisation } from '../../registers/organisations/organisations';
import { heldOn } from '../../registers/people/held-on';
import { openProbationReview } from '../../registers/side-tasks/probation-review';
import type { TransferState, Variant } from './data';
import { arriving, lockBearer } from './opener-arrival';
import { relationTransferRules } from './rules';

const STARTERS = ['secretary', 'deputy-secretary', 'organisation-commissioner', 'group-leader'];

/**
 * Examines a 组织关系接转 without changing anything: who may start it, from where to where, and whether the member can
 * be let go.
 */
async function examine(
  tx: Transaction,
  procedure: Procedure,
  offer: Pick<Offer, 'actorId' | 'data' | 'batchId'>,
  at: Instant,
  brought: Brought,
): Promise<Examination<TransferState>> {
  const { memberId, ...data } = offer.data ?? {};
  if (memberId === undefined) return await arriving(tx, procedure, { actorId: offer.actorId, data }, at, brought);
  const wrong = checkSubmitted(procedure.start, data, at);
  if (wrong) return { barred: [wrong] };
  const member = await leavingMember(tx, String(memberId));
  if (!member) return { barred: [{ type: 'not-found' }] };
  const own = await startsAs(tx, offer.actorId, member.personId, member.branchId, at);
  const as = own ?? (offer.batchId ? await keepsAs(tx, offer.actorId, member.branchPath, at) : undefined);
  if (!as) return { barred: [{ type: 'not-allowed' }] };
  const open = await openCase(tx, procedure, member.id);
  const today = localDate(at);
  const outsideId = textIn(data, 'outsideOrganisationId');
  const branch = { id: member.branchId, path: member.branchPath };
  const place = outsideId
    ? await outside(tx, branch, outsideId)
    : await places(tx, branch, textIn(data, 'targetOrganisationId') ?? '');
  const papersReady = flagIn(data, 'papersReady');
  const barred: Refusal[] = [
    ...(open ? [open] : []),
    ...('refused' in place ? [place.refused] : []),
    ...obstacles(member, as.role === 'member' || papersReady === true, today),
  ];
  // 转正 that is overdue bars the transfer, and the branch is asked to discuss it.
  const over = barred.some(({ type }) => type === 'probation-over');
  const aside = over ? (tx: Transaction) => openProbationReview(tx, member.id, at) : undefined;
  if ('refused' in place) return { barred, aside };
  const kept = await rulesFor(tx, relationTransferRules, homeOf(procedure, place.sides), today);
  const farthest = addMonths(addDays(today, kept.rules.validityOther), 1);
  const ends = member.kind === 'probationary' && probationEnd(member.joinedOn) <= farthest;
  return {
    barred,
    aside,
    foreseen: {
      as,
      ...(ends ? { warnings: ['probation-ends'] } : {}),
      opening: {
        ...kept,
        subject: { kind: 'member', id: member.id, personId: member.personId },
        sides: place.sides,
        data: {
          variant: variantOf(place.sides),
          ...(outsideId ? { outsideId } : {}),
          memberKind: member.kind,
          // A secretary of the level above has not reviewed it by starting it.
          startedAs: own ? as.role : 'above',
          ...(papersReady === undefined ? {} : { papersReady }),
        },
      },
    },
  };
}

/** How a transfer begins: with a member who is here, or with a letter that brings one. */
export const relationTransferOpener: Opener<TransferState> = {
  lock: (tx, data, brought) => (data.memberId === undefined ? lockBearer(tx, brought) : lockMember(tx, data)),
  examine,
};

function variantOf(sides: Sides): Variant {
  if (!sides['target-committee']) return 'outgoing';
  return sides['source-committee'] === sides['target-committee'] ? 'internal' : 'between';
}

/** The member himself, or somebody in a role of his branch; a secretary's start is then also his review. */
async function startsAs(
  tx: Transaction,
  actorId: string,
  memberPersonId: string,
  branchId: string,
  at: Instant,
): Promise<ActedAs | undefined> {
  if (actorId === memberPersonId) return { role: 'member' };
  const day = localDate(at);
  const held = await tx.$queryRaw<{ role: string }[]>`
    SELECT role FROM role_holding
     WHERE person_id = ${actorId}::uuid AND organisation_id = ${branchId}::uuid AND role = ANY(${STARTERS})
       AND from_date <= ${day}::date AND (to_date IS NULL OR to_date >= ${day}::date)`;
  const role = STARTERS.find((wanted) => held.some((row) => row.role === wanted));
  return role ? { role: role as ActedAs['role'], organisationId: branchId } : undefined;
}

/** In a batch also whoever keeps the members of a level above; the branch still reviews it. */
async function keepsAs(tx: Transaction, actorId: string, path: string, at: Instant): Promise<ActedAs | undefined> {
  const held = await tx.roleHolding.findFirst({
    where: {
      personId: actorId,
      role: { in: [...keepers] },
      organisation: { path: { in: ancestors(path) }, closedOn: null },
      ...heldOn(at),
    },
    orderBy: [{ organisation: { path: 'desc' } }, { role: 'asc' }],
    select: { role: true, organisationId: true },
  });
  return held ? { role: held.role as ActedAs['role'], organisationId: held.organisationId } : undefined;
}

/** From a branch here to an organisation of another system. */
async function outside(
  tx: Transaction,
  source: { id: string; path: string },
  outsideId: string,
): Promise<{ sides: Sides } | { refused: Refusal }> {
  const known = await tx.outsideOrganisation.findUnique({ where: { id: outsideId }, select: { id: true } });
  if (!known) return { refused: { type: 'invalid-input', detail: { field: 'outsideOrganisationId' } } };
  const from = await committeeOf(tx, source.path);
  if (!from) return { refused: { type: 'target-not-able' } };
  return { sides: { source: source.id, 'source-committee': from.id } };
}

async function places(
  tx: Transaction,
  source: { id: string; path: string },
  targetId: string,
): Promise<{ sides: Sides } | { refused: Refusal }> {
  if (targetId === source.id) return { refused: { type: 'same-branch' } };
  const target = await openOrganisation(tx, targetId);
  if (!target || target.kind === 'group') return { refused: { type: 'target-not-able' } };
  const from = await committeeOf(tx, source.path);
  const to = await committeeOf(tx, target.path);
  if (!from || !to) return { refused: { type: 'target-not-able' } };
  return {
    sides: {
      source: source.id,
      'source-committee': from.id,
      'target-committee': to.id,
      ...(target.kind === 'branch' ? { target: target.id } : {}),
    },
  };
}
