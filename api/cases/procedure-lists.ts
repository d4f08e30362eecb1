import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { pageOf, paging } from '../../lists/cursor';
import type { AnyList, Paged } from '../../lists/declared-list';
import { ShownRow } from '../../lists/shown-row';
import { offices } from '../../procedures/offices';
import type { Api } from '../http/api';
import { declaredListRoute } from '../http/list-routes';

const nowhere = { member: null, cases: [], start: null, note: null };

/** The lists that procedures declare as their own: as data, and as a screen shows them that knows nothing of them. */
export function procedureListsRoutes(api: Api): void {
  for (const [id, { lists = {} }] of Object.entries(offices)) {
    for (const [name, list] of Object.entries(lists)) {
      const path = `/procedures/${id}/lists/${name}`;
      declaredListRoute(api, { path, tag: 'procedures' }, list);
      rowsRoute(api, `${path}/rows`, list);
    }
  }
}

function rowsRoute(api: Api, path: string, { summary, filters, permission, page, file, links }: AnyList): void {
  api.route({
    method: 'get',
    path,
    tag: 'procedures',
    summary: `${summary}: its rows as they stand in the file`,
    query: z.strictObject({ ...paging, ...filters }),
    answers: { 200: pageOf(ShownRow) },
    problems: ['not-allowed', 'invalid-cursor'],
    async handler(c) {
      demandSomewhere(c.actor, permission);
      const { items, next } = await page(c, c.query as unknown as Paged<z.ZodRawShape>);
      const rows = items.map((item) => {
        const cells = file.columns.map(({ value }) => value(item) ?? null);
        return { ...(links?.(item) ?? { key: cells.join('\n'), ...nowhere }), cells };
      });
      return { status: 200, body: { items: rows, next } };
    },
  });
}
