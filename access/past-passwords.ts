import type { Instant } from '../domain/time/dates';
import type { Database, Transaction } from '../prisma/client';
import { passwordFits } from './password';

/** So many passwords that somebody had are not taken again, besides the one that he has. */
const KEPT = 5;

/** Whether somebody had this password lately. */
export async function hadBefore(db: Database | Transaction, personId: string, password: string): Promise<boolean> {
  const past = await db.passwordPast.findMany({ where: { personId }, orderBy: { id: 'desc' }, take: KEPT });
  for (const { hash } of past) if (await passwordFits(hash, password)) return true;
  return false;
}

/** Keeps the password that is given up; the oldest are let go. */
export async function keepPast(tx: Transaction, personId: string, hash: string, at: Instant): Promise<void> {
  await tx.passwordPast.create({ data: { personId, hash, at: new Date(at) } });
  const old = await tx.passwordPast.findMany({
    where: { personId },
    orderBy: { id: 'desc' },
    skip: KEPT,
    select: { id: true },
  });
  await tx.passwordPast.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}
