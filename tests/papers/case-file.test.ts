import { deflateSync } from 'node:zlib';
import PizZip from 'pizzip';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';
import { type Desk, openDesk, pagesOf } from './desk';

// 一案一卷.

const t = transfers();
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(t);
});
afterAll(() => desk.close());

/** CRC-32 as PNG wants it. */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
};

/** A grey square. @param pixels what is said to be in it */
function png(pixels = deflateSync(Buffer.alloc(9 * 8, 0x80))): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(8, 0);
  head.writeUInt32BE(8, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

const attach = async (personId: string, caseId: string, bytes: Buffer, type: string, name: string) => {
  const told = await desk.upload(personId, `/cases/${caseId}/attachments?kind=letter-scan`, type, bytes, name);
  expect(told.status).toBe(201);
};
const fileOf = (personId: string, caseId: string, format = 'pdf') =>
  desk.download(personId, `/cases/${caseId}/file?format=${format}`);

test('a closed case as one PDF: cover, contents, forms with places for hand and seal, what happened, papers, pictures', async () => {
  const { town, driver } = t;
  const { people } = town;
  const { caseId, number, memberId, personId } = await travel(t, 'ISSUED');
  await attach(people.eastOfficer, caseId, png(), 'image/png', '介绍信 扫描.png');
  const letter = (await desk.ask(people.eastOfficer, 'POST', `/cases/${caseId}/documents`, { kind: 'letter' })).body;
  await driver.decide(caseId, personId, 'report');
  await driver.decide(caseId, people.westOfficer, 'accept');
  await driver.decide(caseId, people.west1Secretary, 'place');
  await driver.decide(caseId, people.westOfficer, 'receipt');
  const receipt = (await desk.ask(people.westOfficer, 'POST', `/cases/${caseId}/documents`, { kind: 'receipt' })).body;

  const { status, type, bytes, headers } = await fileOf(people.eastOfficer, caseId);
  expect(status).toBe(200);
  expect(type).toBe('application/pdf');
  expect(headers.get('content-disposition')).toContain(encodeURIComponent(`一案一卷-${number}.pdf`));
  const pages = await pagesOf(bytes);
  const { name } = await t.house.db.member.findUniqueOrThrow({ where: { id: memberId } });
  const whole = pages.join('');
  expect(pages[0]).toContain(`组织关系接转一案一卷事项编号${number}党员姓名${name}类别两个党委之间`);
  expect(pages[0]).toContain('办理结果已接收办理记录校验完整，未被改动');
  expect(pages[1]).toMatch(/^卷内目录1组织关系接转申请表……第3页/);
  // Each entry of the list stands on the sheet that it names.
  const entries = [...(pages[1] ?? '').matchAll(/\d+?([\p{Script=Han}（）]+)(?:（第[\w-]+号）)?……第(\d+)页/gu)];
  expect(entries.length).toBeGreaterThanOrEqual(6);
  for (const [, title = '', page] of entries) expect(pages[Number(page) - 1]).toContain(title.replace(/（第$/, ''));
  expect(pages[2]).toContain(`组织关系接转申请表姓名${name}`);
  expect(pages[2]).toContain('理由示例理由');
  expect(pages[2]).toContain('（签字、盖章）');
  const form = pages.find((page) => page.startsWith('审批表')) ?? '';
  const timeline = (await desk.ask(people.eastOfficer, 'GET', `/cases/${caseId}/timeline`)).body;
  for (const entry of timeline.items) {
    expect(whole).toContain(entry.text.replace(/\s/g, ''));
    if (entry.kind.id !== 'decide') continue;
    expect(form).toContain(
      `${entry.outcome.title}${entry.organisation?.name ?? ''}${entry.role.title}${entry.actor.name}`.replace(
        /\s/g,
        '',
      ),
    );
  }
  expect(form.split('签字：')).toHaveLength(
    timeline.items.filter((one: { kind: { id: string } }) => one.kind.id === 'decide').length + 1,
  );
  // The issuer's paper, marked as a sheet of the archive; the receiver's is not for him.
  expect(whole).toContain(letter.code);
  expect(whole).toContain('存档件');
  expect(whole).not.toContain(receipt.code);
  expect(pages.at(-2)).toContain('附件1介绍信扫描.png介绍信扫描件，1KB');
  expect(pages.at(-1)).toContain('附件1介绍信扫描.png');
  // His number stands on the letter alone.
  const [, , applicant = ''] = pages;
  expect(applicant).toMatch(/身份证号990\*+\d{4}/);
  // It is no print of the letter, and it is on record.
  expect(await t.house.db.documentPrint.count({ where: { documentId: letter.id } })).toBe(0);
  const audit = await t.house.db.audit.findMany({ where: { objectKind: 'case', objectId: caseId } });
  expect(audit.map(({ action, detail }) => [action, detail])).toEqual([
    ['exported', { format: 'pdf', papers: 1, attachments: 1 }],
  ]);
});

test('as a zip with names in Chinese: the file, each paper, each attachment as it came', async () => {
  const { town } = t;
  const { people } = town;
  const { caseId } = await travel(t, 'ISSUED');
  const scan = png();
  await attach(people.eastOfficer, caseId, scan, 'image/png', '扫描件 一.png');
  const letter = (await desk.ask(people.eastOfficer, 'POST', `/cases/${caseId}/documents`, { kind: 'letter' })).body;
  const { type, bytes } = await fileOf(people.eastOfficer, caseId, 'zip');
  expect(type).toBe('application/zip');
  const zip = new PizZip(bytes, { decodeFileName: (raw) => Buffer.from(raw as Uint8Array).toString('utf8') });
  expect(Object.keys(zip.files).sort()).toEqual(
    [`文书/01-党员组织关系介绍信-${letter.number}.pdf`, '案卷.pdf', '附件/01-扫描件 一.png'].sort(),
  );
  expect(zip.file('附件/01-扫描件 一.png')?.asNodeBuffer().equals(scan)).toBe(true);
  const paper = zip.file(`文书/01-党员组织关系介绍信-${letter.number}.pdf`)?.asNodeBuffer() as Buffer;
  expect((await pagesOf(paper))[0]).toContain('存档件');
});

test('a picture that is broken is listed and does no harm', async () => {
  const { people } = t.town;
  const { caseId } = await travel(t, 'ISSUED');
  await attach(people.eastOfficer, caseId, png(Buffer.from('no pixels')), 'image/png', '坏图.png');
  const { status, bytes } = await fileOf(people.eastOfficer, caseId);
  expect(status).toBe(200);
  expect((await pagesOf(bytes)).at(-1)).toContain('附件1坏图.png介绍信扫描件，1KB（另存为文件）');
});

test('who may not see the case gets no file; who was sent a copy gets neither papers nor attachments', async () => {
  const { town } = t;
  const { people } = town;
  const { caseId } = await travel(t, 'ISSUED');
  await attach(people.eastOfficer, caseId, png(), 'image/png', '扫描.png');
  const letter = (await desk.ask(people.eastOfficer, 'POST', `/cases/${caseId}/documents`, { kind: 'letter' })).body;
  expect((await fileOf(people.east2Secretary, caseId)).status).toBe(404);
  await t.house.owner.caseReader.create({ data: { caseId, personId: people.east2Secretary } });
  const { status, bytes } = await fileOf(people.east2Secretary, caseId);
  expect(status).toBe(200);
  const text = (await pagesOf(bytes)).join('');
  expect(text).not.toContain(letter.code);
  expect(text).not.toContain('扫描.png');
  expect(text).not.toMatch(/990(001|\*)/);
  expect((await pagesOf((await fileOf(people.eastOfficer, caseId)).bytes)).join('')).toMatch(/990\*+/);
});
