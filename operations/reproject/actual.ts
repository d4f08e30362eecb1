import type { CaseState } from '../../domain/case/state';
import type { Database, Transaction } from '../../prisma/client';
import type { Timeline } from '../../prisma/generated/client';
import type { ReadModel } from './expected';

/** A case as the database has it. */
export interface KeptCase extends ReadModel {
  caseId: string;
  timeline: Timeline[];
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const time = (date: Date | null) => date?.getTime() ?? null;

/**
 * Reads cases in the order of their ids, each as it is at one moment.
 * @param where which of them; `after` is where the page before ended
 */
export async function readCases(
  db: Database,
  where: { after: string; take: number; id?: string; since?: Date },
): Promise<KeptCase[]> {
  return await db.$transaction((tx) => readIn(tx, where), { isolationLevel: 'RepeatableRead', timeout: 60_000 });
}

export async function readIn(
  tx: Transaction,
  { after, take, id, since }: { after: string; take: number; id?: string; since?: Date },
): Promise<KeptCase[]> {
  const cases = await tx.case.findMany({
    where: {
      id: { gt: after, ...(id && { equals: id }) },
      ...(since && { OR: [{ closedAt: null }, { closedAt: { gte: since } }] }),
    },
    orderBy: { id: 'asc' },
    take,
    include: {
      timeline: { orderBy: { seq: 'asc' } },
      tasks: { include: { seats: { orderBy: { id: 'asc' } } } },
      organisations: true,
    },
  });
  const among = { where: { caseId: { in: cases.map((row) => row.id) } } };
  const coming = await tx.upcoming.findMany({ ...among, orderBy: { position: 'asc' } });
  const readers = await tx.caseReader.findMany({ ...among, orderBy: { personId: 'asc' } });
  return cases.map((row) => ({
    caseId: row.id,
    timeline: row.timeline,
    row: {
      ...{ procedure: row.procedure, number: row.number, organisationId: row.organisationId, memberId: row.memberId },
      ...{ variant: row.variant, outsideId: row.outsideId, ruleSet: row.ruleSet, stage: row.stage, seq: row.seq },
      ...{ stageSince: row.stageSince.getTime(), dueOn: day(row.dueOn), startedBy: row.startedBy },
      ...{ startedAt: row.startedAt.getTime(), closedAt: time(row.closedAt), ending: row.ending },
      headHash: Buffer.from(row.headHash).toString('hex'),
    },
    state: row.state as unknown as CaseState,
    tasks: Object.fromEntries(
      row.tasks.map((task) => [
        task.id,
        {
          ...{
            stage: task.stage,
            openedSeq: task.openedSeq,
            openedAt: task.openedAt.getTime(),
            dueOn: day(task.dueOn),
          },
          ...{ provisional: task.provisional, claimedBy: task.claimedBy, delegatedTo: task.delegatedTo },
          ...{ closedAt: time(task.closedAt), closedSeq: task.closedSeq, outcome: task.outcome },
          ...{ closedBy: task.closedBy, byTimeout: task.byTimeout },
          seats: task.seats.map(({ organisationId, role, personId, via }) => ({ organisationId, role, personId, via })),
        },
      ]),
    ),
    sides: Object.fromEntries(row.organisations.map(({ side, organisationId }) => [side, organisationId])),
    upcoming: coming
      .filter(({ caseId }) => caseId === row.id)
      .map(({ stage, organisationId, role, personId }) => ({ stage, organisationId, role, personId })),
    readers: readers.filter(({ caseId }) => caseId === row.id).map(({ personId }) => personId),
  }));
}
