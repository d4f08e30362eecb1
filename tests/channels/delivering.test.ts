import { puttingOff } from '../../channels/putting-off';
import { DAY, HOUR, MINUTE } from '../../domain/time/dates';
import { giveUpForgotten } from '../../worker/forgotten';
import { collectReports } from '../../worker/reports';
import { routeDue } from '../../worker/routing';
import { ADDRESS, MORNING, postOffice } from './post-office';
import { silentPort } from './smtp-server';

const office = postOffice();
const mailsTo = (address: string) => office.smtp.mails.filter(({ to }) => to.includes(address));

test('mail: the lines, the address of the system, and nothing personal in its head but the address', async () => {
  const { personId } = await office.member({ mail: 'a@example.org' });
  const id = await office.notice(personId);
  await office.round(MORNING);
  const delivery = await office.delivery(id);
  expect(delivery).toMatchObject({ channel: 'mail', status: 'sent', attempts: 1, error: null });
  const [mail] = mailsTo('a@example.org');
  const { name } = await office.house.db.person.findUniqueOrThrow({ where: { id: personId } });
  expect(mail?.messageId).toBe(`<${delivery?.id}@dangwu.example.org>`);
  expect(mail?.body).toContain(`${name}同志：`);
  expect(mail?.body).toContain('1. 示例甲的组织关系接转（2054-JZ-000001）待您办理：报到，请于11月30日前办理');
  expect(mail?.body).toContain(ADDRESS);
  const words = [...(mail?.head ?? '').matchAll(/=\?UTF-8\?B\?(.*?)\?=/g)].map(([, word]) => word as string);
  expect(words.map((word) => Buffer.from(word, 'base64').toString()).join('')).toBe('党务系统党务通知：组织关系接转');
  expect(mail?.head).toMatch(/^To: a@example\.org$/m);
  expect(mail?.head).toMatch(/^Auto-Submitted: auto-generated$/m);
});

test('SMS: the template and its parameters, no name; its report makes it delivered', async () => {
  const { personId } = await office.member({ informBy: 'sms', mobile: '13900000001' });
  const id = await office.notice(personId);
  await office.round(MORNING);
  const [taken] = office.sms.taken.filter(({ phone }) => phone === '13900000001');
  expect(taken).toMatchObject({
    template: 'SMS_990001',
    sign: '示例街道党工委',
    parameters: { count: '1', matter: '组织关系接转' },
  });
  await collectReports(office.telling, MORNING + 2 * MINUTE);
  expect(await office.delivery(id)).toMatchObject({
    status: 'sent',
    providerId: taken?.bizId,
  });
  if (taken) taken.status = 3;
  await collectReports(office.telling, MORNING + 20 * MINUTE);
  // It is asked for by the service's own id.
  expect(office.sms.asked).toEqual([taken?.bizId, taken?.bizId]);
  expect(await office.delivery(id)).toMatchObject({ status: 'delivered' });
});

test('SMS that its report says did not arrive: a person has to tell', async () => {
  const { personId } = await office.member({ informBy: 'sms', mobile: '13900000002' });
  const id = await office.notice(personId);
  await office.round(MORNING);
  for (const one of office.sms.taken) if (one.phone === '13900000002') one.status = 2;
  await collectReports(office.telling, MORNING + 2 * MINUTE);
  expect(await office.delivery(id)).toMatchObject({ status: 'failed', error: 'MOBILE_NOT_ON_SERVICE' });
  expect(await office.relayLine(id)).toMatchObject({ reason: 'failed', organisationId: office.town.east1 });
});

test('WeCom: one token for many, renewed once when it has run out', async () => {
  office.use();
  const given = office.wecom.tokensGiven;
  const notices: string[] = [];
  for (let n = 0; n < 5; n++) {
    const { personId } = await office.member({ informBy: 'wecom', wecomId: `user${n}` });
    notices.push(await office.notice(personId));
  }
  await office.round(MORNING);
  expect(office.wecom.tokensGiven).toBe(given + 1);
  expect(office.wecom.seen.map(({ touser }) => touser).sort()).toEqual(['user0', 'user1', 'user2', 'user3', 'user4']);
  expect(office.wecom.seen[0]?.text).toContain(ADDRESS);
  office.wecom.expire();
  const { personId } = await office.member({ informBy: 'wecom', wecomId: 'later' });
  const id = await office.notice(personId);
  await office.round(MORNING + MINUTE);
  expect(await office.delivery(id)).toMatchObject({ status: 'sent', attempts: 1 });
  expect(office.wecom.tokensGiven).toBe(given + 2);
});

test.each([
  ['mail', { mail: 'gone@example.org' }, 'smtp-550'],
  ['sms', { mobile: '13900000003' }, 'isv.MOBILE_NUMBER_ILLEGAL'],
  ['wecom', { wecomId: 'gone' }, 'wecom-81013'],
])('%s refuses the recipient: not tried again, a person has to tell', async (informBy, contact, code) => {
  office.smtp.refuses.set('gone@example.org', 550);
  office.sms.codes.set('13900000003', 'isv.MOBILE_NUMBER_ILLEGAL');
  office.wecom.unknown.add('gone');
  const { personId } = await office.member({ informBy, ...contact });
  const id = await office.notice(personId);
  await office.round(MORNING);
  await office.round(MORNING + 5 * HOUR);
  expect(await office.delivery(id)).toMatchObject({ channel: informBy, status: 'failed', attempts: 1, error: code });
  expect(await office.relayLine(id)).toMatchObject({ reason: 'failed', personId, tickedAt: null });
});

test('a service that puts everybody off with 550 is tried again, and said once', async () => {
  office.use();
  const { log } = office.telling;
  const warned = jest.spyOn(log, 'warn');
  const told = jest.spyOn(log, 'info');
  const notices: string[] = [];
  for (const name of ['limited1', 'limited2', 'limited3', 'limited4', 'limited5']) {
    const mail = `${name}@example.org`;
    office.smtp.refuses.set(mail, 550);
    office.smtp.words.set(mail, 'Connection frequency limited');
    const { personId } = await office.member({ mail });
    notices.push(await office.notice(personId));
  }
  await office.round(MORNING);
  for (const id of notices) {
    expect(await office.delivery(id)).toMatchObject({ status: 'waiting' });
    expect(await office.relayLine(id)).toBeNull();
  }
  const said = warned.mock.calls.filter(([, words]) => /takes nothing/.test(String(words)));
  expect(said).toEqual([[{ channel: 'mail', code: 'smtp-550' }, expect.any(String)]]);
  expect(told.mock.calls.filter(([, words]) => words === 'not sent')).toEqual([]);
  office.smtp.refuses.clear();
  await office.round(MORNING + HOUR);
  await office.round(MORNING + 2 * HOUR);
  for (const id of notices) expect(await office.delivery(id)).toMatchObject({ status: 'sent' });
  expect(warned.mock.calls.filter(([, words]) => /answers again/.test(String(words)))).toHaveLength(1);
  warned.mockRestore();
  told.mockRestore();
});

test.each([
  ['550 User frequency limited', 'everybody'],
  ['554 5.7.1 sending quota exceeded for today', 'everybody'],
  ['550 发送频率超过限制', 'everybody'],
  ['550 4.2.2 over quota', 'recipient'],
  ['552 5.2.2 mailbox full', 'recipient'],
  ['550 4.7.1 greylisted', 'recipient'],
  ['554 please try again later', 'recipient'],
  ['550 5.1.1 no such user', undefined],
  ['550 blocked by 4.2.33.2', undefined],
  ['550 5.4.1 rejected', undefined],
])('%s: %s has to wait', (words, who) => expect(puttingOff(words)).toBe(who));

test.each([
  ['a mailbox that is full for now', 'smtp-452', 'mail', { mail: 'full@example.org' }],
  ['a number that had too many', 'isv.BUSINESS_LIMIT_CONTROL', 'sms', { mobile: '13900000004' }],
  ['WeCom at its rate limit', 'wecom-45009', 'wecom', { wecomId: 'busy' }],
])('%s: later, and then it arrives', async (_what, code, informBy, contact) => {
  office.use();
  office.smtp.refuses.set('full@example.org', 452);
  office.sms.codes.set('13900000004', 'isv.BUSINESS_LIMIT_CONTROL');
  office.wecom.fails = { errcode: 45009, times: 1 };
  const { personId } = await office.member({ informBy, ...contact });
  const id = await office.notice(personId);
  await office.round(MORNING);
  const first = await office.delivery(id);
  expect(first).toMatchObject({ status: 'waiting', attempts: 1, error: code });
  expect(first?.nextAt?.getTime()).toBeGreaterThanOrEqual(MORNING + MINUTE);
  office.smtp.refuses.delete('full@example.org');
  office.sms.codes.delete('13900000004');
  office.wecom.fails.times = 0;
  await office.round(MORNING + 30_000);
  expect(await office.delivery(id)).toMatchObject({ attempts: 1 });
  await office.round(MORNING + 2 * MINUTE);
  expect(await office.delivery(id)).toMatchObject({ status: 'sent', attempts: 2, error: null });
});

test.each([
  ['isv.BLACK_KEY_CONTROL_LIMIT', 'failed'],
  ['isv.CUSTOMER_REFUSED', 'failed'],
  ['isv.SMS_CONTENT_ILLEGAL', 'failed'],
  ['isv.SMS_TEMPLATE_ILLEGAL', 'waiting'],
  ['isv.DAY_LIMIT_CONTROL', 'waiting'],
  ['isv.AMOUNT_NOT_ENOUGH', 'waiting'],
  ['isp.SYSTEM_ERROR', 'waiting'],
  ['Throttling.User', 'waiting'],
])('an SMS answered with %s is %s', async (code, status) => {
  office.use();
  office.sms.codes.set('13900000006', code);
  const { personId } = await office.member({ informBy: 'sms', mobile: '13900000006' });
  const id = await office.notice(personId);
  await office.round(MORNING);
  expect(await office.delivery(id)).toMatchObject({ status, error: code });
  await office.house.owner.delivery.updateMany({ where: { noticeId: id }, data: { status: 'failed' } });
});

test('SMS with the newer signature: sent, and reported', async () => {
  office.use({ SMS_SIGNATURE: 'acs3' });
  const { personId } = await office.member({ informBy: 'sms', mobile: '13900000007' });
  const id = await office.notice(personId);
  await office.round(MORNING);
  expect([...office.sms.signatures].sort()).toEqual(['1.0', 'acs3']);
  for (const one of office.sms.taken) if (one.phone === '13900000007') one.status = 3;
  await collectReports(office.telling, MORNING + 2 * MINUTE);
  expect(await office.delivery(id)).toMatchObject({ status: 'delivered' });
  office.use();
});

test('a message that the service took is found among all that the number had that day', async () => {
  office.use();
  const { personId } = await office.member({ informBy: 'sms', mobile: '13900000008' });
  const before = office.sms.taken.length;
  const other = { phone: '13900000008', template: 't', sign: 's', parameters: {}, day: '20541123', status: 3 } as const;
  for (let n = 0; n < 60; n++) office.sms.taken.push({ ...other, outId: `other-${n}`, bizId: `${n}^0` });
  const id = await office.notice(personId);
  office.sms.loseAnswer = 1;
  await office.round(MORNING);
  await office.round(MORNING + 5 * MINUTE);
  expect(await office.delivery(id)).toMatchObject({ status: 'sent', attempts: 2 });
  expect(office.sms.taken.length).toBe(before + 61);
});

test('WeCom takes a message over and has no licence for him: a person has to tell', async () => {
  office.use();
  office.wecom.unlicensed.add('Unlicensed');
  const { personId } = await office.member({ informBy: 'wecom', wecomId: 'Unlicensed' });
  const id = await office.notice(personId);
  await office.round(MORNING);
  expect(await office.delivery(id)).toMatchObject({ status: 'failed', error: 'wecom-unlicenseduser' });
  expect(await office.relayLine(id)).toMatchObject({ reason: 'failed' });
});

test('what was accepted without our learning of it: mail again under the same id, SMS and WeCom once', async () => {
  office.use();
  const mail = await office.member({ informBy: 'mail', mail: 'lost@example.org' });
  const sms = await office.member({ informBy: 'sms', mobile: '13900000005' });
  const wecom = await office.member({ informBy: 'wecom', wecomId: 'lost' });
  const ids = await Promise.all([mail, sms, wecom].map(({ personId }) => office.notice(personId)));
  office.smtp.loseAnswer = office.sms.loseAnswer = office.wecom.loseAnswer = 1;
  await office.round(MORNING);
  for (const id of ids) expect(await office.delivery(id)).toMatchObject({ status: 'waiting' });
  await office.round(MORNING + 5 * MINUTE);
  for (const id of ids) expect(await office.delivery(id)).toMatchObject({ status: 'sent', attempts: 2 });
  const [first, second, ...more] = mailsTo('lost@example.org').map(({ messageId }) => messageId);
  expect([first, more]).toEqual([second, []]);
  expect(office.sms.taken.filter(({ phone }) => phone === '13900000005')).toHaveLength(1);
  expect(office.wecom.seen.filter(({ touser }) => touser === 'lost')).toHaveLength(1);
});

test('a provider that is silent times out, is left alone after three, and everything arrives when it is back', async () => {
  const silent = await silentPort();
  const people = await Promise.all(
    Array.from({ length: 8 }, (_, n) => office.member({ mail: `many${n}@example.org` })),
  );
  const ids = await Promise.all(people.map(({ personId }) => office.notice(personId)));
  const away = { SMTP_URL: `smtp://127.0.0.1:${silent.port}`, CHANNEL_TIMEOUT_MS: '150' };
  office.use(away);
  const tries = async () =>
    (await office.house.db.delivery.findMany({ where: { noticeId: { in: ids } } })).map(({ attempts }) => attempts);
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  await office.round(MORNING);
  const first = sum(await tries());
  // Four at once may be under way when the third fails; the others were put back.
  expect(first).toBeGreaterThanOrEqual(3);
  expect(first).toBeLessThanOrEqual(6);
  await office.round(MORNING + 1_000);
  expect(sum(await tries())).toBe(first);
  // A worker that starts anew, or another one, leaves it alone as well.
  office.use(away);
  await office.round(MORNING + 2_000);
  expect(sum(await tries())).toBe(first);
  expect(await office.house.db.channelPause.findMany({ select: { channel: true } })).toEqual([{ channel: 'mail' }]);
  for (let minute = 1; minute < 60; minute++) await office.round(MORNING + minute * MINUTE);
  // An hour of one probe at a time, ever rarer.
  expect(sum(await tries())).toBeLessThanOrEqual(first + 15);
  silent.close();
  office.use();
  for (let minute = 60; minute < 200; minute++) await office.round(MORNING + minute * MINUTE);
  const rows = await office.house.db.delivery.findMany({ where: { noticeId: { in: ids } } });
  expect(rows.map(({ status }) => status)).toEqual(ids.map(() => 'sent'));
  for (let n = 0; n < 8; n++) expect(mailsTo(`many${n}@example.org`)).toHaveLength(1);
});

test('what does not get through within three days is given up, and a person has to tell', async () => {
  office.use();
  office.smtp.refuses.set('never@example.org', 451);
  const { personId } = await office.member({ mail: 'never@example.org' });
  const id = await office.notice(personId);
  for (let hour = 0; hour <= 80; hour++) await office.round(MORNING + hour * HOUR);
  const row = await office.delivery(id);
  expect(row).toMatchObject({ status: 'given-up', error: 'smtp-451' });
  // By day only, and ever more rarely.
  expect(row?.attempts).toBeLessThan(40);
  expect(await office.relayLine(id)).toMatchObject({ reason: 'failed' });
});

test.each([
  ['a mail server that offers no TLS', { SMTP_TLS: 'required' }, 'mail', 'smtp-500', 'up1'],
  ['a wrong password', { SMTP_URL: 'smtp://dangwu:wrong@127.0.0.1' }, 'mail', 'smtp-535', 'up2'],
  ['a wrong SMS key', { SMS_ACCESS_KEY_SECRET: 'wrong' }, 'sms', 'SignatureDoesNotMatch', 'up3'],
  ['a wrong WeCom secret', { WECOM_SECRET: 'wrong' }, 'wecom', 'wecom-40001', 'up4'],
])('%s is nobody’s refusal: what waits arrives once it is set right', async (_what, env, informBy, code, name) => {
  const url = (env as { SMTP_URL?: string }).SMTP_URL;
  office.use({ ...env, ...(url && { SMTP_URL: `${url}:${office.smtp.port}` }) });
  const contact = { mail: `${name}@example.org`, mobile: `1390000005${name.at(-1)}`, wecomId: name };
  const { personId } = await office.member({ informBy, ...contact });
  const id = await office.notice(personId);
  await office.round(MORNING);
  expect(await office.delivery(id)).toMatchObject({ channel: informBy, status: 'waiting', error: code });
  office.use();
  await office.round(MORNING + 5 * MINUTE);
  expect(await office.delivery(id)).toMatchObject({ status: 'sent', attempts: 2 });
});

test('what waits for a channel that was switched off is given up after three days, and a person has to tell', async () => {
  office.use();
  const { personId } = await office.member({ mail: 'off@example.org' });
  const id = await office.notice(personId);
  await routeDue(office.telling, MORNING);
  office.use({ SMTP_URL: '', MAIL_FROM: '' });
  await office.round(MORNING + HOUR);
  expect(await giveUpForgotten(office.telling, MORNING + 2 * DAY)).toBe(0);
  expect(await giveUpForgotten(office.telling, MORNING + 3 * DAY + HOUR)).toBe(1);
  expect(await office.delivery(id)).toMatchObject({ status: 'given-up', attempts: 0, error: 'channel-off' });
  expect(await office.relayLine(id)).toMatchObject({ reason: 'failed' });
});
