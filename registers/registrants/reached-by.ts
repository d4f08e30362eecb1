import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { sealContact } from '../people/contacts';

/** How somebody is reached whom only registers of this kind know: members and role holders say it elsewhere. */
export async function reachedBy(tx: Transaction, keys: KeyRing, personId: string, mobile: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE person p SET mobile = ${sealContact(keys, 'mobile', personId, mobile)}, version = version + 1
     WHERE p.id = ${personId}::uuid AND p.login_name IS NULL
       AND NOT EXISTS (SELECT FROM member m WHERE m.person_id = p.id)
       AND NOT EXISTS (SELECT FROM role_holding h WHERE h.person_id = p.id)`;
}
