import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { dayParts } from '../../domain/registrants/units';
import { byId, day, line, paragraph } from '../../lists/inputs';
import { needFigures } from '../../registers/joint-projects/needs';
import {
  listProjects,
  ProjectItem,
  projectColumns,
  projectFilters,
  projectKinds,
} from '../../registers/joint-projects/projects-list';
import {
  bookResource,
  cancelBooking,
  confirmResource,
  enterResource,
  withdrawResource,
} from '../../registers/resources/keep-resource';
import {
  listResources,
  ResourceItem,
  resourceColumns,
  resourceFilters,
  resourceStates,
} from '../../registers/resources/resources-list';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';

const Entered = z
  .strictObject({
    communityId: z.uuid(),
    unitId: z.uuid().nullish().meta({ description: 'Absent: of the community itself.' }),
    title: line(50).meta({ description: '资源名称，不写个人姓名' }),
    terms: paragraph(300).meta({ description: '开放时间和条件' }),
  })
  .meta({ id: 'ResourceInput' });

const Wanted = z
  .strictObject({ day, part: z.enum(codes(dayParts)), purpose: line(50).meta({ description: '用途，不写个人姓名' }) })
  .meta({ id: 'BookingInput' });

const needWords = Object.fromEntries(Object.entries(needFigures).map(([id, { title }]) => [id, title]));

const made = z.strictObject({ id: z.uuid() });

/** 需求、资源、项目三张清单: resources are entered, confirmed each January, booked; needs and projects are cases. */
export function resourcesRoutes(api: Api): void {
  const tag = 'units';

  listRoute(api, {
    path: '/resources',
    tag,
    summary: '资源清单, by name',
    filters: resourceFilters,
    item: ResourceItem,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'unit.read');
      return listResources(c, query);
    },
    file: { id: 'resources', title: '资源清单', columns: resourceColumns, words: { state: resourceStates } },
  });

  listRoute(api, {
    path: '/joint-projects',
    tag,
    summary: '需求清单 and 项目清单, the newest first',
    description: 'Each is a case of co-construction: started, taken up and accepted there.',
    filters: projectFilters,
    item: ProjectItem,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'unit.read');
      return listProjects(c, query);
    },
    file: {
      id: 'joint-projects',
      title: '共驻共建清单',
      columns: projectColumns,
      words: { kind: projectKinds, meeting: { true: '提交下次联席会的' }, figure: needWords },
    },
  });

  api.route({
    method: 'post',
    path: '/resources',
    tag,
    summary: 'Enter what a unit or the community lends, and on which terms',
    idempotent: true,
    body: Entered,
    answers: { 201: made },
    problems: ['not-found', 'not-allowed', 'unit-ended'],
    handler: (c) => once(c, async (tx) => ({ status: 201 as const, body: { id: await enterResource(tx, c, c.body) } })),
  });

  const turned = (what: 'confirm' | 'withdraw', summary: string, carryOut: typeof confirmResource) =>
    api.route({
      method: 'post',
      path: `/resources/{id}/${what}`,
      tag,
      summary,
      idempotent: true,
      params: byId,
      answers: { 200: made },
      problems: ['not-allowed'],
      handler: (c) =>
        once(c, async (tx) => {
          await carryOut(tx, c, c.params.id);
          return { status: 200 as const, body: { id: c.params.id } };
        }),
    });
  turned('confirm', 'It is there this year too: asked each January, off in February', confirmResource);
  turned('withdraw', 'It is lent no more; bookings ahead fall away', withdrawResource);

  api.route({
    method: 'post',
    path: '/resources/{id}/bookings',
    tag,
    summary: 'Book a part of a day; it is given once',
    idempotent: true,
    params: byId,
    body: Wanted,
    answers: { 201: made },
    problems: ['not-allowed', 'resource-off', 'resource-taken', 'date-out-of-range'],
    handler: (c) =>
      once(c, async (tx) => ({
        status: 201 as const,
        body: { id: await bookResource(tx, c, c.params.id, c.body) },
      })),
  });

  api.route({
    method: 'post',
    path: '/resources/{id}/bookings/{bookingId}/cancel',
    tag,
    summary: 'Give a booking back',
    idempotent: true,
    params: z.object({ id: z.uuid(), bookingId: z.uuid() }),
    answers: { 200: made },
    problems: ['not-allowed'],
    handler: (c) =>
      once(c, async (tx) => {
        await cancelBooking(tx, c, c.params.id, c.params.bookingId);
        return { status: 200 as const, body: { id: c.params.bookingId } };
      }),
  });
}
