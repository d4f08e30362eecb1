import { Writable } from 'node:stream';
import pino from 'pino';
import { type House, openHouse } from '../support/house';
import { buildTown, syntheticIdentity, type Town } from '../support/town';
import { type Served, serve } from './served';

let house: House;
let town: Town;
let api: Served;
let lines = '';
let fault: Error | undefined;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines += chunk;
      done();
    },
  });
  const clock = () => {
    if (fault) throw fault;
    return Date.now();
  };
  api = await serve(house, { log: pino({ level: 'trace' }, sink), clock });
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

test('no name, number, phone, password or token stands in the log', async () => {
  const token = await api.tokenOf(town.people.streetOfficer);
  const secrets = {
    name: '欧阳留痕',
    identityNumber: syntheticIdentity('19660606'),
    phone: '13900000777',
    address: '示例路777号',
  };
  const body = {
    ...secrets,
    ethnicity: '汉族',
    education: 'bachelor',
    category: 'retired',
    kind: 'full',
    joinedOn: '1995-07-01',
    branchId: town.east1,
  };
  const { id } = (await api.call('POST', '/api/v1/members', { token, body })).body;
  await api.call('POST', '/api/v1/members', { token, body });
  await api.call('POST', '/api/v1/members/search', { token, body: { text: secrets.name }, key: null });
  await api.call('POST', `/api/v1/members/${id}/unmask`, {
    token,
    body: { field: 'phone', purpose: secrets.name },
    key: null,
  });
  await api.call('GET', `/api/v1/directory?name=${encodeURIComponent(secrets.name)}`, { token });
  await api.call('POST', '/api/v1/session', { body: { loginName: 'olduser', password: 'the-secret-word' }, key: null });
  expect(lines).toContain('"route":"/api/v1/members/{id}/unmask"');
  for (const secret of [
    ...Object.values(secrets),
    encodeURIComponent(secrets.name),
    token,
    'olduser',
    'the-secret-word',
  ]) {
    expect(lines).not.toContain(secret);
  }
});

test('an unexpected error is logged by kind and place, and answered without either', async () => {
  fault = new TypeError('row of 欧阳留痕');
  const told = await api.call('GET', '/api/v1/me', { token: 'x'.repeat(43) });
  fault = undefined;
  expect(told).toMatchObject({
    status: 500,
    body: { type: 'urn:dangwu:problem:internal', title: '系统出现错误，已记录' },
  });
  expect(Object.keys(told.body).sort()).toEqual(['instance', 'status', 'title', 'type']);
  const line = lines.split('\n').find((one) => one.includes('unexpected error')) as string;
  expect(JSON.parse(line)).toMatchObject({ requestId: told.headers.get('x-request-id'), error: { kind: 'TypeError' } });
  expect(line).not.toContain('欧阳留痕');
});
