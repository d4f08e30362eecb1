import { z } from 'zod';
import { demandSomewhere, may, type Permission, reach } from '../../access/may';
import { addDays, addMonths, yearOf } from '../../domain/time/dates';
import { day } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Days } from '../../registers/life/attendance-lines';
import type { Context } from '../http/context';

/** By what the books of 组织生活 are asked. */
export const lifePeriod = {
  organisationId: z.uuid().optional().meta({ description: 'By default the highest one in my reach.' }),
  from: day.optional().meta({ description: 'By default twelve months before `to`.' }),
  to: day.optional().meta({ description: 'The last day, by default today.' }),
};

type PeriodAsked = { organisationId?: string; from?: string; to?: string };

export interface LifeScope {
  organisation: { id: string; name: string; path: string };
  days: Days;
}

/**
 * An organisation in my reach and a period: the last twelve months where nothing is said.
 * @throws Problem `not-allowed`, `not-found`, `invalid-input`
 */
export async function lifeScope(c: Context, permission: Permission, asked: PeriodAsked): Promise<LifeScope> {
  demandSomewhere(c.actor, permission);
  const to = asked.to ?? c.today;
  const from = asked.from ?? addDays(addMonths(to, -12), 1);
  if (to < from) throw new Problem('invalid-input', { errors: [{ pointer: '?to', detail: '截止日期早于起始日期' }] });
  if (yearOf(to) - yearOf(from) > 10) {
    throw new Problem('invalid-input', { errors: [{ pointer: '?from', detail: '一次最多统计十年' }] });
  }
  return { organisation: await organisationInReach(c, permission, asked.organisationId), days: { from, to } };
}

/** The organisation that is meant: by default the highest one in my reach. @throws Problem `not-found` */
export async function organisationInReach(c: Context, permission: Permission, organisationId?: string) {
  const [top] = reach(c.actor, permission);
  const where = organisationId ? { id: organisationId } : { path: top ?? '' };
  const row = await c.deps.db.organisation.findFirst({ where, select: { id: true, name: true, path: true } });
  if (!row || !may(c.actor, permission, { paths: [row.path] })) throw new Problem('not-found');
  return row;
}
