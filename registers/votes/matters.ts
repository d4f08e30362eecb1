import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import type { Reader } from '../../access/reader';
import { type MatterKindCode, matterKindOf } from '../../domain/votes/matter-kinds';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import type { MatterResult, SittingMatter } from '../../prisma/generated/client';
import { demandKeeper, type VotedSitting } from './voted-sitting';

type Doing = Pick<Reader, 'actor' | 'at'>;

/** A matter as it is entered. */
export interface NewMatter {
  kind: MatterKindCode;
  title?: string;
  persons: readonly string[];
  seats: number;
  organisationId: string;
}

/**
 * Puts a matter on a sitting's list, at its end.
 * @throws Problem `not-allowed`, `invalid-input`; `matter-closed` when the sitting is over
 */
export async function addMatter(tx: Transaction, c: Doing, sitting: VotedSitting, matter: NewMatter): Promise<string> {
  demandKeeper(sitting);
  await checkMatter(tx, sitting, matter);
  if (['archived', 'cancelled', 'not-held'].includes(sitting.status)) throw new Problem('matter-closed');
  // Two who add one at once come one after the other: the number is the next.
  await tx.$queryRaw`SELECT 1 FROM sitting WHERE id = ${sitting.id}::uuid FOR NO KEY UPDATE`;
  const last = await tx.sittingMatter.aggregate({ where: { sittingId: sitting.id }, _max: { serial: true } });
  const id = randomUUID();
  const { kind, title = null, persons, seats, organisationId } = matter;
  await tx.sittingMatter.create({
    data: {
      ...{ id, sittingId: sitting.id, serial: (last._max.serial ?? 0) + 1, organisationId, kind, title, seats },
      persons: [...persons],
      enteredBy: c.actor.personId,
      enteredAt: new Date(c.at),
    },
  });
  await recordAudit(tx, { ...matterEntry(c, id), action: 'created', detail: { kind } });
  return id;
}

async function checkMatter(
  tx: Transaction,
  { hostIds }: VotedSitting,
  { kind, title, persons, seats, organisationId }: NewMatter,
): Promise<void> {
  const { persons: asked, orTitle = false } = matterKindOf(kind);
  const wrong = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });
  if (!hostIds.includes(organisationId)) throw wrong('/organisationId', '不是举办这次集会的党组织');
  if (asked === 'none' || (orTitle && !persons.length)) {
    if (persons.length) throw wrong('/persons', '此类议题不对人表决');
    if (title === undefined) throw wrong('/title', '请填写议题');
    return;
  }
  if (title !== undefined) throw wrong('/title', '此类议题以表决对象为题，不另填写');
  if (new Set(persons).size !== persons.length) throw wrong('/persons', '同一人不能重复');
  if (asked === 'one' && persons.length !== 1) throw wrong('/persons', '请选择一名表决对象，多人的逐人表决');
  if (!persons.length) throw wrong('/persons', '请选择候选人');
  if (seats > persons.length) throw wrong('/seats', '应选人数不能多于候选人数');
  const known = await tx.person.count({ where: { id: { in: [...persons] } } });
  if (known !== persons.length) throw wrong('/persons', '没有找到所选人员，请重新选择');
}

/** A matter whose row is locked, with what has come of it so far. */
export interface MatterHeld extends SittingMatter {
  /** The result that stands: of several the one that no other replaces. */
  result: MatterResult | null;
  /** Its secret ballot is open. */
  voting: boolean;
}

/**
 * Takes hold of a matter of the sitting: of two who do something with it at once the second waits, and then sees what the
 * first has done.
 * @throws Problem `not-allowed`, `not-found`
 */
export async function heldMatter(tx: Transaction, sitting: VotedSitting, id: string): Promise<MatterHeld> {
  demandKeeper(sitting);
  await tx.$queryRaw`SELECT 1 FROM sitting_matter WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.sittingMatter.findFirst({ where: { id, sittingId: sitting.id }, include: { results: true } });
  if (!found) throw new Problem('not-found');
  const { results, ...row } = found;
  const ballot = row.ballotId === null ? null : await tx.ballot.findUnique({ where: { id: row.ballotId } });
  return { ...row, result: standingResult(results), voting: ballot?.closedAt === null };
}

/** Of the results of a matter the one that stands. */
export const standingResult = <R extends Pick<MatterResult, 'id' | 'replaces'>>(results: readonly R[]): R | null =>
  results.find(({ id }) => !results.some(({ replaces }) => replaces === id)) ?? null;

/** @throws Problem `matter-closed` when it was withdrawn or has a result, `ballot-still-open` while it is voted on */
export function demandOpen({ withdrawnAt, result, voting }: MatterHeld): void {
  if (withdrawnAt || result) throw new Problem('matter-closed');
  if (voting) throw new Problem('ballot-still-open');
}

/** Takes a matter off the list that nobody has voted on. @throws Problem as `demandOpen` does */
export async function withdrawMatter(tx: Transaction, c: Doing, sitting: VotedSitting, id: string): Promise<void> {
  demandOpen(await heldMatter(tx, sitting, id));
  const data = { withdrawnBy: c.actor.personId, withdrawnAt: new Date(c.at) };
  await tx.sittingMatter.update({ where: { id }, data });
  await recordAudit(tx, { ...matterEntry(c, id), action: 'withdrawn' });
}

/** What the audit says of a matter, but for what was done. */
export const matterEntry = ({ actor, at }: Doing, objectId: string) => ({
  ...{ actorId: actor.personId, at, objectKind: 'matter', objectId },
});
