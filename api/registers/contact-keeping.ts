import { demand } from '../../access/may';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { memberInclude, memberSubject } from '../../registers/members/member-view';
import { contactSelect } from '../../registers/people/contacts';
import { tellOldAddresses } from '../../registers/people/old-addresses';
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

/** Makes a change after which somebody may be reached elsewhere, and tells the old addresses. */
export async function tellingOldAddresses<T>(
  c: Context,
  tx: Transaction,
  personId: string,
  change: () => Promise<T>,
): Promise<T> {
  const contact = () => tx.person.findUniqueOrThrow({ where: { id: personId }, select: contactSelect });
  const before = await contact();
  const changed = await change();
  const after = await contact();
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: c.actor.personId }, select: { name: true } });
  await tellOldAddresses(tx, c.deps.keys, { before, after, byName: name, at: c.at });
  return changed;
}
