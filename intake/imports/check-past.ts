import type { Duty } from '../../domain/duties/duties';
import { IMPORT_SOURCE, pastDuesResults, pastLifeResults } from '../../domain/duties/past-facts';
import { pastDuesWords, pastLifeWords, pastSittingWords } from '../../sheets/past-words';
import { pieces } from '../../sheets/pieces';
import { readersOf } from '../../sheets/readers';
import type { RowReader } from '../../sheets/row-reader';
import type { Table } from './columns';
import { membersOfRows } from './members-of-rows';
import type { ImportContext, PastFact, Plan } from './plan';

type Said = Omit<PastFact, 'memberId'>;

/**
 * Checks rows of what members did before their branch began to use this system, and adds the facts to the plan. They lie
 * before this month, and before the branch was looked at for the first time: of what is brought in nobody is told.
 */
export async function checkPast(checking: ImportContext, table: Table, plan: Plan): Promise<void> {
  const kind = table.kind === 'pastLife' ? 'pastLife' : 'pastDues';
  const read = kind === 'pastLife' ? readSitting : readDues;
  const rows = await membersOfRows(checking, await readersOf(checking, table), checking.reach[kind] ?? []);
  const looked = await lookedAt(checking, [...new Set(rows.map(({ member }) => member.branchId))]);
  const before = await broughtIn(checking, [...new Set(rows.map(({ member }) => member.id))]);
  const seen = new Set<string>();
  const thisMonth = checking.today.slice(0, 7);
  for (const { reader, member } of rows) {
    await checking.nextRow();
    const said = read(reader);
    if (!said || reader.bad) continue;
    const month = kind === 'pastLife' ? 'heldOn' : 'month';
    if (said.month >= thisMonth) reader.complain(month, 'month-not-past');
    if (looked.has(member.branchId)) reader.complain(month, 'months-looked-at');
    const key = keyOf({ memberId: member.id, ...said });
    if (seen.has(key)) reader.complain(month, 'double-row');
    seen.add(key);
    if (reader.bad) continue;
    const known = before.get(key);
    const outcome = !known ? 'created' : known === resultOf(said) ? 'unchanged' : 'changed';
    plan.counts[outcome] += 1;
    if (outcome !== 'unchanged') plan.past.facts.push({ memberId: member.id, ...said });
  }
}

const keyOf = ({ memberId, duty, month, fact }: Pick<PastFact, 'memberId' | 'duty' | 'month' | 'fact'>) =>
  [memberId, duty, month, fact].join();

const resultOf = ({ verdict, basis }: Pick<PastFact, 'verdict' | 'basis'>) => `${verdict} ${basis}`;

function readSitting(reader: RowReader): Said | undefined {
  const heldOn = reader.need('heldOn', reader.pastDay('heldOn'));
  const sitting = reader.need('sitting', reader.choice('sitting', pastSittingWords));
  const basis = reader.need('attended', reader.choice('attended', pastLifeWords)) as
    | keyof typeof pastLifeResults
    | undefined;
  if (!heldOn || !sitting || !basis) return undefined;
  const duty: Duty = 'life';
  return { duty, month: heldOn.slice(0, 7), fact: `${heldOn} ${sitting}`, basis, ...verdict(pastLifeResults[basis]) };
}

function readDues(reader: RowReader): Said | undefined {
  const month = reader.need('month', reader.month('month'));
  const basis = reader.need('paid', reader.choice('paid', pastDuesWords)) as keyof typeof pastDuesResults | undefined;
  if (!month || !basis) return undefined;
  return { duty: 'dues', month, fact: 'month', basis, ...verdict(pastDuesResults[basis]) };
}

const verdict = ({ verdict: one }: { verdict: Said['verdict'] }) => ({ verdict: one });

/** The branches whose members were looked at already. */
async function lookedAt({ tx }: ImportContext, branchIds: string[]): Promise<Set<string>> {
  const rows = await tx.dryRun.findMany({
    where: { organisationId: { in: branchIds } },
    select: { organisationId: true },
  });
  return new Set(rows.map(({ organisationId }) => organisationId));
}

/** What was brought in before, by its key. */
async function broughtIn({ tx }: ImportContext, memberIds: string[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const batch of pieces(memberIds)) {
    const rows = await tx.dutyFact.findMany({ where: { source: IMPORT_SOURCE, memberId: { in: batch } } });
    for (const row of rows) known.set(keyOf({ ...row, duty: row.duty as Duty }), `${row.verdict} ${row.basis}`);
  }
  return known;
}
