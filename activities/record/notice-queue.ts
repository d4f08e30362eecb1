import { randomUUID } from 'node:crypto';
import { addDays, type Instant, localDate } from '../../domain/dates';
import { morningOf, notBefore } from '../../domain/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { quietHoursOf } from '../../settings/quiet-hours';

interface Told {
  personId: string;
  texts: readonly string[];
  urgent: boolean;
}

interface Notices {
  caseId: string;
  audience: 'member' | 'office';
  told: readonly Told[];
  at: Instant;
}

/** Queues lines, joining them to the day's notice that has not gone out; else they wait for the next day. */
export async function enqueue(tx: Transaction, { caseId, audience, told, at }: Notices): Promise<void> {
  if (!told.length) return;
  const hours = await quietHoursOf(
    tx,
    told.map(({ personId }) => ({ personId, audience })),
    at,
  );
  // The day of a notice is the day on which it goes out, so that one written at night and one of the morning are one.
  let left = told.map((one) => {
    const quiet = hours({ personId: one.personId, audience });
    const first = notBefore(at, caseId, quiet);
    const tomorrow = addDays(localDate(first), 1);
    return { ...one, tomorrow, moments: { first, next: morningOf(tomorrow, caseId, quiet) } };
  });
  for (const moment of ['first', 'next'] as const) {
    if (!left.length) return;
    const rows = left.map(
      ({ personId, texts, urgent, moments: { [moment]: leaves } }) =>
        Prisma.sql`(${randomUUID()}::uuid, ${personId}::uuid, ${caseId}, ${localDate(leaves)}::date,
                  ${new Date(leaves)}::timestamptz, ${texts}::text[], ${audience}, ${urgent}::boolean,
                  ${new Date(at)}::timestamptz)`,
    );
    const queued = await tx.$queryRaw<{ personId: string }[]>`
      INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, audience, urgent, created_at)
      VALUES ${Prisma.join(rows)}
      ON CONFLICT (person_id, case_id, local_date) DO UPDATE
         SET lines = notice.lines || excluded.lines, urgent = notice.urgent OR excluded.urgent
       WHERE notice.delivered_at IS NULL
      RETURNING person_id AS "personId"`;
    left = left.filter((one) => !queued.some(({ personId }) => personId === one.personId));
  }
  for (const { personId, texts, urgent, tomorrow } of left) {
    await tx.$executeRaw`
      UPDATE notice SET lines = lines || ${texts}, urgent = urgent OR ${urgent}
      WHERE person_id = ${personId}::uuid AND case_id = ${caseId} AND local_date = ${tomorrow}::date`;
  }
}

const COUNTED = /^(.*)（同批共(\d+)件）$/s;

/** Lines of a batch's notice with further ones counted in. */
function counted(lines: readonly string[], texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const [, text = line, count = '1'] = COUNTED.exec(line) ?? [];
    counts.set(text, Number(count));
  }
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => `${text}（同批共${count}件）`);
}

/**
 * Queues what role holders are told of the starts of one batch: one notice a person and day, under the case id
 * "batch:<id>", each line with its count. The row is locked, so that starts side by side all count.
 */
export async function enqueueCounted(
  tx: Transaction,
  batchId: string,
  title: string,
  told: readonly Told[],
  at: Instant,
): Promise<void> {
  const caseId = `batch:${batchId}`;
  const addressee = (personId: string) => ({ personId, audience: 'office' });
  const hours = await quietHoursOf(
    tx,
    told.map(({ personId }) => addressee(personId)),
    at,
  );
  for (const { personId, texts, urgent } of told) {
    const quiet = hours(addressee(personId));
    const first = notBefore(at, caseId, quiet);
    const unnamed = texts.map((text) => text.replaceAll('{case}', `批量${title}`));
    const queue = async (leaves: Instant) => {
      const day = new Date(localDate(leaves));
      const empty = { personId, caseId, localDate: day, lines: [], audience: 'office', urgent };
      const row = { ...empty, id: randomUUID(), notBefore: new Date(leaves), createdAt: new Date(at) };
      await tx.notice.createMany({ data: row, skipDuplicates: true });
      const [there] = await tx.$queryRaw<{ id: string; lines: string[]; gone: boolean }[]>`
        SELECT id, lines, delivered_at IS NOT NULL AS gone FROM notice
         WHERE person_id = ${personId}::uuid AND case_id = ${caseId} AND local_date = ${day}::date FOR UPDATE`;
      if (!there || there.gone) return false;
      await tx.notice.update({ where: { id: there.id }, data: { lines: counted(there.lines, unnamed) } });
      return true;
    };
    if (!(await queue(first))) await queue(morningOf(addDays(localDate(first), 1), caseId, quiet));
  }
}
