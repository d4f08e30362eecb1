import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import pino from 'pino';
import { MINUTE } from '../../domain/time/dates';
import { collectReports } from '../../worker/reports';
import { type Served, serve } from '../api/served';
import { MORNING, postOffice } from './post-office';

const SECRET = 'aaaaBBBB0000-1111_2222cccc3333DDDD';
const office = postOffice();
let api: Served;
let lines = '';

beforeAll(async () => {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines += chunk;
      done();
    },
  });
  office.env.SMS_REPORT_SECRET = SECRET;
  office.use();
  const { config } = office.house;
  const channels = { ...config.channels, smsReportSecret: SECRET };
  const log = pino({ level: 'trace' }, sink);
  api = await serve(office.house, { clock: () => MORNING + MINUTE, config: { ...config, channels }, log });
});
afterAll(() => api?.stop());

const push = (body: unknown, secret = SECRET) => api.call('POST', `/api/v1/sms-reports/${secret}`, { body, key: null });

/** A message that the service took over, and how it stands. */
async function sent(mobile: string, status: 1 | 2 | 3) {
  const { personId } = await office.member({ informBy: 'sms', mobile });
  const id = await office.notice(personId);
  await office.round(MORNING);
  const taken = office.sms.taken.find(({ phone }) => phone === mobile);
  if (!taken) throw new Error('not sent');
  taken.status = status;
  return { id, taken };
}

test('a push makes delivered what arrived, and a line of the list of what did not; again it changes nothing', async () => {
  const good = await sent('13900000061', 3);
  const bad = await sent('13900000062', 2);
  const body = office.sms.reports([good.taken, bad.taken]);
  expect(await push(body)).toMatchObject({ status: 200, body: { code: 0, msg: '接收成功' } });
  const rows = async () => [await office.delivery(good.id), await office.delivery(bad.id)];
  const after = await rows();
  expect(after).toMatchObject([{ status: 'delivered' }, { status: 'failed', error: 'MOBILE_NOT_ON_SERVICE' }]);
  expect(await office.relayLine(bad.id)).toMatchObject({ reason: 'failed' });
  // The same again, and the other way round.
  expect((await push(body)).status).toBe(200);
  good.taken.status = 2;
  expect((await push(office.sms.reports([good.taken]))).status).toBe(200);
  expect(await rows()).toEqual(after);
  expect(await office.relayLine(good.id)).toBeNull();
});

test('who does not name both ids of a message is not believed; what is unknown is passed over', async () => {
  const { id, taken } = await sent('13900000063', 2);
  const forged = [{ bizId: '1^0' }, { bizId: '' }, { outId: randomUUID() }, { outId: 'x' }, { outId: '' }];
  for (const more of forged) {
    expect((await push(office.sms.reports([{ ...taken, ...more }]))).status).toBe(200);
  }
  expect((await push([])).status).toBe(200);
  expect(await office.delivery(id)).toMatchObject({ status: 'sent' });
});

test('of a mixed push the good entries are taken', async () => {
  const good = await sent('13900000065', 3);
  const [report] = office.sms.reports([good.taken]) as [object];
  const none = [1, null, 'x', [], { ...report, success: 'perhaps' }, { ...report, out_id: 'a\u0000b' }];
  expect((await push([...none, { ...report, success: 'true' }, {}])).status).toBe(200);
  expect(await office.delivery(good.id)).toMatchObject({ status: 'delivered' });
});

test('what was not pushed is asked for, once the service has done with its repeats', async () => {
  const { id } = await sent('13900000064', 3);
  await collectReports(office.telling, MORNING + 16 * MINUTE);
  expect(await office.delivery(id)).toMatchObject({ status: 'sent' });
  await collectReports(office.telling, MORNING + 20 * MINUTE);
  expect(await office.delivery(id)).toMatchObject({ status: 'delivered' });
});

test('without the secret there is no such path; with it, what is no report is refused', async () => {
  for (const wrong of ['x', `${SECRET}x`, SECRET.slice(1), '%00']) expect((await push([], wrong)).status).toBe(404);
  // Looked at before the body is.
  expect((await push('{', 'x')).status).toBe(404);
  const report = { success: true, out_id: 'x', biz_id: 'y' };
  for (const wrong of [{}, 'x', Array(1001).fill(report)]) {
    expect((await push(JSON.stringify(wrong))).body.type).toBe('urn:dangwu:problem:invalid-input');
  }
  expect((await push(JSON.stringify('x'.repeat(300_000)))).status).toBe(413);
  const off = await serve(office.house);
  try {
    const told = await off.call('POST', `/api/v1/sms-reports/${SECRET}`, { body: [], key: null });
    expect(told.status).toBe(404);
  } finally {
    await off.stop();
  }
});

test('a secret that is short or does not fit a path is refused at the start, without being said', () => {
  for (const wrong of ['short-one', `${SECRET}/`, 'x'.repeat(129)]) {
    expect(() => office.use({ SMS_REPORT_SECRET: wrong })).toThrow(/SMS_REPORT_SECRET/);
    expect(() => office.use({ SMS_REPORT_SECRET: wrong })).not.toThrow(wrong);
  }
  office.use();
});

test('neither the secret nor a number stands in the log', () => {
  expect(lines).toContain('"route":"/api/v1/sms-reports/{secret}"');
  for (const hidden of [SECRET, SECRET.slice(1), '13900000061', '9006197469']) expect(lines).not.toContain(hidden);
});
