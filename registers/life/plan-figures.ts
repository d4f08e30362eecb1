import { Prisma } from '../../prisma/generated/client';
import { isClosedSitting } from './attendance-lines';

const { sql } = Prisma;

/** Lines `p` of yearly plans with their organisations `o` and the sittings `s` that hold them. */
export const planItems = sql`
  plan_item p
  JOIN organisation o ON o.id = p.organisation_id
  LEFT JOIN sitting s ON s.id = p.sitting_id`;

const stands = sql`p.dropped_at IS NULL`;
const wasHeld = sql`(p.held_on IS NOT NULL OR coalesce(${isClosedSitting} OR s.status = 'open', FALSE))`;

/** It was held after its period: 补开. */
const wasLate = sql`(${wasHeld} AND coalesce(p.held_on, (s.begins_at AT TIME ZONE 'Asia/Shanghai')::date) > p.to_date)`;

/** How the line `p` of a plan stands: one word each, the first that fits. */
export const planState = sql`
  CASE WHEN NOT ${stands} THEN 'dropped' WHEN ${wasLate} THEN 'late' WHEN ${wasHeld} THEN 'held' WHEN p.not_held_at IS NOT NULL THEN 'not-held' ELSE 'ahead' END`;

export const planStates = {
  ahead: '待召开',
  held: '已召开',
  late: '补开',
  'not-held': '未召开',
  dropped: '已取消',
} as const;

export type PlanState = keyof typeof planStates;

/** Every figure of the year's plans by id: what it counts, for the number and for the lines behind it. */
export const planFigures = {
  planned: { title: '计划召开', when: stands },
  held: { title: '按期召开', when: sql`${stands} AND ${planState} = 'held'` },
  late: { title: '逾期补开', when: sql`${planState} = 'late'` },
  ahead: { title: '待召开', when: sql`${planState} = 'ahead'` },
  'not-held': { title: '未召开', when: sql`${planState} = 'not-held'` },
} as const satisfies Record<string, { title: string; when: Prisma.Sql }>;

export type PlanFigureId = keyof typeof planFigures;
export type PlanValues = Record<PlanFigureId, number>;

export const planFigureIds = Object.keys(planFigures) as [PlanFigureId, ...PlanFigureId[]];

export const planFigureTitles = Object.fromEntries(planFigureIds.map((id) => [id, planFigures[id].title]));

/** All figures as columns of a grouped statement. */
export const planCounts = Prisma.join(
  planFigureIds.map((id) => sql`(count(*) FILTER (WHERE ${planFigures[id].when}))::int AS ${Prisma.raw(`"${id}"`)}`),
);

export const planValues = (row: PlanValues): PlanValues =>
  Object.fromEntries(planFigureIds.map((id) => [id, row[id]])) as PlanValues;
