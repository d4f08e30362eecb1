import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, may } from '../../access/may';
import { byId, month } from '../../lists/inputs';
import type { Rendered } from '../../papers/work';
import { Problem } from '../../platform/problem';
import { receiptOf } from '../../procedures/dues-hand-over/sheets/receipt-sheet';
import { duesRosterSheet } from '../../procedures/dues-hand-over/sheets/roster-sheet';
import { receiptPrinted } from '../../registers/dues/receipt-printed';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { disposition, INLINE, rendered } from '../http/rendered';

const pdf = { media: 'application/pdf', description: 'Sheets of A4' };

/** Papers of dues that are of no case: receipts, and the roster of a month. */
export function duesPapersRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/dues-payments/{id}/receipt',
    tag: 'dues',
    summary: '收据 of a payment, as PDF',
    description:
      'Each time is on record: the first is the original, later ones are marked 补打. That of a payment that was countered has 作废 across it.',
    limit: 'sensitive',
    params: byId,
    query: z.strictObject({
      preview: z.literal('true').optional().meta({ description: 'To look at it; it counts as no print.' }),
    }),
    answers: { 200: pdf },
    problems: ['not-found', 'unavailable'],
    async handler(c) {
      const receipt = await receiptOf(c.deps.db, c.params.id);
      const paths = receipt && [receipt.branchPath, receipt.memberPath];
      if (!receipt || !paths || !may(c.actor, 'dues.read', { paths, memberId: receipt.memberId }))
        throw new Problem('not-found');
      const isPreview = c.query.preview === 'true';
      if (c.request.method === 'HEAD') return { status: 200, body: Buffer.alloc(0) };
      const reprint = isPreview ? 0 : await given(c, c.params.id);
      const across = receipt.countered ? '作废' : isPreview ? '预览' : undefined;
      const printing = { reprint, ...(across && { across }) };
      const made = await rendered({ make: 'official', sheet: receipt.sheet, printing, at: c.at });
      return shown(made, 'receipt.pdf', `党费收据-${receipt.number}.pdf`);
    },
  });

  api.route({
    method: 'get',
    path: '/organisations/{id}/dues-roster',
    tag: 'dues',
    summary: '党费交纳名册 of a branch and month, as PDF; on record',
    limit: 'sensitive',
    params: byId,
    query: z.strictObject({ month }),
    answers: { 200: pdf },
    problems: ['not-found', 'not-allowed', 'unavailable'],
    async handler(c) {
      const branch = await c.deps.db.organisation.findUnique({ where: { id: c.params.id } });
      if (branch?.kind !== 'branch' || !may(c.actor, 'organisation.read', { paths: [branch.path] }))
        throw new Problem('not-found');
      demand(c.actor, 'dues.write', { paths: [branch.path] });
      const sheet = await duesRosterSheet(c.deps.db, branch, c.query.month, c.today);
      const made = await rendered({ make: 'table', sheet, at: c.at });
      await c.deps.db.$transaction((tx) =>
        recordAudit(tx, {
          ...{ actorId: c.actor.personId, at: c.at, action: 'printed', objectKind: 'dues-roster', objectId: branch.id },
          detail: { month: c.query.month, rows: sheet.rows.length },
        }),
      );
      return shown(made, 'dues-roster.pdf', `党费交纳名册-${branch.name}-${c.query.month}.pdf`);
    },
  });
}

/** How often it was given out before. */
async function given(c: Context, id: string): Promise<number> {
  const { personId } = c.actor;
  const serial = await c.deps.db.$transaction(async (tx) => {
    const which = await receiptPrinted(tx, id, { personId, at: c.at });
    const entry = { actorId: personId, at: c.at, action: 'printed', objectKind: 'dues-receipt', objectId: id };
    await recordAudit(tx, { ...entry, detail: { serial: which } });
    return which;
  });
  return serial - 1;
}

const shown = ({ bytes }: Rendered, plain: string, name: string) => ({
  status: 200 as const,
  body: Buffer.from(bytes),
  headers: { 'Content-Security-Policy': INLINE, 'Content-Disposition': disposition('inline', plain, name) },
});
