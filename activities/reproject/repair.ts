import type { Database, Transaction } from '../../prisma/client';
import { asJson } from '../../prisma/json';
import { keepHeard } from '../record/news';
import { readIn } from './actual';
import { compare } from './compare';
import type { ExpectedTask, ReadModel } from './expected';

const date = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));
const moment = (at: number | null) => (at === null ? null : new Date(at));

/**
 * Writes what is kept of a case anew from its timeline, with the row of the case locked, so that no step comes between.
 * @param db as the role that owns the tables: a task too many is deleted
 * @returns whether there was something to write; a timeline that is itself damaged is left alone
 */
export async function repair(db: Database, caseId: string): Promise<boolean> {
  return await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "case" WHERE id = ${caseId} FOR UPDATE`;
    const [kept] = await readIn(tx, { after: '', take: 1, id: caseId });
    const { differences, expected } = kept ? compare(kept) : { differences: [] };
    if (!expected || !differences.length) return false;
    await writeRow(tx, caseId, expected);
    await writeTasks(tx, caseId, expected);
    await tx.upcoming.deleteMany({ where: { caseId } });
    await tx.upcoming.createMany({ data: expected.upcoming.map((row, position) => ({ caseId, position, ...row })) });
    await tx.caseOrganisation.deleteMany({ where: { caseId } });
    await tx.caseOrganisation.createMany({
      data: Object.entries(expected.sides).map(([side, organisationId]) => ({ caseId, side, organisationId })),
    });
    await tx.caseReader.createMany({
      data: expected.readers.map((personId) => ({ caseId, personId })),
      skipDuplicates: true,
    });
    await writeNews(tx, caseId, expected);
    return true;
  });
}

/** What no step has heard is told anew. */
async function writeNews(tx: Transaction, caseId: string, { heard }: ReadModel): Promise<void> {
  const known = heard.map(({ type, fact }) => ({ type, fact }));
  await tx.caseNews.updateMany({
    where: { caseId, heardSeq: { not: null }, NOT: { OR: known } },
    data: { heardSeq: null, wokenAt: null },
  });
  for (const fact of heard) await keepHeard(tx, caseId, fact);
}

async function writeRow(tx: Transaction, caseId: string, { row, state }: ReadModel): Promise<void> {
  const { headHash, stageSince, startedAt, closedAt, dueOn, ...same } = row;
  await tx.case.update({
    where: { id: caseId },
    data: {
      ...same,
      stageSince: new Date(stageSince),
      startedAt: new Date(startedAt),
      closedAt: moment(closedAt),
      dueOn: date(dueOn),
      headHash: new Uint8Array(Buffer.from(headHash, 'hex')),
      state: asJson(state),
    },
  });
}

async function writeTasks(tx: Transaction, caseId: string, { tasks }: ReadModel): Promise<void> {
  await tx.taskSeat.deleteMany({ where: { task: { caseId } } });
  await tx.task.deleteMany({ where: { caseId, id: { notIn: Object.keys(tasks) } } });
  for (const [id, task] of Object.entries(tasks)) {
    const row = columns(task);
    await tx.task.upsert({ where: { id }, create: { id, caseId, ...row }, update: row });
  }
  await tx.taskSeat.createMany({
    data: Object.entries(tasks).flatMap(([taskId, { seats }]) =>
      seats.map((seat) => ({ taskId, ...seat, dueOn: date(seat.dueOn) })),
    ),
  });
}

const columns = ({ seats: _, openedAt, dueOn, closedAt, ...same }: ExpectedTask) => ({
  ...same,
  openedAt: new Date(openedAt),
  dueOn: date(dueOn),
  closedAt: moment(closedAt),
});
