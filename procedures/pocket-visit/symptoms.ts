import { readable } from '../../access/readable';
import { Prisma } from '../../prisma/generated/client';
import type { Symptom } from '../../registers/check-up/symptom';

const { sql } = Prisma;

/** What a check-up looks for in 口袋党员. */
export const pocketVisitSymptoms: readonly Symptom[] = [
  {
    id: 'pocket-unvisited',
    title: '口袋党员还没有安排走访',
    source: '《中国共产党党员教育管理工作条例》第二十五条',
    advice: '发起口袋党员走访，问清去向，动员转接组织关系。',
    foundIn: 'member',
    permission: 'case.read',
    when: (c) => sql`(
      'pocket' = ANY(m.tags) AND m.id NOT IN (
        SELECT e.subject_id FROM "case" e
         WHERE e.procedure = 'pocket-visit' AND e.closed_at IS NULL AND ${readable(c, sql`e.id`)}))`,
    start: 'pocket-visit',
  },
];
