import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import type { Reader } from '../../access/reader';
import { reportedStandings } from '../../domain/registrants/standings';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { addPlaces } from './enter';
import { type Mover, noteStep, tellOfCommitment } from './move';

/** How many proposals of his own somebody may have waiting at once. */
const MOST_OWN = 5;

/**
 * 自选: what a registrant proposes of his own, in the words of his. It is his as soon as the community agrees; nobody else
 * can take it up.
 * @returns ids of the opening and of his commitment
 * @throws Problem `registrant-not-active`, `already-claimed` when too many of his wait for an answer
 */
export async function proposeOwn(
  tx: Transaction,
  c: Reader,
  { title, details }: { title: string; details: string },
): Promise<{ openingId: string; commitmentId: string }> {
  const { personId } = c.actor;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`own\n${personId}`}, 0))`;
  const registrant = await tx.registrant.findFirst({
    where: { personId, standing: { in: [...reportedStandings] } },
    orderBy: { reportedOn: 'desc' },
  });
  if (!registrant) throw new Problem('registrant-not-active');
  const waiting = await tx.commitment.count({
    where: { personId, state: 'chosen', opening: { kind: 'item', service: 'own', openFrom: null } },
  });
  if (waiting >= MOST_OWN) throw new Problem('already-claimed');
  const at = new Date(c.at);
  const [openingId, commitmentId] = [randomUUID(), randomUUID()];
  await tx.opening.create({
    data: {
      ...{ id: openingId, kind: 'item', organisationId: registrant.communityId, gridId: registrant.gridId },
      ...{ title, details, service: 'own', capacity: 1, createdBy: personId, createdAt: at },
    },
  });
  await addPlaces(tx, openingId, 1, 1);
  await tx.commitment.create({
    data: {
      ...{ id: commitmentId, openingId, personId, registrantId: registrant.id, memberId: registrant.memberId },
      ...{
        turn: 1,
        state: 'chosen',
        yesOn: new Date(`${c.today}T00:00:00Z`),
        madeBy: personId,
        madeAt: at,
        stateAt: at,
      },
    },
  });
  await tx.openingPlace.updateMany({ where: { openingId }, data: { commitmentId } });
  const mover: Mover = { by: personId, at: c.at, today: c.today };
  await noteStep(tx, commitmentId, { state: 'chosen', cause: 'claimed' }, mover);
  const own = { id: commitmentId, openingId, registrantId: registrant.id, state: 'waiting' as const };
  await tellOfCommitment(tx, own, 'chosen', mover);
  const entry = { actorId: personId, at: c.at, action: 'created', objectKind: 'opening', objectId: openingId };
  await recordAudit(tx, { ...entry, detail: { kind: 'own' } });
  return { openingId, commitmentId };
}
