import { z } from 'zod';
import { codes } from '../domain/people/member-codes';
import type { Instant } from '../domain/time/dates';
import type { Database, Transaction } from '../prisma/client';
import { recordAudit } from './audit';

/** The parts that the people of the embedded sample play. */
export const sampleParts = {
  admin: '管理员',
  street: '街道组织员',
  sender: '转出支部书记',
  receiver: '接收支部书记',
  member: '党员',
  'sender-committee': '转出党委组织员',
  'receiver-committee': '接收党委组织员',
  'grid-worker': '网格员',
  registrant: '报到党员',
} as const;

export type SamplePart = keyof typeof sampleParts;

const SamplePlayer = z.object({
  part: z.enum(codes(sampleParts)),
  personId: z.uuid(),
  organisationId: z.uuid(),
});

/** Somebody of the sample, and where he plays his part. */
export type SamplePlayer = z.output<typeof SamplePlayer>;

/** Puts on record that the sample was loaded, and who its people are: nobody else can become one later. */
export async function recordSample(
  tx: Transaction,
  { actorId, at, asOf, counts }: { actorId: string; at: Instant; asOf: string; counts: object },
  people: readonly SamplePlayer[],
): Promise<void> {
  const entry = { action: 'imported', objectKind: 'sample', objectId: asOf, detail: { ...counts, people } };
  await recordAudit(tx, { ...entry, actorId, at });
}

/** The people of the sample as they stand on record; none where there is no sample. */
export async function samplePlayers(db: Database): Promise<SamplePlayer[]> {
  const row = await db.audit.findFirst({ where: { objectKind: 'sample' }, select: { detail: true } });
  const read = z.object({ people: z.array(SamplePlayer) }).safeParse(row?.detail);
  return read.success ? read.data.people : [];
}
