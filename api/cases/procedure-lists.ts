import { demandSomewhere } from '../../access/may';
import { offices } from '../../procedures/offices';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';

/** The lists that procedures declare as their own. */
export function procedureLists(api: Api): void {
  for (const [id, { lists = {} }] of Object.entries(offices)) {
    for (const [name, { permission, page, ...list }] of Object.entries(lists)) {
      listRoute(api, {
        ...list,
        path: `/procedures/${id}/lists/${name}`,
        tag: 'procedures',
        problems: ['not-allowed'],
        page(c, query) {
          demandSomewhere(c.actor, permission);
          return page(c, query);
        },
      });
    }
  }
}
