import { randomUUID } from 'node:crypto';
import { type Gathered, gather, gatheredLines } from '../../domain/case/gathered';
import { batchNoticeOf } from '../../domain/case/ids';
import { addDays, type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { gatheredBy, gatheredOn } from '../../domain/time/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { quietHoursOf } from '../../registers/settings/quiet-hours';
import type { Told } from './notice-queue';

interface OfBatch {
  batchId: string;
  caseId: string;
  /** What stands for `{case}` in a line of this case alone. */
  name: string;
  /** Of the procedure. */
  title: string;
  told: readonly Told[];
  at: Instant;
}

interface Row {
  personId: string;
  day: LocalDate;
  gathered: Gathered[] | null;
  gone: boolean;
}

/**
 * Queues what role holders are told of a case of a batch: one notice a person and day for all of its cases. When the
 * day's has gone out, lines wait for the next day's; what is due today is not queued.
 * @returns what was not: it cannot wait, and is to be told by itself
 */
export async function enqueueGathered(tx: Transaction, batch: OfBatch): Promise<Told[]> {
  const { batchId, caseId, name, title, told, at } = batch;
  if (!told.length) return [];
  const addressee = ({ personId }: Told) => ({ personId, audience: 'office' });
  const hours = await quietHoursOf(tx, told.map(addressee), at);
  const leaving = told.map((one) => ({
    one,
    quiet: hours(addressee(one)),
    first: gatheredBy(at, hours(addressee(one))),
  }));
  const there = await locked(tx, batchId, leaving);
  const alone: Told[] = [];
  const rows: Prisma.Sql[] = [];
  for (const { one, quiet, first } of leaving) {
    const rowOn = (day: LocalDate) => there.find((row) => row.personId === one.personId && row.day === day);
    let leaves = first;
    while (rowOn(localDate(leaves))?.gone) leaves = gatheredOn(addDays(localDate(leaves), 1), quiet);
    if (one.urgent && leaves > first) {
      alone.push(one);
      continue;
    }
    const day = localDate(leaves);
    const gathered = gather(rowOn(day)?.gathered ?? [], one.texts, { caseId, name });
    rows.push(Prisma.sql`
      (${randomUUID()}::uuid, ${one.personId}::uuid, ${batchNoticeOf(batchId)}, ${day}::date,
       ${new Date(leaves)}::timestamptz, ${gatheredLines(gathered, title)}::text[], ${JSON.stringify(gathered)}::jsonb,
       'office', ${one.urgent}::boolean, ${new Date(at)}::timestamptz)`);
  }
  if (!rows.length) return alone;
  await tx.$executeRaw`
    INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, gathered, audience, urgent, created_at)
    VALUES ${Prisma.join(rows)}
    ON CONFLICT (person_id, case_id, local_date) DO UPDATE
       SET lines = excluded.lines, gathered = excluded.gathered, urgent = notice.urgent OR excluded.urgent`;
  return alone;
}

/**
 * The batch's notices that these people have from their days on. The advisory lock lets the cases of a batch through
 * one at a time, so that each is counted and no two deadlock, whomever and for whatever day they tell. The row locks
 * keep the sender away meanwhile.
 */
async function locked(
  tx: Transaction,
  batchId: string,
  leaving: readonly { one: Told; first: Instant }[],
): Promise<Row[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`notices:${batchId}`}, 0))`;
  const from = localDate(Math.min(...leaving.map(({ first }) => first)));
  return await tx.$queryRaw<Row[]>`
    SELECT person_id::text AS "personId", local_date::text AS day, gathered, delivered_at IS NOT NULL AS gone
      FROM notice
     WHERE case_id = ${batchNoticeOf(batchId)} AND local_date >= ${from}::date
       AND person_id = ANY(${leaving.map(({ one }) => one.personId)}::uuid[])
       FOR UPDATE`;
}
