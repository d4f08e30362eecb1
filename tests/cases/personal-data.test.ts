import { createHash } from 'node:crypto';
import { type Served, serve } from '../api/served';
import { decoded, rawHistory } from '../replay/plain-history';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';

const t = transfers();

let api: Served;
beforeAll(async () => {
  api = await serve(t.house);
});
afterAll(() => api.stop());

const PHONE = '13900000017';
const REASON = '因随子女搬迁至西片区居住申请转出';
const CONTACT = '示例联系人 010-00000017';

const LOCAL_ACTIVITY = [
  'activity_id',
  'activity_type',
  'attempt',
  'backoff',
  'complete_time',
  'original_schedule_time',
  'seq',
];

/** Every string of a value, bytes read as text. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('utf8')];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(texts);
}

/** The payloads of a history, as they are. */
function payloads(value: unknown): { metadata: Record<string, Uint8Array>; data: Uint8Array }[] {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  if ('metadata' in value && 'data' in value) return [value as ReturnType<typeof payloads>[number]];
  return Object.values(value).flatMap(payloads);
}

const encodingOf = ({ metadata }: { metadata: Record<string, Uint8Array> }) =>
  Buffer.from(metadata.encoding as Uint8Array).toString();

test('no history holds a name, an identity number, a phone or a word that somebody typed', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const secrets: string[] = [PHONE, REASON, CONTACT, '搬迁', '010-00000017'];
  const { memberId, personId } = await town.member(town.east1, { name: '例员甲乙', phone: PHONE });
  const token = await api.tokenOf(personId);
  const started = await api.call('POST', '/api/v1/procedures/relation-transfer/cases', {
    token,
    body: { memberId, data: { targetOrganisationId: town.west1 }, reason: REASON, contact: CONTACT },
  });
  expect(started.status).toBe(201);
  const secretary = await api.tokenOf(people.east1Secretary);
  const returned = await api.call('POST', `/api/v1/tasks/${started.body.id}.1/decision`, {
    token: secretary,
    body: { outcome: 'return', reason: `${REASON}，退回` },
  });
  expect(returned.status).toBe(200);

  await travel(t, 'CLOSED', { member: { name: '例员丙丁' } });
  const expiry = await travel(t, 'ISSUED', { issue: { validityDays: 10 }, member: { name: '例员戊己' } });
  await driver.forwardTo(expiry.caseId, '2055-01-10');
  const lost = await travel(t, 'ISSUED', { member: { name: '例员庚辛' } });
  await driver.decide(lost.caseId, lost.personId, 'lost');
  await driver.act(lost.caseId, { actorId: people.eastOfficer, action: 'copy', personId: people.east2Secretary });

  const everybody = await house.db.person.findMany({ select: { name: true } });
  const members = await house.db.member.findMany({ select: { name: true, pinyin: true, address: true } });
  secrets.push(...everybody.map(({ name }) => name), ...members.flatMap(({ name, pinyin }) => [name, pinyin]));
  // Synthetic identity numbers begin with a region that is not assigned.
  secrets.push('990001');
  expect(new Set(secrets).size).toBeGreaterThan(15);

  const cases = await house.db.case.findMany({ select: { id: true } });
  expect(cases.length).toBe(4);
  for (const { id } of cases) {
    const raw = await rawHistory(house.client, id);
    const all = payloads(raw.events);
    const plain = all.filter((payload) => encodingOf(payload) !== 'binary/dangwu');
    expect(all.length - plain.length).toBeGreaterThan(3);
    // What the SDK's core notes of a local activity, beside its covered result: numbers and times.
    for (const { data } of plain) {
      expect(Object.keys(JSON.parse(Buffer.from(data).toString())).sort()).toEqual(LOCAL_ACTIVITY);
    }
    const asKept = texts(raw.events).join('\n');
    const opened = texts((await decoded(raw, house.keys)).events).join('\n');
    // The scan reads what it should: the case and who acted are there once the payloads are opened.
    expect(opened).toContain('BRANCH_REVIEW');
    expect(opened).toContain(id);
    // Digests, so that a failure does not print what it found.
    expect(secrets.filter((secret) => asKept.includes(secret) || opened.includes(secret)).map(digest)).toEqual([]);
    const shown = texts((await house.client.workflow.getHandle(id).describe()).raw).join('\n');
    expect(secrets.filter((secret) => shown.includes(secret)).map(digest)).toEqual([]);
  }
});

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
