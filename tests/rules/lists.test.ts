import type { RuleSet } from '../../domain/rules/rule-set';
import { atTime } from '../../domain/time/dates';
import { relationTransferRules } from '../../procedures/relation-transfer/rules';
import { type Served, serve } from '../api/served';
import { transfers } from '../support/transfers';

const t = transfers();
const now = atTime('2054-11-23', 10);
let api: Served;

// No procedure that is here has a list among its parameters yet: this one has, for as long as this file runs.
beforeAll(async () => {
  const [set]: RuleSet[] = relationTransferRules;
  if (!set) throw new Error('a transfer has no rules');
  set.parameters.asked = {
    value: ['secretary', 'committee'],
    title: '征求意见顺序',
    source: '示例',
    marking: 'unsure',
    choices: { secretary: '支部书记', committee: '支委会', members: '党员大会' },
    most: 3,
  };
  api = await serve(t.house, { clock: () => now });
});
afterAll(() => api.stop());

const RULES = '/api/v1/procedures/relation-transfer/rules';

async function set(value: unknown) {
  const token = await api.tokenOf(t.town.people.eastOfficer);
  const body = { organisationId: t.town.east, value, effectiveFrom: '2054-11-23', reason: '示例理由' };
  return await api.call('POST', `${RULES}/asked`, { token, body });
}

async function shown() {
  const token = await api.tokenOf(t.town.people.eastOfficer);
  const { body } = await api.call('GET', `${RULES}?organisationId=${t.town.east}`, { token });
  return body.parameters.find(({ name }: { name: string }) => name === 'asked');
}

test('a list is set in its order, shown in words, and kept by the case that begins under it', async () => {
  const { caseId: before } = await started();
  expect(await shown()).toMatchObject({
    value: ['secretary', 'committee'],
    text: '支部书记 → 支委会',
    choices: [
      { id: 'secretary', title: '支部书记' },
      { id: 'committee', title: '支委会' },
      { id: 'members', title: '党员大会' },
    ],
    list: { least: 1, most: 3, repeats: false },
    override: null,
  });
  expect((await set(['members', 'secretary'])).status).toBe(201);
  expect(await shown()).toMatchObject({
    text: '党员大会 → 支部书记',
    override: { reason: '示例理由', instead: { text: '支部书记 → 支委会' } },
  });
  const { caseId } = await started();
  expect((await t.driver.state(caseId)).rules.asked).toEqual(['members', 'secretary']);
  expect((await t.driver.state(before)).rules.asked).toEqual(['secretary', 'committee']);
});

test.each([
  [[], '征求意见顺序至少 1 项'],
  [['nobody'], '征求意见顺序第 1 项不在可选范围内'],
  [['members', 'members'], '征求意见顺序中“党员大会”不能重复'],
  [{ days: 3 }, '征求意见顺序应为列表'],
])('it cannot be %j', async (value, detail) => {
  const told = await set(value);
  expect([told.status, told.body.errors]).toEqual([400, [{ pointer: '/value', detail }]]);
});

async function started() {
  const { personId, memberId } = await t.town.member(t.town.east1);
  return await t.driver.start(personId, memberId, t.town.west1);
}
