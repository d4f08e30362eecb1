import { lockMember } from '../../cases/lock-member';
import { openCase } from '../../cases/open-case';
import type { Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { checkFields } from '../../domain/case/check';
import { numberIn, textIn } from '../../domain/case/filled-in';
import type { ActedAs, Refusal } from '../../domain/case/offer';
import type { Role } from '../../domain/people/roles';
import { type Instant, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { committeeOf } from '../../registers/organisations/organisations';
import { heldOn } from '../../registers/people/held-on';
import type { DuesReliefState } from './data';
import { duesReliefRules } from './rules';

const AT_BRANCH: Role[] = ['secretary', 'deputy-secretary', 'organisation-commissioner', 'group-leader'];

/** Begins when a member asks for it, or somebody of his branch does for him. */
export const duesReliefOpener: Opener<DuesReliefState> = {
  lock: lockMember,
  examine: async (tx, procedure, { actorId, data: given = {} }, at) => {
    const { memberId, ...data } = given;
    const wrong = checkFields(procedure.start.fields, data, at);
    if (wrong) return { barred: [wrong] };
    const member = await tx.member.findUnique({ where: { id: String(memberId) }, include: { branch: true } });
    const committee = member && (await committeeOf(tx, member.branch.path));
    if (!member || !committee) return { barred: [{ type: 'not-found' }] };
    const as = await startsAs(tx, actorId, member, at);
    if (!as) return { barred: [{ type: 'not-allowed' }] };
    const open = await openCase(tx, procedure, member.id);
    const kept = await rulesFor(tx, duesReliefRules, committee.id, localDate(at));
    const months = numberIn(data, 'months') as number;
    const barred: Refusal[] = [
      ...(open ? [open] : []),
      ...(member.standing === 'normal' ? [] : [{ type: 'member-not-active' } as const]),
      ...(months <= kept.rules.longest
        ? []
        : [{ type: 'invalid-input', detail: { field: 'months', most: kept.rules.longest } } as const]),
    ];
    const opening = {
      ...kept,
      subject: { kind: 'member' as const, id: member.id, personId: member.personId },
      sides: { branch: member.branchId, committee: committee.id },
      data: {
        startedAs: as.role,
        kind: textIn(data, 'kind') as string,
        monthlyFen: numberIn(data, 'monthlyFen') ?? 0,
        months,
      },
    };
    return { barred, foreseen: { as, opening } };
  },
};

async function startsAs(
  tx: Transaction,
  actorId: string,
  { personId, branchId }: { personId: string; branchId: string },
  at: Instant,
): Promise<ActedAs | undefined> {
  if (actorId === personId) return { role: 'member' };
  const held = await tx.roleHolding.findFirst({
    where: { personId: actorId, organisationId: branchId, role: { in: AT_BRANCH }, AND: [heldOn(at)] },
    select: { role: true },
  });
  return held ? { role: held.role as Role, organisationId: branchId } : undefined;
}
