import { randomUUID } from 'node:crypto';
import { type BookItem, expenditureItems, isUse } from '../../domain/book/items';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { notBefore } from '../../domain/time/quiet-hours';
import { yuan } from '../../domain/words/money';
import type { TableSheet } from '../../papers/work';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { asJson } from '../../prisma/json';
import { yearOfBook } from '../book/years';
import { quietHoursOf } from '../settings/quiet-hours';
import { billedMonths } from './figures/figures';
import { DUES_NOTICE } from './tell-unpaid';

const { sql } = Prisma;

/** What is published of a year: sums and counts, nobody's own. */
export interface PublishedFigures {
  members: number;
  dueFen: number;
  paidFen: number;
  waived: number;
  arrearsFen: number;
  handedFen: number;
  committee: { income: number; expenditure: number; balance: number; uses: Partial<Record<BookItem, number>> };
}

interface Published {
  branch: { id: string; name: string };
  committeeId: string;
  year: number;
  by: string;
  at: Instant;
}

/**
 * Publishes a year of a branch: freezes its figures, and tells each of its members that they are there. Published again,
 * the newer figures take the place of the older.
 * @throws Problem `publication-not-over`
 */
export async function publishDues(tx: Transaction, { branch, committeeId, year, by, at }: Published): Promise<void> {
  if (localDate(at) <= `${year}-12-31`) throw new Problem('publication-not-over');
  const of = sql`b.branch_id = ${branch.id}::uuid`;
  const [dues] = await tx.$queryRaw<[Omit<PublishedFigures, 'handedFen' | 'committee'>]>`
    SELECT count(DISTINCT l.member_id)::int AS members,
           coalesce(sum(l.billed) FILTER (WHERE NOT l.waived), 0)::int AS "dueFen",
           coalesce(sum(l.paid), 0)::int AS "paidFen", count(*) FILTER (WHERE l.waived)::int AS waived,
           coalesce(sum(l.billed) FILTER (WHERE NOT l.waived AND l.billed > 0 AND l.paid = 0), 0)::int AS "arrearsFen"
      FROM (${billedMonths(of, `${year}-01`, `${year}-12`)}) l`;
  const handed = await tx.handOver.aggregate({
    where: { branchId: branch.id, quarter: { gte: `${year}-Q1`, lte: `${year}-Q4` }, confirmedAt: { not: null } },
    _sum: { fen: true },
  });
  const book = await yearOfBook(tx, committeeId, year);
  const uses = Object.fromEntries(Object.entries(book.items).filter(([item]) => isUse(item as BookItem)));
  const { income, expenditure, balance } = book;
  const figures: PublishedFigures = {
    ...dues,
    handedFen: handed._sum.fen ?? 0,
    committee: { income, expenditure, balance, uses },
  };
  const row = { figures: asJson(figures), publishedBy: by, publishedAt: new Date(at) };
  await tx.duesPublication.upsert({
    where: { branchId_year: { branchId: branch.id, year } },
    create: { branchId: branch.id, year, ...row },
    update: row,
  });
  await tellMembers(tx, branch, year, at);
}

async function tellMembers(tx: Transaction, { id, name }: Published['branch'], year: number, at: Instant) {
  const members = await tx.member.findMany({
    where: { branchId: id, standing: 'normal' },
    select: { personId: true },
    orderBy: { id: 'asc' },
  });
  const told = members.map(({ personId }) => ({ personId, audience: 'member' }));
  const hours = await quietHoursOf(tx, told, at);
  const caseId = `${DUES_NOTICE}published:${id}:${year}`;
  const data = told.map((one) => {
    const leaves = notBefore(at, `${caseId}:${one.personId}`, hours(one));
    const when = { localDate: new Date(localDate(leaves)), notBefore: new Date(leaves), createdAt: new Date(at) };
    const lines = [`${name}${year}年度党费收缴、使用情况已公布，可在“党费公示”中查看`];
    return { id: randomUUID(), ...one, caseId, lines, urgent: false, ...when };
  });
  await tx.notice.createMany({ data, skipDuplicates: true });
}

/** 年度党费公示表, for the wall. */
export function publicationSheet(
  branch: string,
  committee: string,
  year: number,
  figures: PublishedFigures,
  publishedOn: LocalDate,
): TableSheet {
  const { members, dueFen, paidFen, waived, arrearsFen, handedFen, committee: book } = figures;
  const used = Object.entries(expenditureItems)
    .filter(([item]) => isUse(item as BookItem))
    .map(([item, title]) => [`　${title}`, yuan(book.uses[item as BookItem] ?? 0)]);
  return {
    title: `${year}年度党费收缴使用情况公示表`,
    under: `${branch}　公布日期：${publishedOn.slice(0, 4)}年${Number(publishedOn.slice(5, 7))}月${Number(publishedOn.slice(8))}日`,
    columns: [
      { title: '项目', share: 0.7 },
      { title: '数额', share: 0.3, align: 'right' },
    ],
    rows: [
      ['一、本支部收缴情况', ''],
      ['　核定交纳党费的党员', `${members} 名`],
      ['　全年应交', yuan(dueFen)],
      ['　全年已交', yuan(paidFen)],
      ['　经批准免交', `${waived} 人次`],
      ['　尚未交纳', yuan(arrearsFen)],
      ['　已上交党委', yuan(handedFen)],
      [`二、${committee}收支情况`, ''],
      ['　全年收入', yuan(book.income)],
      ['　全年支出', yuan(book.expenditure)],
      ...used,
      ['　年末结余', yuan(book.balance)],
    ],
    nothing: '',
    signs: ['书记：', '组织委员：', '（盖章）'],
    foot: '党员对党费收缴、使用情况有疑问的，请向党支部提出',
  };
}
