import type { Procedure } from '../domain/case/procedure';
import type { Transaction } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';
import { timesTaken } from './case-times';
import { type Counted, emptyLine, type Span, type Statistics, type StatisticsLine } from './statistics';

const { sql } = Prisma;

/** The code of the child under which a row lies, by its `path`; empty for what stands at the organisation itself. */
export const child = (path: string): Prisma.Sql => sql`split_part(substr(path, ${path.length + 1}::int), '/', 1)`;

/** A figure of cases: the one condition on a case `c`, for the number and for the names behind it. */
export interface CaseFigure {
  title: string;
  when: (span: Span) => Prisma.Sql;
}

const during = (column: Prisma.Sql, { begins, ends }: Span) => sql`(${column} >= ${begins} AND ${column} < ${ends})`;

/** Condition on a case `c`: it ended within the span. */
export const endedIn = (span: Span): Prisma.Sql => during(sql`c.closed_at`, span);

/** What is counted of the cases of any procedure: begun, open, overdue, ended; and of what is open, at which stage. */
export const commonFigures = ({ steps }: Procedure): Record<string, CaseFigure> => ({
  started: { title: '发起', when: (span) => during(sql`c.started_at`, span) },
  open: { title: '未办结', when: () => sql`c.closed_at IS NULL` },
  overdue: { title: '已超期', when: ({ today }) => sql`c.closed_at IS NULL AND c.due_on < ${today}::date` },
  closed: { title: '办结', when: endedIn },
  ...Object.fromEntries(
    Object.entries(steps)
      .filter(([, step]) => step.seat || step.waits)
      .map(([stage, { title }]): [string, CaseFigure] => [
        `stage-${stage.toLowerCase().replaceAll('_', '-')}`,
        { title: `未办结：${title}`, when: () => sql`c.closed_at IS NULL AND c.stage = ${stage}` },
      ]),
  ),
});

interface Declared {
  table: Procedure;
  /** Where a case stands in the tree: the organisation on this side of it. */
  side: string;
  title: string;
  summary: string;
  figures: Readonly<Record<string, CaseFigure>>;
}

/** Statistics of a procedure whose cases stand at one organisation each. */
export function caseStatistics({ table, side, title, summary, figures }: Declared): Statistics {
  const rows = (path: string, span: Span, columns: Prisma.Sql) => sql`
    SELECT o.path, ${columns}
      FROM "case" c
      JOIN case_organisation at_side ON at_side.case_id = c.id AND at_side.side = ${side}
      JOIN organisation o ON o.id = at_side.organisation_id
     WHERE c.procedure = ${table.id} AND ${span.counted} AND starts_with(o.path, ${path})
       AND (c.closed_at IS NULL OR c.closed_at >= ${span.begins})`;

  async function count(tx: Transaction, path: string, span: Span): Promise<Counted> {
    const named = Object.entries(figures).map(([id, { when }]) => ({ id: Prisma.raw(`"${id}"`), when: when(span) }));
    const marks = named.map(({ id, when }) => sql`CASE WHEN ${when} THEN 1 END AS ${id}`);
    const counts = named.map(({ id }) => sql`count(${id})::int AS ${id}`);
    const found = await tx.$queryRaw<({ child: string } & Record<string, number>)[]>`
      SELECT ${child(path)} AS child, ${Prisma.join(counts)}
        FROM (${rows(path, span, Prisma.join(marks))}) found GROUP BY 1`;
    const total = emptyLine({ figures });
    const children = new Map<string, StatisticsLine>();
    for (const { child: code, ...values } of found) {
      children.set(code, { ...emptyLine({ figures }), values });
      for (const [id, number] of Object.entries(values)) total.values[id] = (total.values[id] ?? 0) + number;
    }
    const ran = { child: child(path), closed: endedIn(span), rows: (columns: Prisma.Sql) => rows(path, span, columns) };
    for (const { child: code, ...taken } of await timesTaken(tx, ran)) {
      const line = code === null ? total : children.get(code);
      if (line) line.timeTaken = taken;
    }
    return { total, children };
  }

  const behind = (id: string, path: string, span: Span, own: boolean) => {
    const chosen = sql`c.id, CASE WHEN ${(figures[id] as CaseFigure).when(span)} THEN 1 END AS chosen`;
    return sql`
      SELECT id FROM (${rows(path, span, chosen)}) found
       WHERE chosen = 1 AND ${own ? sql`${child(path)} = ''` : sql`TRUE`}`;
  };

  return { title, summary, figures, count, behind };
}
