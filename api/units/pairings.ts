import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { pairingKinds, pairingStates, saidEndings } from '../../domain/registrants/pairings';
import { byId, day, line, paragraph, personName, version } from '../../lists/inputs';
import {
  changeUnitPairing,
  confirmAll,
  confirmPairing,
  endPairing,
  showHousehold,
} from '../../registers/pairings/change-pairing';
import { enterHouseholdPairing, enterUnitPairing } from '../../registers/pairings/enter-pairing';
import {
  JointLine,
  JointTotal,
  jointColumns,
  jointFilters,
  jointTotal,
  listJointFigures,
} from '../../registers/pairings/joint-figures';
import {
  listPairings,
  myPairings,
  PairingItem,
  pairingColumns,
  pairingFilters,
} from '../../registers/pairings/pairings-list';
import { tellPaired } from '../../registers/pairings/tell-pairings';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';

const said = {
  about: paragraph(300).meta({ description: '结对内容，不写个人姓名' }),
  keeperId: z.uuid().meta({ description: 'Who looks after it at the community: a person in office there.' }),
  unitSide: line(50).meta({ description: '单位联系人的姓名和职务；加密保存' }),
};

const UnitPairing = z
  .strictObject({ communityId: z.uuid(), unitId: z.uuid(), ...said, fromDay: day })
  .meta({ id: 'UnitPairingInput' });

const UnitPairingChange = z.object(said).partial().extend({ version }).strict().meta({ id: 'UnitPairingChange' });

const HouseholdPairing = z
  .strictObject({
    communityId: z.uuid(),
    memberId: z.uuid().optional().meta({ description: 'A member of the community; or:' }),
    registrantId: z.uuid().optional().meta({ description: 'Somebody who has reported there. One of the two.' }),
    householdName: personName.meta({ description: '户主姓名；加密保存' }),
    householdAddress: line(200).meta({ description: '住址；加密保存。不登记健康、困难等情况' }),
    consentOn: day.meta({ description: 'On which day the household agreed.' }),
    fromDay: day,
  })
  .refine(({ memberId, registrantId }) => (memberId === undefined) !== (registrantId === undefined), {
    message: '请选择一位党员或报到党员',
    path: ['memberId'],
  })
  .meta({ id: 'HouseholdPairingInput' });

const Ending = z.strictObject({ version, untilDay: day, why: z.enum(codes(saidEndings)) }).meta({ id: 'PairingEnd' });

const made = z.strictObject({ id: z.uuid() });

/** 结对: units with communities, members and registrants with households; and the figures of 共驻共建. */
export function pairingsRoutes(api: Api): void {
  const tag = 'units';

  listRoute(api, {
    path: '/pairings',
    tag,
    summary: '结对, the newest first',
    description:
      'Of whom a household is, only the office of the community itself reads, and only while the pairing is open; in the ' +
      'file too.',
    filters: pairingFilters,
    item: PairingItem,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'pairing.write');
      return listPairings(c, query);
    },
    file: {
      id: 'pairings',
      title: '结对',
      columns: pairingColumns,
      words: { kind: pairingKinds, state: pairingStates, unended: { true: '未结束的' } },
    },
  });

  api.route({
    method: 'get',
    path: '/my-pairings',
    tag,
    summary: 'My own pairings with households',
    answers: { 200: z.strictObject({ items: z.array(PairingItem) }) },
    problems: [],
    handler: async (c) => ({ status: 200, body: { items: await myPairings(c) } }),
  });

  api.route({
    method: 'post',
    path: '/unit-pairings',
    tag,
    summary: '结对共建: enter that a unit and a community are paired',
    idempotent: true,
    body: UnitPairing,
    answers: { 201: made },
    problems: ['not-found', 'not-allowed', 'unit-ended', 'date-out-of-range', 'pairing-open', 'pairing-too-many'],
    handler: (c) =>
      once(c, async (tx) => ({ status: 201 as const, body: { id: await enterUnitPairing(tx, c, c.body) } })),
  });

  api.route({
    method: 'patch',
    path: '/pairings/{id}',
    tag,
    summary: 'What a unit’s pairing is about, or who looks after it, is another now',
    description: 'Who looks after it at the community is told, where somebody else named him.',
    idempotent: true,
    params: byId,
    body: UnitPairingChange,
    answers: { 200: made },
    problems: ['not-allowed', 'conflict', 'pairing-ended'],
    handler: (c) =>
      once(c, async (tx) => {
        await changeUnitPairing(tx, c, c.params.id, c.body);
        return { status: 200 as const, body: { id: c.params.id } };
      }),
  });

  api.route({
    method: 'post',
    path: '/household-pairings',
    tag,
    summary: '结对帮扶: enter that somebody is paired with a household that has agreed',
    description: 'Only the office of the community itself does; he who is paired is told.',
    idempotent: true,
    body: HouseholdPairing,
    answers: { 201: made },
    problems: ['not-found', 'not-allowed', 'pairing-not-here', 'date-out-of-range', 'pairing-open', 'pairing-too-many'],
    handler: (c) =>
      once(c, async (tx) => {
        const { householdName: name, householdAddress: address, ...rest } = c.body;
        const { id, told } = await enterHouseholdPairing(tx, c, { ...rest, household: { name, address } });
        await tellPaired(tx, told, c.at);
        return { status: 201 as const, body: { id } };
      }),
  });

  api.route({
    method: 'post',
    path: '/pairings/confirm',
    tag,
    summary: 'All pairings of a community that are not confirmed this year go on',
    idempotent: true,
    body: z.strictObject({ communityId: z.uuid() }).meta({ id: 'PairingsConfirm' }),
    answers: { 200: z.strictObject({ confirmed: z.int() }) },
    problems: ['not-found', 'not-allowed'],
    handler: (c) =>
      once(c, async (tx) => ({
        status: 200 as const,
        body: { confirmed: await confirmAll(tx, c, c.body.communityId) },
      })),
  });

  api.route({
    method: 'post',
    path: '/pairings/{id}/confirm',
    tag,
    summary: 'It goes on this year too: asked each January, over in February',
    idempotent: true,
    params: byId,
    body: z.strictObject({ version }).meta({ id: 'PairingConfirm' }),
    answers: { 200: made },
    problems: ['not-allowed', 'conflict', 'pairing-ended'],
    handler: (c) =>
      once(c, async (tx) => {
        await confirmPairing(tx, c, c.params.id, c.body);
        return { status: 200 as const, body: { id: c.params.id } };
      }),
  });

  api.route({
    method: 'post',
    path: '/pairings/{id}/end',
    tag,
    summary: 'It has ended, with a reason; who was paired is told',
    idempotent: true,
    params: byId,
    body: Ending,
    answers: { 200: made },
    problems: ['not-allowed', 'conflict', 'pairing-ended', 'date-out-of-range'],
    handler: (c) =>
      once(c, async (tx) => {
        await endPairing(tx, c, c.params.id, c.body);
        return { status: 200 as const, body: { id: c.params.id } };
      }),
  });

  api.route({
    method: 'post',
    path: '/pairings/{id}/household',
    tag,
    summary: 'The household of an open pairing in clear; on record',
    limit: 'sensitive',
    idempotent: true,
    params: byId,
    answers: { 200: z.strictObject({ name: z.string(), address: z.string() }).meta({ id: 'PairedHousehold' }) },
    problems: ['not-allowed', 'pairing-ended'],
    handler: (c) => once(c, async (tx) => ({ status: 200 as const, body: await showHousehold(tx, c, c.params.id) })),
  });

  listRoute(api, {
    path: '/joint-figures',
    tag,
    summary: '共驻共建情况: a line a community, by name',
    filters: jointFilters,
    item: JointLine,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'pairing.write');
      return listJointFigures(c, query);
    },
    file: { id: 'joint-figures', title: '共驻共建情况', columns: jointColumns },
  });

  api.route({
    method: 'get',
    path: '/joint-figures/total',
    tag,
    summary: 'The same of all of them together',
    query: z.strictObject(jointFilters),
    answers: { 200: JointTotal },
    problems: ['not-allowed'],
    async handler(c) {
      demandSomewhere(c.actor, 'pairing.write');
      return { status: 200, body: await jointTotal(c, c.query) };
    },
  });
}
