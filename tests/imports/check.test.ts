import { checkSheets } from '../../intake/imports/check';
import type { Reach } from '../../intake/imports/plan';
import { importProblems } from '../../sheets/problems';
import type { ReadCell, Sheet } from '../../sheets/workbook';
import { type House, openHouse } from '../support/house';
import { buildTown, syntheticIdentity, type Town } from '../support/town';
import { type Cells, memberCells, sheetOf } from './rows';

const TODAY = '2026-11-22';
const EVERYWHERE: Reach = { organisations: ['/'], members: ['/'], people: ['/'] };
const EAST: Reach = { organisations: ['/street/east/'], members: ['/street/east/'], people: ['/street/east/'] };

let house: House;
let town: Town;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
});
afterAll(() => house.close());

const run = (sheets: Sheet[], reach = EVERYWHERE, actorId = town.people.administrator) =>
  house.db.$transaction((tx) => checkSheets({ tx, keys: house.keys, sheets, today: TODAY, actorId, reach }));

const found = async (sheets: Sheet[], reach?: Reach) =>
  (await run(sheets, reach)).findings.errors.map(({ row, column, type }) => [row, column, type]);

const organisation = (more: Cells = {}): Cells => ({
  code: 'new1',
  name: '示例新支部',
  kind: '党支部',
  parent: 'east',
  ...more,
});
const person = (more: Cells = {}): Cells => ({
  name: '例干部',
  loginName: 'cadre',
  organisation: 'east1',
  role: '组织委员',
  from: '2024-01-01',
  ...more,
});

it('says after each row how far it is, of how many', async () => {
  const heard: number[][] = [];
  const sheets = [sheetOf('organisations', [organisation()]), sheetOf('people', [person(), person({ role: '书记' })])];
  await house.db.$transaction((tx) =>
    checkSheets({
      ...{ tx, keys: house.keys, sheets, today: TODAY, actorId: town.people.administrator, reach: EVERYWHERE },
      progress: (done, all) => heard.push([done, all]),
    }),
  );
  expect(heard).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
});

describe('a sheet', () => {
  it('is known by its headings, with a title above them, variants, marks and columns of the office', async () => {
    const { name, ...rest } = memberCells();
    const cells = (line: string[]): ReadCell[] => line;
    const headings = [
      '序号',
      '姓 名*',
      '民族',
      '公民身份号码',
      '文化程度',
      '人员类别（必填）',
      '党员类别',
      '党支部代码',
      '入党时间',
      '转正时间',
    ];
    const { ethnicity, identity, education, category, kind, branch, joined, full } = rest as Cells;
    const values = ['1', name, ethnicity, identity, education, category, kind, branch, joined, full] as string[];
    const rows = [['示例名册'], headings, ['说明：此行不导入'], values].map((line, at) => ({
      number: at + 1,
      cells: cells(line),
    }));
    const { rows: counted, findings, plan } = await run([{ name: 'Sheet1', rows }]);
    expect(findings.errors).toEqual([]);
    expect(counted).toMatchObject({ lines: 4, taken: 1 });
    expect(plan.members.create).toHaveLength(1);
  });

  it('is named when it cannot be recognised, is empty, or is not for the importer', async () => {
    const other = { name: '账目', rows: [{ number: 1, cells: ['收入', '支出'] }] };
    expect(await found([other])).toEqual([[0, '', 'unknown-sheet']]);
    expect(await found([sheetOf('members', [])])).toEqual([[0, '', 'file-empty']]);
    const officer = { ...EAST, organisations: [] };
    expect(await found([sheetOf('organisations', [organisation()])], officer)).toEqual([[0, '', 'sheet-not-allowed']]);
  });

  it('names unknown, missing and doubled columns', async () => {
    const sheet = sheetOf('members', [memberCells()], ['identity', 'joined']);
    sheet.rows[0]?.cells.push('血型', '姓名');
    expect(await found([sheet])).toEqual([
      [1, '血型', 'unknown-column'],
      [1, '姓名', 'column-twice'],
      [1, '身份证号', 'missing-column'],
      [1, '入党日期', 'missing-column'],
    ]);
  });
});

const wrongNumber = () => {
  const number = syntheticIdentity();
  return number.slice(0, 17) + (number[17] === '1' ? '2' : '1');
};

const memberFaults: [string, () => Cells, string, string][] = [
  ['no name', () => ({ name: '' }), '姓名', 'needed'],
  ['no identity number', () => ({ identity: '' }), '身份证号', 'needed'],
  ['a wrong check digit', () => ({ identity: wrongNumber() }), '身份证号', 'identity-number-check-digit'],
  ['a number of 15 digits', () => ({ identity: '990001600115001' }), '身份证号', 'identity-number-old'],
  ['a number too short', () => ({ identity: '99000119' }), '身份证号', 'identity-number-length'],
  [
    'a birth date that does not exist',
    () => ({ identity: '990001196002300011' }),
    '身份证号',
    'identity-number-birth-date',
  ],
  ['a birth in the future', () => ({ identity: syntheticIdentity('20270101') }), '身份证号', 'date-in-future'],
  ['letters in the number', () => ({ identity: '99000119600115A018' }), '身份证号', 'identity-number-characters'],
  [
    'another birth date',
    () => ({ identity: syntheticIdentity('19600115'), birth: '1960-01-16' }),
    '出生日期',
    'birth-date-differs',
  ],
  ['another sex', () => ({ sex: '女' }), '性别', 'sex-differs'],
  ['a sex unknown', () => ({ sex: 'M' }), '性别', 'not-a-choice'],
  ['an unknown nation', () => ({ ethnicity: '某族' }), '民族', 'ethnicity-unknown'],
  ['an unknown education', () => ({ education: '私塾' }), '学历', 'not-a-choice'],
  ['an unknown category', () => ({ category: '干部' }), '人员类别', 'not-a-choice'],
  ['nothing for a category', () => ({ category: '无' }), '人员类别', 'needed'],
  ['an unknown kind', () => ({ kind: '群众' }), '党员类型', 'not-a-choice'],
  ['a date that cannot be read', () => ({ joined: '八五年' }), '入党日期', 'date-format'],
  ['a day that does not exist', () => ({ joined: '1985-02-30' }), '入党日期', 'date-format'],
  ['joining in the future', () => ({ joined: '2026-11-23', full: '', kind: '预备党员' }), '入党日期', 'date-in-future'],
  [
    'joining under 18',
    () => ({ identity: syntheticIdentity('19600115'), joined: '1978-01-14', full: '1979-01-14' }),
    '入党日期',
    'joined-too-young',
  ],
  ['a full member without a date', () => ({ full: '' }), '转正日期', 'full-date-needed'],
  ['a probationary member with one', () => ({ kind: '预备党员' }), '转正日期', 'full-date-not-yet'],
  ['full before joining', () => ({ full: '1985-06-30' }), '转正日期', 'full-before-joined'],
  ['full within a year', () => ({ full: '1986-06-30' }), '转正日期', 'full-too-early'],
  ['an unknown branch', () => ({ branch: 'nowhere' }), '所在党支部代码', 'organisation-unknown'],
  ['no branch', () => ({ branch: '' }), '所在党支部代码', 'needed'],
  ['a code with a slash', () => ({ branch: 'east/1' }), '所在党支部代码', 'code-format'],
  ['a committee for a branch', () => ({ branch: 'east' }), '所在党支部代码', 'not-a-branch'],
  ['a group of another branch', () => ({ group: 'west1g1' }), '党小组代码', 'group-elsewhere'],
  ['a phone that is none', () => ({ phone: '12345' }), '手机', 'phone-format'],
  ['a landline without area code', () => ({ phone: '88000000' }), '手机', 'phone-area-code'],
  ['an unknown state', () => ({ standing: '去世' }), '党籍状态', 'not-a-choice'],
  ['an unknown mark', () => ({ tags: '流动、其它' }), '标记', 'not-a-choice'],
  ['a month that cannot be read', () => ({ duesPaidTo: '2026.1' }), '党费交至', 'month-format'],
  ['dues far ahead', () => ({ duesPaidTo: '2027-12' }), '党费交至', 'month-too-late'],
  ['an unknown way of telling', () => ({ informBy: '电报' }), '告知方式', 'not-a-choice'],
  ['a name too long', () => ({ name: '例'.repeat(51) }), '姓名', 'text-too-long'],
  ['a character that was lost', () => ({ name: '例\uFFFD' }), '姓名', 'text-broken'],
  ['a control character', () => ({ address: '示例路\u00071号' }), '住址', 'text-control-character'],
];

describe('a member', () => {
  it.each(memberFaults)('with %s is named with column and reason', async (_, more, column, type) => {
    const { findings } = await run([sheetOf('members', [memberCells(), memberCells(more())])]);
    const reason = expect.stringContaining(importProblems[type as keyof typeof importProblems]);
    expect(findings.errors).toEqual([{ sheet: '党员', row: 3, column, type, reason }]);
  });

  it('may have been full at once in the years without probation, and has a year since', async () => {
    const at = (joined: string, full: string) => memberCells({ identity: syntheticIdentity('19500101'), joined, full });
    expect(await found([sheetOf('members', [at('1970-07-01', '1970-07-01')])])).toEqual([]);
    expect(await found([sheetOf('members', [at('1977-08-18', '1978-08-17')])])).toEqual([
      [2, '转正日期', 'full-too-early'],
    ]);
  });

  it('is taken with dates in every usual form', async () => {
    const forms = ['1985-07-01', '1985/7/1', '1985.07.01', '1985年7月1日', '19850701', '31229', '1985-07-01 00:00:00'];
    const { findings, plan } = await run([
      sheetOf(
        'members',
        forms.map((joined) => memberCells({ joined })),
      ),
    ]);
    expect(findings.errors).toEqual([]);
    expect(plan.members.create.map(({ input }) => input.joinedOn)).toEqual(forms.map(() => '1985-07-01'));
    const months = ['2026-10', '2026/10', '202610', '2026年10月', '2026-10-31', '2026.10'];
    const dues = await run([
      sheetOf(
        'members',
        months.map((duesPaidTo) => memberCells({ duesPaidTo })),
      ),
    ]);
    expect(dues.plan.members.create.map(({ input }) => input.duesPaidTo)).toEqual(months.map(() => '2026-10'));
  });

  it('twice in the file is named at the second row', async () => {
    const identity = syntheticIdentity();
    const rows = [memberCells({ identity }), memberCells(), memberCells({ identity: identity.toLowerCase() })];
    expect(await found([sheetOf('members', rows)])).toEqual([[4, '身份证号', 'double-row']]);
  });

  it('on record in another branch must be transferred; his name and state have their own ways', async () => {
    const identity = syntheticIdentity();
    await town.member(town.west1, { identityNumber: identity, name: '例员甲' });
    const row = (more: Cells) => [
      sheetOf('members', [memberCells({ identity, name: '例员甲', branch: 'west1', ...more })]),
    ];
    expect(await found(row({ branch: 'east1' }))).toEqual([[2, '所在党支部代码', 'branch-differs']]);
    expect(await found(row({ name: '例员乙' }))).toEqual([[2, '姓名', 'name-differs']]);
    expect(await found(row({ standing: '停止党籍' }))).toEqual([[2, '党籍状态', 'standing-differs']]);
    expect(importProblems['branch-differs']).toContain('组织关系接转');
    // On his way here, or gone: his case says so, and no roster.
    for (const standing of ['arriving', 'transferred'] as const) {
      await house.owner.member.updateMany({ where: { name: '例员甲' }, data: { standing } });
      expect(await found(row({}))).toEqual([[2, '党籍状态', 'standing-differs']]);
    }
  });

  it('is refused outside the subtree of the importer', async () => {
    const rows = [memberCells(), memberCells({ branch: 'west1' })];
    expect(await found([sheetOf('members', rows)], EAST)).toEqual([[3, '所在党支部代码', 'organisation-unknown']]);
  });

  it('is not blamed for an organisation whose own row is wrong', async () => {
    const sheets = [
      sheetOf('members', [memberCells({ branch: 'new1' })]),
      sheetOf('organisations', [organisation({ name: '' })]),
    ];
    expect(await found(sheets)).toEqual([[2, '组织名称', 'needed']]);
  });
});

const organisationFaults: [string, Cells, string, string][] = [
  ['no code', { code: '' }, '组织代码', 'needed'],
  ['a code with a blank in it', { code: 'a_b' }, '组织代码', 'code-format'],
  ['an unknown kind', { kind: '俱乐部' }, '类别', 'not-a-choice'],
  ['an unknown parent', { parent: 'nowhere' }, '上级组织代码', 'organisation-unknown'],
  ['a parent that cannot have it', { parent: 'east1' }, '上级组织代码', 'parent-kind'],
  ['approval that it cannot have', { approves: '是' }, '有审批权', 'approval-not-possible'],
  ['a phone that is none', { phone: '1' }, '电话', 'phone-format'],
  ['a fax without area code', { fax: '88000000' }, '传真', 'phone-area-code'],
  ['a postcode that lost its zero', { postcode: '10000' }, '邮编', 'postcode-format'],
  ['another parent than on record', { code: 'east1', parent: 'west' }, '上级组织代码', 'organisation-moved'],
  ['another kind than on record', { code: 'east1', kind: '党总支' }, '类别', 'organisation-moved'],
];

describe('an organisation', () => {
  it.each(organisationFaults)('with %s is named', async (_, more, column, type) => {
    expect(await found([sheetOf('organisations', [organisation(more)])])).toEqual([[2, column, type]]);
  });

  it('may stand before its parent; circles and doubles are named', async () => {
    const below = organisation({ code: 'new2', kind: '党小组', parent: 'new1' });
    const { findings, plan } = await run([sheetOf('organisations', [below, organisation()])]);
    expect(findings.errors).toEqual([]);
    expect(plan.organisations.create.map(({ path }) => path)).toEqual([
      '/street/east/new1/',
      '/street/east/new1/new2/',
    ]);
    const circle = [organisation({ code: 'a', parent: 'b' }), organisation({ code: 'b', parent: 'a' })];
    expect(await found([sheetOf('organisations', circle)])).toEqual([[3, '上级组织代码', 'parent-circle']]);
    expect(await found([sheetOf('organisations', [organisation(), organisation()])])).toEqual([
      [3, '组织代码', 'double-row'],
    ]);
  });

  it('at the top is for who may do everything, and nothing outside the subtree is touched', async () => {
    const top = organisation({ kind: '党工委', parent: '' });
    expect(await found([sheetOf('organisations', [top])])).toEqual([]);
    expect(await found([sheetOf('organisations', [top])], EAST)).toEqual([[2, '上级组织代码', 'parent-needed']]);
    const elsewhere = organisation({ code: 'west1', parent: '' });
    expect(await found([sheetOf('organisations', [elsewhere])], EAST)).toEqual([
      [2, '组织代码', 'organisation-unknown'],
    ]);
    const closed = { closedOn: new Date('2026-01-01') };
    await house.owner.organisation.update({ where: { id: town.west2 }, data: closed });
    expect(await found([sheetOf('members', [memberCells({ branch: 'west2' })])])).toEqual([
      [2, '所在党支部代码', 'organisation-closed'],
    ]);
  });
});

const personFaults: [string, Cells, string, string][] = [
  ['neither login name nor number', { loginName: '' }, '登录名', 'person-key-needed'],
  ['a login name that is none', { loginName: '9A' }, '登录名', 'login-name-format'],
  ['an unknown role', { role: '队长' }, '职务', 'not-a-choice'],
  ['a role that is not there', { role: '党小组长' }, '职务', 'role-not-here'],
  ['an end before the beginning', { to: '2023-12-31' }, '免职日期', 'to-before-from'],
  ['an unknown organisation', { organisation: 'nowhere' }, '组织代码', 'organisation-unknown'],
  ['a number of nobody', { identity: syntheticIdentity() }, '身份证号', 'member-unknown'],
];

describe('a person', () => {
  it.each(personFaults)('with %s is named', async (_, more, column, type) => {
    expect(await found([sheetOf('people', [person(more)])])).toEqual([[2, column, type]]);
  });

  it('may be a member of the same file; doubles and names that differ are named', async () => {
    const identity = syntheticIdentity();
    const members = sheetOf('members', [memberCells({ identity, name: '例员丙' })]);
    const role = (more: Cells) => person({ identity, name: '例员丙', loginName: '', ...more });
    const { findings, plan } = await run([sheetOf('people', [role({})]), members]);
    expect(findings.errors).toEqual([]);
    expect(plan.holdings.create[0]?.personId).toBe(plan.members.create[0]?.personId);
    expect(await found([members, sheetOf('people', [role({}), role({})])])).toEqual([[3, '职务', 'double-row']]);
    expect(await found([members, sheetOf('people', [role({ name: '例员丁' })])])).toEqual([
      [2, '姓名', 'name-differs'],
    ]);
  });

  it('does not take the login name of another, nor gives himself a role', async () => {
    const id = town.people.administrator;
    const { name } = await house.owner.person.update({ where: { id }, data: { loginName: 'boss' } });
    expect(await found([sheetOf('people', [person({ loginName: 'boss' })])])).toEqual([
      [2, '登录名', 'login-name-taken'],
    ]);
    expect(await found([sheetOf('people', [person({ loginName: 'boss', name })])])).toEqual([[2, '职务', 'own-role']]);
  });

  it('may not be the last administrator of an organisation, nor may the last ones end together', async () => {
    const role = { organisation: 'street', role: '管理员', from: '2020-01-01', to: '2026-12-31' };
    const administrators: Cells[] = [];
    for (const loginName of ['first-admin', 'second-admin']) {
      const id = await town.person('administrator', town.street);
      const { name } = await house.owner.person.update({ where: { id }, data: { loginName } });
      administrators.push(person({ ...role, loginName, name }));
    }
    const held = await house.owner.roleHolding.findFirstOrThrow({ where: { personId: town.people.administrator } });
    const until = (toDate: Date | null) => house.owner.roleHolding.update({ where: { id: held.id }, data: { toDate } });
    expect(await found([sheetOf('people', administrators)])).toEqual([]);
    await until(new Date('2026-12-30'));
    expect(await found([sheetOf('people', administrators)])).toEqual([
      [2, '免职日期', 'last-administrator'],
      [3, '免职日期', 'last-administrator'],
    ]);
    expect(await found([sheetOf('people', administrators.slice(1))])).toEqual([]);
    await until(null);
  });

  it('who is a member outside the subtree is not there', async () => {
    const identity = syntheticIdentity();
    await town.member(town.west1, { identityNumber: identity, name: '例员戊' });
    const rows = [person({ identity, name: '例员戊' })];
    expect(await found([sheetOf('people', rows)], EAST)).toEqual([[2, '身份证号', 'member-unknown']]);
  });
});

it('lists 1,000 errors and counts all, and no reason holds what was typed', async () => {
  const { findings } = await run([
    sheetOf(
      'members',
      Array.from({ length: 1_200 }, () => memberCells({ phone: '77' })),
    ),
  ]);
  expect(findings.count).toBe(1_200);
  expect(findings.errors).toHaveLength(1_000);
  expect(new Set(findings.errors.map(({ reason }) => reason))).toEqual(new Set(['电话号码格式有误']));
});

it('reads in the order organisations, members, people, whatever the order of the sheets', async () => {
  const kinds = ['people', 'members', 'organisations'] as const;
  const identity = syntheticIdentity();
  const rows: Record<(typeof kinds)[number], Cells[]> = {
    organisations: [organisation()],
    members: [memberCells({ identity, branch: 'new1' })],
    people: [person({ identity, name: '例员一', loginName: '', organisation: 'new1' })],
  };
  expect(await found(kinds.map((kind) => sheetOf(kind, rows[kind])))).toEqual([]);
});
