import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demandSomewhere } from '../../access/may';
import { byId, day, line, personName, phone, version } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { openLiaison } from '../../registers/units/liaison';
import { keptUnit } from '../../registers/units/unit-of';
import { listUnits, shownUnit, UnitItem, unitColumns, unitFilters } from '../../registers/units/units-list';
import { changeUnit, endUnit, enterUnit, reportUnit } from '../../registers/units/write-unit';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';

const mail = z.email().max(100);

const LiaisonInput = z
  .strictObject({ name: personName, phone: phone.optional(), mail: mail.optional() })
  .meta({ id: 'LiaisonInput', description: 'Kept sealed.' });

const entered = {
  organisationId: z.uuid().nullish().meta({ description: 'Its party organisation, where that is one of this tree.' }),
  partyName: line(100).nullish().meta({ description: '单位党组织全称；没有党组织的不填' }),
  liaison: LiaisonInput.nullish(),
};

const UnitInput = z
  .strictObject({ keptBy: z.uuid(), name: line(100).meta({ description: '单位全称' }), ...entered })
  .meta({ id: 'UnitInput' });

const UnitChange = z.strictObject({ version, name: line(100).optional(), ...entered }).meta({ id: 'UnitChange' });

const LiaisonShown = z
  .strictObject({ name: z.string(), phone: z.string().nullable(), mail: z.string().nullable() })
  .meta({ id: 'Liaison' });

/** 单位: where in-service members work. It need not use this system. */
export function unitsRoutes(api: Api): void {
  const tag = 'units';

  listRoute(api, {
    path: '/units',
    tag,
    summary: 'Units, by name',
    filters: unitFilters,
    item: UnitItem,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'unit.read');
      return listUnits(c, query);
    },
    file: {
      id: 'units',
      title: '单位名单',
      columns: unitColumns,
      words: {
        registered: { yes: '已报到', no: '未报到', there: '未停用', ended: '已停用' },
        paired: { yes: '有结对', no: '没有结对' },
      },
    },
  });

  api.route({
    method: 'get',
    path: '/units/{id}',
    tag,
    summary: 'One of them',
    params: byId,
    answers: { 200: UnitItem },
    problems: [],
    handler: async (c) => ({ status: 200, body: await shownUnit(c, c.params.id) }),
  });

  api.route({
    method: 'post',
    path: '/units',
    tag,
    summary: 'Enter a unit that a community or street of mine keeps',
    idempotent: true,
    body: UnitInput,
    answers: { 201: z.strictObject({ id: z.uuid() }) },
    problems: ['not-found', 'not-allowed', 'unit-known'],
    handler: (c) => once(c, async (tx) => ({ status: 201 as const, body: { id: await enterUnit(tx, c, c.body) } })),
  });

  api.route({
    method: 'patch',
    path: '/units/{id}',
    tag,
    summary: 'Change what is entered of a unit',
    idempotent: true,
    params: byId,
    body: UnitChange,
    answers: { 200: UnitItem },
    problems: ['not-allowed', 'conflict', 'unit-known'],
    async handler(c) {
      await once(c, async (tx) => {
        await changeUnit(tx, c, c.params.id, c.body);
        return { status: 200 as const, body: null };
      });
      return { status: 200, body: await shownUnit(c, c.params.id) };
    },
  });

  const dated = (what: 'report' | 'end', summary: string, carryOut: typeof reportUnit) =>
    api.route({
      method: 'post',
      path: `/units/{id}/${what}`,
      tag,
      summary,
      idempotent: true,
      params: byId,
      body: z.strictObject({ on: day }),
      answers: { 200: UnitItem },
      problems: [
        'not-allowed',
        'unit-ended',
        'date-out-of-range',
        ...(what === 'report' ? ['unit-registered' as const] : []),
      ],
      async handler(c) {
        await once(c, async (tx) => {
          await carryOut(tx, c, c.params.id, c.body.on);
          return { status: 200 as const, body: null };
        });
        return { status: 200, body: await shownUnit(c, c.params.id) };
      },
    });
  dated('report', '单位报到: it has reported to the community that keeps it; its case begins', reportUnit);
  dated('end', 'It is no more or has moved away: links stop, its case ends, its people keep their records', endUnit);

  api.route({
    method: 'post',
    path: '/units/{id}/liaison',
    tag,
    summary: 'How its liaison is reached, in clear; on record',
    limit: 'sensitive',
    idempotent: true,
    params: byId,
    answers: { 200: LiaisonShown },
    problems: ['not-allowed'],
    handler: (c) =>
      once(c, async (tx) => {
        const unit = await keptUnit(tx, c, c.params.id);
        const liaison = openLiaison(c.deps.keys, unit.id, unit.liaison);
        if (!liaison) throw new Problem('not-found');
        const { personId } = c.actor;
        const entry = { actorId: personId, at: c.at, action: 'unmasked', objectKind: 'unit', objectId: unit.id };
        await recordAudit(tx, { ...entry, detail: { fields: ['liaison'] } });
        const { name, phone: tel, mail: address } = liaison;
        return { status: 200 as const, body: { name, phone: tel ?? null, mail: address ?? null } };
      }),
  });
}
