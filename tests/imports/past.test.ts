import { runNextImport } from '../../intake/imports/run';
import { type SheetContent, writeXlsx } from '../../intake/imports/write-xlsx';
import { openImport } from '../../registers/jobs/import-job';
import { openBasis } from '../../registers/life/exemption-basis';
import { type DutyOffice, openDutyOffice } from '../registers/duty-office';
import { syntheticIdentity } from '../support/town';

let office: DutyOffice;
beforeAll(async () => {
  office = await openDutyOffice('2026-04-10');
});
afterAll(() => office.close());

/** Brings a file in as the officer of east, unless said otherwise; how it ended, with what was wrong. */
async function bring(content: SheetContent, by = office.town.people.eastOfficer, checkOnly = false) {
  const { db, keys, log, config } = office.house;
  const file = { bytes: await writeXlsx(content), checkOnly, createdBy: by, at: office.now };
  const { id } = await db.$transaction((tx) => openImport(tx, keys, file));
  await runNextImport({ db, keys, log, clock: () => office.now, accounts: config.signIn.accounts });
  const job = await db.job.findUniqueOrThrow({ where: { id } });
  const { created, changed, unchanged } = job.result as Record<string, unknown>;
  const errors = (job.errors as { row: number; type: string }[]).map(({ row, type }) => [row, type]);
  return { status: job.status, created, changed, unchanged, errors };
}

async function member(branchId = office.town.east1) {
  const identityNumber = syntheticIdentity();
  const { memberId } = await office.town.member(branchId, { name: '例员某', identityNumber });
  return { memberId, of: { name: '例员某', identity: identityNumber } };
}

const factsOf = async (memberId: string) =>
  (await office.house.db.dutyFact.findMany({ where: { memberId }, orderBy: [{ duty: 'asc' }, { month: 'asc' }] })).map(
    ({ duty, month, source, verdict, basis }) => [duty, month, source, verdict, basis].join(' '),
  );

test('attendance, dues and exemptions of the past come in, marked, and nobody is told', async () => {
  const one = await member();
  const content = {
    pastLife: [
      { ...one.of, heldOn: '2026-01-15', sitting: '主题党日', attended: '缺席' },
      { ...one.of, heldOn: '2026-02-12', sitting: '党员大会', attended: '请假' },
      { ...one.of, heldOn: '2026-02-12', sitting: '党课', attended: '参加' },
    ],
    pastDues: [
      { ...one.of, month: '2026-01', paid: '未交' },
      { ...one.of, month: '2026-02', paid: '已交' },
      { ...one.of, month: '2026-03', paid: '免交' },
    ],
    exemptions: [
      { ...one.of, ground: '年老体弱', from: '2026-01-01', to: '2026-12-31', basis: '行动不便，支委会同意' },
    ],
  };
  expect(await bring(content, undefined, true)).toMatchObject({ status: 'done', created: 7 });
  expect(await factsOf(one.memberId)).toEqual([]);
  expect(await bring(content)).toMatchObject({ status: 'done', created: 7, changed: 0, unchanged: 0 });
  expect(await factsOf(one.memberId)).toEqual([
    'dues 2026-01 import missed arrears',
    'dues 2026-02 import done paid',
    'dues 2026-03 import excused relief',
    'life 2026-01 import missed absent',
    'life 2026-02 import excused leave',
    'life 2026-02 import done present',
  ]);
  const exemption = await office.house.db.exemption.findFirstOrThrow({ where: { memberId: one.memberId } });
  expect(openBasis(office.house.keys, exemption.id, exemption.basis as Uint8Array)).toBe('行动不便，支委会同意');
  expect(await office.house.db.notice.count()).toBe(0);
  expect(await office.house.db.pendingStart.count()).toBe(0);
  // Brought in again it is the same; what is said otherwise replaces what was said.
  expect(await bring(content)).toMatchObject({ status: 'done', created: 0, changed: 0, unchanged: 7 });
  const corrected = {
    pastDues: [{ ...one.of, month: '2026-01', paid: '补交' }],
    exemptions: [{ ...one.of, ground: '年老体弱', from: '2026-01-01', to: '2027-06-30' }],
  };
  expect(await bring(corrected)).toMatchObject({ status: 'done', created: 0, changed: 2, unchanged: 0 });
  expect(await factsOf(one.memberId)).toContain('dues 2026-01 import done late');
  expect(await office.house.db.exemption.count({ where: { memberId: one.memberId } })).toBe(1);
});

test('a wrong row refuses the whole file, by row and column', async () => {
  const one = await member();
  const west = await member(office.town.west1);
  const told = await bring({
    pastLife: [
      { ...one.of, heldOn: '2026-01-15', sitting: '主题党日', attended: '到会' },
      { ...one.of, heldOn: '2026-01-15', sitting: '主题党日', attended: '缺席' },
      { ...one.of, heldOn: '2026-04-02', sitting: '主题党日', attended: '缺席' },
      { ...one.of, heldOn: '2026-01-16', sitting: '联欢', attended: '缺席' },
      { ...west.of, heldOn: '2026-01-15', sitting: '主题党日', attended: '到会' },
      { ...one.of, name: '例员乙', heldOn: '2026-01-17', sitting: '党课', attended: '到会' },
      { ...one.of, heldOn: '', sitting: '党课', attended: '迷路' },
    ],
    exemptions: [{ ...one.of, ground: '因病', from: '2026-03-01', to: '2026-02-01' }],
  });
  expect(told.status).toBe('refused');
  expect(told.errors.sort()).toEqual(
    [
      [4, 'double-row'],
      [5, 'month-not-past'],
      [6, 'not-a-choice'],
      [7, 'member-unknown'],
      [8, 'name-differs'],
      [9, 'needed'],
      [9, 'not-a-choice'],
      [3, 'to-before-start'],
    ].sort(),
  );
  expect(await factsOf(one.memberId)).toEqual([]);
});

test('it is for the 组织员, and over once the branch was looked at', async () => {
  const one = await member(office.town.east2);
  const rows = { pastDues: [{ ...one.of, month: '2026-02', paid: '未交' }] };
  expect((await bring(rows, office.town.people.administrator)).errors).toEqual([[0, 'sheet-not-allowed']]);
  const looked = { organisationId: office.town.east2, month: '2026-03', begunAt: new Date(office.now) };
  await office.house.owner.dryRun.create({ data: looked });
  expect((await bring(rows)).errors).toEqual([[3, 'months-looked-at']]);
  expect(await factsOf(one.memberId)).toEqual([]);
});

test('the first month: the nearest above counts, and stays once a month was looked at', async () => {
  const { town } = office;
  await office.house.owner.dryRun.deleteMany();
  const { administrator, eastOfficer, westOfficer, east1Secretary } = town.people;
  const path = (id: string) => `/organisations/${id}/first-month`;
  const set = (who: string, id: string, month: string | null) => office.refused(who, 'PUT', path(id), { month });
  const first = async (who: string, id: string) => (await office.as(who, 'GET', path(id))).body;
  expect(await first(east1Secretary, town.east1)).toMatchObject({ own: null, inForce: null, changeable: false });
  expect(await set(administrator, town.street, '2026-05')).toBe('200');
  expect(await first(east1Secretary, town.east1)).toMatchObject({
    own: null,
    inForce: { month: '2026-05', organisation: { id: town.street } },
  });
  expect(await set(westOfficer, town.west, '2026-01')).toBe('200');
  expect((await first(westOfficer, town.west1)).inForce).toMatchObject({
    month: '2026-01',
    organisation: { id: town.west },
  });
  expect(await set(westOfficer, town.west, null)).toBe('200');
  expect((await first(westOfficer, town.west1)).inForce.month).toBe('2026-05');
  expect(await set(east1Secretary, town.east1, '2026-01')).toBe('403 not-allowed');
  expect(await set(westOfficer, town.east1, '2026-01')).toBe('404 not-found');
  expect(await set(administrator, town.street, '2020-01')).toBe('422 date-out-of-range');
  const looked = { organisationId: town.east2, month: '2026-05', begunAt: new Date(office.now) };
  await office.house.owner.dryRun.create({ data: looked });
  // A branch of east was looked at: the street and east stay, the other branches may still be set.
  expect(await set(eastOfficer, town.east, '2026-01')).toBe('409 first-month-looked');
  expect(await set(administrator, town.street, '2026-06')).toBe('409 first-month-looked');
  expect(await set(administrator, town.street, '2026-05')).toBe('200');
  expect(await set(eastOfficer, town.east1, '2026-02')).toBe('200');
  expect((await first(eastOfficer, town.east)).looked).toBe(true);
});
