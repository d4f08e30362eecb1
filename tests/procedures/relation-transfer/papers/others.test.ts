import { atTime } from '../../../../domain/time/dates';
import { type Desk, openDesk, pagesOf } from '../../../papers/desk';
import { START } from '../../../support/business-time';
import { travel } from '../../../support/journey';
import { transfers } from '../../../support/transfers';
import { arrive, leave } from '../elsewhere';

// 调整通知 and 回执.

const t = transfers();
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(t);
  await t.house.owner.organisation.update({ where: { id: t.town.west }, data: { phone: '010-60000002' } });
});
beforeEach(() => {
  desk.now = START;
});
afterAll(() => desk.close());

const made = (personId: string, caseId: string, kind: string) =>
  desk.ask(personId, 'POST', `/cases/${caseId}/documents`, { kind });
const textOf = async (personId: string, id: string) => {
  const { bytes } = await desk.download(personId, `/documents/${id}`);
  const pages = await pagesOf(bytes);
  expect(pages).toHaveLength(1);
  return pages[0] as string;
};
const memberOf = (id: string) => t.house.db.member.findUniqueOrThrow({ where: { id } });
const status = async (code: string) =>
  (await desk.api.call('GET', `/api/v1/documents/verify/${code}`)).body.status.id as string;

test('调整通知: to both branches, once the committee has agreed; another branch makes it void', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { memberId } = await town.member(town.east1, { duesPaidTo: '2054-11' });
  const { caseId, number } = await driver.start(people.east1Secretary, memberId, town.east2);
  expect((await made(people.eastOfficer, caseId, 'adjustment')).status).toBe(422);
  await driver.decide(caseId, people.eastOfficer, 'approve');
  const first = await made(people.east2Secretary, caseId, 'adjustment');
  expect(first.status).toBe(201);
  const page = await textOf(people.east1Secretary, first.body.id);
  const { name, sex } = await memberOf(memberId);
  expect(page).toContain(`党员组织关系调整通知第${number}号示例东社区第一党支部、示例东社区第二党支部：`);
  expect(page).toContain(
    `同意将${name}同志（${sex === 'female' ? '女' : '男'}，中国共产党正式党员）的组织关系由示例东社区第一党支部调整到示例东社区第二党支部。` +
      '该同志党费已交到贰零伍肆年壹拾壹月。',
  );
  expect(page).toMatch(/示例东社区党委二〇五四年十一月二十三日/);
  expect(page).toContain(`校验码${first.body.code}`);
  expect(await status(first.body.code)).toBe('valid');
  await driver.decide(caseId, people.east2Secretary, 'object');
  expect(await status(first.body.code)).toBe('void');
  await driver.forwardTo(caseId, '2054-11-25');
  desk.now = atTime('2054-11-25', 11);
  await driver.decide(caseId, people.eastOfficer, 'approve');
  const second = await made(people.eastOfficer, caseId, 'adjustment');
  expect(second.status).toBe(201);
  expect([await status(first.body.code), await status(second.body.code)]).toEqual(['void', 'valid']);
  expect(await textOf(people.eastOfficer, second.body.id)).toContain('二〇五四年十一月二十五日');
  await driver.decide(caseId, people.east2Secretary, 'place');
  expect(await status(second.body.code)).toBe('valid');
  expect((await made(people.eastOfficer, caseId, 'receipt')).status).toBe(422);
});

test('回执 between two committees: by the receiver, to the issuer, from the reception on', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId, memberId, personId } = await travel(t, 'IN_BRANCH');
  expect((await made(people.westOfficer, caseId, 'receipt')).status).toBe(422);
  await driver.decide(caseId, people.west1Secretary, 'place');
  expect((await made(people.eastOfficer, caseId, 'receipt')).status).toBe(403);
  const { status: code, body } = await made(people.westOfficer, caseId, 'receipt');
  expect(code).toBe(201);
  const { name } = await memberOf(memberId);
  const officer = await t.house.db.person.findUniqueOrThrow({ where: { id: people.westOfficer } });
  const letter = await t.house.db.letter.findFirstOrThrow({ where: { caseId } });
  const page = await textOf(people.westOfficer, body.id);
  expect(page).toContain(`党员组织关系介绍信回执第${letter.number}号示例东社区党委：`);
  expect(page).toContain(
    `你处介绍来的${name}同志（中国共产党正式党员）的党员组织关系已于二〇五四年十一月二十三日转达我处，编入示例西社区第一党支部，特此回复。`,
  );
  expect(page).toContain(`经办人：${officer.name}联系电话：010-60000002示例西社区党委二〇五四年十一月二十三日`);
  expect((await desk.download(personId, `/documents/${body.id}`)).status).toBe(200);
  expect((await desk.download(people.eastOfficer, `/documents/${body.id}`)).status).toBe(403);
  await driver.decide(caseId, people.westOfficer, 'receipt');
  expect(await status(body.code)).toBe('valid');
});

test('回执 to another system: by the number of its letter', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId, outsideId } = await arrive(t);
  await driver.decide(caseId, people.westOfficer, 'accept');
  await driver.decide(caseId, people.west1Secretary, 'place');
  const { body } = await made(people.westOfficer, caseId, 'receipt');
  const page = await textOf(people.westOfficer, body.id);
  const { name } = await t.house.db.outsideOrganisation.findUniqueOrThrow({ where: { id: outsideId } });
  expect(page).toContain(`党员组织关系介绍信回执示组转〔2054〕第12号${name}：你处介绍来的示例来者同志`);
  // Who left to another system gets no receipt from here.
  const left = await leave(t, 'AWAITING_RECEIPT');
  expect((await made(people.eastOfficer, left.caseId, 'receipt')).status).toBe(403);
});
