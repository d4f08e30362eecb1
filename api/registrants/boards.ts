import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { byId } from '../../lists/inputs';
import {
  boardNameColumns,
  boardNameFilters,
  registrantsBehind,
  ShownInFigure,
} from '../../registers/registrants/boards/board-names';
import { BoardLine, board, boardColumns, boardFilters, boardKinds } from '../../registers/registrants/boards/boards';
import { boardFigures } from '../../registers/registrants/boards/figures';
import { boardLanes, Lanes } from '../../registers/registrants/boards/lanes';
import { PartyFigure, partyFigure } from '../../registers/registrants/boards/party-figure';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';

/** 双报到情况 by community, grid and unit, with the names behind each figure. */
export function boardsRoutes(api: Api): void {
  const tag = 'registrants';

  listRoute(api, {
    path: '/boards',
    tag,
    summary:
      'Listed, reported, serving, never came, 暂缓, not living here, with both rates: by community, grid or unit',
    description:
      'By name; by 报到率 only where the setting boards-by-rate says so. A unit sees its own. Persons are never ranked.',
    filters: { ...boardFilters, by: z.enum(codes(boardKinds)).default('community') },
    item: BoardLine,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'registrant.read');
      return board(c, query.by, query);
    },
    file: ({ by = 'community' }) => ({
      id: 'boards',
      title: `双报到情况（按${boardKinds[by]}）`,
      columns: boardColumns(by),
      words: { by: boardKinds },
    }),
  });

  listRoute(api, {
    path: '/boards/names',
    tag,
    summary: 'The names behind one figure, by name',
    filters: boardNameFilters,
    item: ShownInFigure,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'registrant.read');
      return registrantsBehind(c, query);
    },
    file: {
      id: 'board-names',
      title: '双报到名单',
      columns: boardNameColumns,
      words: {
        figure: Object.fromEntries(Object.entries(boardFigures).map(([id, { title }]) => [id, title])),
        none: { grid: '未编入网格', unit: '没有登记单位' },
      },
    },
  });

  api.route({
    method: 'get',
    path: '/organisations/{id}/lanes',
    tag,
    summary:
      'The board of a community in lanes: who stands where, for how many days, and what can be offered to him now',
    params: byId,
    answers: { 200: Lanes },
    problems: ['not-allowed'],
    async handler(c) {
      demandSomewhere(c.actor, 'registrant.read');
      return { status: 200, body: await boardLanes(c, c.params.id) };
    },
  });

  api.route({
    method: 'get',
    path: '/boards/party-figure',
    tag,
    summary: '党统 社区党建情况: communities and members of 在职党员到社区报到',
    query: z.strictObject({ organisationId: boardFilters.organisationId, day: boardFilters.day }),
    answers: { 200: PartyFigure },
    problems: ['not-allowed'],
    async handler(c) {
      demandSomewhere(c.actor, 'registrant.read');
      return { status: 200, body: await partyFigure(c, c.query) };
    },
  });
}
