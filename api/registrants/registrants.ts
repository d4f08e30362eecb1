import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demandSomewhere } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { registrantKinds, registrantStandings } from '../../domain/registrants/standings';
import { byId, day, line, personName, phone, version } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { changeRegistrant } from '../../registers/registrants/change-registrant';
import { notifyRegistrants } from '../../registers/registrants/notify';
import { registerOne } from '../../registers/registrants/register-one';
import {
  offeringInput,
  RegistrantDetail,
  RegistrantItem,
  registrantColumns,
  registrantFilters,
} from '../../registers/registrants/registrant-item';
import {
  listRegistrants,
  mobileOf,
  ownRegistrations,
  registrantDetail,
} from '../../registers/registrants/registrant-list';
import { openResidence } from '../../registers/registrants/sealed';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';

const address = line(200).meta({ description: '现居住地址；加密保存' });

const Registering = z
  .strictObject({
    communityId: z.uuid(),
    name: personName,
    mobile: phone,
    address: address.optional(),
    unitId: z.uuid().optional(),
    gridId: z.uuid().optional(),
    memberId: z.uuid().optional().meta({ description: 'He is a member here too.' }),
    kind: z.enum(codes(registrantKinds)).default('residence'),
    fromDay: day.optional(),
    untilDay: day.optional(),
    reported: z.boolean().meta({ description: 'He stands here with his 报到单; else he is put on the list.' }),
    ...offeringInput,
  })
  .refine(({ kind, fromDay, untilDay }) => kind === 'assigned' || (!fromDay && !untilDay), {
    path: ['fromDay'],
    message: '只有下沉才填写起止日期',
  })
  .refine(({ kind, fromDay }) => kind === 'residence' || fromDay !== undefined, {
    path: ['fromDay'],
    message: '下沉须填写起始日期',
  })
  .refine(({ fromDay = '', untilDay = '9999' }) => fromDay <= untilDay, {
    path: ['untilDay'],
    message: '截止日期早于起始日期',
  })
  .meta({ id: 'Registering' });

const Changing = z
  .strictObject({
    version,
    mobile: phone.optional(),
    address: address.nullish(),
    ...offeringInput,
    unitId: z.uuid().nullish(),
    gridId: z.uuid().nullish(),
    memberId: z.uuid().nullish(),
  })
  .meta({ id: 'RegistrantChange' });

const Contact = z
  .strictObject({ mobile: z.string().nullable(), address: z.string().nullable() })
  .meta({ id: 'RegistrantContact' });

/** 报到党员: who reports to a community. */
export function registrantsRoutes(api: Api): void {
  const tag = 'registrants';

  listRoute(api, {
    path: '/registrants',
    tag,
    summary: 'Registrants, by name',
    description:
      'Of communities that I keep or that stand below mine, of the grid that I walk, of the unit whose party organisation I keep, and myself.',
    filters: registrantFilters,
    item: RegistrantItem,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'registrant.read');
      return listRegistrants(c, query);
    },
    file: {
      id: 'registrants',
      title: '报到党员名册',
      columns: registrantColumns,
      words: { standing: registrantStandings, kind: registrantKinds, left: { true: '含已离开的' } },
    },
  });

  api.route({
    method: 'get',
    path: '/my-registrations',
    tag,
    summary: 'Where I am a registrant, or was',
    answers: { 200: z.strictObject({ items: z.array(RegistrantItem) }) },
    problems: [],
    handler: async (c) => ({ status: 200, body: { items: await ownRegistrations(c) } }),
  });

  api.route({
    method: 'get',
    path: '/registrants/{id}',
    tag,
    summary: 'One of them',
    params: byId,
    answers: { 200: RegistrantDetail },
    problems: [],
    handler: async (c) => ({ status: 200, body: await registrantDetail(c, c.params.id) }),
  });

  api.route({
    method: 'post',
    path: '/registrants',
    tag,
    summary: 'Enter somebody by hand: at the counter, or put on the list',
    description: 'His case begins with it. Whom nobody knows here becomes a person without a sign-in.',
    idempotent: true,
    body: Registering,
    answers: { 201: z.strictObject({ id: z.uuid() }) },
    problems: ['not-found', 'not-allowed', 'registrant-twice', 'grid-elsewhere'],
    handler: (c) =>
      once(c, async (tx) => {
        const { talents = [], wishes = [], times = [], ...body } = c.body;
        const id = await registerOne(tx, c, { ...body, talents, wishes, times });
        return { status: 201 as const, body: { id } };
      }),
  });

  api.route({
    method: 'patch',
    path: '/registrants/{id}',
    tag,
    summary: 'Change what is entered of a registrant',
    description: 'By his community; what he offers and how he is reached he changes himself.',
    idempotent: true,
    params: byId,
    body: Changing,
    answers: { 200: RegistrantDetail },
    problems: ['not-allowed', 'conflict', 'grid-elsewhere', 'registrant-gone'],
    async handler(c) {
      await once(c, async (tx) => {
        await changeRegistrant(tx, c, c.params.id, c.body);
        return { status: 200 as const, body: null };
      });
      return { status: 200, body: await registrantDetail(c, c.params.id) };
    },
  });

  api.route({
    method: 'post',
    path: '/registrants/{id}/contact',
    tag,
    summary: 'His number and his address in clear',
    description: 'On record before it is shown, each time: so it takes no Idempotency-Key.',
    limit: 'sensitive',
    params: byId,
    body: z.strictObject({ purpose: line(100) }).meta({ id: 'RegistrantContactPurpose' }),
    answers: { 200: Contact },
    problems: ['not-allowed'],
    async handler(c) {
      const { mayChange, himself, personId, grid, id } = await registrantDetail(c, c.params.id);
      const walks = grid && (await c.deps.db.grid.count({ where: { id: grid.id, workerId: c.actor.personId } })) > 0;
      if (!mayChange && !himself && !walks) throw new Problem('not-allowed');
      const entry = { actorId: c.actor.personId, at: c.at, action: 'unmasked', objectKind: 'registrant', objectId: id };
      await c.deps.db.$transaction((tx) => recordAudit(tx, { ...entry, detail: { purpose: c.body.purpose } }));
      const { address: sealed } = await c.deps.db.registrant.findUniqueOrThrow({ where: { id } });
      const mobile = (await mobileOf(c, personId)) ?? null;
      return { status: 200, body: { mobile, address: sealed && openResidence(c.deps.keys, id, sealed) } };
    },
  });

  api.route({
    method: 'post',
    path: '/registrants/notify',
    tag,
    summary: 'Tell many who are on the list to report, until a day',
    description: 'Whoever was told before, or has come, is left out.',
    idempotent: true,
    body: z
      .strictObject({ ids: z.array(z.uuid()).min(1).max(1000), reportBy: day.optional() })
      .meta({ id: 'Notifying' }),
    answers: { 200: z.strictObject({ count: z.int() }) },
    problems: ['not-allowed', 'date-out-of-range'],
    async handler(c) {
      demandSomewhere(c.actor, 'registrant.write');
      return once(c, async (tx) => ({ status: 200 as const, body: { count: await notifyRegistrants(tx, c, c.body) } }));
    },
  });
}
