import { recordAudit } from '../../access/audit';
import type { Reader } from '../../access/reader';
import { tooFewVoters } from '../../domain/ballots/paper';
import { needed } from '../../domain/ballots/quorum';
import { type MatterKindCode, matterKindOf } from '../../domain/votes/matter-kinds';
import { type AskedOf, matterPaper, votesOfSums } from '../../domain/votes/matter-paper';
import type { VoteRule } from '../../domain/votes/vote-rule';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import type { Prisma } from '../../prisma/generated/client';
import { ballotIdOf } from '../ballots/ballot-id';
import { ballotCount } from '../ballots/count';
import { ballotEffects } from '../ballots/effects';
import { dueVoters } from './due';
import { demandOpen, heldMatter, type MatterHeld, matterEntry } from './matters';
import { writeResult } from './results';
import type { VotedSitting } from './voted-sitting';

type Doing = Pick<Reader, 'actor' | 'at'>;

/**
 * Opens a secret ballot on a matter to those who are there and may vote; its roll stands from then on.
 * @throws Problem `sitting-not-held` unless attendance is being taken; `quorum-missing` with the number that is missing;
 * `too-few-voters`, `matter-closed`, `ballot-still-open`
 */
export async function openMatterBallot(
  tx: Transaction,
  c: Doing,
  sitting: VotedSitting,
  { id, rule }: { id: string; rule: (kind: MatterKindCode) => VoteRule },
): Promise<void> {
  const matter = await heldMatter(tx, sitting, id);
  if (sitting.status !== 'open') throw new Problem('sitting-not-held');
  demandOpen(matter);
  // A ballot that so few took part in that it has no result is followed by papers.
  if (matter.ballotId) throw new Problem('matter-closed');
  const asked = askedOf(matter);
  const { due, leftOut } = await dueVoters(tx, sitting, { ...asked, organisationId: matter.organisationId });
  const voters = due.filter(({ present }) => present).map(({ personId }) => personId);
  const missing = needed(due.length, rule(asked.kind).quorum.share) - voters.length;
  if (missing > 0)
    throw new Problem('quorum-missing', { extras: { missing, eligible: due.length, present: voters.length } });
  const few = tooFewVoters(voters);
  if (few) throw new Problem(few.type, { extras: few.detail });
  const key = keyOf(id);
  const title = `议题${matter.serial}：${matterKindOf(matter.kind).title}`;
  const values = { key, title, ...matterPaper(asked), voters };
  await carryOut(tx, ballotEffects.open.statements?.(values, step(c, sitting)));
  const data = { ballotId: ballotIdOf(sitting.caseId, key), ballotEligible: due.length, ballotLeftOut: leftOut };
  await tx.sittingMatter.update({ where: { id }, data });
  await recordAudit(tx, { ...matterEntry(c, id), action: 'opened' });
}

/**
 * Closes the ballot on a matter and enters its sums as the result, in one transaction. Of so few papers that sums would tell
 * who voted what, there is no result.
 * @throws Problem `matter-closed` when no ballot on it is open
 */
export async function closeMatterBallot(
  tx: Transaction,
  c: Doing & { deps: { keys: KeyRing } },
  sitting: VotedSitting,
  { id, rule }: { id: string; rule: (kind: MatterKindCode) => VoteRule },
): Promise<void> {
  const matter = await heldMatter(tx, sitting, id);
  const { ballotId, ballotEligible, ballotLeftOut } = matter;
  if (!matter.voting || ballotId === null || ballotEligible === null || ballotLeftOut === null)
    throw new Problem('matter-closed');
  // Waits for whoever is voting: after it nobody is in between.
  await carryOut(tx, ballotEffects.close.statements?.({ key: keyOf(id) }, step(c, sitting)));
  const { eligible: present, cast, sums } = await ballotCount(tx, c.deps.keys, ballotId);
  await recordAudit(tx, { ...matterEntry(c, id), action: 'closed' });
  if (!sums) return;
  const asked = askedOf(matter);
  const result = {
    ...{
      how: 'electronic' as const,
      ballotId,
      eligible: ballotEligible,
      leftOut: ballotLeftOut,
      present,
      papers: cast,
    },
    ...{ written: 0, spoilt: 0, counters: [], votes: votesOfSums(sums, asked) },
  };
  await writeResult(tx, c, { matter, rule: rule(asked.kind), result });
}

const keyOf = (matterId: string) => `matter-${matterId}`;

const askedOf = (matter: MatterHeld): AskedOf => ({ ...matter, kind: matter.kind as MatterKindCode });

const step = ({ actor, at }: Doing, { caseId }: VotedSitting) => ({ caseId, seq: 0, at, actorId: actor.personId });

async function carryOut(tx: Transaction, statements: readonly Prisma.Sql[] = []): Promise<void> {
  for (const statement of statements) await tx.$executeRaw(statement);
}
