import { Prisma } from '../../prisma/generated/client';
import type { Span } from '../statistics';
import { relationTransfer } from './table';
import { relationTransferWords } from './words';

const { sql } = Prisma;

/**
 * Where a figure is counted: `origin` at the branch that a case begins with (that he leaves, else where he arrives);
 * `arrival` and `departure` at the branch that a member came to or left, when he really crossed its border.
 */
type Place = 'origin' | 'arrival' | 'departure';

export interface Figure {
  title: string;
  place: Place;
  /** Which rows belong to it; `c` is the case, `r` the change of the relation, `b` the batch. */
  when: (span: Span) => Prisma.Sql;
}

const during = (column: Prisma.Sql, { begins, ends }: Span) => sql`(${column} >= ${begins} AND ${column} < ${ends})`;

const started = (span: Span) => during(sql`c.started_at`, span);
const ended = (span: Span) => during(sql`c.closed_at`, span);
const moved = (span: Span) => during(sql`r.at`, span);
// 整建制: a whole branch in one batch. 党内统计, 转入、转出组织关系（其中整建制）
const whole = sql`b.kind = 'whole-branch'`;

const main: Record<string, Figure> = {
  started: { title: '发起', place: 'origin', when: started },
  open: { title: '未办结', place: 'origin', when: () => sql`c.closed_at IS NULL` },
  overdue: {
    title: '已超期',
    place: 'origin',
    when: ({ today }) => sql`c.closed_at IS NULL AND c.due_on < ${today}::date`,
  },
  closed: { title: '办结', place: 'origin', when: (span) => sql`${ended(span)} AND c.stage = 'CLOSED'` },
  cancelled: { title: '终止', place: 'origin', when: (span) => sql`${ended(span)} AND c.stage <> 'CLOSED'` },
  in: { title: '转入', place: 'arrival', when: moved },
  'in-whole': { title: '转入（其中整建制）', place: 'arrival', when: (span) => sql`${moved(span)} AND ${whole}` },
  out: { title: '转出', place: 'departure', when: moved },
  'out-whole': { title: '转出（其中整建制）', place: 'departure', when: (span) => sql`${moved(span)} AND ${whole}` },
};

const byVariant = Object.entries(relationTransferWords.variants).map(([id, title]): [string, Figure] => [
  `variant-${id}`,
  {
    title: `发起：${title}`,
    place: 'origin',
    // Cases from before the column have it in their state.
    when: (span) => sql`${started(span)} AND coalesce(c.variant, c.state->'data'->>'variant') = ${id}`,
  },
]);

const byStage = Object.entries(relationTransfer.steps)
  .filter(([, step]) => step.seat)
  .map(([stage, { title }]): [string, Figure] => [
    `stage-${stage.toLowerCase().replaceAll('_', '-')}`,
    { title: `未办结：${title}`, place: 'origin', when: () => sql`c.closed_at IS NULL AND c.stage = ${stage}` },
  ]);

/** Every figure of the statistics of transfers by id: the one place that says what it counts, for number and names. */
export const transferFigures: Record<string, Figure> = {
  ...main,
  ...Object.fromEntries(byVariant),
  ...Object.fromEntries(byStage),
};
