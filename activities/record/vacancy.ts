import type { Recipient } from '../../domain/case/notices';
import { roleTitle } from '../../domain/words/labels';
import type { Transaction } from '../../prisma/client';

/**
 * What administrators are told of a discreet case that asks an office which nobody holds: which office, and nothing of the
 * case.
 */
export async function vacancy(tx: Transaction, to: Recipient): Promise<string> {
  const seats = 'seats' in to ? to.seats : [];
  const ids = seats.flatMap(({ organisationId }) => organisationId ?? []);
  const places = await tx.organisation.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const offices = seats.map(({ organisationId, role }) => {
    const place = places.find(({ id }) => id === organisationId);
    return `${place?.name ?? ''}${role ? roleTitle(role) : ''}`;
  });
  return `有一项不公开事项没有可办理的人，请任命：${offices.join('、')}`;
}
