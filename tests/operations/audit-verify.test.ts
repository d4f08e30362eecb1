import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { recordAudit } from '../../access/audit';
import { checkAudit, checkAuditNightly } from '../../activities/audit-check/check-audit';
import { sealDay } from '../../activities/seal';
import { DAY, type Instant } from '../../domain/time/dates';
import { rekeyColumn } from '../../operations/rekey/columns';
import { sealedColumns } from '../../operations/rekey/sealed-columns';
import { Tally } from '../../operations/rekey/tally';
import { digest } from '../../platform/hash';
import type { Key } from '../../platform/keys';
import { type Office, openOffice } from '../api/office';
import { databaseUrl } from '../support/stack';
import { command } from './commands';

const NOON: Instant = Date.parse('2026-11-27T04:00:00Z');
let t: Office;

let actorId: string;
let caseId: string;
const entry = (action: string, at: Instant) => ({ actorId, at, action, objectKind: 'person', objectId: actorId });
const check = (at: Instant) => checkAudit(t.house.owner, t.house.keys, at);

beforeAll(async () => {
  t = await openOffice();
  const { house, town } = t;
  actorId = town.people.administrator;
  caseId = (await t.started()).caseId;
  await house.db.$transaction((tx) => recordAudit(tx, entry('created', NOON)));
  expect(await sealDay(house.db, house.keys, '2026-11-26', NOON)).toMatchObject({ heads: 2 });
  await house.db.$transaction((tx) => recordAudit(tx, entry('changed', NOON)));
  // A case that stands still is covered already.
  expect(await sealDay(house.db, house.keys, '2026-11-27', NOON)).toMatchObject({ heads: 1 });
});

afterAll(() => t?.close());

test('what nobody touched is intact; sealing a day again changes nothing', async () => {
  const before = await t.house.owner.seal.findMany();
  await sealDay(t.house.db, t.house.keys, '2026-11-27', NOON + DAY);
  expect(await t.house.owner.seal.findMany()).toEqual(before);
  expect(await check(NOON)).toMatchObject({ chains: 2, seals: 2, findings: [] });
  expect((await check(NOON + 4 * DAY)).findings).toEqual([{ kind: 'seal-late', id: '2026-11-27' }]);
});

/** Does something as the owner of the tables, looks, and puts it back. */
async function tampered(change: string, back: string) {
  await t.house.owner.$executeRawUnsafe(change);
  const { findings } = await check(NOON);
  await t.house.owner.$executeRawUnsafe(back);
  expect((await check(NOON)).findings).toEqual([]);
  return findings;
}

test('a changed row breaks its chain', async () => {
  const set = (action: string) => `UPDATE audit SET action = '${action}' WHERE actor_id = '${actorId}' AND seq = 1`;
  expect(await tampered(set('read'), set('created'))).toEqual([{ kind: 'actor-chain', id: actorId, at: 1 }]);
  const move = (days: number) => `UPDATE timeline SET at = at + interval '${days} days' WHERE case_id = '${caseId}'`;
  expect(await tampered(move(1), move(-1))).toEqual([{ kind: 'case-chain', id: caseId }]);
});

test('a chain that was cut, its head with it, is missed by the seal', async () => {
  const [first, second] = await t.house.owner.audit.findMany({ where: { actorId }, orderBy: { seq: 'asc' } });
  if (!first || !second) throw new Error('two rows are expected');
  await t.house.owner.audit.delete({ where: { actorId_seq: { actorId, seq: 2 } } });
  await t.house.owner.auditHead.update({ where: { actorId }, data: { seq: 1, hash: first.hash } });
  expect((await check(NOON)).findings).toEqual([{ kind: 'sealed-head', id: actorId, at: 2 }]);
  await t.house.owner.audit.create({ data: { ...second, detail: {} } });
  await t.house.owner.auditHead.update({ where: { actorId }, data: { seq: 2, hash: second.hash } });
  expect((await check(NOON)).findings).toEqual([]);
});

test('whoever may write all tables and has no key cannot make a seal', async () => {
  const { owner, db, keys } = t.house;
  const day = { day: new Date('2026-11-27') };
  const before = await owner.seal.findUniqueOrThrow({ where: day });
  const heads = await owner.sealHead.findMany({ where: day });
  const previous = await owner.seal.findUniqueOrThrow({ where: { day: new Date('2026-11-26') } });
  // The day without its head, and the digest made again, as the source of this program tells how.
  await owner.sealHead.deleteMany({ where: day });
  const hash = new Uint8Array(digest(previous.hash, '2026-11-27'));
  await owner.seal.update({ where: day, data: { hash, heads: 0 } });
  expect((await check(NOON)).findings).toEqual([{ kind: 'seal', id: '2026-11-27' }]);
  await owner.seal.update({ where: day, data: { hash, heads: 0, sealed: previous.sealed } });
  expect((await check(NOON)).findings).toEqual([{ kind: 'seal', id: '2026-11-27' }]);
  await owner.seal.update({ where: day, data: before });
  await owner.sealHead.createMany({ data: heads });
  expect((await check(NOON)).findings).toEqual([]);
  await expect(db.sealHead.deleteMany()).rejects.toThrow(/permission denied/);
  const other = await checkAudit(owner, { ...keys, field: keys.payload }, NOON);
  expect(other.findings.map(({ kind }) => kind)).toEqual(['seal', 'seal']);
});

test('seals stay good under a new key: rekey seals them anew, and the old key may go', async () => {
  const { owner, keys, shared, config } = t.house;
  const fresh: Key = { id: 'fresh', secret: randomBytes(32) };
  const column = sealedColumns.find(({ table }) => table === 'seal');
  if (!column) throw new Error('the seals are not among the sealed columns');
  const pool = new Pool({ connectionString: databaseUrl(shared, 'owner', config.temporal.taskQueue), max: 2 });
  const before = await owner.seal.findMany();
  await rekeyColumn(pool, { ...keys, field: [fresh, ...keys.field] }, column, 1, new Tally());
  expect((await checkAudit(owner, { ...keys, field: [fresh] }, NOON)).findings).toEqual([]);
  for (const { day, sealed } of before) await owner.seal.update({ where: { day }, data: { sealed } });
  await pool.end();
});

test('each night it is counted, and the auditors hear of it once; the command says the same', async () => {
  const { house, town } = t;
  const { owner, shared, config } = house;
  const auditor = await town.person('auditor', town.street);
  const env = {
    MIGRATION_DATABASE_URL: databaseUrl(shared, 'owner', config.temporal.taskQueue),
    TEMPORAL_ADDRESS: shared.temporalAddress,
    DANGWU_KEY_RING: shared.keyRing,
  };
  await sealDay(house.db, house.keys, '2026-11-28', NOON);
  const run = async () => (await command('audit-verify', [], env).ended).output;
  await owner.$executeRaw`UPDATE audit SET action = 'read' WHERE actor_id = ${actorId}::uuid AND seq = 1`;
  expect(await run()).toContain(`actor-chain ${actorId} at 1`);
  const night = () =>
    house.client.workflow.execute('dailyAuditCheck', {
      workflowId: `check-${Math.random()}`,
      taskQueue: config.temporal.taskQueue,
      args: [],
    });
  await night();
  await night();
  const row = await owner.auditCheck.findFirstOrThrow();
  expect(row.findings).toMatchObject({ 'actor-chain': 1 });
  const told = await owner.notice.findMany({ where: { caseId: 'audit-check' } });
  expect(
    told.map(({ personId, lines }) => [personId, lines.filter((line) => line.includes('操作留痕')).length]),
  ).toEqual([[auditor, Object.keys(row.findings as object).length]]);
  const seen = async (personId: string) => t.as(personId, 'GET', '/audit/checks');
  expect((await seen(auditor)).body.items[0].findings).toContainEqual({
    kind: 'actor-chain',
    title: '人员的操作留痕与其校验链不符',
    count: 1,
  });
  expect((await seen(await town.person('auditor', town.east))).status).toBe(403);
  await checkAuditNightly(house, '2026-11-27', NOON);
  expect(await owner.auditCheck.count()).toBe(2);
});
