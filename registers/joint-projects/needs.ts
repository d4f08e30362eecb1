import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/**
 * Figures of needs: the one place that says what each counts of the lines `p`, for the number and for the lines behind it.
 * One that was merged is counted as what it was merged into; one that was referred is another level's.
 */
export const needFigures = {
  raised: { title: '提出的需求', when: sql`(p.kind = 'need' AND p.stage NOT IN ('MERGED', 'REFERRED'))` },
  done: { title: '已完成的需求', when: sql`(p.kind = 'need' AND p.stage = 'CLOSED')` },
} as const;

export type NeedFigure = keyof typeof needFigures;

/** Condition on a line `p`: it was raised in that year. */
export const raisedIn = (year: number): Prisma.Sql =>
  sql`p.raised_on BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date`;
