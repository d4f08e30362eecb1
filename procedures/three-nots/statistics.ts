import { Prisma } from '../../prisma/generated/client';
import { IRREGULAR } from '../../registers/duties/open-watches';
import { type CaseFigure, caseStatistics, commonFigures, endedIn } from '../case-statistics';
import { threeNots } from './table';
import { threeNotsWords } from './words';

const { sql } = Prisma;

const byEnding = Object.entries(threeNotsWords.endings)
  .filter(([ending]) => ending !== 'withdrawn')
  .map(([ending, title]): [string, CaseFigure] => [
    `ending-${ending}`,
    { title: `办结：${title}`, when: (span) => sql`${endedIn(span)} AND c.ending = ${ending}` },
  ]);

/** 三不 by branch: how many stand where, how they ended. Only of those whom the reader may see, and in no file. */
export const threeNotsStatistics = caseStatistics({
  table: threeNots,
  side: 'branch',
  title: '三不办理统计',
  summary: 'Cases of 三不 by organisation, one level down: where they stand, how they ended, how many overdue',
  figures: {
    ...commonFigures(threeNots),
    irregular: {
      title: '未办结：不正常情形',
      when: () => sql`c.closed_at IS NULL AND starts_with(c.episode, ${IRREGULAR})`,
    },
    ...Object.fromEntries(byEnding),
  },
});
