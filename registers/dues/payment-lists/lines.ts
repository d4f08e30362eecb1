import { z } from 'zod';
import type { Reader } from '../../../access/reader';
import { proposeList } from '../../../domain/dues/propose-list';
import { type Proposal, proposalReasons } from '../../../domain/dues/propose-payment';
import { codes } from '../../../domain/people/member-codes';
import { monthTitle } from '../../../domain/time/months';
import { yuan } from '../../../domain/words/money';
import { readCursor, toPage } from '../../../lists/cursor';
import { day, month } from '../../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../../lists/schemas';
import { fromDbDate, written } from '../../../prisma/db-date';
import { directly } from '../../../prisma/direct';
import { Prisma } from '../../../prisma/generated/client';
import type { Column } from '../../../sheets/column';
import { openLine, openPaymentReason } from './line-text';
import type { ShownPaymentList } from './lists';
import { type LineOutcome, lineOutcomes } from './outcomes';
import { payersOf } from './payers';

const { sql } = Prisma;

const Owed = z.strictObject({ month, fen: z.int() });

export const PaymentLine = z
  .strictObject({
    id: z.uuid(),
    position: z.int().meta({ description: 'Row of the file, as Excel numbers it.' }),
    paidOn: day,
    fen: z.int(),
    name: z.string().meta({ description: 'Who paid, as bank or WeChat call him.' }),
    remark: z.string(),
    outcome: titled,
    proposal: orNull(
      z.strictObject({
        clear: z.boolean().meta({ description: 'May be confirmed together with others.' }),
        why: titled,
        members: z.array(named).meta({ description: 'Who may be meant, the likeliest first.' }),
        months: z.array(Owed).meta({ description: 'What the first of them would be paying.' }),
      }),
    ).meta({ description: 'Of a line that waits.' }),
    payments: z
      .array(z.strictObject({ id: z.uuid(), member: named, fen: z.int(), receiptNo: z.string().nullable() }))
      .meta({ description: 'What was entered of it and holds.' }),
    reason: z.string().nullable().meta({ description: 'Why it is no dues.' }),
    settledBy: orNull(named),
    settledAt: z.iso.datetime().nullable(),
    reopenable: z.boolean(),
  })
  .meta({ id: 'PaymentLine' });

export type ShownPaymentLine = z.output<typeof PaymentLine>;

export const paymentLineFilters = {
  outcome: z.enum(codes(lineOutcomes)).optional(),
  clear: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'Of those that wait: clear, or to be settled by hand.' }),
};

interface Row {
  id: string;
  position: number;
  paidOn: Date;
  fen: number;
  text: Uint8Array;
  outcome: LineOutcome;
  reason: Uint8Array | null;
  settledBy: string | null;
  settlerName: string | null;
  settledAt: Date | null;
  payments: ShownPaymentLine['payments'] | null;
}

const Last = z.strictObject({ position: z.int() });

const found = (where: Prisma.Sql[]) => sql`
  SELECT l.id::text, l.position, l.paid_on AS "paidOn", l.fen, l.text, l.outcome, l.reason,
         p.id::text AS "settledBy", p.name AS "settlerName", l.settled_at AS "settledAt",
         (SELECT json_agg(json_build_object('id', d.id, 'member', json_build_object('id', m.id, 'name', m.name),
                                            'fen', d.fen, 'receiptNo', d.receipt_no) ORDER BY d.receipt_no)
            FROM dues_payment d JOIN member m ON m.id = d.member_id
           WHERE d.list_line_id = l.id AND d.countered_at IS NULL) AS payments
    FROM payment_list_line l LEFT JOIN person p ON p.id = l.settled_by
   WHERE ${Prisma.join(where, ' AND ')} ORDER BY l.position`;

/** Lines of a list as its file has them, each that waits with what it may be paying by what is owed now. */
export async function paymentLines(
  c: Reader,
  list: ShownPaymentList,
  query: { limit: number; cursor?: string; outcome?: LineOutcome; clear?: 'true' | 'false' },
) {
  const { clear, outcome } = query;
  const proposals = outcome === undefined || outcome === 'open' ? await proposalsOf(c, list) : new Map();
  const where = [sql`l.list_id = ${list.id}::uuid`];
  if (outcome) where.push(sql`l.outcome = ${outcome}`);
  if (clear) {
    const ids = [...proposals.values()].filter((one) => String(one.clear) === clear).map(({ id }) => id);
    where.push(sql`l.outcome = 'open' AND l.id = ANY(${ids}::uuid[])`);
  }
  const after = readCursor(c, query, Last);
  if (after) where.push(sql`l.position > ${after.position}`);
  const rows = await directly(c.deps.db)<Row>(sql`${found(where)} LIMIT ${query.limit + 1}`);
  return toPage(
    c,
    query,
    rows,
    (row) => toLine(c, row, proposals),
    ({ position }) => ({ position }),
  );
}

/** One line. @returns undefined where the list has none of that id */
export async function paymentLine(
  c: Reader,
  list: ShownPaymentList,
  id: string,
): Promise<ShownPaymentLine | undefined> {
  const [row] = await directly(c.deps.db)<Row>(found([sql`l.list_id = ${list.id}::uuid`, sql`l.id = ${id}::uuid`]));
  return row && toLine(c, row, row.outcome === 'open' ? await proposalsOf(c, list) : new Map());
}

type Proposed = NonNullable<ShownPaymentLine['proposal']> & { id: string };

/** Of all lines of a list that wait: what one pays the next does not pay again, whichever page it stands on. */
async function proposalsOf(c: Reader, list: ShownPaymentList): Promise<Map<string, Proposed>> {
  const { db, keys } = c.deps;
  const rows = await db.paymentListLine.findMany({
    where: { listId: list.id, outcome: 'open' },
    orderBy: { position: 'asc' },
    select: { id: true, paidOn: true, fen: true, text: true },
  });
  if (!rows.length) return new Map();
  const payers = await payersOf(db, list.branch.id, c.today);
  const lines = rows.map(({ id, paidOn, fen, text }) => ({
    ...openLine(keys, id, text),
    id,
    fen,
    paidOn: fromDbDate(paidOn),
  }));
  const nameOf = new Map(payers.map(({ id, name }) => [id, name]));
  const proposals = proposeList(lines, payers, list.way.id);
  return new Map([...proposals].map(([id, proposal]) => [id, { id, ...toProposal(proposal, nameOf) }]));
}

function toLine(c: Reader, row: Row, proposals: ReadonlyMap<string, Proposed>): ShownPaymentLine {
  const { keys } = c.deps;
  const { name, remark } = openLine(keys, row.id, row.text);
  const payments = row.payments ?? [];
  const { id: _, ...proposal } = proposals.get(row.id) ?? { id: '' };
  return {
    id: row.id,
    position: row.position,
    paidOn: fromDbDate(row.paidOn),
    fen: row.fen,
    name,
    remark,
    outcome: titledBy(lineOutcomes, row.outcome),
    proposal: 'clear' in proposal ? proposal : null,
    payments,
    reason: row.reason && openPaymentReason(keys, row.id, row.reason),
    settledBy: row.settledBy === null ? null : { id: row.settledBy, name: row.settlerName ?? '—' },
    settledAt: row.settledAt && written(row.settledAt),
    reopenable: row.outcome === 'not-dues' || (row.outcome === 'paid' && payments.length === 0),
  };
}

function toProposal({ clear, why, memberIds, months }: Proposal, nameOf: ReadonlyMap<string, string>) {
  return {
    clear,
    why: titledBy(proposalReasons, why),
    members: memberIds.map((id) => ({ id, name: nameOf.get(id) ?? '—' })),
    months: [...months],
  };
}

const monthsText = (months: readonly { month: string }[]) => months.map(({ month }) => monthTitle(month)).join('、');

/** 来款明细. */
export const paymentLineColumns: Column<ShownPaymentLine>[] = [
  { title: '行号', value: ({ position }) => position },
  { title: '日期', as: 'day', value: ({ paidOn }) => paidOn },
  { title: '金额（元）', value: ({ fen }) => fen / 100 },
  { title: '付款人', value: ({ name }) => name },
  { title: '备注', width: 30, value: ({ remark }) => remark },
  { title: '处理结果', value: ({ outcome }) => outcome.title },
  {
    title: '入账党员',
    width: 24,
    value: ({ payments }) => payments.map(({ member, fen }) => `${member.name} ${yuan(fen)}`).join('；') || null,
  },
  {
    title: '收据号',
    width: 24,
    value: ({ payments }) => payments.map(({ receiptNo }) => receiptNo).join('；') || null,
  },
  { title: '建议党员', value: ({ proposal }) => proposal?.members.map(({ name }) => name).join('、') || null },
  { title: '建议月份', width: 24, value: ({ proposal }) => (proposal ? monthsText(proposal.months) : null) },
  { title: '建议说明', width: 36, value: ({ proposal }) => proposal?.why.title },
  { title: '不是党费的原因', width: 30, value: ({ reason }) => reason },
  { title: '处理人', value: ({ settledBy }) => settledBy?.name },
  { title: '处理时间', as: 'time', width: 18, value: ({ settledAt }) => settledAt },
];
