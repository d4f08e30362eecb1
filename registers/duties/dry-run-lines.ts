import { recordAudit } from '../../access/audit';
import { demandDuty } from '../../access/duty-scope';
import type { Reader } from '../../access/reader';
import type { Duty } from '../../domain/duties/duties';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { lineStands } from './dry-run';
import { openLineReason, sealLineReason } from './dry-run-reason';

const { sql } = Prisma;

/** What the secretary says of a month that the first look proposes. */
export const dryRunAnswers = { right: '属实', excused: '免（有正当理由）', mistake: '误记' } as const;

export type DryRunAnswer = keyof typeof dryRunAnswers;

interface LineRow {
  id: string;
  memberId: string;
  name: string;
  month: string;
  duty: Duty;
  answer: DryRunAnswer | null;
  reason: Uint8Array | null;
  stands: boolean;
}

/** The lines of the first look of a branch, name by name; those that no longer stand since facts were corrected too. */
export async function dryRunLines(c: Pick<Reader, 'deps' | 'log'>, organisationId: string) {
  const rows = await directly(c.deps.db)<LineRow>(sql`
    SELECT l.id::text, m.id::text AS "memberId", m.name, l.month, l.duty, l.answer, l.reason, ${lineStands} AS stands
      FROM dry_run_line l JOIN member m ON m.id = l.member_id
     WHERE l.organisation_id = ${organisationId}::uuid ORDER BY m.pinyin, m.id, l.duty, l.month`);
  return rows.map(({ reason, ...row }) => ({ ...row, reason: reason && readReason(c, row.id, reason) }));
}

function readReason({ deps, log }: Pick<Reader, 'deps' | 'log'>, id: string, sealed: Uint8Array): string | null {
  try {
    return openLineReason(deps.keys, id, sealed);
  } catch {
    log.error({ line: id }, 'a reason cannot be read');
    return null;
  }
}

/**
 * Says of a proposed month whether it is right, excused for a reason, or a mistake; as often as one likes until the look is
 * confirmed. Nobody says it of himself.
 * @throws Problem `not-found`, `not-allowed`, `own-case`, `invalid-input`, `dry-run-confirmed`
 */
export async function answerLine(
  tx: Transaction,
  c: Pick<Reader, 'deps' | 'actor' | 'at'>,
  id: string,
  { answer, reason }: { answer: DryRunAnswer; reason?: string },
): Promise<string> {
  const { actor, at } = c;
  const line = await tx.dryRunLine.findUnique({ where: { id } });
  const place = line && (await tx.organisation.findUnique({ where: { id: line.organisationId } }));
  if (!line || !place) throw new Problem('not-found');
  demandDuty(actor, 'duty.write', { path: place.path });
  if (line.memberId === actor.memberId) throw new Problem('own-case');
  if (answer === 'excused' && !reason) {
    throw new Problem('invalid-input', { errors: [{ pointer: '/reason', detail: '免的，请写明正当理由' }] });
  }
  // Who confirms holds the same row: nothing is said of a look that is confirmed.
  const [run] = await tx.$queryRaw<{ open: boolean }[]>`
    SELECT confirmed_at IS NULL AS open FROM dry_run WHERE organisation_id = ${place.id}::uuid FOR SHARE`;
  if (!run?.open) throw new Problem('dry-run-confirmed');
  await tx.dryRunLine.update({
    where: { id },
    data: {
      ...{ answer, answeredBy: actor.personId, answeredAt: new Date(at) },
      reason: reason ? sealLineReason(c.deps.keys, id, reason) : null,
    },
  });
  const entry = { actorId: actor.personId, at, action: 'answered', objectKind: 'dry-run', objectId: place.id };
  await recordAudit(tx, entry);
  return place.id;
}
