import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { type Figure, type Span, transferFigures } from './transfer-figures';
import { child, crossed, crossedChild, mark, rowsAt } from './transfer-rows';
import { noTime, type TimeTaken, timesTaken } from './transfer-times';

const { sql } = Prisma;

/** Figures of one line: by figure id. */
export interface Line {
  values: Record<string, number>;
  timeTaken: TimeTaken;
}

/** Figures of an organisation: in all, and by the code of each child; under '' what stands at none of them. */
export interface TransferStatistics {
  total: Line;
  children: Map<string, Line>;
}

type Counts = { child: string } & Record<string, number>;

const placed = (place: Figure['place']) =>
  Object.entries(transferFigures).filter(([, figure]) => figure.place === place);

/** Where nothing is counted. */
export const emptyLine = (): Line => ({
  values: Object.fromEntries(Object.keys(transferFigures).map((id) => [id, 0])),
  timeTaken: noTime,
});

/** Counts all figures one level down the tree. Run it in one snapshot, so that they fit together. */
export async function transferStatistics(tx: Transaction, path: string, span: Span): Promise<TransferStatistics> {
  const total = emptyLine();
  const children = new Map<string, Line>();
  const lineOf = (code: string) => {
    const line = children.get(code) ?? emptyLine();
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
  for (const { child: code, ...taken } of await timesTaken(tx, path, span)) {
    if (code === null) total.timeTaken = taken;
    else lineOf(code).timeTaken = taken;
  }
  return { total, children };
}

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

/**
 * Ids of the cases behind one figure, as a subquery: the same rows that are counted.
 * @param own only what stands at none of the organisation's children
 */
export function casesBehind(figureId: string, path: string, span: Span, own: boolean): Prisma.Sql {
  const figure = transferFigures[figureId] as Figure;
  const rows = rowsAt(figure.place, path, span, sql`c.id, ${mark(figure, span)} AS chosen`);
  const border = figure.place === 'origin' ? sql`TRUE` : own ? crossedChild(path) : crossed(path);
  return sql`
    SELECT id FROM (${rows}) found
     WHERE chosen = 1 AND ${border} AND ${own ? sql`${child(path)} = ''` : sql`TRUE`}`;
}
