import { randomUUID } from 'node:crypto';
import { runNextImport } from '../../intake/imports/run';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

let house: House;
let town: Town;
let api: Served;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
});
afterAll(async () => {
  await api.stop();
  await house.close();
});

async function asked(token: string, method: string, path: string, body?: string | Buffer, type = 'application/json') {
  return await fetch(`${api.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
      ...(body && { 'content-type': type }),
    },
    ...(body && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
}

/** Brings a file back as it came, under a type as WPS sends it. */
async function back(token: string, exported: Response) {
  expect(exported.status).toBe(200);
  const bytes = Buffer.from(await exported.arrayBuffer());
  const sent = await asked(token, 'POST', '/imports', bytes, 'application/wps-office.xlsx');
  expect(sent.status).toBe(202);
  const { db, keys, log, config } = house;
  await runNextImport({ db, keys, log, clock: Date.now, accounts: config.signIn.accounts });
  return (await (await asked(token, 'GET', `/imports/${((await sent.json()) as { id: string }).id}`)).json()) as object;
}

it('members with their numbers in clear come back unchanged, texts that look like formulas too', async () => {
  const { east1, west1, westGroup, people } = town;
  const more = {
    duesPaidTo: '2026-10',
    phone: '13900000001',
    address: '-1号楼',
    post: '=退休',
    tags: ['pocket' as const],
  };
  await town.member(east1, { ...more, alsoId: west1, ethnicity: '穿青人' });
  await town.member(west1, {
    duesPaidTo: null,
    groupId: westGroup,
    kind: 'probationary',
    fullOn: null,
    joinedOn: '2026-01-05',
  });
  const token = await api.tokenOf(people.streetOfficer);
  const file = await asked(token, 'POST', '/members/export', JSON.stringify({ purpose: '核对' }));
  expect(await back(token, file)).toMatchObject({
    status: 'done',
    errors: [],
    ...{ lines: 8, total: 2, created: 0, changed: 0, unchanged: 2 },
    remarks: [
      { kind: 'heading', rows: [1] },
      { sheet: '导出说明', kind: 'other-sheet', title: '说明等工作表，未读取' },
    ],
  });
});

it('masked ones are refused with what to do', async () => {
  const token = await api.tokenOf(town.people.streetOfficer);
  const told = await back(token, await asked(token, 'GET', '/members/export'));
  expect(told).toMatchObject({ status: 'refused', errorCount: 3 });
  expect(JSON.stringify(told)).toContain('导出时选择显示完整号码');
});

it('organisations and people with their roles come back unchanged', async () => {
  const { people, east1 } = town;
  await house.owner.organisation.update({ where: { id: east1 }, data: { phone: '010-60000001', postcode: '010000' } });
  const token = await api.tokenOf(people.administrator);
  const organisations = await back(token, await asked(token, 'GET', '/organisations/export'));
  expect(organisations).toMatchObject({ status: 'done', errors: [], total: 8, unchanged: 8 });
  const roles = await house.db.roleHolding.count();
  const told = await back(token, await asked(token, 'GET', '/people/export'));
  expect(told).toMatchObject({ status: 'done', errors: [], total: roles, unchanged: roles });
});
