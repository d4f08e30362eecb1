import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { byId, day, line, version } from '../../lists/inputs';
import { changeGrid, GridItem, gridColumns, gridFilters, listGrids, openGrid } from '../../registers/grids/grids';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';

const name = line(50).meta({ description: '第一网格' });

/** 网格: parts of a community. */
export function gridsRoutes(api: Api): void {
  const tag = 'registrants';

  listRoute(api, {
    path: '/grids',
    tag,
    summary: 'Grids, by community and name',
    filters: gridFilters,
    item: GridItem,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'registrant.read');
      return listGrids(c, query);
    },
    file: { id: 'grids', title: '网格名单', columns: gridColumns, words: { closed: { true: '含已停用的' } } },
  });

  api.route({
    method: 'post',
    path: '/grids',
    tag,
    summary: 'A grid of a community of mine',
    idempotent: true,
    body: z.strictObject({ communityId: z.uuid(), name, workerId: z.uuid().optional() }).meta({ id: 'GridInput' }),
    answers: { 201: z.strictObject({ id: z.uuid() }) },
    problems: ['not-found', 'not-allowed', 'grid-known'],
    handler: (c) => once(c, async (tx) => ({ status: 201 as const, body: { id: await openGrid(tx, c, c.body) } })),
  });

  api.route({
    method: 'patch',
    path: '/grids/{id}',
    tag,
    summary: 'Another name, another worker, closed or open again',
    idempotent: true,
    params: byId,
    body: z
      .strictObject({ version, name: name.optional(), workerId: z.uuid().nullish(), closedOn: day.nullish() })
      .meta({ id: 'GridChange' }),
    answers: { 200: z.strictObject({ id: z.uuid() }) },
    problems: ['not-allowed', 'conflict', 'grid-known'],
    handler: (c) =>
      once(c, async (tx) => {
        await changeGrid(tx, c, c.params.id, c.body);
        return { status: 200 as const, body: { id: c.params.id } };
      }),
  });
}
