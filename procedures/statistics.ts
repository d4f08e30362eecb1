import type { Transaction } from '../prisma/client';
import type { Prisma } from '../prisma/generated/client';

/** What is counted: when, and as of which day. Moments, the end not included. */
export interface Span {
  begins: Date;
  ends: Date;
  today: string;
  /** Which cases `c` the one who asks may have counted: all but those that not every keeper reads. */
  counted: Prisma.Sql;
}

/** From the start to the end of the cases that were closed, by nearest rank; null where there are none. */
export interface TimeTaken {
  cases: number;
  /** In calendar days. */
  median: number | null;
  p90: number | null;
  /** In working days as deadlines count them: without the day of the start. */
  workingDays: {
    median: number | null;
    p90: number | null;
    /** A year over which one of these cases ran is not published: only its weekends are rest days. */
    provisional: boolean;
  };
}

export const noTime: TimeTaken = {
  cases: 0,
  median: null,
  p90: null,
  workingDays: { median: null, p90: null, provisional: false },
};

/** Figures of one line: by figure id. */
export interface StatisticsLine {
  values: Record<string, number>;
  timeTaken: TimeTaken;
}

/** Figures of an organisation: in all, and by the code of each child; under '' what stands at none of them. */
export interface Counted {
  total: StatisticsLine;
  children: Map<string, StatisticsLine>;
}

/**
 * Statistics of a procedure, one level down the tree, each figure with the cases behind it.
 * The API gives them at /procedures/{id}/statistics.
 */
export interface Statistics {
  /** Of the Excel file: 组织关系接转统计. */
  title: string;
  /** For the API's document. */
  summary: string;
  description?: string;
  /** By id, in the order in which they are shown. */
  figures: Readonly<Record<string, { title: string }>>;
  /** Counts all figures at and below an organisation. @param path of the organisation. Run in one snapshot. */
  count(tx: Transaction, path: string, span: Span): Promise<Counted>;
  /**
   * Ids of the cases behind one figure, as a subquery: the same rows that are counted.
   * @param own only what stands at none of the organisation's children
   */
  behind(figure: string, path: string, span: Span, own: boolean): Prisma.Sql;
}

/** Where nothing is counted. */
export const emptyLine = ({ figures }: Pick<Statistics, 'figures'>): StatisticsLine => ({
  values: Object.fromEntries(Object.keys(figures).map((id) => [id, 0])),
  timeTaken: noTime,
});
