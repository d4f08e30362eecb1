import { lockMember } from '../../../cases/lock-member';
import type { Opener } from '../../../cases/opener';
import { rulesFor } from '../../../cases/rules';
import type { RuleSet } from '../../../domain/rules/rule-set';
import { localDate } from '../../../domain/time/dates';
import { committeeOf } from '../../../registers/organisations/organisations';

export const rules: RuleSet[] = [
  { id: 'yearly-check/2020', procedure: 'yearly-check', effectiveFrom: '2020-01-01', parameters: {} },
];

/** Begins only where no person starts it, for a member in good standing. */
export const opener: Opener = {
  lock: lockMember,
  examine: async (tx, _procedure, { data, origin, episode }, at) => {
    if (!origin) return { barred: [{ type: 'not-allowed' }] };
    const member = await tx.member.findUnique({ where: { id: String(data?.memberId) }, include: { branch: true } });
    const committee = member && (await committeeOf(tx, member.branch.path));
    if (!member || !committee) return { barred: [{ type: 'not-found' }] };
    if (member.standing !== 'normal') return { barred: [{ type: 'member-not-active' }] };
    const opening = {
      ...(await rulesFor(tx, rules, committee.id, localDate(at))),
      subject: { kind: 'member' as const, id: member.id, personId: member.personId },
      episode,
      sides: { committee: committee.id, branch: member.branchId },
      data: {},
    };
    return { barred: [], foreseen: { as: { role: 'system' }, opening } };
  },
};
