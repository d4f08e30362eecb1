import { z } from 'zod';
import type { Reader } from '../../access/reader';
import { serviceKinds } from '../../domain/registrants/services';
import { readCursor, toPage } from '../../lists/cursor';
import { titled, titledBy } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import { type DoneThere, doneFilters, doneThere } from './done-there';
import { seenServices } from './scope';

const { sql } = Prisma;

const Position = z.strictObject({ kind: z.string() });

/** All kinds together. */
const ALL = 'all';

export const ServiceFigure = z
  .strictObject({
    kind: titled.meta({ description: 'A kind of service; `all`: all of them together.' }),
    services: z.int().meta({ description: 'Certified ones.' }),
    people: z.int().meta({ description: 'Who did them, each counted once.' }),
    minutes: z.int(),
  })
  .meta({ id: 'ServiceFigure', description: '服务统计：按服务类别的次数、人数、时长，只计已认证的。' });

export type ShownServiceFigure = z.output<typeof ServiceFigure>;

export const serviceFigureFilters = doneFilters;

/**
 * Certified services that somebody may see, by kind and all together: how many, of how many people, how long. Kinds of which
 * there is none stand with 0 (各地做法：按服务类别统计人次和时长).
 */
export async function serviceFigures(c: Reader, query: DoneThere & { limit: number; cursor?: string }) {
  const where = [seenServices(c), sql`s.state = 'certified'`, ...doneThere(query)];
  const rows = await directly(c.deps.db)<{ kind: string; services: number; people: number; minutes: number }>(sql`
    SELECT coalesce(s.kind, ${ALL}) AS kind, count(*)::int AS services, count(DISTINCT s.person_id)::int AS people,
           coalesce(sum(s.minutes), 0)::int AS minutes
      FROM service s JOIN organisation so ON so.id = s.organisation_id
     WHERE ${Prisma.join(where, ' AND ')} GROUP BY GROUPING SETS ((s.kind), ())`);
  const of = (kind: string) => rows.find((row) => row.kind === kind) ?? { services: 0, people: 0, minutes: 0 };
  const titles = { ...serviceKinds, [ALL]: '合计' };
  const lines = Object.keys(titles).map((kind) => {
    const { services, people, minutes } = of(kind);
    return { kind: titledBy(titles, kind), services, people, minutes };
  });
  const after = readCursor(c, query, Position);
  const first = after ? lines.findIndex(({ kind }) => kind.id === after.kind) + 1 : 0;
  const shown = lines.slice(first, first + query.limit + 1);
  return toPage(
    c,
    query,
    shown,
    (line) => line,
    ({ kind }) => ({ kind: kind.id }),
  );
}

export const serviceFigureColumns: Column<ShownServiceFigure>[] = [
  { title: '服务类别', value: ({ kind }) => kind.title },
  { title: '次数', value: ({ services }) => services },
  { title: '人数', value: ({ people }) => people },
  { title: '时长（小时）', value: ({ minutes }) => Math.round(minutes / 6) / 10 },
];
