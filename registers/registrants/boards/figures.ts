import { leftStandings, reportedStandings } from '../../../domain/registrants/standings';
import { Prisma } from '../../../prisma/generated/client';

const { sql } = Prisma;

const among = (standings: readonly string[]) => sql`x.standing = ANY(${[...standings]}::text[])`;
const left = among(leftStandings);
const reported = among(reportedStandings);

/** Figures of 双报到: the one place that says what each counts of the rows `x`, for the number and for the names behind it. */
export const boardFigures = {
  listed: { title: '名册', when: sql`NOT ${left}` },
  expected: { title: '应报到', when: sql`(NOT ${left} AND x.standing <> 'deferred')` },
  reported: { title: '已报到', when: reported },
  serving: { title: '服务中', when: sql`x.standing = 'serving'` },
  served: { title: '本年有认证服务', when: sql`(${reported} AND x.served)` },
  'never-came': { title: '报到未到', when: sql`x.standing = 'never-came'` },
  deferred: { title: '暂缓', when: sql`x.standing = 'deferred'` },
  unreported: { title: '未报到', when: sql`x.standing = 'unreported'` },
  elsewhere: { title: '非本社区居住', when: sql`x.standing = 'elsewhere'` },
} as const satisfies Record<string, { title: string; when: Prisma.Sql }>;

export type BoardFigure = keyof typeof boardFigures;

/** Rates, by the figures above and below the line. Who is on 暂缓 or lives elsewhere is in neither. */
export const boardRates = {
  registration: { title: '报到率', of: 'reported', among: 'expected' },
  service: { title: '服务率', of: 'served', among: 'reported' },
} as const satisfies Record<string, { title: string; of: BoardFigure; among: BoardFigure }>;

export type BoardRate = keyof typeof boardRates;

/** In hundredths of a percent, rounded down: 95 % is reached by nobody who has not reached it. null: of nobody. */
export const rateOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 10_000) / whole) / 100;
