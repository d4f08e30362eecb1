import type { Instant, LocalDate } from '../domain/time/dates';
import { canonical, digest } from '../platform/hash';
import type { Database } from '../prisma/client';

const PAGE = 5_000;

/**
 * Seals a day: one digest over the newest hash of every case's and every actor's chain, so that a chain cannot be cut or
 * left out unseen afterwards. The same day again changes nothing.
 * @returns how many chains the day's seal covers
 */
export async function sealDay(db: Database, day: LocalDate, at: Instant): Promise<number> {
  const date = new Date(day);
  const there = await db.seal.findUnique({ where: { day: date } });
  if (there) return there.heads;
  let hash: Buffer = digest(day);
  let heads = 0;
  const cover = (kind: string, id: string, seq: number, head: Uint8Array) => {
    hash = digest(hash, canonical([kind, id, seq, Buffer.from(head).toString('hex')]));
    heads++;
  };
  for (let after = ''; ; ) {
    const select = { id: true, seq: true, headHash: true };
    const rows = await db.case.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: PAGE, select });
    for (const row of rows) cover('case', row.id, row.seq, row.headHash);
    if (rows.length < PAGE) break;
    after = rows[rows.length - 1]?.id as string;
  }
  for (const row of await db.auditHead.findMany({ orderBy: { actorId: 'asc' } })) {
    cover('actor', row.actorId, row.seq, row.hash);
  }
  await db.seal.createMany({
    data: [{ day: date, at: new Date(at), heads, hash: new Uint8Array(hash) }],
    skipDuplicates: true,
  });
  return heads;
}
