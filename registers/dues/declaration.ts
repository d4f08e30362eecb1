import { randomUUID } from 'node:crypto';
import { type PayerClass, paysByBase } from '../../domain/dues/payer-classes';
import type { Instant } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import type { BaseGiven } from './enter-base';
import { openBase, sealedBase } from './sealed-base';

interface Declared extends BaseGiven {
  by: string;
  at: Instant;
  keys: KeyRing;
}

/** A member says what his dues rest on; what he said before and nobody has confirmed is replaced. @returns its id */
export async function declareBase(tx: Transaction, { by, at, keys, base, ...given }: Declared): Promise<string> {
  const { memberId } = given;
  await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
  await tx.duesDeclaration.updateMany({ where: { memberId, status: 'declared' }, data: { status: 'replaced' } });
  const id = randomUUID();
  const income = base && paysByBase(given.payerClass) ? sealedBase(keys, 'dues_declaration', id, base) : null;
  const row = { ...given, id, base: income, status: 'declared', declaredBy: by, declaredAt: new Date(at) };
  await tx.duesDeclaration.create({ data: row });
  return id;
}

interface Answered {
  id: string;
  confirm: boolean;
  by: string;
  at: Instant;
  keys: KeyRing;
}

/**
 * Answers what a member declared, once.
 * @returns what he said
 * @throws Problem `already-decided`, `own-case` where he declared it and is to confirm it himself
 */
export async function answerDeclaration(tx: Transaction, { id, confirm, by, at, keys }: Answered): Promise<BaseGiven> {
  const row = await tx.duesDeclaration.findUnique({ where: { id } });
  if (!row) throw new Problem('not-found');
  const { count } = await tx.duesDeclaration.updateMany({
    where: { id, status: 'declared' },
    data: { status: confirm ? 'confirmed' : 'refused', answeredBy: by, answeredAt: new Date(at) },
  });
  if (!count) throw new Problem('already-decided');
  const { memberId, fromMonth, quarterly, elsewhere } = row;
  const payerClass = row.payerClass as PayerClass;
  const base = row.base ? openBase(keys, 'dues_declaration', id, row.base) : undefined;
  return { memberId, fromMonth, payerClass, quarterly, elsewhere, ...(base !== undefined && { base }) };
}
