import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';
import { toDbDate } from '../prisma/db-date';
import { giveSignIn, type SignIn } from './sign-ins';

/**
 * For an empty register: the top of the tree, to be named by PATCH /organisations/{id}, and an administrator of it
 * with a one-time password. Everything else comes by import or the API, below it.
 */
export async function createFirstAdministrator(tx: Transaction, today: LocalDate): Promise<SignIn> {
  const organisationId = randomUUID();
  const personId = randomUUID();
  const organisation = '待命名党工委';
  await tx.organisation.create({
    data: {
      id: organisationId,
      code: 'ROOT',
      name: organisation,
      kind: 'work-committee',
      path: '/ROOT/',
      mayApproveProbationary: true,
    },
  });
  await tx.person.create({ data: { id: personId, name: '管理员' } });
  await tx.roleHolding.create({
    data: { id: randomUUID(), personId, organisationId, role: 'administrator', fromDate: toDbDate(today) },
  });
  return await giveSignIn(tx, personId, { role: '管理员', organisation, loginName: 'admin', mustChange: true });
}
