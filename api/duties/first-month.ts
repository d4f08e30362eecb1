import { z } from 'zod';
import { may } from '../../access/may';
import { addMonths } from '../../domain/time/dates';
import { byId, month } from '../../lists/inputs';
import { named, orNull } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { firstMonthOf, setFirstMonth } from '../../registers/organisations/set-first-month';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';

const ShownFirstMonth = z
  .strictObject({
    own: month.nullable().meta({ description: 'Null: as the nearest organisation above says.' }),
    inForce: orNull(z.strictObject({ month, organisation: named })).meta({ description: 'Null: not in use yet.' }),
    looked: z.boolean().meta({ description: 'Months were looked at: it stays.' }),
    changeable: z.boolean().meta({ description: 'By the one who asks.' }),
  })
  .meta({ id: 'FirstMonth' });

const FirstMonthInput = z
  .strictObject({ month: month.nullable() })
  .meta({ id: 'FirstMonthInput', example: { month: '2026-12' } });

/** Months that it may lie back, for what is brought in, and ahead. */
const [BACK, AHEAD] = [36, 12];

/** 启用月份: with which month an organisation begins to be watched. */
export function firstMonthRoutes(api: Api): void {
  const shown = async (c: Pick<Context, 'actor' | 'deps'>, id: string) => {
    const place = await c.deps.db.organisation.findUnique({ where: { id } });
    if (!place || !may(c.actor, 'first-month.read', { paths: [place.path] })) throw new Problem('not-found');
    const found = await firstMonthOf(c.deps.db, place);
    return { ...found, changeable: !found.looked && may(c.actor, 'first-month.write', { paths: [place.path] }) };
  };

  api.route({
    method: 'get',
    path: '/organisations/{id}/first-month',
    tag: 'organisations',
    summary: 'The first month of an organisation: months before it are unknown',
    params: byId,
    answers: { 200: ShownFirstMonth },
    problems: [],
    handler: async (c) => ({ status: 200, body: await shown(c, c.params.id) }),
  });

  api.route({
    method: 'put',
    path: '/organisations/{id}/first-month',
    tag: 'organisations',
    summary: 'Set it for an organisation and those below it that have none of their own',
    description: 'Stays once a month of any of them was looked at.',
    idempotent: true,
    params: byId,
    body: FirstMonthInput,
    answers: { 200: ShownFirstMonth },
    problems: ['not-allowed', 'first-month-looked', 'date-out-of-range'],
    async handler(c) {
      const { month: wanted } = c.body;
      const [from, to] = [-BACK, AHEAD].map((months) => addMonths(c.today, months).slice(0, 7)) as [string, string];
      if (wanted && (wanted < from || wanted > to)) throw new Problem('date-out-of-range', { extras: { from, to } });
      const { status } = await once(c, async (tx) => {
        await setFirstMonth(tx, c, c.params.id, wanted);
        return { status: 200 as const, body: null };
      });
      return { status, body: await shown(c, c.params.id) };
    },
  });
}
