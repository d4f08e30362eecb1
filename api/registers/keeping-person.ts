import { demand } from '../../access/may';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { demandWhole, type PersonRow, personSelect, personSubject } from '../../registers/people/person-view';
import type { Context } from '../http/context';

/**
 * The person, whose every role must lie in the actor's reach: for whatever gives him a way in, changes or takes it.
 * @throws Problem `not-found`, `not-allowed`
 */
export async function demandPerson(
  tx: Pick<Transaction, 'person'>,
  c: Pick<Context, 'actor' | 'today'>,
  id: string,
): Promise<PersonRow> {
  const person = await tx.person.findUnique({ where: { id }, select: personSelect });
  if (!person) throw new Problem('not-found');
  demand(c.actor, 'person.write', personSubject(person));
  demandWhole(c.actor, person, c.today);
  return person;
}

/** What the audit says of every change of a person, besides the change. */
export const personEntry = (c: Pick<Context, 'actor' | 'at'>, id: string) => ({
  actorId: c.actor.personId,
  at: c.at,
  objectKind: 'person',
  objectId: id,
});
