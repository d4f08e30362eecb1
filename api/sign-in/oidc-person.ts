import { recordAudit } from '../../access/audit';
import type { Instant } from '../../domain/time/dates';
import { loginNameOf } from '../../domain/words/text';
import type { Transaction } from '../../prisma/client';

/**
 * Who a provider's subject is here: the person linked to it, else (where a claim is matched) the person whose user name
 * the claim says, who is linked by that.
 * @param loginName value of the claim; undefined when none is matched
 * @returns the person's id; undefined when nobody is known, or his sign-in was shut
 */
export async function personOfIdentity(
  tx: Transaction,
  { issuer, subject, loginName }: { issuer: string; subject: string; loginName?: string },
  at: Instant,
): Promise<string | undefined> {
  const where = { issuer_subject: { issuer, subject } };
  const linked = await tx.personIdentity.findUnique({ where });
  if (linked) {
    const person = await tx.person.findFirst({
      where: { id: linked.personId, disabledAt: null },
      select: { id: true },
    });
    return person?.id;
  }
  // What no user name can be is nobody's, and no question to the database.
  const name = loginName === undefined ? undefined : loginNameOf(loginName);
  if (name === undefined) return undefined;
  const [person] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM person WHERE login_name = ${name} AND disabled_at IS NULL FOR UPDATE`;
  if (!person) return undefined;
  // A name that the provider has given to somebody else meanwhile must not hand our person over with it.
  const others = await tx.personIdentity.findMany({ where: { issuer, personId: person.id } });
  if (others.length) return others.some((one) => one.subject === subject) ? person.id : undefined;
  await tx.personIdentity.create({ data: { issuer, subject, personId: person.id, at: new Date(at) } });
  const entry = { actorId: person.id, at, objectKind: 'person', objectId: person.id };
  await recordAudit(tx, { ...entry, action: 'identity-linked', detail: { issuer, way: 'claim' } });
  return person.id;
}
