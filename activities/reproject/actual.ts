import { stateOf } from '../../cases/state-of';
import type { OfferData } from '../../domain/case/offer';
import type { Database, Transaction } from '../../prisma/client';
import type { Timeline } from '../../prisma/generated/client';
import { fromJson } from '../../prisma/json';
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
  });
  // One after the other: a transaction has one connection.
  const among = { where: { caseId: { in: cases.map((row) => row.id) } } };
  const timeline = await tx.timeline.findMany({ ...among, orderBy: { seq: 'asc' } });
  const tasks = await tx.task.findMany({ ...among, include: { seats: { orderBy: { id: 'asc' } } } });
  const organisations = await tx.caseOrganisation.findMany(among);
  const coming = await tx.upcoming.findMany({ ...among, orderBy: { position: 'asc' } });
  const readers = await tx.caseReader.findMany({ ...among, orderBy: { personId: 'asc' } });
  const news = await tx.caseNews.findMany({
    where: { ...among.where, heardSeq: { not: null } },
    orderBy: [{ heardSeq: 'asc' }, { id: 'asc' }],
  });
  const of = byCase({ timeline, tasks, organisations, coming, readers, news });
  return cases.map((row) => ({
    caseId: row.id,
    timeline: of('timeline', row.id),
    row: {
      ...{ procedure: row.procedure, number: row.number, organisationId: row.organisationId },
      ...{ subjectKind: row.subjectKind, subjectId: row.subjectId, subjectTitle: row.subjectTitle },
      ...{ memberId: row.memberId, episode: row.episode },
      ...{ variant: row.variant, outsideId: row.outsideId, ruleSet: row.ruleSet, stage: row.stage, seq: row.seq },
      ...{
        stageSince: row.stageSince.getTime(),
        dueOn: day(row.dueOn),
        startedBy: row.startedBy,
        batchId: row.batchId,
      },
      ...{ startedAt: row.startedAt.getTime(), closedAt: time(row.closedAt), ending: row.ending },
      headHash: Buffer.from(row.headHash).toString('hex'),
    },
    state: stateOf(row),
    tasks: Object.fromEntries(
      of('tasks', row.id).map((task) => [
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
          seats: task.seats.map(({ organisationId, role, personId, via, dueOn }) => ({
            organisationId,
            role,
            personId,
            via,
            dueOn: day(dueOn),
          })),
        },
      ]),
    ),
    sides: Object.fromEntries(of('organisations', row.id).map(({ side, organisationId }) => [side, organisationId])),
    upcoming: of('coming', row.id).map(({ stage, organisationId, role, personId }) => ({
      ...{ stage, organisationId, role, personId },
    })),
    readers: of('readers', row.id).map(({ personId }) => personId),
    heard: of('news', row.id).map(({ type, fact, heardSeq, at, data }) => ({
      ...{ type, fact, seq: heardSeq as number, at: at.getTime(), data: fromJson<OfferData>(data) },
    })),
  }));
}

/** Rows of several tables by their case, each table in the order in which it was read. */
function byCase<T extends Record<string, { caseId: string }[]>>(tables: T) {
  const found = new Map<string, { caseId: string }[]>();
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) {
      const key = `${table} ${row.caseId}`;
      const all = found.get(key);
      if (all) all.push(row);
      else found.set(key, [row]);
    }
  }
  return <K extends keyof T & string>(table: K, caseId: string) => (found.get(`${table} ${caseId}`) ?? []) as T[K];
}
