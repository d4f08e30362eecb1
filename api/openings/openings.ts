import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { byId, day, line, paragraph, version } from '../../lists/inputs';
import { named, titled } from '../../lists/schemas';
import { changeOpening, closeOpening } from '../../registers/openings/change';
import { enterOpening } from '../../registers/openings/enter';
import { openingColumns, openingWords } from '../../registers/openings/opening-columns';
import { listOpenings, openingOf, openingsForMe } from '../../registers/openings/opening-list';
import {
  layerCodes,
  OpeningItem,
  openingFilters,
  openingKindCodes,
  postCodes,
  serviceCodes,
  talentCodes,
  timeCodes,
} from '../../registers/openings/opening-schemas';
import { OpeningsFor, openingsFor } from '../../registers/openings/openings-for';
import { offerOpening, suitedFor } from '../../registers/openings/suited';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { tellPeople } from './tell-people';

const capacity = z.int().min(1).max(500);
const hours = z.int().min(1).max(200);

const Entering = z
  .strictObject({
    kind: openingKindCodes,
    organisationId: z.uuid(),
    gridId: z.uuid().optional(),
    title: line(50).meta({ description: '名称，不写任何人的姓名' }),
    details: paragraph(500).meta({ description: '做什么、为谁做，不写任何人的姓名' }),
    service: serviceCodes,
    post: postCodes.optional(),
    layer: layerCodes.optional(),
    goal: line(200).optional(),
    hours: hours.optional(),
    ownerId: z.uuid().optional(),
    talents: talentCodes.default([]),
    times: timeCodes.default([]),
    capacity: capacity.optional(),
    openFrom: day.optional(),
    openUntil: day.optional(),
    raiser: paragraph(200).optional().meta({ description: '微心愿的提出人和联系方式；加密保存' }),
  })
  .meta({ id: 'OpeningEntering' });

const Changing = z
  .strictObject({
    version,
    title: line(50).optional(),
    details: paragraph(500).optional(),
    goal: line(200).optional(),
    hours: hours.optional(),
    talents: talentCodes.optional(),
    times: timeCodes.optional(),
    ownerId: z.uuid().nullable().optional(),
    capacity: capacity.optional(),
    openUntil: day.nullable().optional(),
  })
  .meta({ id: 'OpeningChanging' });

const ForMe = z.strictObject({
  items: z.array(OpeningItem.extend({ fits: z.boolean() }).meta({ id: 'OpeningForMe' })),
});

const Suited = z.strictObject({
  items: z.array(
    z
      .strictObject({
        registrantId: z.uuid(),
        person: named,
        grid: z.string().nullable(),
        standing: titled,
        talents: z.array(titled).meta({ description: 'Those of his that it asks for.' }),
        servedOn: day.nullable().meta({ description: 'His last certified service.' }),
      })
      .meta({ id: 'SuitedRegistrant' }),
  ),
});

/** 岗位、服务项目、微心愿: what can be taken up. Whose a wish is, is told to those who keep it, and to nobody else. */
export function openingsRoutes(api: Api): void {
  const tag = 'openings';

  listRoute(api, {
    path: '/openings',
    tag,
    summary: 'Posts, items of the menu and wishes of the places that I keep or walk, the newest first',
    filters: openingFilters,
    item: OpeningItem,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'opening.read');
      return listOpenings(c, query);
    },
    file: { id: 'openings', title: '岗位、服务项目和微心愿', columns: openingColumns, words: openingWords },
  });

  api.route({
    method: 'get',
    path: '/openings/for-me',
    tag,
    summary: 'What I could take up myself, what suits me first',
    description: 'By my spare times and talents, of my community or branch; at most a hundred.',
    answers: { 200: ForMe },
    problems: [],
    handler: async (c) => ({ status: 200, body: { items: await openingsForMe(c) } }),
  });

  api.route({
    method: 'get',
    path: '/registrants/{id}/openings',
    tag,
    summary: 'What I could claim for a registrant whom I keep or walk, what suits him first',
    description: 'At most a hundred, none that he has. Claimed by POST /openings/{id}/claims with the day of his yes.',
    params: byId,
    answers: { 200: OpeningsFor },
    problems: [],
    handler: async (c) => ({ status: 200, body: { items: await openingsFor(c, c.params.id) } }),
  });

  api.route({
    method: 'get',
    path: '/openings/{id}',
    tag,
    summary: 'One of them',
    params: byId,
    answers: { 200: OpeningItem },
    problems: [],
    handler: async (c) => ({ status: 200, body: await openingOf(c, c.params.id) }),
  });

  api.route({
    method: 'post',
    path: '/openings',
    tag,
    summary: 'Enter a post, an item or a wish',
    description: 'A post is a draft until 大会 or 支委会 agrees; its case begins by itself.',
    idempotent: true,
    body: Entering,
    answers: { 201: OpeningItem },
    problems: ['not-found', 'not-allowed'],
    async handler(c) {
      const { body } = await once(c, async (tx) => ({
        status: 201 as const,
        body: { id: await enterOpening(tx, c, c.body) },
      }));
      return { status: 201, body: await openingOf(c, body.id) };
    },
  });

  api.route({
    method: 'patch',
    path: '/openings/{id}',
    tag,
    summary: 'Change one; more places go to who has waited longest',
    idempotent: true,
    params: byId,
    body: Changing,
    answers: { 200: OpeningItem },
    problems: ['not-allowed', 'conflict', 'opening-closed', 'opening-places-taken'],
    async handler(c) {
      const { id } = c.params;
      await once(c, async (tx) => {
        await tellPeople(tx, id, await changeOpening(tx, c, id, c.body), c.at);
        return { status: 200 as const, body: { id } };
      });
      return { status: 200, body: await openingOf(c, id) };
    },
  });

  api.route({
    method: 'get',
    path: '/openings/{id}/suited',
    tag,
    summary: 'Registrants whom I keep and whom it suits, who do not have it yet',
    description: 'By talent first, then who has served longest ago; at most a hundred. A proposal: it ranks nobody.',
    params: byId,
    answers: { 200: Suited },
    problems: [],
    async handler(c) {
      await openingOf(c, c.params.id);
      return { status: 200, body: { items: await suitedFor(c, c.params.id) } };
    },
  });

  api.route({
    method: 'post',
    path: '/openings/{id}/offers',
    tag,
    summary: 'Offer it to some of them: each is told, and may take it up or not',
    idempotent: true,
    params: byId,
    body: z.strictObject({ registrantIds: z.array(z.uuid()).min(1).max(100) }).meta({ id: 'OpeningOffers' }),
    answers: { 204: 'They are told' },
    problems: ['not-allowed', 'opening-closed'],
    handler: (c) =>
      once(c, async (tx) => {
        const { id } = c.params;
        await tellPeople(tx, id, await offerOpening(tx, c, id, c.body.registrantIds), c.at);
        return { status: 204 as const };
      }),
  });

  api.route({
    method: 'post',
    path: '/openings/{id}/close',
    tag,
    summary: 'Close an item or a wish; a post is closed by its case',
    idempotent: true,
    params: byId,
    answers: { 200: OpeningItem },
    problems: ['not-allowed', 'opening-closed'],
    async handler(c) {
      const { id } = c.params;
      await once(c, async (tx) => {
        await tellPeople(tx, id, await closeOpening(tx, c, id), c.at);
        return { status: 200 as const, body: null };
      });
      return { status: 200, body: await openingOf(c, id) };
    },
  });
}
