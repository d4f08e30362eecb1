import { checkFields } from '../../../domain/case/check';
import type { ActedAs, Offer, Refusal } from '../../../domain/case/offer';
import type { Procedure } from '../../../domain/case/procedure';
import { addDays, addMonths, type Instant, localDate } from '../../../domain/dates';
import { procedures } from '../../../domain/procedures/all';
import { inForce, valuesOf } from '../../../domain/rules/rule-set';
import type { Transaction } from '../../../prisma/client';
import { obstacles, probationEnd } from '../guards';
import { committeeOf } from '../organisations';
import { heldOn } from '../seats';
import type { Examination } from './opener';

const STARTERS = ['secretary', 'deputy-secretary', 'organisation-commissioner', 'group-leader'];

/**
 * Examines a 组织关系接转 without changing anything: who may start it, from where to where, and whether the member can
 * be let go. An `Opener`.
 */
export async function relationTransfer(
  tx: Transaction,
  procedure: Procedure,
  offer: Pick<Offer, 'actorId' | 'data'>,
  at: Instant,
): Promise<Examination> {
  const { memberId, ...data } = offer.data ?? {};
  const wrong = checkFields(procedure.start.fields, data, at);
  if (wrong) return { barred: [wrong] };
  const member = await tx.member.findUnique({ where: { id: String(memberId) }, include: { branch: true } });
  if (!member) return { barred: [{ type: 'not-found' }] };
  const as = await startsAs(tx, offer.actorId, member.personId, member.branchId, at);
  if (!as) return { barred: [{ type: 'not-allowed' }] };
  const open = await tx.case.findFirst({
    where: { memberId: member.id, procedure: procedure.id, closedAt: null },
    select: { number: true },
  });
  const today = localDate(at);
  const place = await places(tx, member.branch, data.targetOrganisationId as string);
  const barred: Refusal[] = [
    ...(open ? [{ type: 'transfer-open', detail: { number: open.number } } as const] : []),
    ...('refused' in place ? [place.refused] : []),
    ...obstacles(member, as.role === 'member' || data.papersReady === true, today),
  ];
  if ('refused' in place) return { barred };
  const { rules } = procedures[procedure.id] as (typeof procedures)[string];
  const ruleSet = inForce(rules, today);
  const values = valuesOf(ruleSet);
  const farthest = addMonths(addDays(today, values.validityOther as number), 1);
  const ends = member.kind === 'probationary' && probationEnd(member.joinedOn) <= farthest;
  return {
    barred,
    foreseen: {
      as,
      ...(ends ? { warnings: ['probation-ends'] } : {}),
      opening: {
        ruleSet: ruleSet.id,
        rules: values,
        memberId: member.id,
        memberPersonId: member.personId,
        sides: place.sides,
        data: {
          variant: place.sides['source-committee'] === place.sides['target-committee'] ? 'internal' : 'between',
          memberKind: member.kind,
          startedAs: as.role,
          ...(data.papersReady === undefined ? {} : { papersReady: data.papersReady }),
        },
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
