import { randomUUID } from 'node:crypto';
import type { Message } from '../../channels/channel';
import { smsParameters, smsText } from '../../channels/texts';
import { atTime, DAY, HOUR, MINUTE } from '../../domain/time/dates';
import { procedures } from '../../procedures/tables';
import { sendDue } from '../../worker/sender';
import { MORNING, postOffice } from './post-office';

const office = postOffice();
const URGING = '催办：示例甲的组织关系接转（2054-JZ-000001）“报到”请尽快办理';

async function set(organisationId: string, key: string, value: boolean | string[]): Promise<void> {
  const { db } = office.house;
  const row = { organisationId, key, value, reason: '示例', setBy: office.town.people.administrator };
  await db.setting.create({ data: { ...row, at: new Date(MORNING) } });
}

/** What became of a notice: a channel, why a person has to tell, or nothing besides the inbox. */
async function way(noticeId: string): Promise<string> {
  const [delivery, line] = await Promise.all([office.delivery(noticeId), office.relayLine(noticeId)]);
  expect([delivery, line]).toContain(null);
  return delivery?.channel ?? line?.reason ?? 'inbox';
}

test.each([
  ['in-app', { informBy: 'in-app', mail: 'x@example.org' }, 'inbox'],
  ['mail', { informBy: 'mail', mail: 'x@example.org' }, 'mail'],
  ['sms', { informBy: 'sms', mobile: '13900000010' }, 'sms'],
  ['sms without a number, but mail', { informBy: 'sms', mail: 'x@example.org' }, 'mail'],
  ['sms at a telephone that takes none', { informBy: 'sms', mobile: '010-88000000' }, 'no-channel'],
  ['wecom', { informBy: 'wecom', wecomId: 'x' }, 'wecom'],
  ['nothing given', { informBy: 'mail' }, 'no-channel'],
  ['his only way not wanted', { informBy: 'mail', mail: 'x@example.org', optOut: ['mail'] }, 'opted-out'],
  [
    'one not wanted, another given',
    { informBy: 'mail', mail: 'x@example.org', wecomId: 'x', optOut: ['mail'] },
    'wecom',
  ],
  ['by telephone', { informBy: 'phone', mobile: '13900000011', mail: 'x@example.org' }, 'no-channel'],
  ['visits', { informBy: 'visit' }, 'no-channel'],
])('a member told by %s', async (_how, contact, expected) => {
  const { personId } = await office.member(contact);
  const id = await office.notice(personId);
  await office.round(MORNING);
  expect(await way(id)).toBe(expected);
});

test('a line goes to his group, where he has one', async () => {
  const { town, house } = office;
  const { personId, memberId } = await office.member({ informBy: 'visit' }, town.west1);
  await house.owner.member.update({ where: { id: memberId }, data: { groupId: town.westGroup } });
  const id = await office.notice(personId);
  await office.round(MORNING);
  expect(await office.relayLine(id)).toMatchObject({ organisationId: town.westGroup, reason: 'no-channel' });
});

test.each([
  ['not due today stays for the digest', false, { mail: 'o@example.org' }, 'inbox', undefined],
  ['due today goes by mail before WeCom', true, { mail: 'o@example.org', wecomId: 'o' }, 'mail', undefined],
  ['due today, without anything given', true, {}, 'inbox', undefined],
  ['the digest goes by WeCom, though not urgent', false, { wecomId: 'o' }, 'wecom', 'digest'],
  ['the digest never goes by SMS unless a setting says so', false, { mobile: '13900000012' }, 'inbox', 'digest'],
  [
    'due today, only a mobile: not by SMS unless a setting says so',
    true,
    { mobile: '13900000012' },
    'inbox',
    undefined,
  ],
])('a role holder: what is %s', async (_what, urgent, contact, expected, caseId) => {
  const { town } = office;
  const personId = await town.person('secretary', town.east2);
  await office.reach(personId, contact);
  const id = await office.notice(personId, { audience: 'office', urgent, ...(caseId && { caseId }) });
  await office.round(MORNING);
  expect(await way(id)).toBe(expected);
});

test('settings: of the nearest organisation up the tree; SMS to role holders, and urging by SMS', async () => {
  const { town } = office;
  const leader = async (branch: string) => {
    const personId = await town.person('secretary', branch);
    await office.reach(personId, { mobile: '13900000013' });
    return personId;
  };
  const told = async (branch: string, lines: string[]) => {
    const id = await office.notice(await leader(branch), { audience: 'office', urgent: true, lines });
    await office.round(MORNING);
    return way(id);
  };
  const due = ['示例乙的组织关系接转（2054-JZ-000002）“支部审核”今天到期'];
  await set(town.east, 'office-sms', true);
  await set(town.east2, 'office-sms', false);
  expect(await Promise.all([told(town.east1, due), told(town.east2, due), told(town.west1, due)])).toEqual([
    'sms',
    'inbox',
    'inbox',
  ]);
  expect(await told(town.west2, [URGING])).toBe('inbox');
  await set(town.street, 'urge-by-sms', ['relation-transfer']);
  expect(await told(town.west2, [URGING])).toBe('sms');
  await set(town.street, 'urge-by-sms', []);
});

test('a member who wants SMS is urged by SMS only where the setting allows it, else by a person', async () => {
  const { town } = office;
  const urged = async () => {
    const { personId } = await office.member({ informBy: 'sms', mobile: '13900000014' }, town.west2);
    const id = await office.notice(personId, { lines: [URGING], urgent: true });
    await office.round(MORNING);
    return way(id);
  };
  expect(await urged()).toBe('no-channel');
  await set(town.west2, 'urge-by-sms', ['relation-transfer']);
  expect(await urged()).toBe('sms');
});

test('none at night: neither the first try nor a later one', async () => {
  office.use();
  const { personId } = await office.member({ mail: 'night@example.org' });
  const evening = atTime('2054-11-23', 20, 59);
  const id = await office.notice(personId, { at: evening });
  office.smtp.refuses.set('night@example.org', 451);
  await office.round(evening);
  const tried = await office.delivery(id);
  expect(tried).toMatchObject({ attempts: 1 });
  // The next try falls into the evening and waits for the morning.
  expect(tried?.nextAt?.getTime()).toBeGreaterThanOrEqual(atTime('2054-11-24', 8));
  const late = await office.notice(personId, { at: atTime('2054-11-23', 22) });
  office.smtp.refuses.delete('night@example.org');
  for (let hour = 22; hour < 32; hour++) await office.round(atTime('2054-11-23', hour));
  expect(office.smtp.mails.filter(({ to }) => to.includes('night@example.org'))).toEqual([]);
  await office.round(atTime('2054-11-24', 9, 5));
  expect(await office.delivery(id)).toMatchObject({ status: 'sent', attempts: 2 });
  expect(await office.delivery(late)).toMatchObject({ status: 'sent', attempts: 1 });
});

test('one message a person, case and day, however often it is routed and by however many', async () => {
  office.use();
  const { personId } = await office.member({ mail: 'once@example.org' });
  const id = await office.notice(personId);
  await Promise.all([office.round(MORNING), office.round(MORNING), office.round(MORNING)]);
  await office.house.db.notice.update({ where: { id }, data: { routedAt: null } });
  for (let minute = 0; minute < 5; minute++) await office.round(MORNING + minute * MINUTE);
  expect(office.smtp.mails.filter(({ to }) => to.includes('once@example.org'))).toHaveLength(1);
});

test('what has stood in the inbox for days is not told outside any more', async () => {
  const { personId } = await office.member({ mail: 'old@example.org' });
  const id = await office.notice(personId, { at: MORNING - 3 * DAY });
  await office.round(MORNING);
  expect(await way(id)).toBe('inbox');
  expect((await office.house.db.notice.findUniqueOrThrow({ where: { id } })).routedAt).not.toBeNull();
});

test('who changed his mind after the routing is not written to', async () => {
  const { personId } = await office.member({ mail: 'changed@example.org' });
  const id = await office.notice(personId, { at: MORNING - 12 * HOUR });
  await office.round(MORNING - 12 * HOUR);
  await office.reach(personId, { optOut: ['mail'] });
  await office.round(MORNING);
  expect(await office.delivery(id)).toMatchObject({ status: 'failed', error: 'opted-out' });
  expect(await office.relayLine(id)).toMatchObject({ reason: 'opted-out' });
});

test('an inbox without any channel set up: role holders read it there, members are told by a person', async () => {
  const none = Object.fromEntries(
    ['SMTP_URL', 'MAIL_FROM', 'SMS_ACCESS_KEY_ID', 'SMS_ACCESS_KEY_SECRET', 'SMS_SIGN_NAME', 'SMS_TEMPLATE_CODE']
      .concat(['WECOM_CORP_ID', 'WECOM_SECRET', 'WECOM_AGENT_ID'])
      .map((name) => [name, '']),
  );
  expect([...office.use(none).keys()]).toEqual([]);
  const { personId } = await office.member({ mail: 'x@example.org' });
  const id = await office.notice(personId);
  await office.round(MORNING);
  expect(await way(id)).toBe('no-channel');
  expect(() => office.use({ SMS_SIGN_NAME: '' })).toThrow('SMS_SIGN_NAME');
  office.use();
});

test('the inbox comes first: what is not handed over is not routed', async () => {
  const { personId } = await office.member({ mail: 'first@example.org' });
  const id = randomUUID();
  const { db } = office.house;
  const caseId = `relation-transfer-${randomUUID()}`;
  const row = { id, personId, caseId, localDate: new Date('2054-11-23'), lines: ['示例'], audience: 'member' };
  await db.notice.create({ data: { ...row, notBefore: new Date(MORNING), createdAt: new Date(MORNING) } });
  await office.round(MORNING);
  expect(await way(id)).toBe('inbox');
  await sendDue(db, MORNING);
  await office.round(MORNING);
  expect(await way(id)).toBe('mail');
});

test('an SMS is one message of 70 characters, its variables of 35 at most, for every procedure and a long signature', () => {
  const matters = [...Object.values(procedures).map(({ table }) => table.title), '待办事项', '批量办理'];
  for (const matter of matters) {
    const message = { matter, lines: Array(12).fill('示例') } as unknown as Message;
    expect([...smsText(message, '示例街道党工委组织办公室')].length).toBeLessThanOrEqual(70);
    for (const value of Object.values(smsParameters(message))) expect(value.length).toBeLessThanOrEqual(35);
  }
});
