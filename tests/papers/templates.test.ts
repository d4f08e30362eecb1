import { templateContext } from '../../api/papers/template-store';
import { putFile } from '../../registers/files/store';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';
import { type Desk, openDesk } from './desk';
import { DOCX, wordFile, wordText } from './word';

// An office's own Word template: what it may hold, whose it is, and what becomes of it.

const t = transfers();
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(t);
});
afterAll(() => desk.close());

const LINES = [
  '{姓名}同志，身份证号{身份证号}，由{原支部}去{去向}。',
  '党费交到{党费年}年{党费月}月，有效期{有效期}天。{补打}{状态}',
  '地址{通讯地址}，电话{党委电话}，传真{传真}，邮编{邮编}。',
];
const take = (personId: string, organisationId: string, file: Buffer, kind = 'letter', name = '我处介绍信.docx') =>
  desk.upload(personId, `/templates/${kind}?organisationId=${organisationId}`, DOCX, file, name);
const reasons = async (file: Buffer, kind = 'letter'): Promise<string[]> => {
  const { status, body } = await take(t.town.people.eastOfficer, t.town.east, file, kind);
  expect(status).toBe(422);
  expect(body).toMatchObject({ type: 'urn:dangwu:problem:template-refused', title: 'Word 模板有误，未保存' });
  return body.errors.map(({ detail }: { detail: string }) => detail);
};

test('the allowed tags are listed by kind', async () => {
  const { items } = (await desk.ask(t.town.people.eastOfficer, 'GET', '/templates/letter/fields')).body;
  expect(items).toContainEqual({ tag: '身份证号', meaning: '身份证号码' });
  expect((await desk.ask(t.town.people.eastOfficer, 'GET', '/templates/minutes/fields')).status).toBe(404);
});

test('what is wrong is refused, by name and place', async () => {
  expect(await reasons(wordFile(['{姓名}{工资}', '{接收日期}']))).toEqual([
    '没有“工资”这个标签（正文第1段）',
    '没有“接收日期”这个标签（正文第2段）',
  ]);
  expect(await reasons(wordFile(LINES, { files: { 'word/vbaProject.bin': 'x' } }))).toEqual([
    '不能含有宏、控件或嵌入的文件',
  ]);
});

test('what is no Word file, or too large, is refused', async () => {
  expect(await reasons(Buffer.from('not a zip'))).toEqual(['文件不是 Word 文档（.docx），旧版 .doc 请另存为 .docx']);
  const { eastOfficer } = t.town.people;
  const path = `/templates/letter?organisationId=${t.town.east}`;
  expect((await desk.upload(eastOfficer, path, 'text/html', wordFile(LINES))).status).toBe(415);
  expect((await desk.upload(eastOfficer, path, DOCX, Buffer.alloc(3 * 1024 * 1024))).status).toBe(413);
});

test('only its own officer and the administrator keep templates', async () => {
  const { town } = t;
  const { people } = town;
  const file = wordFile(LINES);
  expect((await take(people.westOfficer, town.east, file)).status).toBe(404);
  expect((await take(people.east1Secretary, town.east, file)).status).toBe(404);
  const { status, body } = await take(people.administrator, town.west, file, 'receipt', '回执.docx');
  expect(status).toBe(422);
  expect(body.errors[0].detail).toContain('没有“');
  const kept = await take(people.westOfficer, town.west, wordFile(['{姓名}已到{党委}']), 'receipt', '../回执');
  expect(kept.body).toMatchObject({ version: 1, name: '回执.docx', kind: { id: 'receipt' }, retiredAt: null });
  expect((await desk.ask(people.eastOfficer, 'GET', `/templates?organisationId=${town.west}`)).status).toBe(404);
  expect((await desk.download(people.eastOfficer, `/templates/${kept.body.id}/file`)).status).toBe(404);
  expect((await desk.ask(people.eastOfficer, 'POST', `/templates/${kept.body.id}/retire`)).status).toBe(404);
});

test('a letter in the words of the nearest office that has a template: newest version, retired ones left out', async () => {
  const { town } = t;
  const { people } = town;
  await t.house.owner.organisation.update({
    where: { id: town.east },
    data: { address: '示例路1号', fax: '010-60000003', postcode: '990001' },
  });
  const { caseId, memberId } = await travel(t, 'ISSUED', {
    issue: { validityDays: 45 },
    member: { duesPaidTo: '2054-12' },
  });
  const letter = (await desk.ask(people.eastOfficer, 'POST', `/cases/${caseId}/documents`, { kind: 'letter' })).body;
  const word = () => desk.download(people.eastOfficer, `/documents/${letter.id}?format=docx`);
  const none = await word();
  expect(none.status).toBe(404);
  expect(JSON.parse(none.bytes.toString())).toMatchObject({ type: 'urn:dangwu:problem:no-template' });

  const above = await take(people.streetOfficer, town.street, wordFile(['街道：{姓名}']));
  expect(above.body.version).toBe(1);
  const { name } = await t.house.db.member.findUniqueOrThrow({ where: { id: memberId } });
  const first = await word();
  expect(first).toMatchObject({ status: 200, type: DOCX });
  const inForce = async () => {
    const { kinds } = (await desk.ask(people.eastOfficer, 'GET', `/templates?organisationId=${town.east}`)).body;
    return Object.fromEntries(kinds.map((one: { id: string; inForce: object | null }) => [one.id, one.inForce]));
  };
  // Whose it is that holds is said below, too.
  expect(await inForce()).toMatchObject({
    letter: { organisation: { id: town.street }, version: 1, name: above.body.name },
    adjustment: null,
  });
  expect(wordText(first.bytes)).toBe(`街道：${name}`);

  await take(people.eastOfficer, town.east, wordFile(['社区一：{姓名}']));
  const newest = await take(people.eastOfficer, town.east, wordFile(LINES));
  expect(newest.body).toMatchObject({ version: 2, name: '我处介绍信.docx' });
  expect(await inForce()).toMatchObject({ letter: { organisation: { id: town.east }, version: 2 } });
  const text = wordText((await word()).bytes);
  expect(text).toMatch(
    new RegExp(`^${name}同志，身份证号990001\\d{11}[\\dX]，由示例东社区第一党支部去示例西社区第一党支部。`),
  );
  expect(text).toContain('党费交到贰零伍肆年壹拾贰月，有效期肆拾伍天。补打第1次');
  expect(text).toContain('地址示例路1号，电话，传真010-60000003，邮编990001。');

  await desk.ask(people.eastOfficer, 'POST', `/templates/${newest.body.id}/retire`);
  expect(wordText((await word()).bytes)).toBe(`社区一：${name}`);
  const { items } = (await desk.ask(people.eastOfficer, 'GET', `/templates?organisationId=${town.east}&kind=letter`))
    .body;
  expect(
    items.map((one: { version: number; retiredAt: string | null }) => [one.version, one.retiredAt !== null]),
  ).toEqual([
    [2, true],
    [1, false],
  ]);
  // It counts as given out, in whatever form.
  expect(await t.house.db.documentPrint.count({ where: { documentId: letter.id } })).toBe(3);
});

test('a preview is filled with what is plainly made up; the file comes back as it was', async () => {
  const { town } = t;
  const { people } = town;
  const file = wordFile(LINES);
  // As WPS names it.
  const path = `/templates/letter?organisationId=${town.east}`;
  const { status: taken, body } = await desk.upload(people.eastOfficer, path, 'application/wps-office.docx', file);
  expect(taken).toBe(201);
  const { bytes } = await desk.download(people.eastOfficer, `/templates/${body.id}/file`);
  expect(bytes.equals(file)).toBe(true);
  const { status, bytes: filled } = await desk.post(people.eastOfficer, `/templates/${body.id}/preview`);
  expect(status).toBe(200);
  expect(wordText(filled)).toContain(
    '示例甲同志，身份证号990001199001010000，由示例东社区第一党支部去示例西社区第一党支部',
  );
});

test('a template that an earlier release kept is checked when it is used, and refused in the words of the upload', async () => {
  const { house, town } = t;
  const { people } = town;
  const { caseId } = await travel(t, 'ISSUED');
  const letter = (await desk.ask(people.eastOfficer, 'POST', `/cases/${caseId}/documents`, { kind: 'letter' })).body;
  const file = wordFile(LINES, { files: { 'word/vbaProject.bin': 'x' } });
  const id = crypto.randomUUID();
  await house.db.$transaction(async (tx) => {
    const sha256 = await putFile(tx, house.keys, file, templateContext(id));
    const about = { organisationId: town.east, kind: 'letter', version: 99, name: '旧模板.docx' };
    await tx.template.create({
      data: { id, ...about, sha256, createdBy: people.eastOfficer, createdAt: new Date(desk.now) },
    });
  });
  const prints = () => house.db.documentPrint.count({ where: { documentId: letter.id } });
  const before = await prints();
  const refused = {
    type: 'urn:dangwu:problem:template-unfit',
    title: 'Word 模板有误，不能使用，请改好后重新上传',
    errors: (await reasons(file)).map((detail) => ({ pointer: '', detail })),
  };
  expect(refused.errors).toHaveLength(1);
  for (const told of [
    await desk.download(people.eastOfficer, `/documents/${letter.id}?format=docx`),
    await desk.post(people.eastOfficer, `/templates/${id}/preview`),
  ]) {
    expect(told.status).toBe(422);
    expect(JSON.parse(told.bytes.toString())).toMatchObject(refused);
  }
  expect(await prints()).toBe(before);
  expect((await desk.download(people.eastOfficer, `/documents/${letter.id}?format=pdf`)).status).toBe(200);
});
