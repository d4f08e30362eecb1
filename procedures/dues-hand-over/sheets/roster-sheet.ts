import { type DatedMonth, duesMonthStates, monthState } from '../../../domain/dues/month-state';
import type { LocalDate } from '../../../domain/time/dates';
import { yuan } from '../../../domain/words/money';
import type { TableSheet } from '../../../papers/work';
import type { Database } from '../../../prisma/client';
import { Prisma } from '../../../prisma/generated/client';
import { billedMonths } from '../../../registers/dues/figures/figures';

const { sql } = Prisma;

const plain = (fen: number) => yuan(fen).replace(' 元', '');
const dayWord = (day: string | null) => (day ? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日` : '');

interface Row extends DatedMonth {
  name: string;
  receipts: string | null;
}

/** 党费交纳名册 of a branch's month: who was to pay what, and what he has paid. */
export async function duesRosterSheet(
  db: Database,
  { id, name }: { id: string; name: string },
  month: string,
  today: LocalDate,
): Promise<TableSheet> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.name, l.month, l.billed, l.paid, l.waived, l.due_on::text AS "dueOn", l.paid_on::text AS "paidOn",
           (SELECT string_agg(DISTINCT p.receipt_no, '、') FROM dues_entry e JOIN dues_payment p ON p.id = e.payment_id
             WHERE e.member_id = m.id AND e.month = ${month} AND e.kind = 'paid' AND p.countered_at IS NULL) AS receipts
      FROM (${billedMonths(sql`b.branch_id = ${id}::uuid`, month, month)}) l JOIN member m ON m.id = l.member_id
     ORDER BY m.pinyin, m.id`;
  const due = rows.filter(({ waived }) => !waived).reduce((sum, { billed }) => sum + (billed ?? 0), 0);
  const paid = rows.reduce((sum, row) => sum + row.paid, 0);
  return {
    title: '党费交纳名册',
    under: `${name}　${month.slice(0, 4)}年${Number(month.slice(5))}月　单位：元`,
    columns: [
      { title: '序号', share: 0.08, align: 'center' },
      { title: '姓名', share: 0.16 },
      { title: '应交', share: 0.12, align: 'right' },
      { title: '已交', share: 0.12, align: 'right' },
      { title: '交纳日期', share: 0.14, align: 'center' },
      { title: '收据号', share: 0.26 },
      { title: '情况', share: 0.12, align: 'center' },
    ],
    rows: rows.map((row, at) => [
      String(at + 1),
      row.name,
      row.waived ? '' : plain(row.billed ?? 0),
      row.paid ? plain(row.paid) : '',
      dayWord(row.paidOn),
      row.receipts ?? '',
      duesMonthStates[monthState(row, today)],
    ]),
    sum: ['', '合计', plain(due), plain(paid), '', '', ''],
    nothing: '本月没有核定党费。',
    signs: ['组织委员：', '书记：', '　　年　　月　　日'],
    foot: `截至${today.slice(0, 4)}年${Number(today.slice(5, 7))}月${Number(today.slice(8))}日，以系统登记为准`,
  };
}
