import { demand } from '../../access/may';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { memberInclude, memberSubject } from '../../registers/members/member-view';
import { demandWhole, personSelect, personSubject } from '../../registers/people/person-view';
import type { Context } from '../http/context';

/**
 * Who keeps a member or a person keeps how he is reached: nobody has to do it himself. But nobody changes how those above
 * him are told, though they be members of his branch.
 * @throws Problem `not-found`, `not-allowed`
 */
export async function demandKeeping(
  c: Context,
  tx: Transaction,
  personId: string,
  to: 'read' | 'change',
): Promise<void> {
  if (personId === c.actor.personId) return;
  const person = await tx.person.findUnique({ where: { id: personId }, select: personSelect });
  if (!person) throw new Problem('not-found');
  const member = await tx.member.findUnique({ where: { personId }, include: memberInclude });
  if (member) {
    demand(c.actor, 'member.write', memberSubject(member));
    if (to === 'change') demandWhole(c.actor, person, c.today, 'member.write');
    return;
  }
  demand(c.actor, 'person.write', personSubject(person));
  demandWhole(c.actor, person, c.today);
}
