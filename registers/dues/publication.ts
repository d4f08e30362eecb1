import { randomUUID } from 'node:crypto';
import { type BookItem, isUse } from '../../domain/book/items';
import { type Instant, localDate } from '../../domain/time/dates';
import { notBefore } from '../../domain/time/quiet-hours';
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
