import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isIntact } from '../../cases/chain';
import { newKey } from '../../operations/rekey/ring-file';
import { open } from '../../platform/cipher';
import { digest } from '../../platform/hash';
import { type KeyRing, readKeyRing } from '../../platform/keys';
import { openSubmission, sealSubmission } from '../../platform/submission';
import { openName, sealName } from '../../registers/files/name';
import { getFile, putFile } from '../../registers/files/store';
import { identityHashes, phoneColumns, unseal } from '../../registers/members/member-row';
import { contactsOf, sealContact } from '../../registers/people/contacts';
import { writePrivate } from '../../stack/private-file';
import { travel } from '../support/journey';
import { databaseUrl } from '../support/stack';
import { transfers } from '../support/transfers';
import { command } from './commands';

const t = transfers();
const folder = mkdtempSync(join(tmpdir(), 'dangwu-rekey-'));
const ringFile = join(folder, 'keys.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MANY = 400;
const TEXT = { reason: '示例理由', contact: '示例' };

const env = () => ({
  MIGRATION_DATABASE_URL: databaseUrl(t.house.shared, 'owner', new URL(t.house.config.databaseUrl).pathname.slice(1)),
  DANGWU_KEYS: ringFile,
});
const run = (args: string[]) => command('rekey/main', args, env());

/** Everything in the house goes on with another ring, as after a new start. */
function use({ field, lookup }: Partial<KeyRing>): void {
  if (field) t.house.keys.field.splice(0, Infinity, ...field);
  if (lookup) t.house.keys.lookup.splice(0, Infinity, ...lookup);
}

const sealedByNew = async () => {
  const [row] = await t.house.owner.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM submission WHERE substring(body FROM 1 FOR 3) = '\\x026b32'::bytea`;
  return Number(row?.count);
};

/** A paper, a template and a scan, each sealed to its own row. */
async function files(caseId: string, personId: string, version = 1) {
  const { db, keys } = t.house;
  const ids = { document: randomUUID(), template: randomUUID(), attachment: randomUUID() };
  const common = { createdBy: personId, createdAt: new Date() };
  const bytes = Buffer.from('%PDF-1.7 示例');
  await db.$transaction(async (tx) => {
    const kept = (table: keyof typeof ids) => putFile(tx, keys, bytes, `${table}:${ids[table]}`);
    const paper = { caseId, kind: 'letter', code: randomUUID(), mediaType: 'application/pdf' };
    await tx.document.create({ data: { id: ids.document, ...paper, ...common, sha256: await kept('document') } });
    const template = { organisationId: t.town.east, kind: 'letter', version, name: '示例模板' };
    await tx.template.create({ data: { id: ids.template, ...template, ...common, sha256: await kept('template') } });
    const name = sealName(keys, ids.attachment, { name: '示例.pdf', content: '00' });
    const scan = { caseId, kind: 'other', name, mediaType: 'application/pdf', size: bytes.length, scan: 'clean' };
    await tx.attachment.create({ data: { id: ids.attachment, ...scan, ...common, sha256: await kept('attachment') } });
  });
  return { ids, bytes };
}

test('after a new key, everything is sealed anew under writes, through a kill, and the old keys can go', async () => {
  const { house, town } = t;
  const { owner, keys } = house;
  const first = await travel(t, 'CLOSED');
  const { ids, bytes } = await files(first.caseId, first.personId);
  const mail = sealContact(keys, 'mail', first.personId, 'shili@example.com');
  const mobile = sealContact(keys, 'mobile', first.personId, '13900000000');
  await owner.person.update({ where: { id: first.personId }, data: { mail, mobile } });
  const many = Array.from({ length: MANY }, () => randomUUID());
  await owner.submission.create({
    data: { id: randomUUID(), personId: first.personId, at: new Date(), body: Buffer.from('sealed') },
  });
  await owner.submission.createMany({
    data: many.map((id) => ({ id, personId: first.personId, at: new Date(), body: sealSubmission(keys, id, TEXT) })),
  });
  const { memberId } = await town.member(town.east1, { phone: '13800000000', address: '示例路 1 号' });
  const { identityNumber } = await owner.member.findUniqueOrThrow({ where: { id: memberId } });
  const number = unseal(keys, 'identityNumber', memberId, identityNumber);

  writePrivate(ringFile, house.shared.keyRing);
  expect((await run(['--new-key', 'field']).ended).code).toBe(0);
  expect(newKey(ringFile, 'lookup', 'first')).toBe('k2');
  expect(statSync(ringFile).mode & 0o777).toBe(0o600);
  const ring = readKeyRing(readFileSync(ringFile, 'utf8'));
  expect(ring.field.map(({ id }) => id)).toEqual(['k2', 'f1']);
  expect((await run(['--check']).ended).code).toBe(1);
  use(ring);

  // A killed run leaves what it has done, and the next goes on.
  const killed = run(['--batch', '1']);
  while ((await sealedByNew()) < 20) await delay(2);
  killed.kill();
  expect((await killed.ended).code).toBeNull();
  const half = await sealedByNew();
  expect(half).toBeLessThan(MANY);

  // Meanwhile people go on: new cases, and a member whose phone changes again and again.
  let phone = '';
  let writing = true;
  const writes = (async () => {
    for (let serial = 0; writing; serial++) {
      phone = `138${String(serial).padStart(8, '0')}`;
      const data = { ...phoneColumns(keys, memberId, phone), version: { increment: 1 } };
      await owner.member.update({ where: { id: memberId }, data });
    }
  })();
  const more = travel(t, 'ISSUED');
  const done = await run([]).ended;
  writing = false;
  await writes;
  const second = await more;
  // What no key opens is named, and left alone.
  expect(done).toMatchObject({ code: 1, output: expect.stringMatching(/no key of the ring opens.*submission.body/) });
  await owner.submission.deleteMany({ where: { body: Buffer.from('sealed') } });
  const checked = await run([]).ended;
  expect(checked).toMatchObject({ code: 0, output: expect.stringContaining('older field keys may be taken out') });
  expect(checked.output).toMatch(/oldest open: 2054-/);

  // With the old keys gone everything is read, found and whole.
  const only: KeyRing = { ...keys, field: ring.field.slice(0, 1), lookup: ring.lookup.slice(0, 1) };
  const member = await owner.member.findFirstOrThrow({ where: { identityHash: { in: identityHashes(only, number) } } });
  expect(member.id).toBe(memberId);
  expect(unseal(only, 'phone', memberId, member.phone as Uint8Array)).toBe(phone);
  expect(phoneColumns(only, memberId, phone).phoneHash).toEqual(new Uint8Array(member.phoneHash as Uint8Array));
  expect(unseal(only, 'address', memberId, member.address as Uint8Array)).toBe('示例路 1 号');
  for (const row of await owner.submission.findMany({ where: { id: { in: many } } })) {
    expect(openSubmission(only, row.id, row.body)).toMatchObject(TEXT);
  }
  const person = await owner.person.findUniqueOrThrow({ where: { id: first.personId }, include: { member: true } });
  expect(contactsOf(only, person)).toMatchObject({ mail: 'shili@example.com', sms: '13900000000' });
  const document = await owner.document.findUniqueOrThrow({ where: { id: ids.document } });
  const template = await owner.template.findUniqueOrThrow({ where: { id: ids.template } });
  const attachment = await owner.attachment.findUniqueOrThrow({ where: { id: ids.attachment } });
  expect(openName(only, attachment.id, attachment.name).name).toBe('示例.pdf');
  for (const [table, { id, sha256 }] of Object.entries({ document, template, attachment })) {
    expect(await getFile(house.db, only, sha256, `${table}:${id}`)).toEqual(bytes);
  }
  expect(await owner.blob.count()).toBe(3);
  for (const request of await owner.request.findMany({ where: { status: { not: null } } })) {
    const { sealed } = (request.answer as { body: { sealed: string } }).body;
    const text = open(only.field, Buffer.from(sealed, 'base64'), `answer:${request.decisionId}`);
    expect(text.length).toBeGreaterThan(0);
  }
  for (const { caseId } of [first, second]) {
    const { headHash } = await owner.case.findUniqueOrThrow({ where: { id: caseId } });
    expect(isIntact(await t.driver.timeline(caseId), headHash)).toBe(true);
  }
  use({ field: only.field });
  expect((await t.driver.decide(second.caseId, second.personId, 'report')).stage).toBe('IN_COMMITTEE');
});

test('a file that was changed is not sealed anew as if it were right', async () => {
  const { owner } = t.house;
  const { personId, caseId } = await travel(t, 'BRANCH_REVIEW');
  const { ids } = await files(caseId, personId, 2);
  const { sha256 } = await owner.document.findUniqueOrThrow({ where: { id: ids.document } });
  const bytes = Buffer.concat([Buffer.from('\x02f1', 'latin1'), Buffer.alloc(60, 1)]);
  await owner.blob.update({ where: { sha256 }, data: { bytes, size: bytes.length } });
  const done = await run([]).ended;
  expect(done).toMatchObject({ code: 1, output: expect.stringMatching(/left as they are: .*document files 1$/m) });
  const row = await owner.blob.findUniqueOrThrow({ where: { sha256 } });
  expect(digest(row.bytes)).toEqual(digest(bytes));
});
