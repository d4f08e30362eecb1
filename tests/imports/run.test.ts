import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { verifyAudit } from '../../access/audit';
import { DAY } from '../../domain/time/dates';
import { runNextImport } from '../../intake/imports/run';
import { type SheetContent, writeXlsx } from '../../intake/imports/write-xlsx';
import { forgetRefusedFiles, importResultOf, openImport } from '../../registers/jobs/import-job';
import { unseal } from '../../registers/members/member-row';
import { startJobLoop } from '../../worker/jobs';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { anIdentity, type Cells, memberCells } from './rows';

const AT = Date.parse('2026-11-22T04:00:00Z');

let house: House;
let town: Town;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
});
afterAll(() => house.close());

const deps = () => ({
  db: house.db,
  keys: house.keys,
  log: house.log,
  clock: () => AT,
  accounts: house.config.signIn.accounts,
});

interface Sending {
  by?: string;
  checkOnly?: boolean;
}

async function send(bytes: Buffer, { by = town.people.administrator, checkOnly = false }: Sending = {}) {
  const file = { bytes, checkOnly, createdBy: by, at: AT };
  return (await house.db.$transaction((tx) => openImport(tx, house.keys, file))).id;
}

const job = (id: string) => house.db.job.findUniqueOrThrow({ where: { id } });

async function bring(content: SheetContent, sending?: Sending) {
  const id = await send(await writeXlsx(content), sending);
  expect(await runNextImport(deps())).toBe(true);
  return await job(id);
}

const register = async () => ({
  organisations: await house.db.organisation.count(),
  members: await house.db.member.findMany({ orderBy: { id: 'asc' } }),
  people: await house.db.person.count(),
  roles: await house.db.roleHolding.findMany({ orderBy: { id: 'asc' } }),
});

const people = (members: Cells[]): Cells[] => [
  {
    name: members[0]?.name ?? '',
    identity: members[0]?.identity ?? '',
    organisation: 'new1',
    role: '书记',
    from: '2025-01-01',
  },
  {
    name: '例干部',
    loginName: 'cadre',
    organisation: 'new1',
    role: '社区工作者',
    from: '2025-01-01',
    to: '2027-01-01',
  },
];

const wholeFile = (): SheetContent => {
  const members = Array.from({ length: 30 }, (_, index) =>
    memberCells({
      name: `例员甲`,
      branch: 'new1',
      phone: `199000010${String(index).padStart(2, '0')}`,
      address: '示例路1号',
      tags: '困难、流动',
    }),
  );
  return {
    organisations: [
      {
        code: 'new1',
        name: '示例新支部',
        kind: '党支部',
        parent: 'east',
        approves: '否',
        phone: '19900009999',
        address: '示例路2号',
        fax: '01060000003转801',
        postcode: '010000',
      },
      { code: 'new1-1', name: '示例新支部第一党小组', kind: '党小组', parent: 'new1' },
    ],
    members: members.map((row, index) => (index % 2 ? row : { ...row, group: 'new1-1' })),
    people: people(members),
  };
};

describe('how people are told, changed by a file', () => {
  const told = (personId: string) => house.db.delivery.count({ where: { personId, channel: 'sms' } });

  it('is told to the old number; nobody changes it for those above, who are members of his branch', async () => {
    const cells = memberCells({ phone: '19900001001' });
    expect(await bring({ members: [cells] })).toMatchObject({ status: 'done' });
    const { personId } = await house.db.member.findFirstOrThrow({ where: { name: cells.name, branchId: town.east1 } });
    expect(await told(personId)).toBe(0);

    const again = { ...cells, phone: '19900001002' };
    expect(await bring({ members: [again] })).toMatchObject({ status: 'done' });
    expect(await told(personId)).toBe(1);
    const [line] = (await house.db.notice.findFirstOrThrow({ where: { personId } })).lines;
    expect(line).toMatch(/^您在系统中登记的手机号码已于2026年11月22日更改/);

    const role = { personId, role: 'secretary', organisationId: town.street, fromDate: new Date('2026-01-01') };
    await house.owner.roleHolding.create({ data: { id: randomUUID(), ...role } });
    const officer = { by: town.people.eastOfficer };
    const taken = { members: [{ ...again, phone: '19900001003' }] };
    expect(await bring(taken, officer)).toMatchObject({
      status: 'refused',
      errors: [{ type: 'contact-above', row: 3, column: '手机' }],
    });
    // What he leaves as it is may be brought in again.
    expect(await bring({ members: [again] }, officer)).toMatchObject({ status: 'done' });
    await house.owner.roleHolding.deleteMany({ where: { personId } });
  });
});

describe('an import', () => {
  const content = wholeFile();

  it('writes organisations, members, people and roles, sealed and findable', async () => {
    const before = await register();
    const done = await bring(content);
    expect(done).toMatchObject({ status: 'done', total: 34, done: 34, blob: null, errors: [] });
    expect(importResultOf(done)).toMatchObject({ created: 34, changed: 0, unchanged: 0, errorCount: 0, attempts: 1 });
    const after = await register();
    expect(after.organisations - before.organisations).toBe(2);
    expect(after.members.length - before.members.length).toBe(30);
    expect(after.people - before.people).toBe(31);
    expect(after.roles.length - before.roles.length).toBe(2);
    const office = { phone: '19900009999', address: '示例路2号', fax: '010-60000003-801', postcode: '010000' };
    expect(await house.db.organisation.findUnique({ where: { code: 'new1' } })).toMatchObject(office);
    const member = await house.db.member.findFirstOrThrow({
      where: { group: { code: 'new1-1' } },
      orderBy: { birthDate: 'asc' },
    });
    expect(member).toMatchObject({
      pinyin: 'liyuanjia',
      initials: 'lyj',
      tags: ['floating', 'hardship'],
      kind: 'full',
    });
    expect(unseal(house.keys, 'identityNumber', member.id, member.identityNumber)).toBe(content.members?.[0]?.identity);
    expect(await house.db.job.count({ where: { status: 'done', blob: { not: null } } })).toBe(0);
    const [entry] = await house.db.audit.findMany({ where: { objectId: done.id } });
    expect(entry).toMatchObject({ action: 'imported', detail: { created: 34, changed: 0, unchanged: 0 } });
    expect((await verifyAudit(house.db, town.people.administrator)).brokenAt).toBeUndefined();
  });

  it('of the same file again changes nothing', async () => {
    const before = await register();
    const done = await bring(content);
    expect(importResultOf(done)).toMatchObject({ created: 0, changed: 0, unchanged: 34 });
    expect(await register()).toEqual(before);
  });

  it('changes what differs, leaves what is empty, and counts both', async () => {
    const before = await register();
    const [first, second, ...rest] = content.members as Cells[];
    const changed = {
      ...first,
      phone: '19900007777',
      address: '示例路9号',
      duesPaidTo: '2026-10',
      tags: '',
      full: '1987-01-01',
    } as Cells;
    const emptied = { ...second, phone: '', address: '', tags: '' } as Cells;
    const office = { fax: '010-60000004', postcode: '' };
    const organisations = content.organisations?.map((row) => ({
      ...row,
      name: `${row.name}（改）`,
      ...(row.code === 'new1' && office),
    }));
    const roles = content.people?.map((row) => ({ ...row, to: '2026-12-31' }));
    const done = await bring({ organisations, members: [changed, emptied, ...rest], people: roles });
    expect(importResultOf(done)).toMatchObject({ created: 0, changed: 5, unchanged: 29 });
    const after = await register();
    const different = after.members.filter((row, index) => row.version !== before.members[index]?.version);
    expect(different).toHaveLength(1);
    const [row] = different;
    expect(row).toMatchObject({
      duesPaidTo: '2026-10',
      tags: ['floating', 'hardship'],
      fullOn: new Date('1987-01-01'),
    });
    expect(unseal(house.keys, 'phone', row?.id ?? '', row?.phone ?? Buffer.alloc(0))).toBe('19900007777');
    expect(unseal(house.keys, 'address', row?.id ?? '', row?.address ?? Buffer.alloc(0))).toBe('示例路9号');
    expect(await house.db.organisation.findUnique({ where: { code: 'new1' } })).toMatchObject({
      name: '示例新支部（改）',
      address: '示例路2号',
      fax: '010-60000004',
      postcode: '010000',
    });
    expect(after.roles.filter(({ toDate }) => toDate?.toISOString().startsWith('2026-12-31'))).toHaveLength(2);
  });

  it('with one bad row among many writes nothing, and names it', async () => {
    const before = await register();
    const refused = await bring({ members: [memberCells(), memberCells({ phone: '1' }), memberCells()] });
    expect(refused).toMatchObject({ status: 'refused', total: 3, done: 0 });
    // Its file is there for a day, to be given back with what is wrong.
    const kept = { where: { sha256: refused.blob as Uint8Array<ArrayBuffer> } };
    expect(await house.db.blob.count(kept)).toBe(1);
    await forgetRefusedFiles(house.db, refused.createdAt.getTime() + DAY);
    expect(await house.db.blob.count(kept)).toBe(1);
    await forgetRefusedFiles(house.db, refused.createdAt.getTime() + DAY + 1);
    expect([await house.db.blob.count(kept), (await job(refused.id)).blob]).toEqual([0, null]);
    // Under the headings stands the row that explains them.
    expect(refused.errors).toEqual([
      { sheet: '党员', row: 4, column: '手机', type: 'phone-format', reason: '电话号码格式有误' },
    ]);
    expect(await register()).toEqual(before);
  });

  it('only checked writes nothing and says what it would do', async () => {
    const before = await register();
    const done = await bring({ members: [memberCells()] }, { checkOnly: true });
    expect(done.status).toBe('done');
    expect(importResultOf(done)).toMatchObject({ created: 1, checkOnly: true });
    expect(await register()).toEqual(before);
  });

  it('of a file that cannot be read is refused', async () => {
    const id = await send(Buffer.from('\0neither\0'));
    await runNextImport(deps());
    expect(await job(id)).toMatchObject({ status: 'refused', errors: [{ type: 'file-unreadable', row: 0 }] });
  });

  it('reaches as far as the importer: an officer brings members of his committee and nothing else', async () => {
    const by = town.people.eastOfficer;
    expect((await bring({ members: [memberCells()] }, { by })).status).toBe('done');
    const west = await bring({ members: [memberCells({ branch: 'west1' })] }, { by });
    expect(west.errors).toMatchObject([{ type: 'organisation-unknown', column: '所在党支部代码' }]);
    const roles = await bring({ people: people([memberCells()]) }, { by });
    expect(roles.errors).toMatchObject([{ type: 'sheet-not-allowed', sheet: '人员职务' }]);
    const nobody = await bring({ members: [memberCells()] }, { by: randomUUID() });
    expect(nobody.errors).toMatchObject([{ type: 'sheet-not-allowed', sheet: '党员' }]);
  });

  it('takes CSV in GB 18030 as Excel in China saves it', async () => {
    const identity = anIdentity();
    const csv = Buffer.concat([
      // 姓名,民族,身份证号,学历,人员类别,党员类型,党支部代码,入党日期,转正日期
      Buffer.from('d0d5c3fb2cc3f1d7e52cc9edb7ddd6a4bac52cd1a7c0fa2cc8cbd4b1c0e0b1f02c', 'hex'),
      Buffer.from('b5b3d4b1c0e0d0cd2cb5b3d6a7b2bfb4fac2eb2cc8ebb5b3c8d5c6da2cd7aad5fdc8d5c6da0d0a', 'hex'),
      // 例丙,汉,…,大学,退休,正式党员,…
      Buffer.from('c0fdb1fb2cbaba2c', 'hex'),
      Buffer.from(identity),
      Buffer.from('2cb4f3d1a72ccdcbd0dd2cd5fdcabdb5b3d4b12c', 'hex'),
      Buffer.from('east1,1985/7/1,1986/7/1\r\n'),
    ]);
    const id = await send(csv);
    await runNextImport(deps());
    expect(await job(id)).toMatchObject({ status: 'done', errors: [], total: 1 });
    expect(await house.db.member.count({ where: { name: '例丙', branch: { code: 'east1' } } })).toBe(1);
  });
});

describe('an import that breaks off', () => {
  afterEach(() => house.owner.$executeRawUnsafe('ALTER TABLE role_holding DROP CONSTRAINT IF EXISTS no_more'));

  it('at the last of its rows has written nothing, is tried again, and fails at last', async () => {
    await house.owner.$executeRawUnsafe(
      "ALTER TABLE role_holding ADD CONSTRAINT no_more CHECK (role <> 'secretary') NOT VALID",
    );
    const before = await register();
    const members = Array.from({ length: 20 }, () => memberCells());
    const file = await writeXlsx({
      members,
      people: people(members).map((row) => ({ ...row, organisation: 'east2' })),
    });
    const id = await send(file);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await expect(runNextImport(deps())).rejects.toThrow();
      expect(await register()).toEqual(before);
      expect(importResultOf(await job(id)).attempts).toBe(attempt);
    }
    await runNextImport(deps());
    expect(await job(id)).toMatchObject({ status: 'failed', blob: null });
    expect(await register()).toEqual(before);
  });

  it('because its process died is taken up again', async () => {
    const id = await send(await writeXlsx({ members: [memberCells(), memberCells()] }));
    const left = { status: 'writing', total: 2, done: 1 };
    await house.db.job.update({ where: { id }, data: left });
    const loop = startJobLoop(deps());
    while ((await job(id)).finishedAt === null) await delay(100);
    await loop.stop();
    expect(await job(id)).toMatchObject({ status: 'done', total: 2, done: 2 });
  });

  it('is done once when two workers look for it at the same time', async () => {
    const id = await send(await writeXlsx({ members: [memberCells()] }));
    await Promise.all([runNextImport(deps()), runNextImport(deps()), runNextImport(deps())]);
    expect(await job(id)).toMatchObject({ status: 'done' });
    expect(await house.db.audit.count({ where: { objectId: id } })).toBe(1);
  });
});

it('brings 20,000 members at 2,000 a second, and leaves the process to others meanwhile', async () => {
  const members = Array.from({ length: 20_000 }, (_, index) =>
    memberCells({
      name: '例员众',
      phone: `1990${String(index).padStart(7, '0')}`,
      address: '示例路3号',
      branch: index % 2 ? 'east1' : 'west1',
    }),
  );
  const id = await send(await writeXlsx({ members }));
  const turns = monitorEventLoopDelay({ resolution: 10 });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const before = process.memoryUsage.rss();
  const started = performance.now();
  turns.enable();
  await runNextImport(deps());
  turns.disable();
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `import: ${Math.round(20_000 / seconds)} rows/s, longest turn ${Math.round(turns.max / 1e6)} ms, ${Math.round((peak - before) / 1e6)} MB more\n`,
  );
  expect(await job(id)).toMatchObject({ status: 'done', done: 20_000 });
  // However slow the machine is: a small part of the whole.
  expect(turns.max / 1e9).toBeLessThan(seconds / 10);
  expect(peak - before).toBeLessThan(0.8e9);
});
