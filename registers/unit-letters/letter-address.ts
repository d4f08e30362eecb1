import type { KeyRing } from '../../platform/keys';
import type { Database } from '../../prisma/client';
import { contactSelect, contactsOf } from '../people/contacts';
import { openLiaison } from '../units/liaison';

/**
 * Where a letter is mailed: to the unit's liaison; where the unit has no party organisation, to himself, unless he wishes no
 * mail. In clear: never logged.
 * @returns the address, or the code of why there is none
 */
export async function letterAddress(
  db: Database,
  keys: KeyRing,
  { unitId, personId }: { unitId: string | null; personId: string | null },
): Promise<{ address: string } | { fault: 'no-address' | 'opted-out' }> {
  if (unitId) {
    const unit = await db.unit.findUnique({ where: { id: unitId }, select: { liaison: true, endedOn: true } });
    const mail = unit && !unit.endedOn && openLiaison(keys, unitId, unit.liaison)?.mail;
    return mail ? { address: mail } : { fault: 'no-address' };
  }
  const person = personId && (await db.person.findUnique({ where: { id: personId }, select: contactSelect }));
  if (!person) return { fault: 'no-address' };
  if (person.optOut.includes('mail')) return { fault: 'opted-out' };
  const { mail } = contactsOf(keys, person);
  return mail ? { address: mail } : { fault: 'no-address' };
}
