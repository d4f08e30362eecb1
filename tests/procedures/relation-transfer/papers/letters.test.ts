import { paperOf } from '../../../../api/papers/document-store';
import { atTime } from '../../../../domain/time/dates';
import type { LetterFields } from '../../../../procedures/relation-transfer/papers/fields';
import { putFile } from '../../../../registers/files/store';
import { type Desk, openDesk, pagesOf } from '../../../papers/desk';
import { travel } from '../../../support/journey';
import { transfers } from '../../../support/transfers';
import { leave } from '../elsewhere';

// 介绍信: what is on it, who gets it, and how often.

const t = transfers();
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(t);
});
afterAll(() => desk.close());

const made = (personId: string, caseId: string, kind = 'letter') =>
  desk.ask(personId, 'POST', `/cases/${caseId}/documents`, { kind });
const printed = async (personId: string, id: string) => {
  const { status, bytes } = await desk.download(personId, `/documents/${id}`);
  expect(status).toBe(200);
  const pages = await pagesOf(bytes);
  expect(pages).toHaveLength(1);
  return pages[0] as string;
};
const verified = async (code: string) => {
  const { status, body, headers } = await desk.api.call('GET', `/api/v1/documents/verify/${code}`);
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(Object.keys(body).sort()).toEqual(['kind', 'status', 'valid']);
  return body;
};
const identityOf = async (memberId: string) => {
  const { eastOfficer } = t.town.people;
  const path = `/members/${memberId}/unmask`;
  return (await desk.ask(eastOfficer, 'POST', path, { field: 'identityNumber', purpose: '核对' })).body.value as string;
};
const letterOf = async (caseId: string) =>
  t.house.db.letter.findFirstOrThrow({ where: { caseId }, orderBy: { number: 'desc' } });

beforeAll(async () => {
  await t.house.owner.organisation.update({
    where: { id: t.town.east },
    data: { phone: '010-60000001', address: '示例市示例路1号', fax: '010-60000003-801', postcode: '990001' },
  });
  // Of the branch nothing stands in the address block: its committee fills that.
  await t.house.owner.organisation.update({
    where: { id: t.town.east1 },
    data: { phone: '010-60000009', address: '示例支部路9号', fax: '010-60000010', postcode: '990009' },
  });
});

test('its three parts say what the case holds, field by field', async () => {
  const { town } = t;
  const { caseId, memberId } = await travel(t, 'ISSUED', {
    issue: { validityDays: 90 },
    member: { ethnicity: '维吾尔族', duesPaidTo: '2054-11', phone: '13900000088' },
  });
  const { status, body } = await made(town.people.eastOfficer, caseId);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    kind: { title: '党员组织关系介绍信' },
    status: { id: 'valid', title: '有效' },
    prints: 0,
  });
  expect(body.code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
  const page = await printed(town.people.eastOfficer, body.id);
  const { number } = await letterOf(caseId);
  const { name, birthDate } = await t.house.db.member.findUniqueOrThrow({ where: { id: memberId } });
  const age = 2054 - birthDate.getUTCFullYear();
  const from = '示例东社区第一党支部';
  const to = '示例西社区第一党支部';
  expect(page).toContain(`党员组织关系介绍信存根第${number}号`);
  expect(page).toContain(`${name}同志系中国共产党正式党员，组织关系由${from}转到${to}。`);
  expect(page).toContain('二〇五四年十一月二十三日');
  expect(page).toContain('（贴回执联处）');
  expect(page).toContain(`党员组织关系介绍信第${number}号示例西社区党委：`);
  const sex = Number((await identityOf(memberId))[16]) % 2 ? '男' : '女';
  expect(page).toContain(
    `${name}同志（${sex}），${age}岁，维吾尔族，系中国共产党正式党员，身份证号码${await identityOf(memberId)}，由${from}去${to}，请转接组织关系。` +
      '该同志党费已交到贰零伍肆年壹拾壹月。（有效期玖拾天）',
  );
  expect(page).toContain('党员联系电话或其他联系方式：13900000088');
  expect(page).toContain('党员原所在基层党委通讯地址：示例市示例路1号');
  expect(page).toContain('联系电话：010-60000001传真：010-60000003-801邮编：990001');
  for (const own of ['010-60000009', '示例支部路', '010-60000010', '990009']) expect(page).not.toContain(own);
  expect(page).toContain(
    `党员组织关系介绍信回执联第${number}号示例东社区党委：${name}同志的党员组织关系已转达我处，特此回复。`,
  );
  expect(page).toContain('经办人：联系电话：');
  // The same number across both cuts.
  expect(page.split(`字第${number}号`)).toHaveLength(3);
  expect(page).toContain(`校验码${body.code}查验${body.verifyAt}`);
  expect(page).not.toContain('补打');
});

test.each([
  [
    'a probationary member',
    { kind: 'probationary', joinedOn: '2054-06-01', fullOn: null, duesPaidTo: '2054-12' } as const,
    ['中国共产党预备党员', '贰零伍肆年壹拾贰月'],
  ],
  ['one who pays nothing', { duesPaidTo: null, duesExempt: true }, ['该同志经批准免交党费。']],
  ['one without a telephone', { phone: null }, ['联系方式：党员原所在']],
])('%s', async (_, member, wanted) => {
  const { driver, town } = t;
  const { people } = town;
  const { memberId, personId } = await town.member(town.east1, member);
  const { caseId } = await driver.start(personId, memberId, town.west1);
  await driver.decide(caseId, people.east1Secretary, 'pass', { papersReady: true });
  await driver.decide(caseId, people.eastOfficer, 'issue', { distance: 'Other' });
  const { body } = await made(people.eastOfficer, caseId);
  const page = await printed(people.eastOfficer, body.id);
  for (const text of wanted) expect(page).toContain(text);
  expect(page).toContain('（有效期陆拾天）');
});

test('to another system: its organisation stands at the head', async () => {
  const { town } = t;
  const { caseId, outsideId } = await leave(t, 'ISSUED');
  const { name } = await t.house.db.outsideOrganisation.findUniqueOrThrow({ where: { id: outsideId } });
  const { body } = await made(town.people.eastOfficer, caseId);
  const page = await printed(town.people.eastOfficer, body.id);
  expect(page).toContain(`${name}：`);
  expect(page).toContain(`由示例东社区第一党支部去${name}，请转接组织关系。`);
});

test('it says where the committee was when it was made; a letter from before fax and postcode leaves their lines', async () => {
  const { people, east } = t.town;
  const { caseId } = await travel(t, 'ISSUED');
  const { body } = await made(people.eastOfficer, caseId);
  const block = '联系电话：010-60000001传真：010-60000003-801邮编：990001';
  const office = await t.house.db.organisation.findUniqueOrThrow({ where: { id: east } });
  const path = `/organisations/${east}`;
  const moved = { version: office.version, address: '示例市新示例路2号', fax: '01060000004', postcode: null };
  expect((await desk.ask(people.administrator, 'PATCH', path, moved)).status).toBe(200);
  try {
    expect((await made(people.eastOfficer, caseId)).body.id).toBe(body.id);
    const again = await printed(people.eastOfficer, body.id);
    expect(again).toContain('通讯地址：示例市示例路1号');
    expect(again).toContain(block);
    const young = await travel(t, 'ISSUED');
    const other = await made(people.eastOfficer, young.caseId);
    const page = await printed(people.eastOfficer, other.body.id);
    expect(page).toContain('通讯地址：示例市新示例路2号');
    expect(page).toContain('联系电话：010-60000001传真：010-60000004邮编：校验码');
  } finally {
    const { address, fax, postcode } = office;
    await t.house.owner.organisation.update({ where: { id: east }, data: { address, fax, postcode } });
  }
  // As it was frozen by an older version.
  const row = await t.house.db.document.findUniqueOrThrow({ where: { id: body.id } });
  const { kind, fields } = await paperOf(t.house.keys, t.house.db, row);
  const { fax: _, postcode: __, ...old } = fields as LetterFields;
  await t.house.owner.$transaction(async (tx) => {
    const bytes = Buffer.from(JSON.stringify({ kind, fields: old }));
    const sha256 = await putFile(tx, t.house.keys, bytes, `document:${body.id}`);
    await tx.document.update({ where: { id: body.id }, data: { sha256 } });
  });
  expect(await printed(people.eastOfficer, body.id)).toContain('联系电话：010-60000001传真：邮编：校验码');
});

test('asked for again it is the same paper; two at once make one', async () => {
  const { people } = t.town;
  const { caseId } = await travel(t, 'ISSUED');
  const both = await Promise.all([made(people.eastOfficer, caseId), made(people.east1Secretary, caseId)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
  const again = await made(people.eastOfficer, caseId);
  expect(new Set([...both, again].map(({ body }) => body.id)).size).toBe(1);
  const list = (await desk.ask(people.eastOfficer, 'GET', `/cases/${caseId}/documents`)).body;
  expect(list.items).toHaveLength(1);
  expect(list.offered).toEqual([{ id: 'letter', title: '党员组织关系介绍信' }]);
});

test("the office's first is the original, each later one and each of the member's own is marked, all are on record", async () => {
  const { people } = t.town;
  const { caseId, personId } = await travel(t, 'ISSUED');
  const { body } = await made(people.eastOfficer, caseId);
  expect((await desk.head(people.eastOfficer, `/documents/${body.id}`)).status).toBe(200);
  // Who prints for himself first uses up no original.
  const own = await printed(personId, body.id);
  expect(own.split('党员自行打印第1次')).toHaveLength(4);
  const original = await printed(people.eastOfficer, body.id);
  expect([original.includes('补打'), original.includes('自行打印')]).toEqual([false, false]);
  const [second, third] = await Promise.all([
    printed(people.eastOfficer, body.id),
    printed(people.east1Secretary, body.id),
  ]);
  expect([second, third].map((page) => /补打第(\d)次/.exec(page)?.[1]).sort()).toEqual(['1', '2']);
  expect(second.split(/补打第\d次/)).toHaveLength(4);
  expect(await printed(personId, body.id)).toContain('党员自行打印第2次');
  const shownTo = async (who: string) => (await desk.ask(who, 'GET', `/cases/${caseId}/documents`)).body.items[0];
  expect(await shownTo(personId)).toMatchObject({ prints: 3, ownCopies: 2, mine: 'own' });
  expect(await shownTo(people.eastOfficer)).toMatchObject({ prints: 3, ownCopies: 2, mine: 'office' });
  const rows = await t.house.db.documentPrint.findMany({ where: { documentId: body.id }, orderBy: { serial: 'asc' } });
  expect(rows.slice(0, 2).map(({ personId: who, byOffice }) => [who, byOffice])).toEqual([
    [personId, false],
    [people.eastOfficer, true],
  ]);
  expect(rows.map(({ serial }) => serial)).toEqual([1, 2, 3, 4, 5]);
  const audit = await t.house.db.audit.findMany({ where: { objectKind: 'document', objectId: body.id } });
  expect(audit.map(({ action }) => action).sort()).toEqual(['made', ...Array(5).fill('printed')]);
  // Its fields are sealed.
  const { sha256 } = await t.house.db.document.findUniqueOrThrow({ where: { id: body.id } });
  const { bytes } = await t.house.db.blob.findUniqueOrThrow({ where: { sha256 } });
  expect(Buffer.from(bytes).includes('identityNumber')).toBe(false);
});

test('who may: the side that issues it makes it, the member reads it, the other side neither', async () => {
  const { people } = t.town;
  const { caseId, personId } = await travel(t, 'ISSUED');
  expect((await made(personId, caseId)).status).toBe(403);
  expect((await made(people.westOfficer, caseId)).status).toBe(403);
  expect((await made(people.east2Secretary, caseId)).status).toBe(404);
  const { body } = await made(people.eastOfficer, caseId);
  expect((await desk.download(people.westOfficer, `/documents/${body.id}`)).status).toBe(403);
  expect((await desk.download(people.east2Secretary, `/documents/${body.id}`)).status).toBe(404);
  expect((await desk.download(personId, `/documents/${body.id}`)).status).toBe(200);
  expect((await desk.ask(people.westOfficer, 'GET', `/cases/${caseId}/documents`)).body.items).toEqual([]);
  expect((await desk.ask(personId, 'GET', `/cases/${caseId}/documents`)).body.items).toHaveLength(1);
});

test('no letter before it is issued, none for a move within one committee', async () => {
  const { town, driver } = t;
  const { people } = town;
  const early = await travel(t, 'OUT_COMMITTEE');
  const told = await made(people.eastOfficer, early.caseId);
  expect(told.status).toBe(422);
  expect(told.body).toMatchObject({ type: 'urn:dangwu:problem:paper-not-due', title: '当前环节没有这种文书' });
  const { memberId } = await town.member(town.east1);
  const { caseId } = await driver.start(people.east1Secretary, memberId, town.east2);
  expect((await made(people.eastOfficer, caseId)).status).toBe(422);
});

test('valid, then used; lost and issued again: the old one is void and printed so', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId, personId } = await travel(t, 'ISSUED');
  const old = (await made(people.eastOfficer, caseId)).body;
  expect(await verified(old.code)).toEqual({
    valid: true,
    kind: { id: 'letter', title: '党员组织关系介绍信' },
    status: { id: 'valid', title: '有效' },
  });
  // As somebody types it from paper.
  // A browser that opens the address of an older paper is sent to the page.
  const opened = await fetch(`${desk.api.url}/api/v1/documents/verify/${old.code}`, {
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    redirect: 'manual',
  });
  expect([opened.status, opened.headers.get('location')]).toEqual([303, old.verifyAt]);
  expect((await verified(old.code.toLowerCase().replaceAll('-', ' '))).valid).toBe(true);
  await driver.decide(caseId, personId, 'lost');
  expect((await verified(old.code)).status).toEqual({ id: 'void', title: '已作废' });
  expect((await made(people.eastOfficer, caseId)).status).toBe(422);
  await driver.decide(caseId, people.eastOfficer, 'reissue', { validityDays: 30 });
  const young = (await made(people.eastOfficer, caseId)).body;
  expect(young.number > old.number).toBe(true);
  expect(await verified(old.code)).toMatchObject({ valid: false, status: { id: 'void' } });
  expect(await verified(young.code)).toMatchObject({ valid: true });
  expect(await printed(people.eastOfficer, old.id)).toContain('作废');
  expect(await printed(people.eastOfficer, young.id)).not.toContain('作废');
  await driver.decide(caseId, personId, 'report');
  expect(await verified(young.code)).toMatchObject({ valid: false, status: { id: 'used', title: '已使用' } });
});

test('the day after its last it has expired, for the one who asks and on the paper', async () => {
  const { people } = t.town;
  const { caseId } = await travel(t, 'ISSUED', { issue: { validityDays: 10 } });
  const { body } = await made(people.eastOfficer, caseId);
  const before = desk.now;
  try {
    desk.now = atTime('2054-12-03', 23, 59);
    expect(await verified(body.code)).toMatchObject({ valid: true });
    desk.now = atTime('2054-12-04', 0, 1);
    expect(await verified(body.code)).toMatchObject({ valid: false, status: { id: 'expired', title: '已过有效期' } });
    expect(await printed(people.eastOfficer, body.id)).toContain('已过期');
  } finally {
    desk.now = before;
  }
});

test('codes that are none all look the same', async () => {
  const unknown = { valid: false, kind: { id: 'unknown', title: '—' }, status: { id: 'unknown', title: '查无此件' } };
  for (const code of ['ABCD-EFGH-JKMN', 'x', 'ABCD-EFGH-JKM0', '%E4%BD%A0', 'a'.repeat(60)]) {
    expect(await verified(code)).toEqual(unknown);
  }
});
