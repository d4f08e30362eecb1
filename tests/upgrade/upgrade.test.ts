import { verifyAudit } from '../../access/audit';
import type { CaseDifference } from '../../activities/reproject/compare';
import { restartAll } from '../../activities/reproject/mend';
import { theMemberOf } from '../../domain/case/subject';
import { atTime } from '../../domain/time/dates';
import { png } from '../files/pictures';
import { pagesOf } from '../papers/desk';
import { swept } from '../rules/publishing';
import { batchesGoOn } from './batches';
import { earlier } from './earlier';
import { among, differencesIn, get, monday } from './monday';
import { toTheEnd } from './to-the-end';

// A database that 0d5b78f left on Friday 2054-12-18 is brought up to date over the weekend. On Monday nothing of it is
// otherwise than its timelines say, and every case that was open goes on to its end. The tests are one story, in order.

const MONDAY = atTime('2054-12-21', 10);
const kept = earlier('0d5b78f');
const { rows, holder, caseOf } = among(kept);
const open = kept.cases.filter(({ stands }) => !stands.includes('/'));
const it = monday(kept, MONDAY);
const { t } = it;

test('all rows came through, by migrations that were applied in order', async () => {
  const { owner } = t.house;
  const migrations = await owner.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY started_at`;
  const names = migrations.map(({ name }) => name);
  expect(names.slice(0, kept.migrations.length)).toEqual(kept.migrations);
  const later = names.slice(kept.migrations.length);
  expect(it.said).toBe(later.length ? `applied ${later.join(', ')}` : 'nothing to apply');
  for (const { name, rows: were } of kept.tables) {
    const [counted] = await owner.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) FROM "${name}"`);
    expect([name, Number(counted?.count)]).toEqual([name, were.length]);
  }
});

let found: CaseDifference[];
test('what is kept of each case is what its timeline makes; only the workflows are missing', async () => {
  found = await differencesIn(t);
  const missing = open.map(({ id, stands }) => ({ caseId: id, kind: 'workflow-missing', what: stands }));
  const byId = (a: { caseId: string }, b: { caseId: string }) => (a.caseId < b.caseId ? -1 : 1);
  expect(found.sort(byId)).toEqual(missing.sort(byId));
});

test('what is sealed opens: scans, what was typed, papers', async () => {
  const officer = holder('organisation-officer', 'east');
  const awaiting = caseOf('outgoing: awaiting the receipt');
  const [scan] = (await get(it, officer, `/cases/${awaiting}/attachments`)).items;
  expect(scan).toMatchObject({ name: '示例回执.png' });
  expect((await it.desk.download(officer, `/attachments/${scan.id}`)).bytes.equals(png())).toBe(true);
  const { chain, items } = await get(it, officer, `/cases/${awaiting}/timeline`);
  expect([chain, items[0].reason]).toEqual(['intact', '示例理由']);
  const papers = (await get(it, officer, `/cases/${caseOf('between: issued again')}/documents`)).items;
  expect(papers.map(({ status }: { status: { id: string } }) => status.id)).toEqual(['void', 'valid']);
  const [paper] = (await get(it, officer, `/cases/${caseOf('between: issued')}/documents`)).items;
  expect(paper.prints).toBe(2);
  const [page] = await pagesOf((await it.desk.download(officer, `/documents/${paper.id}`)).bytes);
  expect(page).toContain('同志的党员组织关系已转达我处');
  expect(page).toContain('补打第2次');
});

test('who did what stands unbroken, and the lists show what waits', async () => {
  const officer = holder('organisation-officer', 'west');
  for (const { actor_id: actorId } of rows('audit_head')) {
    expect(await verifyAudit(t.house.owner, actorId as string)).not.toHaveProperty('brokenAt');
  }
  const { items } = await get(it, officer, '/tasks?limit=100');
  const shown = items.map((item: { case: { id: string } }) => item.case.id);
  for (const name of ['between: in committee', 'between: archive', 'incoming: received']) {
    expect(shown).toContain(caseOf(name));
  }
});

test('a request from before, sent again, is answered as it was', async () => {
  const id = caseOf('internal: branch review');
  const state = await t.driver.state(id);
  const { startedBy, sides } = state;
  const memberId = theMemberOf(state);
  const { key } = rows('request').find((row) => row.person_id === startedBy) as { key: string };
  const body = { memberId, data: { targetOrganisationId: sides.target }, reason: '示例理由' };
  // As it was: of the form that answers had then, which today's document does not describe.
  const { url } = it.desk.api;
  const answer = await fetch(`${url}/api/v1/procedures/relation-transfer/cases`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await it.desk.api.tokenOf(startedBy)}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
  expect([answer.status, ((await answer.json()) as { id: string }).id]).toEqual([201, id]);
});

test('each workflow begins anew where its case stands, and takes up what was left undone', async () => {
  const { house } = t;
  const { client, config, owner, clockOffset } = house;
  const { started } = await restartAll(owner, client, config.temporal.taskQueue, found, clockOffset);
  expect(started.sort()).toEqual(open.map(({ id }) => id).sort());
  house.worker = await house.startWorker();
  // A year was published on the last day: the cases that run over it compute their days again.
  await swept(t);
  expect(await differencesIn(t)).toEqual([]);
  expect(await owner.task.count({ where: { closedAt: null, provisional: true } })).toBe(0);
  const again = await owner.timeline.count({ where: { kind: 'recalculate', at: { gte: new Date(MONDAY) } } });
  expect(again).toBeGreaterThan(10);
});

// What time alone brings, before anybody acts: the day, and where the case stands then.
const passing: Record<string, [day: string, stands: string]> = {
  'between: issued, about to expire': ['2054-12-22', 'EXPIRED'],
  'outgoing: awaiting it, about to miss it': ['2054-12-28', 'RECEIPT_MISSING'],
  'incoming: archive, about to lapse': ['2054-12-23', 'IN_COMMITTEE'],
  'between: branch review': ['2054-12-23', 'BRANCH_REVIEW'],
  'visit: first round': ['2055-01-12', 'VISIT'],
};

describe('every open case goes on to its end', () => {
  test.each(open.map(({ name, id, stands }) => [name, id, stands]))('%s', async (name, caseId, stands) => {
    const [day, then] = passing[name] ?? [undefined, stands];
    if (day) await t.driver.forwardTo(caseId, day);
    const stages = await toTheEnd(t, caseId);
    expect([stages[0], stages.at(-1)]).toEqual([then, 'CLOSED']);
    const { ending } = await t.house.db.case.findUniqueOrThrow({ where: { id: caseId } });
    expect(ending).toBe(then === 'VISIT' ? 'willing' : 'received');
  });
});

describe('batches go on where they were', () => batchesGoOn(it, kept, MONDAY));

test('in the end everything agrees, and nothing is open', async () => {
  const { owner } = t.house;
  expect(await differencesIn(t)).toEqual([]);
  expect(await owner.case.count({ where: { closedAt: null } })).toBe(0);
  expect(await owner.task.count({ where: { closedAt: null } })).toBe(0);
  const numbers = await owner.case.findMany({ select: { organisationId: true, number: true } });
  expect(new Set(numbers.map((row) => `${row.organisationId} ${row.number}`)).size).toBe(numbers.length);
  for (const { actorId } of await owner.auditHead.findMany()) {
    expect(await verifyAudit(owner, actorId)).not.toHaveProperty('brokenAt');
  }
});
