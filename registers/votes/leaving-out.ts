import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import type { Reader } from '../../access/reader';
import { type LeftOutCode, leftOutKinds } from '../../domain/votes/left-out';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import { openText, sealText } from '../../platform/sealed-text';
import type { Database, Transaction } from '../../prisma/client';
import { demandLeader, type VotedSitting } from './voted-sitting';

type Doing = Pick<Reader, 'actor' | 'at'> & { deps: { keys: KeyRing } };

const context = (id: string) => `left-out:${id}`;

/**
 * Leaves a member out of those who are due at the votes of a sitting, with the consent and the resolution that it rests on.
 * @throws Problem `not-allowed`; `not-called` when he is not on the list; `left-out-is-present` when he came; `conflict`
 * when he is left out already
 */
export async function leaveOut(
  tx: Transaction,
  c: Doing,
  sitting: VotedSitting,
  { memberId, kind, basis }: { memberId: string; kind: LeftOutCode; basis: string },
): Promise<void> {
  demandLeader(sitting);
  const key = { sittingId_memberId: { sittingId: sitting.id, memberId } };
  const called = await tx.attendance.findUnique({ where: key, select: { mark: true } });
  if (!called) throw new Problem('not-called');
  const came = called.mark === 'present' || called.mark === 'late';
  if (leftOutKinds[kind].consent && came) throw new Problem('left-out-is-present');
  const id = randomUUID();
  const sealed = sealText(c.deps.keys, basis, context(id));
  const { count } = await tx.leftOut.createMany({
    data: [
      {
        ...{ id, sittingId: sitting.id, memberId, kind, basis: sealed },
        ...{ enteredBy: c.actor.personId, enteredAt: new Date(c.at) },
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) throw new Problem('conflict');
  await audited(tx, c, memberId, 'left-out');
}

/** Counts him among those who are due again; that he was left out stays on record. @throws Problem `not-allowed`, `not-found` */
export async function countAgain(tx: Transaction, c: Doing, sitting: VotedSitting, memberId: string): Promise<void> {
  demandLeader(sitting);
  const { count } = await tx.leftOut.updateMany({
    where: { sittingId: sitting.id, memberId, takenBackAt: null },
    data: { takenBackBy: c.actor.personId, takenBackAt: new Date(c.at) },
  });
  if (count === 0) throw new Problem('not-found');
  await audited(tx, c, memberId, 'counted-again');
}

/** Who is left out of a sitting's votes, and on what basis. */
export async function leftOutOf(db: Database, keys: KeyRing, sittingId: string) {
  const rows = await db.leftOut.findMany({ where: { sittingId, takenBackAt: null }, orderBy: { enteredAt: 'asc' } });
  return rows.map(({ id, memberId, kind, basis }) => ({
    memberId,
    kind: kind as LeftOutCode,
    basis: openText(keys, basis, context(id)),
  }));
}

async function audited(tx: Transaction, { actor, at }: Doing, memberId: string, action: string): Promise<void> {
  await recordAudit(tx, { actorId: actor.personId, at, action, objectKind: 'member', objectId: memberId });
}
