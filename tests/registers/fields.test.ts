import { randomUUID } from 'node:crypto';
import { unknownNamed } from '../../cases/named';
import { typedWith } from '../../cases/typed';
import type { OfferData } from '../../domain/case/offer';
import type { Field } from '../../domain/case/procedure';
import { submissionOf } from '../../registers/submissions/submissions';
import { type Office, openOffice } from '../api/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const fields: Record<string, Field> = {
  chair: { title: '主持人', type: 'person' },
  team: { title: '调查组', type: 'persons' },
  branchId: { title: '党支部', type: 'organisation' },
  unit: { title: '工作单位', type: 'unit' },
  grades: { title: '等次', type: 'choices', choices: { good: '优秀' } },
};

test('persons, organisations and units that are named have to be known', async () => {
  const { db } = office.house;
  const { people, east1, east } = office.town;
  const outside = randomUUID();
  const row = { id: outside, name: '示例外系统党委', createdBy: people.administrator, createdAt: new Date() };
  await db.outsideOrganisation.create({ data: row });
  const told = (data: OfferData) => db.$transaction((tx) => unknownNamed(tx, fields, data));
  const known = {
    chair: people.eastOfficer,
    team: [people.eastOfficer, people.westOfficer],
    branchId: east1,
    unit: east,
  };
  expect(await told(known)).toBeUndefined();
  expect(await told({ unit: outside, grades: ['good'] })).toBeUndefined();
  expect(await told({ team: [] })).toBeUndefined();
  const somebody = randomUUID();
  for (const [field, value] of Object.entries({
    chair: somebody,
    team: [people.eastOfficer, somebody],
    branchId: outside,
    unit: people.eastOfficer,
  })) {
    expect(await told({ ...known, [field]: value })).toEqual({ type: 'invalid-input', detail: { field } });
  }
});

const minutes = `一、通报情况\n${'记'.repeat(9_990)}录`;

test('ten thousand characters get through the API, up to what the outcome asks for', async () => {
  const { people } = office.town;
  const { caseId } = await office.started();
  const send = (typed: object) => office.decide(people.east1Secretary, caseId, 'pass', { typed });
  const told = await send({ minutes });
  expect([told.status, told.body.errors]).toEqual([400, [{ pointer: '/typed/minutes', detail: '不应有此项' }]]);
  const endless = await send({ minutes: minutes.repeat(3) });
  expect([endless.status, endless.body.errors[0].pointer]).toEqual([400, '/typed/minutes']);
});

test('a long text is kept sealed, and read back as it was typed', async () => {
  const { db, keys } = office.house;
  const made = submissionOf(keys, { fields: { minutes } }) as NonNullable<ReturnType<typeof submissionOf>>;
  const body = made.seal(made.id);
  expect(Buffer.from(body).includes(Buffer.from('通报情况'))).toBe(false);
  await db.submission.create({ data: { id: made.id, personId: office.town.people.eastOfficer, at: new Date(), body } });
  const asked = { minutes: { title: '会议记录', type: 'long-text' as const, required: true as const } };
  const read = await db.$transaction((tx) => typedWith(tx, keys, asked, made.id, Date.now()));
  expect(read).toEqual({ typed: { minutes } });
});

test('what is wrong with a field is said in words', async () => {
  const { people, east1 } = office.town;
  const { personId, memberId } = await office.town.member(east1);
  const body = { memberId, reason: '示例理由', data: { targetOrganisationId: 'west' } };
  const told = await office.as(personId, 'POST', '/procedures/relation-transfer/cases', body);
  expect(told.body.errors).toEqual([{ pointer: '/data/targetOrganisationId', detail: '不是有效的编号' }]);
  const more = { ...body, data: { targetOrganisationId: people.eastOfficer, other: ['a', 'b'] } };
  const odd = await office.as(personId, 'POST', '/procedures/relation-transfer/cases', more);
  expect(odd.body.errors).toEqual([{ pointer: '/data/other', detail: '不应有此项' }]);
});
