import { offices } from '../../procedures/offices';
import type { Api } from '../http/api';
import { declaredListRoute } from '../http/list-routes';

/** The lists that procedures declare as their own. */
export function procedureListsRoutes(api: Api): void {
  for (const [id, { lists = {} }] of Object.entries(offices)) {
    for (const [name, list] of Object.entries(lists)) {
      declaredListRoute(api, { path: `/procedures/${id}/lists/${name}`, tag: 'procedures' }, list);
    }
  }
}
