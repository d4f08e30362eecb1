import { Prisma } from '../../prisma/generated/client';
import { type CaseFigure, caseStatistics, commonFigures, endedIn } from '../case-statistics';
import { sitting } from './table';
import { sittingWords } from './words';

const { sql } = Prisma;

const byEnding = Object.entries(sittingWords.endings).map(([ending, title]): [string, CaseFigure] => [
  `ending-${ending.replaceAll('_', '-')}`,
  { title: `办结：${title}`, when: (span) => sql`${endedIn(span)} AND c.ending = ${ending}` },
]);

/** 集会 by the branch that holds them: how many stand where, held, called off or not held, and how long they took. */
export const sittingStatistics = caseStatistics({
  table: sitting,
  side: 'branch',
  title: '集会办理统计',
  summary: 'Sittings by organisation, one level down: where they stand, held, called off, not held, overdue',
  figures: { ...commonFigures(sitting), ...Object.fromEntries(byEnding) },
});
