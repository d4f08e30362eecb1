import { randomUUID } from 'node:crypto';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';
import { until } from '../support/until';
import { ofKind } from './publishing';

const t = transfers();

const OPEN = 10_000;

/** As many open cases as a town has, copied from one: rows only, without workflows. */
async function crowd(caseId: string, openedAt: string, dueOn: string): Promise<void> {
  await t.house.owner.$executeRaw`
    INSERT INTO "case" (id, procedure, number, organisation_id, subject_kind, subject_id, rule_set, stage, stage_since,
                        seq, state, due_on, started_by, started_at, head_hash)
    SELECT c.id || '-' || n, c.procedure, c.number || '-' || n, c.organisation_id, 'organisation', gen_random_uuid(),
           c.rule_set, c.stage, c.stage_since, c.seq, c.state, ${dueOn}::date, c.started_by, c.started_at, c.head_hash
      FROM "case" c, generate_series(1, ${OPEN}) n WHERE c.id = ${caseId}`;
  await t.house.owner.$executeRaw`
    INSERT INTO task (id, case_id, stage, opened_seq, opened_at, due_on, calendar_version)
    SELECT c.id || '.1', c.id, c.stage, 1, ${openedAt}::timestamptz, ${dueOn}::date, 1
      FROM "case" c WHERE c.id LIKE ${`${caseId}-%`}`;
}

const behind = (version: number) =>
  t.house.db.task.count({ where: { closedAt: null, calendarVersion: { lt: version } } });

/** Another edition of a year that changes nothing. */
async function edition(year: number, version: number): Promise<void> {
  await t.house.owner.calendarYear.update({ where: { year }, data: { version } });
}

test('ten thousand open tasks elsewhere in time are passed over, and asked about nothing', async () => {
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await crowd(caseId, '2053-03-02T02:00:00Z', '2053-03-09');
  await edition(2054, 2);
  await until(async () => (await behind(2)) === 0);
  expect(await t.house.db.task.count({ where: { calendarVersion: 2 } })).toBe(OPEN + 1);
  expect(await ofKind(t, caseId, 'recalculate')).toEqual([]);
});

test('tasks that run over the year are computed a few at a time, each once, also when the worker ends in between', async () => {
  const { house, town, driver } = t;
  const secretary = town.people.west1Secretary;
  const caseIds: string[] = [];
  for (let n = 0; n < 80; n++) {
    const { memberId } = await town.member(town.west1, { tags: ['pocket'] });
    const offer = { decisionId: randomUUID(), actorId: secretary, action: 'submit' as const, data: { memberId } };
    caseIds.push((await house.gateway.start('pocket-visit', offer)).caseId);
  }
  const due = new Set(await Promise.all(caseIds.map(async (id) => (await driver.task(id)).dueOn)));
  expect([...due]).toEqual(['2054-12-23']);
  const { off } = await house.db.calendarYear.findUniqueOrThrow({ where: { year: 2054 } });
  await house.owner.calendarYear.update({ where: { year: 2054 }, data: { off: [...off, '12-23'], version: 3 } });
  const done = () => house.db.task.count({ where: { caseId: { in: caseIds }, dueOn: new Date('2054-12-24') } });
  await until(async () => (await done()) > 0);
  await house.worker.stop();
  const half = await done();
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(caseIds.length);
  house.worker = await house.startWorker();
  await until(async () => (await done()) === caseIds.length);
  const rows = await house.db.timeline.count({ where: { caseId: { in: caseIds }, kind: 'recalculate' } });
  expect(rows).toBe(caseIds.length);
});
