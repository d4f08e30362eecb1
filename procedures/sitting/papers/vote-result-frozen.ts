import { namesOf } from '../../../access/names';
import type { Reader } from '../../../access/reader';
import type { CaseRow } from '../../../cases/on-record';
import { subjectOf } from '../../../domain/case/subject';
import { type MatterKindCode, matterKindOf } from '../../../domain/votes/matter-kinds';
import { itemsOf } from '../../../domain/votes/matter-paper';
import { voteRuleOf } from '../../../domain/votes/parameters';
import { votingWays } from '../../../domain/votes/words';
import { Problem } from '../../../platform/problem';
import type { Transaction } from '../../../prisma/client';
import { standingResult } from '../../../registers/votes/matters';
import type { SittingState } from '../data';
import { sittingFields } from './frozen';
import type { VotedMatter, VoteResultFields } from './vote-result-fields';

/**
 * What was voted on in a sitting and what came of it, read out of the registers to be frozen.
 * @throws Problem `paper-not-due` when nothing was voted on
 */
export async function voteResultFields(
  c: Reader,
  tx: Transaction,
  row: CaseRow<SittingState>,
): Promise<VoteResultFields> {
  const { state } = row;
  const sitting = await tx.sitting.findUniqueOrThrow({
    where: { id: subjectOf(state).id },
    include: { matters: { orderBy: { serial: 'asc' }, include: { results: { include: { votes: true } } } } },
  });
  const results = sitting.matters.flatMap((matter) => matter.results);
  const persons = [...sitting.matters.flatMap((matter) => matter.persons), ...results.flatMap((one) => one.counters)];
  const names = await namesOf(c.deps.db, { persons }, c.today);
  const matters = sitting.matters.flatMap((matter): VotedMatter[] => {
    const result = standingResult(matter.results);
    if (!result) return [];
    const kind = matter.kind as MatterKindCode;
    const { title: kindTitle } = matterKindOf(kind);
    const { quorum, majority } = voteRuleOf(kind, state.rules);
    const nameOf = (item: string) => (matter.persons.includes(item) ? names.person(item).name : (matter.title ?? ''));
    const { how, eligible, leftOut, present, written, papers, spoilt, counters, votes } = result;
    return [
      {
        kind,
        title: matter.title ?? `${kindTitle}：${matter.persons.map(nameOf).join('、')}`,
        how: votingWays[how as keyof typeof votingWays],
        election: kind === 'election',
        seats: matter.seats,
        ...{ eligible, leftOut, present, written },
        papers: how === 'hand' ? null : { collected: papers + spoilt, spoilt },
        rule: `${quorum.text}；${majority.text}`,
        counters: counters.map((id) => names.person(id).name),
        items: itemsOf(matter).flatMap((item) => {
          const found = votes.find((one) => one.item === item);
          if (!found) return [];
          const { yes, no, abstain, passed } = found;
          return [{ title: nameOf(item), yes, no, abstain, passed }];
        }),
      },
    ];
  });
  if (!matters.length) throw new Problem('paper-not-due');
  return { ...(await sittingFields(c, tx, row)), matters };
}
