import { atTime, MINUTE } from '../../../domain/time/dates';
import { type Desk, openDesk, pagesOf } from '../../papers/desk';
import { DOCX, wordFile, wordText } from '../../papers/word';
import { START } from '../../support/business-time';
import type { Transfers } from '../../support/transfers';
import { sittings } from './open-sittings';
import { calls, fixes, type Someone, ticks } from './sittings';

// 通知, 签到表, 会议记录: when a sitting has them, what they say, and whether they still hold.

const all = sittings();
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(all as unknown as Transfers);
  desk.now = START;
});
afterAll(() => desk?.close());

const made = (personId: string, caseId: string, kind: string) =>
  desk.ask(personId, 'POST', `/cases/${caseId}/documents`, { kind });
const textOf = async (personId: string, id: string) => {
  const { bytes } = await desk.download(personId, `/documents/${id}`);
  return (await pagesOf(bytes)).join('');
};
const status = async (code: string) =>
  (await desk.api.call('GET', `/api/v1/documents/verify/${code}`)).body.status.id as string;

let caseId: string;
let sittingId: string;
let members: Someone[];
const names: string[] = [];
const line = (at: number) => names[at] as string;

test('a notice and a blank sign-in sheet as soon as the sitting is fixed; another place makes another notice', async () => {
  const { town, house, driver } = all;
  const { east1Secretary: secretary } = town.people;
  members = [];
  for (const name of ['示例安', '示例宝', '示例陈', '示例丁', '示例冯']) {
    members.push(await town.member(town.east1, { name }));
    names.push(name);
  }
  await house.owner.member.update({
    where: { id: (members[4] as Someone).memberId },
    data: { tags: ['floating'], alsoId: town.west1 },
  });
  const called = { by: secretary, organisationId: town.east1, day: '2054-12-10', hour: 19, title: '示例党员大会' };
  ({ caseId, sittingId } = await calls(all, called));
  expect((await made(secretary, caseId, 'sitting-notice')).status).toBe(422);
  const keeper = (members[0] as Someone).personId;
  await fixes(all, caseId, secretary, { day: '2054-12-10', hour: 19, keeper });

  const notice = await made(secretary, caseId, 'sitting-notice');
  expect(notice.status).toBe(201);
  const page = await textOf(secretary, notice.body.id);
  expect(page).toContain('各位党员：定于2054年12月10日（周四）19:00至21:00在示例活动室召开示例党员大会，请按时参加。');
  expect(page).toContain('议题：一、学习；二、讨论');
  expect(page).toContain(`示例东社区第一党支部2054年11月23日`);
  expect((await made(secretary, caseId, 'sitting-notice')).status).toBe(200);

  const blank = await made(secretary, caseId, 'sign-in-blank');
  const sheet = await textOf(secretary, blank.body.id);
  for (const at of [0, 1, 2, 3]) expect(sheet.split(line(at))).toHaveLength(2);
  expect(sheet).toContain(`另列原因签到${line(4)}流动党员，已按规定外出`);
  expect(sheet).toContain('应到4人，实到人，请假人，缺席人，另列1人。');
  expect((await made(secretary, caseId, 'sign-in-filled')).status).toBe(422);
  for (const stranger of [town.people.west1Secretary, (members[1] as Someone).personId]) {
    expect((await made(stranger, caseId, 'sitting-notice')).status).toBeGreaterThanOrEqual(403);
  }

  await fixes(all, caseId, secretary, { day: '2054-12-10', hour: 19, keeper, place: '示例礼堂' }, 'change');
  desk.now += MINUTE;
  const second = await made(secretary, caseId, 'sitting-notice');
  expect(second.status).toBe(201);
  expect([await status(notice.body.code), await status(second.body.code)]).toEqual(['void', 'valid']);
  await driver.forwardTo(caseId, '2054-12-10', 20, 40);
  desk.now = atTime('2054-12-10', 20, 40);
});

test('a filled sheet once the list is closed, and minutes with who was there once they are handed in', async () => {
  const { town, driver } = all;
  const { east1Secretary: secretary } = town.people;
  const [keeper, late, absent, onLeave] = members as [Someone, Someone, Someone, Someone];
  await ticks(all, sittingId, {
    [keeper.memberId]: 'present',
    [late.memberId]: 'late',
    [absent.memberId]: 'absent',
    [onLeave.memberId]: 'leave',
  });
  await driver.decide(caseId, keeper.personId, 'close');
  const filled = await made(secretary, caseId, 'sign-in-filled');
  const sheet = await textOf(secretary, filled.body.id);
  // Two a row: the marks stand beside their names.
  expect(sheet).toContain(`1${line(0)}到会3${line(2)}缺席2${line(1)}迟到4${line(3)}请假`);
  expect(sheet).toContain('应到4人，实到2人，请假1人，缺席1人，另列1人。');
  expect((await made(secretary, caseId, 'sign-in-blank')).status).toBe(422);
  expect((await made(secretary, caseId, 'sitting-minutes')).status).toBe(422);

  const long = `会议由示例甲主持。${'讨论支部工作，提出意见。'.repeat(700)}会议结束。`;
  await driver.decide(caseId, keeper.personId, 'archive', {}, { minutes: long });
  const minutes = await made(secretary, caseId, 'sitting-minutes');
  const { bytes } = await desk.download(secretary, `/documents/${minutes.body.id}`);
  const pages = await pagesOf(bytes);
  expect(pages.length).toBeGreaterThan(5);
  // Without what stands at the foot of each.
  const text = pages.map((page) => page.replace(/会议记录第\d+页，共\d+页.*$/, '')).join('');
  expect(text).toContain('到会情况应到4人，实到2人');
  expect(text).toContain(`请假${line(3)}`);
  expect(text).toContain(`缺席${line(2)}`);
  expect(text.match(/讨论支部工作/g)).toHaveLength(700);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(`第${at + 1}页，共${pages.length}页`);
    expect(page).toContain(`校验码${minutes.body.code}`);
  }
  expect(await status(filled.body.code)).toBe('valid');

  // Who asked for leave and waits for word of it is not said to be absent.
  const where = { sittingId_memberId: { sittingId, memberId: absent.memberId } };
  const asking = { leaveKind: 'family', leaveStatus: 'asked' };
  await all.house.owner.attendance.update({ where, data: asking });
  desk.now += MINUTE;
  const waits = await textOf(secretary, (await made(secretary, caseId, 'sign-in-filled')).body.id);
  expect(waits).toContain(`3${line(2)}请假待答复`);
  expect(waits).toContain('请假1人，缺席0人');

  // A line that is corrected makes another sheet, and the one before void.
  await ticks(all, sittingId, { [absent.memberId]: 'leave' });
  desk.now += MINUTE;
  const corrected = await made(secretary, caseId, 'sign-in-filled');
  expect(corrected.status).toBe(201);
  expect([await status(filled.body.code), await status(corrected.body.code)]).toEqual(['void', 'valid']);
});

test('minutes come in the own Word template of the office, too', async () => {
  const { town } = all;
  const { eastOfficer, east1Secretary: secretary } = town.people;
  const file = wordFile(['{党组织}：{集会}', '{到会情况}，请假：{请假}', '{记录}']);
  const path = `/templates/sitting-minutes?organisationId=${town.east}`;
  expect((await desk.upload(eastOfficer, path, DOCX, file, '我处会议记录.docx')).status).toBe(201);
  const { body } = await made(secretary, caseId, 'sitting-minutes');
  const { bytes, type } = await desk.download(secretary, `/documents/${body.id}?format=docx`);
  expect(type).toContain(DOCX);
  const text = wordText(bytes);
  expect(text).toContain('示例东社区第一党支部：示例党员大会');
  expect(text).toContain(`应到4人，实到2人，请假：${line(2)}、${line(3)}`);
  expect(text).toContain('讨论支部工作，提出意见。会议结束。');
});
