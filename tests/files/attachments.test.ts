import { createHash, randomUUID } from 'node:crypto';
import { MOST_FILES } from '../../registers/files/kinds';
import { type Served, serve, type Told } from '../api/served';
import { leave } from '../procedures/relation-transfer/elsewhere';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';
import { type ClamdServer, clamdServer, EICAR_TEXT } from './clamd-server';
import { pdf, png } from './pictures';

const t = transfers();
let api: Served;
let scanning: Served;
let server: ClamdServer;

beforeAll(async () => {
  server = await clamdServer();
  const { house } = t;
  const clock = () => Date.now() + house.clockOffset;
  api = await serve(house, { clock });
  const config = { ...house.config, clamd: server.address, api: { ...house.config.api, rateLimitFactor: 1000 } };
  scanning = await serve(house, { config, clock });
});
afterAll(async () => {
  await api.stop();
  await scanning.stop();
  await server.stop();
});

interface Sent {
  bytes?: Buffer;
  type?: string;
  kind?: string;
  name?: string;
  key?: string;
  on?: Served;
}

async function attach(personId: string, caseId: string, sent: Sent = {}): Promise<Told> {
  const { bytes = png(), type = 'image/png', kind = 'receipt-scan', name, key = randomUUID(), on = api } = sent;
  const answer = await fetch(`${on.url}/api/v1/cases/${caseId}/attachments?kind=${kind}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await on.tokenOf(personId)}`,
      'content-type': type,
      'idempotency-key': key,
      ...(name && { 'x-file-name': encodeURIComponent(name) }),
    },
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
}

async function fetched(personId: string, id: string) {
  const headers = { authorization: `Bearer ${await api.tokenOf(personId)}` };
  const answer = await fetch(`${api.url}/api/v1/attachments/${id}`, { headers });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

const as = async (personId: string, method: string, path: string, body?: object) =>
  api.call(method, `/api/v1${path}`, { token: await api.tokenOf(personId), ...(body && { body }) });

test('a scan goes in and comes out byte by byte, sealed in between, each reading on record', async () => {
  const { house, town } = t;
  const { caseId, personId } = await travel(t, 'OUT_COMMITTEE');
  const bytes = png(1000, 700);
  const key = randomUUID();
  const { status, body } = await attach(personId, caseId, { bytes, name: '示例甲的回执.png', key });
  expect([status, body.name, body.scan, body.size]).toEqual([201, '示例甲的回执.png', 'not-scanned', bytes.length]);
  expect((await attach(personId, caseId, { bytes, name: '示例甲的回执.png', key })).body.id).toBe(body.id);
  // The same bytes once more are the same file; as another kind they are another.
  expect(await attach(town.people.east1Secretary, caseId, { bytes })).toMatchObject({
    status: 200,
    body: { id: body.id },
  });
  expect((await attach(personId, caseId, { bytes, kind: 'other' })).status).toBe(201);
  const given = await fetched(town.people.westOfficer, body.id);
  expect(given.bytes.equals(bytes)).toBe(true);
  expect(Object.fromEntries(given.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="receipt-scan.png"; filename*=UTF-8''${encodeURIComponent('示例甲的回执.png')}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  const row = await house.db.attachment.findUniqueOrThrow({ where: { id: body.id } });
  const blob = await house.db.blob.findUniqueOrThrow({ where: { sha256: row.sha256 } });
  expect(Buffer.from(blob.bytes).includes(bytes.subarray(0, 16))).toBe(false);
  const plain = createHash('sha256').update(bytes).digest();
  expect([plain.equals(row.sha256), Buffer.from(row.name).includes(plain)]).toEqual([false, false]);
  const requests = JSON.stringify(await house.db.request.findMany({ where: { personId } }));
  expect(requests).not.toContain('示例甲');
  const audited = await house.db.audit.findMany({
    where: { objectKind: 'attachment', objectId: body.id },
    orderBy: { at: 'asc' },
  });
  expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['attached', personId],
    ['read', town.people.westOfficer],
  ]);
  expect(JSON.stringify(audited)).not.toContain('示例甲');
});

test('to those who may not read the case neither it nor its files exist', async () => {
  const { town } = t;
  const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
  const { body } = await attach(personId, caseId);
  for (const stranger of [town.people.east2Secretary, town.people.administrator]) {
    expect((await attach(stranger, caseId)).status).toBe(404);
    expect((await as(stranger, 'GET', `/cases/${caseId}/attachments`)).status).toBe(404);
    expect((await fetched(stranger, body.id)).status).toBe(404);
    expect((await as(stranger, 'POST', `/attachments/${body.id}/remove`, { reason: '示例理由' })).status).toBe(404);
  }
  // Who was only sent a copy reads and attaches nothing.
  await as(town.people.east1Secretary, 'POST', `/cases/${caseId}/actions/copy`, {
    personId: town.people.east2Secretary,
  });
  const copied = town.people.east2Secretary;
  expect((await as(copied, 'GET', `/cases/${caseId}`)).status).toBe(200);
  expect((await as(copied, 'GET', `/cases/${caseId}/attachments`)).body).toEqual({
    items: [],
    removable: [],
    adding: null,
  });
  expect((await fetched(copied, body.id)).status).toBe(404);
  expect((await as(copied, 'POST', `/attachments/${body.id}/remove`, { reason: '示例理由' })).status).toBe(404);
  expect((await fetched(town.people.east1Secretary, body.id)).status).toBe(200);
  expect((await attach(town.people.east2Secretary, caseId)).body.type).toMatch(/not-allowed$/);
});

test('what is taken back stays as a row and is no longer served; by its own hand or the committee, while it is open', async () => {
  const { town, house } = t;
  const { caseId, personId } = await travel(t, 'OUT_COMMITTEE');
  const [mine, other] = [
    await attach(personId, caseId, { name: '示例甲.png' }),
    await attach(personId, caseId, { kind: 'other' }),
  ];
  const remove = (who: string, id: string) => as(who, 'POST', `/attachments/${id}/remove`, { reason: '拍照不清' });
  expect((await remove(town.people.east1Secretary, mine.body.id)).body.type).toMatch(/not-allowed$/);
  expect((await remove(town.people.eastOfficer, mine.body.id)).body).toMatchObject({
    name: null,
    removedBy: { id: town.people.eastOfficer },
  });
  expect((await fetched(personId, mine.body.id)).status).toBe(404);
  const { items } = (await as(personId, 'GET', `/cases/${caseId}/attachments`)).body;
  expect(items.map(({ id, removedAt }: Told['body']) => [id, removedAt !== null])).toEqual([
    [mine.body.id, true],
    [other.body.id, false],
  ]);
  expect(JSON.stringify(await house.db.audit.findMany({ where: { objectId: mine.body.id } }))).not.toContain('不清');
  // The same bytes may be attached again.
  expect((await attach(personId, caseId)).status).toBe(201);
  const task = await house.db.task.findFirstOrThrow({ where: { caseId, closedAt: null } });
  await as(town.people.eastOfficer, 'POST', `/tasks/${task.id}/decision`, { outcome: 'refuse', reason: '示例理由' });
  const back = await house.db.task.findFirstOrThrow({ where: { caseId, closedAt: null } });
  await as(personId, 'POST', `/tasks/${back.id}/decision`, { outcome: 'cancel', reason: '示例理由' });
  expect((await remove(personId, other.body.id)).body.type).toMatch(/case-closed$/);
  expect((await attach(personId, caseId)).body.type).toMatch(/case-closed$/);
});

test('the receipt of a transfer to another system is closed by its scan', async () => {
  const { town, house } = t;
  const { caseId } = await leave(t, 'AWAITING_RECEIPT');
  const officer = town.people.eastOfficer;
  const scan = await attach(officer, caseId, { bytes: pdf(), type: 'application/octet-stream' });
  const letter = await attach(officer, caseId, { kind: 'letter-scan' });
  const task = await house.db.task.findFirstOrThrow({ where: { caseId, closedAt: null } });
  const decide = (attachmentId: string) =>
    as(officer, 'POST', `/tasks/${task.id}/decision`, {
      outcome: 'receipt',
      data: { attachmentId, receiptOn: '2054-11-23' },
    });
  expect((await decide(letter.body.id)).status).toBe(400);
  expect((await decide(scan.body.id)).body.stage?.id).toBe('CLOSED');
});

test('what is no picture or PDF, acts by itself, or is too large or one too many is refused', async () => {
  const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
  const refused = async (sent: Sent) => {
    const { status, body } = await attach(personId, caseId, sent);
    return [status, body.type.split(':').at(-1)];
  };
  expect(await refused({ bytes: Buffer.from('MZ') })).toEqual([422, 'file-not-recognised']);
  expect(await refused({ bytes: png(), type: 'text/html' })).toEqual([415, 'unsupported-media-type']);
  const script = await attach(personId, caseId, { bytes: pdf({ more: '/JS (a) ' }), type: 'application/octet-stream' });
  expect([script.status, script.body.type, script.body.detail]).toEqual([
    422,
    'urn:dangwu:problem:file-active-content',
    'PDF 含有脚本（JavaScript）',
  ]);
  expect(await refused({ bytes: Buffer.from('%PDF-1.7 4 0 obj <<'), type: 'application/pdf' })).toEqual([
    422,
    'pdf-unreadable',
  ]);
  expect((await as(personId, 'GET', `/cases/${caseId}/attachments`)).body.items).toEqual([]);
  expect(await refused({ bytes: png(50_000, 50_000) })).toEqual([422, 'image-dimensions']);
  expect(await refused({ bytes: Buffer.alloc(10 * 1024 * 1024 + 1) })).toEqual([413, 'body-too-large']);
  expect(await refused({ kind: 'photo' })).toEqual([400, 'invalid-input']);
  for (let n = 1; n <= MOST_FILES; n++) expect((await attach(personId, caseId, { bytes: png(n, n) })).status).toBe(201);
  expect(await refused({ bytes: png(99, 99) })).toEqual([422, 'too-many-files']);
});

test('a kind of file that only another procedure has is refused', async () => {
  const { town } = t;
  const secretary = town.people.east1Secretary;
  const { memberId } = await town.member(town.east1, { tags: ['pocket'] });
  const begun = await as(secretary, 'POST', '/procedures/pocket-visit/cases', { memberId });
  const { status, body } = await attach(secretary, begun.body.id, { kind: 'receipt-scan' });
  expect([status, body.errors]).toEqual([400, [{ pointer: '?kind', detail: '此事项没有这类材料' }]]);
  const other = await attach(secretary, begun.body.id, { kind: 'other' });
  expect([other.status, other.body.kind]).toEqual([201, { id: 'other', title: '其他材料' }]);
});

test('with a scanner only what it found clean is kept; what is infected is on record, and away is away', async () => {
  const { house } = t;
  const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
  const infected = Buffer.concat([png(), Buffer.from(EICAR_TEXT)]);
  const kept = () => house.db.attachment.count({ where: { caseId } });
  const blobs = await house.db.blob.count();
  const bad = await attach(personId, caseId, { bytes: infected, on: scanning });
  expect([bad.status, bad.body.type]).toEqual([422, 'urn:dangwu:problem:file-infected']);
  server.mood = 'broken';
  expect((await attach(personId, caseId, { on: scanning })).body.type).toMatch(/unavailable$/);
  server.mood = 'well';
  expect([await kept(), await house.db.blob.count()]).toEqual([0, blobs]);
  const entry = { actorId: personId, action: 'refused', objectId: caseId };
  expect((await house.db.audit.findMany({ where: entry })).map(({ detail }) => detail)).toEqual([
    { why: 'file-infected' },
  ]);
  expect((await attach(personId, caseId, { on: scanning })).body).toMatchObject({ scan: 'clean' });
});

test('the list says what may be attached and taken back, and a file is shown under its own type', async () => {
  const { people } = t.town;
  const { caseId } = await travel(t, 'OUT_COMMITTEE');
  const path = `/cases/${caseId}/attachments`;
  const before = (await as(people.eastOfficer, 'GET', path)).body;
  expect(before).toMatchObject({ items: [], removable: [], adding: { largest: 10 * 1024 * 1024, left: MOST_FILES } });
  expect(before.adding.kinds).toContainEqual({ id: 'other', title: '其他材料' });
  expect(before.adding.mediaTypes).toContain('application/pdf');
  const { body: file } = await attach(people.eastOfficer, caseId, { kind: 'other', name: '会议 记录.png' });
  const mine = (await as(people.eastOfficer, 'GET', path)).body;
  expect([mine.removable, mine.adding.left]).toEqual([[file.id], MOST_FILES - 1]);
  // The secretary reads it, and takes back nothing of others'.
  expect((await as(people.east1Secretary, 'GET', path)).body.removable).toEqual([]);
  const headers = { authorization: `Bearer ${await api.tokenOf(people.east1Secretary)}` };
  const shown = await fetch(`${api.url}/api/v1/attachments/${file.id}?inline=true`, { headers });
  expect(shown.headers.get('content-type')).toBe('image/png');
  expect(shown.headers.get('content-disposition')).toMatch(/^inline; .*filename\*=UTF-8''/);
  expect(shown.headers.get('content-security-policy')).toContain("script-src 'none'");
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await as(people.eastOfficer, 'POST', `/attachments/${file.id}/remove`, { reason: '传错了' })).status).toBe(
    200,
  );
  const after = (await as(people.eastOfficer, 'GET', path)).body;
  expect([after.removable, after.adding.left, after.items[0].name]).toEqual([[], MOST_FILES, null]);
});
