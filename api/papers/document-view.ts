import { z } from 'zod';
import type { CaseRow } from '../../cases/on-record';
import { day } from '../../lists/inputs';
import { named, titled } from '../../lists/schemas';
import { paperStatuses } from '../../papers/status';
import { written } from '../../prisma/db-date';
import type { Document as Row } from '../../prisma/generated/client';
import { paperTitle } from '../../procedures/paper-forms';
import type { Context } from '../http/context';
import { standingOf, statusView, verifyAddress } from './document-store';
import { isOfOffice, paperRulesOf } from './paper-access';

/** A paper of a case, as lists show it. */
export const Document = z
  .strictObject({
    id: z.uuid(),
    caseId: z.string(),
    kind: titled,
    number: z.string().nullable(),
    validUntil: day.nullable().meta({ description: 'Its last day, where it has one that is known now.' }),
    code: z.string().meta({ description: '校验码', example: 'H7KM-3QXW-9TBD' }),
    verifyAt: z.url(),
    status: z.strictObject({ id: z.enum(Object.keys(paperStatuses) as [string, ...string[]]), title: z.string() }),
    createdBy: named,
    createdAt: z.iso.datetime(),
    prints: z.int().meta({
      description: 'How often the office gave it out; every time after the first is marked 补打.',
    }),
    ownCopies: z.int().meta({ description: 'How often its member printed it for himself; each is marked so.' }),
    mine: z.enum(['office', 'own']).meta({ description: 'As which of the two a print of the one who asks counts.' }),
  })
  .meta({ id: 'Document' });

/** A row as it is shown. @param tx where the row may just have been written */
export async function view(c: Context, row: Row, seen: CaseRow, tx = c.deps.db as Parameters<typeof standingOf>[0]) {
  // One after the other: it may be a transaction.
  const status = await standingOf(tx, row, seen.state, c.today);
  const counted = await tx.documentPrint.groupBy({ by: ['byOffice'], where: { documentId: row.id }, _count: true });
  const given = (byOffice: boolean) => counted.find((one) => one.byOffice === byOffice)?._count ?? 0;
  const person = await tx.person.findUnique({ where: { id: row.createdBy }, select: { name: true } });
  return {
    id: row.id,
    caseId: row.caseId,
    kind: { id: row.kind, title: paperTitle(row.kind) },
    number: row.letterNumber,
    validUntil: paperRulesOf(seen.state, row.kind)?.lastDayOf?.(seen.state, row.letterNumber ?? '') ?? null,
    code: row.code,
    verifyAt: verifyAddress(c, row.code),
    status: statusView(status),
    createdBy: { id: row.createdBy, name: person?.name ?? '—' },
    createdAt: written(row.createdAt),
    prints: given(true),
    ownCopies: given(false),
    mine: isOfOffice(c, row.kind, seen) ? ('office' as const) : ('own' as const),
  };
}
