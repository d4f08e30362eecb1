import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { byId } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import {
  PaymentLine,
  paymentLineColumns,
  paymentLineFilters,
  paymentLines,
} from '../../registers/dues/payment-lists/lines';
import {
  PaymentList,
  paymentList,
  paymentListColumns,
  paymentListFilters,
  paymentLists,
} from '../../registers/dues/payment-lists/lists';
import { lineOutcomes } from '../../registers/dues/payment-lists/outcomes';
import { readPayments, type UnreadableList } from '../../registers/dues/payment-lists/read-list';
import { paymentListWays, storePaymentList } from '../../registers/dues/payment-lists/store-list';
import { SHEET_TYPES } from '../../sheets/media-types';
import { workbookLimits } from '../../sheets/workbook';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { ShownRemark, shownRemarks } from '../intake/remarks';

const WithRemarks = PaymentList.extend({ remarks: z.array(ShownRemark) }).meta({
  id: 'PaymentListWithRemarks',
  description: 'With what became of the rows of its file that are no lines.',
});

/** 来款清单: what bank and WeChat say came in, line by line. */
export function paymentListsRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/payment-lists',
    tag: 'dues',
    summary: 'Bring in a list of a bank or of WeChat',
    description:
      'The file is sent as it is, Excel or CSV by its content. A line that was brought in before settles nothing again. Nothing is taken where a line cannot be read.',
    idempotent: true,
    limit: 'sensitive',
    query: z.strictObject({ branchId: z.uuid(), way: z.enum(codes(paymentListWays)) }),
    upload: { types: SHEET_TYPES, limit: workbookLimits.file },
    answers: { 201: WithRemarks },
    problems: ['not-allowed', 'not-found', 'payment-list-unreadable', 'payment-list-known'],
    async handler(c) {
      const { branchId, way } = c.query;
      const branch = await c.deps.db.organisation.findUnique({ where: { id: branchId } });
      if (branch?.kind !== 'branch' || branch.closedOn) throw new Problem('not-found');
      demand(c.actor, 'payment-list.write', { paths: [branch.path] });
      const read = await readPayments(c.file, c.today);
      if ('faults' in read) throw unreadable(read);
      const { personId } = c.actor;
      const stored = await once(c, async (tx) => {
        const { id, fresh } = await storePaymentList(
          tx,
          c.deps.keys,
          { branchId, way, givenBy: personId, at: c.at },
          read,
        );
        const detail = { way, lines: read.payments.length, fresh };
        const entry = { actorId: personId, at: c.at, action: 'created', objectKind: 'payment-list', objectId: id };
        await recordAudit(tx, { ...entry, detail });
        return { status: 201 as const, body: { id } };
      });
      // A repeat finds the list of the first time, as it stands now.
      const body = await withRemarks(c, stored.body.id);
      return { status: 201, body, headers: { Location: `/api/v1/payment-lists/${body.id}` } };
    },
  });

  listRoute(api, {
    path: '/payment-lists',
    tag: 'dues',
    summary: 'Lists of bank and WeChat of my branches, newest first',
    filters: paymentListFilters,
    item: PaymentList,
    page: paymentLists,
    file: {
      id: 'payment-lists',
      title: '来款清单',
      columns: paymentListColumns,
      words: { unsettled: { true: '仅有待核对的' } },
    },
  });

  api.route({
    method: 'get',
    path: '/payment-lists/{id}',
    tag: 'dues',
    summary: 'One of them: how many lines, what became of each, and of the rows that are no lines',
    params: byId,
    answers: { 200: WithRemarks },
    problems: [],
    async handler(c) {
      return { status: 200, body: await withRemarks(c, c.params.id) };
    },
  });

  listRoute(api, {
    path: '/payment-lists/{id}/lines',
    tag: 'dues',
    summary: 'Its lines, each that waits with what it may be paying by what is owed now',
    description: 'In the order of the file. A proposal decides nothing: somebody confirms it or says otherwise.',
    params: byId,
    filters: paymentLineFilters,
    item: PaymentLine,
    problems: ['not-found'],
    page: async (c, query) => paymentLines(c, (await paymentList(c, c.params.id)).list, query),
    file: {
      id: 'payment-lines',
      title: '来款明细',
      columns: paymentLineColumns,
      words: { outcome: lineOutcomes, clear: { true: '可一并确认', false: '须逐笔处理' } },
    },
  });
}

async function withRemarks(c: Context, id: string) {
  const { list, remarks } = await paymentList(c, id);
  return { ...list, remarks: shownRemarks(remarks) };
}

/** 第3行「金额」：…, of the first twenty. */
function unreadable({ faults }: UnreadableList): Problem {
  const said = faults.map(({ sheet, row, column, reason }) => {
    const place = [sheet && `工作表「${sheet}」`, row && `第${row}行`, column && `「${column}」`]
      .filter(Boolean)
      .join('');
    return place ? `${place}：${reason}` : reason;
  });
  return new Problem('payment-list-unreadable', { detail: said.join('\n') });
}
