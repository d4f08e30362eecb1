import { type Names, namesOf } from '../../access/names';
import { needed } from '../../domain/ballots/quorum';
import { type MatterKindCode, matterKindOf } from '../../domain/votes/matter-kinds';
import { itemsOf } from '../../domain/votes/matter-paper';
import type { VoteRule } from '../../domain/votes/vote-rule';
import { correctionWords, votingWays } from '../../domain/votes/words';
import { titledBy } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import type { MatterResult, MatterVotes, SittingMatter } from '../../prisma/generated/client';
import { turnout } from '../../registers/ballots/count';
import { dueVoters } from '../../registers/votes/due';
import { standingResult } from '../../registers/votes/matters';
import type { VotedSitting } from '../../registers/votes/voted-sitting';
import type { Context } from '../http/context';
import { voteRulesOf } from './rules-of-sitting';

type Row = SittingMatter & { results: (MatterResult & { votes: MatterVotes[] })[] };

/** By which rule, in the words that are read out. */
export const shownVoteRule = ({ quorum, majority }: VoteRule) => ({
  quorum: quorum.text,
  majority: majority.text,
  source: quorum.source === majority.source ? quorum.source : `${quorum.source}；${majority.source}`,
  sure: quorum.marking !== 'unsure' && majority.marking !== 'unsure',
});

/** The matters of a sitting in their order, with what has come of them. */
export async function mattersOf(c: Context, sitting: VotedSitting) {
  const { db } = c.deps;
  const rows = await db.sittingMatter.findMany({
    where: { sittingId: sitting.id },
    orderBy: { serial: 'asc' },
    include: { results: { include: { votes: true } } },
  });
  const results = rows.flatMap((row) => row.results);
  const persons = [
    ...rows.flatMap((row) => row.persons),
    ...results.flatMap((one) => [one.enteredBy, ...one.counters]),
  ];
  const organisations = [...rows.map((row) => row.organisationId), ...sitting.hostIds];
  const names = await namesOf(db, { persons, organisations }, c.today);
  const rules = await voteRulesOf(db, sitting.caseId);
  return { names, rules, items: await Promise.all(rows.map((row) => toMatter(c, sitting, row, names, rules))) };
}

async function toMatter(
  c: Context,
  sitting: VotedSitting,
  row: Row,
  names: Names,
  rules: (kind: MatterKindCode) => VoteRule,
) {
  const kind = row.kind as MatterKindCode;
  const rule = rules(kind);
  const { title, secret = false, written: mayWrite = false } = matterKindOf(kind);
  const { due } = await dueVoters(c.deps.db, sitting, { organisationId: row.organisationId, kind });
  const present = due.filter((one) => one.present).length;
  const titleOf = (item: string) => (row.persons.includes(item) ? names.person(item).name : (row.title ?? title));
  const result = standingResult(row.results);
  return {
    id: row.id,
    serial: row.serial,
    kind: { id: kind, title },
    title: row.title ?? `${title}：${row.persons.map((id) => names.person(id).name).join('、')}`,
    organisation: names.organisation(row.organisationId),
    items: itemsOf(row).map((id) => ({ id, title: titleOf(id) })),
    ...{ seats: row.seats, secret, mayWrite },
    rule: shownVoteRule(rule),
    ...{ eligible: due.length, present, missing: Math.max(0, needed(due.length, rule.quorum.share) - present) },
    ballot: await ballotOf(c, row.ballotId),
    withdrawn: row.withdrawnAt !== null,
    result: result && toResult(result, itemsOf(row), titleOf, names),
    corrected: Math.max(0, row.results.length - 1),
  };
}

async function ballotOf({ deps: { db } }: Context, id: string | null) {
  if (id === null) return null;
  const { closedAt } = await db.ballot.findUniqueOrThrow({ where: { id }, select: { closedAt: true } });
  const { eligible, cast } = await turnout(db, id);
  return { id, eligible, cast, open: closedAt === null };
}

const toResult = (
  row: Row['results'][number],
  items: readonly string[],
  titleOf: (item: string) => string,
  names: Names,
) => ({
  id: row.id,
  how: titledBy(votingWays, row.how),
  ...{ eligible: row.eligible, leftOut: row.leftOut, present: row.present, written: row.written },
  ...{ papers: row.papers, spoilt: row.spoilt },
  counters: row.counters.map((id) => names.person(id)),
  at: written(row.enteredAt),
  by: names.person(row.enteredBy),
  why: row.why === null ? null : titledBy(correctionWords, row.why),
  items: items.flatMap((id) => {
    const votes = row.votes.find(({ item }) => item === id);
    if (!votes) return [];
    const { yes, no, abstain, needed, passed } = votes;
    return [{ id, title: titleOf(id), yes, no, abstain, needed, passed }];
  }),
});
