import { checkFields } from '../../domain/case/check';
import type { ActedAs, Offer, Refusal } from '../../domain/case/offer';
import type { Procedure } from '../../domain/case/procedure';
import type { Opening } from '../../domain/case/transition';
import { addDays, addMonths, type Instant, localDate } from '../../domain/dates';
import { procedures } from '../../domain/procedures/all';
import { inForce, valuesOf } from '../../domain/rules/rule-set';
import type { Transaction } from '../../prisma/client';
import { mayLeave, probationEnd } from './guards';
import { nextNumber } from './numbers';
import { committeeOf } from './organisations';
import { heldOn } from './seats';

const STARTERS = ['secretary', 'deputy-secretary', 'organisation-commissioner', 'group-leader'];

/**
 * Opens a 组织关系接转: who may start it, from where to where, whether the member can be let go, and the number.
 * The member's row is locked, so that two starts for the same member come one after the other.
 */
export async function opening(
  tx: Transaction,
  procedure: Procedure,
  offer: Offer,
  at: Instant,
): Promise<{ opening: Opening; as: ActedAs; warnings?: string[] } | { refused: Refusal }> {
  const { memberId, ...data } = offer.data ?? {};
  const wrong = checkFields(procedure.start.fields, data, at);
  if (wrong) return { refused: wrong };
  if (procedure.start.reason && !offer.submissionId) return { refused: { type: 'reason-needed' } };
  const found = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM member WHERE id = ${String(memberId)}::uuid FOR UPDATE`;
  if (!found[0]) return { refused: { type: 'not-found' } };
  const member = await tx.member.findUniqueOrThrow({ where: { id: found[0].id }, include: { branch: true } });
  const as = await startsAs(tx, offer.actorId, member.personId, member.branchId, at);
  if (!as) return { refused: { type: 'not-allowed' } };
  const open = await tx.case.findFirst({
    where: { memberId: member.id, procedure: procedure.id, closedAt: null },
    select: { number: true },
  });
  if (open) return { refused: { type: 'transfer-open', detail: { number: open.number } } };
  const place = await places(tx, member.branch, data.targetOrganisationId as string);
  if ('refused' in place) return place;
  const barred = await mayLeave(tx, member.id, { papersReady: as.role === 'member' ? true : data.papersReady }, at);
  if (barred) return { refused: barred };
  const today = localDate(at);
  const { rules } = procedures[procedure.id] as (typeof procedures)[string];
  const ruleSet = inForce(rules, today);
  const values = valuesOf(ruleSet);
  const farthest = addMonths(addDays(today, values.validityOther as number), 1);
  const ends = member.kind === 'probationary' && probationEnd(member.joinedOn) <= farthest;
  return {
    as,
    ...(ends ? { warnings: ['probation-ends'] } : {}),
    opening: {
      number: await nextNumber(tx, 'case', procedure.code, place.sides['source-committee'], today),
      ruleSet: ruleSet.id,
      rules: values,
      memberId: member.id,
      memberPersonId: member.personId,
      sides: place.sides,
      data: {
        variant: place.sides['source-committee'] === place.sides['target-committee'] ? 'internal' : 'between',
        memberKind: member.kind,
        ...(data.papersReady === undefined ? {} : { papersReady: data.papersReady }),
      },
    },
  };
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
  const held = await tx.roleHolding.findMany({
    where: { personId: actorId, role: { in: STARTERS }, organisationId: branchId, ...heldOn(at) },
    select: { role: true },
  });
  const role = STARTERS.find((wanted) => held.some((row) => row.role === wanted));
  return role ? { role: role as ActedAs['role'], organisationId: branchId } : undefined;
}

async function places(
  tx: Transaction,
  source: { id: string; path: string },
  targetId: string,
): Promise<{ sides: Record<'source' | 'source-committee' | 'target-committee', string> } | { refused: Refusal }> {
  if (targetId === source.id) return { refused: { type: 'same-branch' } };
  const target = await tx.organisation.findUnique({ where: { id: targetId } });
  if (!target || target.closedOn || target.kind === 'group') return { refused: { type: 'target-not-able' } };
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
