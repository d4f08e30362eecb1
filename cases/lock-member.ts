import { isId } from '../domain/case/fits';
import type { OfferData } from '../domain/case/offer';
import type { Transaction } from '../prisma/client';

/** Locks the member of a start, so that two starts for the same one come after each other. An opener's `lock`. */
export async function lockMember(tx: Transaction, { memberId }: OfferData): Promise<boolean> {
  if (!isId(memberId)) return false;
  await tx.$queryRaw`SELECT id FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
  return true;
}
