import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { child } from '../case-statistics';
import { timesTaken } from '../case-times';
import { type Counted, emptyLine, type Span, type Statistics, type StatisticsLine } from '../statistics';
import { type Figure, transferFigures } from './transfer-figures';
import { crossed, crossedChild, mark, rowsAt } from './transfer-rows';

const { sql } = Prisma;

type Counts = { child: string } & Record<string, number>;

const placed = (place: Figure['place']) =>
  Object.entries(transferFigures).filter(([, figure]) => figure.place === place);

async function countAll(tx: Transaction, path: string, span: Span): Promise<Counted> {
  const total = emptyLine({ figures: transferFigures });
  const children = new Map<string, StatisticsLine>();
  const lineOf = (code: string) => {
    const line = children.get(code) ?? emptyLine({ figures: transferFigures });
    children.set(code, line);
    return line;
  };
  for (const { child: code, ...counts } of await counted(tx, 'origin', path, span)) {
    Object.assign(lineOf(code).values, counts);
    for (const [id, count] of Object.entries(counts)) total.values[id] = (total.values[id] ?? 0) + count;
  }
  for (const place of ['arrival', 'departure'] as const) {
    const lines = await counted(tx, place, path, span, crossedChild(path));
    for (const { child: code, ...counts } of lines) Object.assign(lineOf(code).values, counts);
    // Between two children he moved, but not across the border of the whole.
    for (const { child: _, ...counts } of await counted(tx, place, path, span, crossed(path))) {
      for (const [id, count] of Object.entries(counts)) total.values[id] = (total.values[id] ?? 0) + count;
    }
  }
  for (const { child: code, ...taken } of await timesTaken(tx, ran(path, span))) {
    if (code === null) total.timeTaken = taken;
    else lineOf(code).timeTaken = taken;
  }
  return { total, children };
}

const ran = (path: string, span: Span) => ({
  child: child(path),
  closed: (transferFigures.closed as Figure).when(span),
  rows: (columns: Prisma.Sql) => rowsAt('origin', path, span, columns),
});

async function counted(
  tx: Transaction,
  place: Figure['place'],
  path: string,
  span: Span,
  where = sql`TRUE`,
): Promise<Counts[]> {
  const figures = placed(place);
  const marks = figures.map(([id, figure]) => sql`${mark(figure, span)} AS ${Prisma.raw(`"${id}"`)}`);
  const counts = figures.map(([id]) => sql`count(${Prisma.raw(`"${id}"`)})::int AS ${Prisma.raw(`"${id}"`)}`);
  return await tx.$queryRaw<Counts[]>`
    SELECT child, ${Prisma.join(counts)}
      FROM (SELECT ${child(path)} AS child, found.*
              FROM (${rowsAt(place, path, span, Prisma.join(marks))}) found WHERE ${where}) counted
     GROUP BY child`;
}

function behind(figureId: string, path: string, span: Span, own: boolean): Prisma.Sql {
  const figure = transferFigures[figureId] as Figure;
  const rows = rowsAt(figure.place, path, span, sql`c.id, ${mark(figure, span)} AS chosen`);
  const border = figure.place === 'origin' ? sql`TRUE` : own ? crossedChild(path) : crossed(path);
  return sql`
    SELECT id FROM (${rows}) found
     WHERE chosen = 1 AND ${border} AND ${own ? sql`${child(path)} = ''` : sql`TRUE`}`;
}

/** The statistics of 组织关系接转. */
export const transferStatistics: Statistics = {
  title: '组织关系接转统计',
  summary: 'Transfers by organisation, one level down: how many, where they stand, how long, how many overdue',
  description:
    'What is open and overdue is as of now; all else lies in the period. 转入 and 转出 count received members.',
  figures: transferFigures,
  count: countAll,
  behind,
};
