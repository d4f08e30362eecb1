import { demandSomewhere } from '../../access/may';
import { byId } from '../../lists/inputs';
import { IdleEvidence, idleEvidence } from '../../registers/follow-ups/evidence';
import { listNeverCame, NeverCameItem, neverCameFilters } from '../../registers/follow-ups/never-came-list';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';

/** 报到未到: which days count, what was open, what was said by them; and the list of a year. */
export function followUpsRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/registrants/{id}/idle-days',
    tag: 'registrants',
    summary: 'Days without a certified service that count, what was open to him on them, and what was said',
    description: 'He himself reads it, too.',
    params: byId,
    answers: { 200: IdleEvidence },
    problems: ['not-found'],
    handler: async (c) => ({ status: 200 as const, body: await idleEvidence(c, c.params.id) }),
  });

  listRoute(api, {
    path: '/never-came',
    tag: 'registrants',
    summary: 'Who was followed up to the end and has not come, and who never reported: for the appraisal, by name',
    description: 'Never published: the file says so, and each export is on record.',
    filters: neverCameFilters,
    item: NeverCameItem,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'unit-letter.read');
      return listNeverCame(c, query);
    },
    file: {
      id: 'never-came',
      title: '报到未到年度名单（供民主评议参考，不公布）',
      columns: [
        { title: '姓名', value: ({ person }) => person.name },
        { title: '单位', width: 30, value: ({ unit }) => unit?.name },
        { title: '社区', width: 30, value: ({ community }) => community.name },
        { title: '情况', value: ({ standing }) => standing.title },
        { title: '自何日起', as: 'day', value: ({ since }) => since },
        { title: '当年认证服务次数', value: ({ services }) => services },
        { title: '提醒日期', as: 'day', value: ({ messageOn }) => messageOn },
        { title: '联系日期', as: 'day', value: ({ calledOn }) => calledOn },
        { title: '书记核看日期', as: 'day', value: ({ unitToldOn }) => unitToldOn },
      ],
    },
  });
}
