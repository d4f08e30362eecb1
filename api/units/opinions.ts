import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { councilRoles, unitOpinions } from '../../domain/registrants/units';
import { byId, day, line, paragraph } from '../../lists/inputs';
import {
  CouncilSeatItem,
  councilColumns,
  councilFilters,
  endCouncilSeat,
  enterCouncilSeat,
  listCouncilSeats,
} from '../../registers/councils/seats';
import { giveOpinion, listOpinions, OpinionItem, opinionColumns, opinionFilters } from '../../registers/units/opinions';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';

const Answer = z
  .strictObject({
    answer: z.enum(codes(unitOpinions)),
    facts: paragraph(500).optional().meta({ description: '事实；评价为差的必填；加密保存' }),
  })
  .meta({ id: 'UnitOpinionInput' });

const Seat = z
  .strictObject({
    organisationId: z.uuid(),
    unitId: z.uuid(),
    role: z.enum(codes(councilRoles)),
    holder: line(50).meta({ description: '姓名和职务；加密保存' }),
    fromDay: day,
  })
  .meta({ id: 'CouncilSeatInput' });

const made = z.strictObject({ id: z.uuid() });

/** What communities say of units for their yearly appraisal, and who sits for units in 大工委 and 联席会. */
export function unitOpinionsRoutes(api: Api): void {
  const tag = 'units';

  listRoute(api, {
    path: '/unit-opinions',
    tag,
    summary: 'What communities were asked about units and said, the newest year first; 未答复 is shown',
    filters: opinionFilters,
    item: OpinionItem,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'unit.read');
      return listOpinions(c, query);
    },
    file: {
      id: 'unit-opinions',
      title: '单位评价意见',
      columns: opinionColumns,
      words: { open: { true: '待本社区答复' } },
    },
  });

  api.route({
    method: 'post',
    path: '/unit-opinions/{id}/answer',
    tag,
    summary: 'Say what my community thinks of a unit, once',
    idempotent: true,
    params: byId,
    body: Answer,
    answers: { 200: made },
    problems: ['not-allowed', 'opinion-given'],
    handler: (c) =>
      once(c, async (tx) => {
        await giveOpinion(tx, c, c.params.id, c.body);
        return { status: 200 as const, body: { id: c.params.id } };
      }),
  });

  listRoute(api, {
    path: '/council-seats',
    tag,
    summary: '大工委 and 联席会: who sits for which unit, with dates',
    filters: councilFilters,
    item: CouncilSeatItem,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'unit.read');
      return listCouncilSeats(c, query);
    },
    file: { id: 'council-seats', title: '大工委和联席会成员', columns: councilColumns },
  });

  api.route({
    method: 'post',
    path: '/council-seats',
    tag,
    summary: 'Enter who sits for a unit from a day on',
    idempotent: true,
    body: Seat,
    answers: { 201: made },
    problems: ['not-found', 'not-allowed', 'unit-ended'],
    handler: (c) =>
      once(c, async (tx) => ({ status: 201 as const, body: { id: await enterCouncilSeat(tx, c, c.body) } })),
  });

  api.route({
    method: 'post',
    path: '/council-seats/{id}/end',
    tag,
    summary: 'Somebody sits there no more after a day',
    idempotent: true,
    params: byId,
    body: z.strictObject({ untilDay: day }),
    answers: { 200: made },
    problems: ['not-allowed', 'date-out-of-range'],
    handler: (c) =>
      once(c, async (tx) => {
        await endCouncilSeat(tx, c, c.params.id, c.body.untilDay);
        return { status: 200 as const, body: { id: c.params.id } };
      }),
  });
}
