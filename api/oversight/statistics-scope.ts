import { z } from 'zod';
import { demandSomewhere, may, reach } from '../../access/may';
import { readable } from '../../access/readable';
import { addDays, startOfDay, yearOf } from '../../domain/time/dates';
import { day } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { Prisma } from '../../prisma/generated/client';
import type { Span } from '../../procedures/statistics';
import type { Context } from '../http/context';

/** What statistics are asked by. */
export const period = {
  organisationId: z.uuid().optional().meta({ description: 'By default the highest one in my reach.' }),
  from: day.optional().meta({ description: 'By default the first day of the year of `to`.' }),
  to: day.optional().meta({ description: 'The last day, by default today.' }),
};

export type StatisticsQuery = { organisationId?: string; from?: string; to?: string };

/** Of which organisation, and of which period. */
export interface StatisticsScope {
  organisation: { id: string; name: string; path: string };
  from: string;
  to: string;
  span: Span;
}

/** Which organisation, within my reach, and which period; of a procedure's cases those that may be counted. @throws Problem `not-found`, `invalid-input` */
export async function scopeOf(c: Context, procedure: string, query: StatisticsQuery): Promise<StatisticsScope> {
  demandSomewhere(c.actor, 'statistics.read');
  const [top] = reach(c.actor, 'statistics.read');
  const where = query.organisationId ? { id: query.organisationId } : { path: top as string };
  const row = await c.deps.db.organisation.findFirst({ where, select: { id: true, name: true, path: true } });
  if (!row || !may(c.actor, 'statistics.read', { paths: [row.path] })) throw new Problem('not-found');
  const to = query.to ?? c.today;
  const from = query.from ?? `${yearOf(to)}-01-01`;
  if (to < from) throw new Problem('invalid-input', { errors: [{ pointer: '?to', detail: '截止日期早于起始日期' }] });
  const days = { begins: new Date(startOfDay(from)), ends: new Date(startOfDay(addDays(to, 1))) };
  const counted = Object.hasOwn(c.restricted, procedure) ? readable(c, Prisma.sql`c.id`) : Prisma.sql`TRUE`;
  const span = { ...days, today: c.today, counted };
  return { organisation: row, from, to, span };
}
