import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import type { Reader } from '../../access/reader';
import { decideMatter } from '../../domain/votes/decide-matter';
import { type MatterKindCode, matterKindOf } from '../../domain/votes/matter-kinds';
import { type AskedOf, type ItemVotes, itemsOf } from '../../domain/votes/matter-paper';
import type { VoteRule } from '../../domain/votes/vote-rule';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { dueVoters } from './due';
import { demandOpen, heldMatter, type MatterHeld, matterEntry } from './matters';
import type { VotedSitting } from './voted-sitting';

type Doing = Pick<Reader, 'actor' | 'at'>;

/** What was counted by people. */
export interface CountedByHand {
  how: 'hand' | 'paper';
  /** 实到 at this vote, where fewer than the list says: somebody had left. */
  present?: number;
  /** Opinions in writing among the votes. */
  written: number;
  votes: readonly ItemVotes[];
  /** Papers that came back, void ones included, and how many of them are void. */
  collected?: number;
  spoilt: number;
  /** Persons who counted papers. */
  counters: readonly string[];
  /** Corrects the result that stands. */
  why?: 'miscounted' | 'mistyped' | 'attendance';
}

/** A result before it is written. */
interface Result extends Omit<CountedByHand, 'how' | 'present' | 'collected'> {
  how: 'hand' | 'paper' | 'electronic';
  ballotId?: string;
  eligible: number;
  leftOut: number;
  present: number;
  papers: number;
}

/**
 * Enters what was counted by a show of hands or from papers; with `why` in the place of the result that stands, which
 * stays on record.
 * @throws Problem `sitting-not-held`, `matter-closed`, `ballot-still-open`, `secret-vote-needed`, `counters-unfit`,
 * `sums-impossible`, `quorum-missing` with the number that is missing
 */
export async function enterResult(
  tx: Transaction,
  c: Doing,
  sitting: VotedSitting,
  { id, rule, counted }: { id: string; rule: (kind: MatterKindCode) => VoteRule; counted: CountedByHand },
): Promise<void> {
  const matter = await heldMatter(tx, sitting, id);
  const before = counted.why === undefined ? demandFirst(sitting, matter) : demandCorrected(matter);
  const { secret, written: mayWrite } = matterKindOf(matter.kind);
  if (secret && counted.how === 'hand') throw new Problem('secret-vote-needed');
  const kind = matter.kind as MatterKindCode;
  const { due, leftOut } = await dueVoters(tx, sitting, { organisationId: matter.organisationId, kind });
  const there = due.filter(({ present }) => present);
  const { present = there.length, written, collected, spoilt, counters, how } = counted;
  const papers = (how === 'paper' ? (collected ?? -1) : present + written) - spoilt;
  const possible =
    present <= there.length &&
    (written === 0 || (mayWrite && there.length + written <= due.length)) &&
    (how === 'paper' || (collected === undefined && spoilt === 0)) &&
    papers >= 0 &&
    papers + spoilt <= present + written;
  if (!possible) throw new Problem('sums-impossible');
  demandCounters(counted, matter, new Set(there.map(({ personId }) => personId)));
  const result = {
    how,
    eligible: due.length,
    leftOut,
    present,
    written,
    papers,
    spoilt,
    counters,
    votes: counted.votes,
  };
  await writeResult(tx, c, { matter, rule: rule(kind), result: { ...result, why: counted.why }, replaces: before });
}

function demandFirst({ status }: VotedSitting, matter: MatterHeld): undefined {
  if (!['open', 'closed', 'minuted'].includes(status)) throw new Problem('sitting-not-held');
  demandOpen(matter);
}

/** @returns the result that is to be corrected */
function demandCorrected({ result, withdrawnAt }: MatterHeld): string {
  // What a secret ballot said nobody can have counted otherwise.
  if (!result || result.how === 'electronic' || withdrawnAt) throw new Problem('matter-closed');
  return result.id;
}

/** Two who were there and are not voted on count papers (计票人、监票人); hands need none. */
function demandCounters({ how, counters }: CountedByHand, { persons }: MatterHeld, there: ReadonlySet<string>): void {
  const fit = counters.filter((id, index) => there.has(id) && !persons.includes(id) && counters.indexOf(id) === index);
  const wanted = how === 'paper' ? 2 : 0;
  if (counters.length !== wanted || fit.length !== wanted) throw new Problem('counters-unfit');
}

/**
 * Writes a result with what it comes to.
 * @throws Problem `sums-impossible` when every item has not as many votes as there are papers, or an election more votes
 * than its seats; `quorum-missing`
 */
export async function writeResult(
  tx: Transaction,
  c: Doing,
  { matter, rule, result, replaces }: { matter: MatterHeld; rule: VoteRule; result: Result; replaces?: string },
): Promise<void> {
  const { votes, papers, ...numbers } = result;
  const asked = { ...matter, kind: matter.kind as MatterKindCode } satisfies AskedOf;
  if (!fitPapers(votes, papers, asked)) throw new Problem('sums-impossible');
  const decided = decideMatter(rule, asked, numbers, votes);
  if (!decided.valid) {
    if (decided.why === 'sums') throw new Problem('sums-impossible');
    const { eligible, present } = numbers;
    throw new Problem('quorum-missing', {
      extras: { missing: decided.missing, eligible, present },
      detail: `应到 ${eligible} 人，实到 ${present} 人，还差 ${decided.missing} 人`,
    });
  }
  const id = randomUUID();
  const { how, ballotId = null, eligible, leftOut, present, written, spoilt, counters, why = null } = numbers;
  await tx.matterResult.create({
    data: {
      ...{ id, matterId: matter.id, how, ballotId, eligible, leftOut, present, written, papers, spoilt, why },
      counters: [...counters],
      replaces: replaces ?? null,
      enteredBy: c.actor.personId,
      enteredAt: new Date(c.at),
    },
  });
  await tx.matterVotes.createMany({ data: decided.items.map((one) => ({ resultId: id, ...one })) });
  await recordAudit(tx, { ...matterEntry(c, matter.id), action: 'counted', detail: { how, ...(why && { why }) } });
}

/** Whether every item has a vote of each paper, no item is missing, and no paper chose more than there are seats. */
function fitPapers(votes: readonly ItemVotes[], papers: number, asked: AskedOf): boolean {
  const items = itemsOf(asked);
  const sameItems = votes.length === items.length && items.every((item) => votes.some((one) => one.item === item));
  const chosen = votes.reduce((all, { yes }) => all + yes, 0);
  return (
    sameItems &&
    votes.every(({ yes, no, abstain }) => yes + no + abstain === papers) &&
    (asked.kind !== 'election' || chosen <= papers * asked.seats)
  );
}
