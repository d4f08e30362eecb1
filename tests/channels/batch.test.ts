import { randomUUID } from 'node:crypto';
import { record } from '../../activities/record/record';
import { caseIdOf } from '../../domain/case/ids';
import type { Offer } from '../../domain/case/offer';
import { atTime } from '../../domain/dates';
import { sendDue } from '../../worker/sender';
import { START } from '../support/business-time';
import { transfers } from '../support/transfers';

const t = transfers({ withWorker: false });

/** Puts the start of a case on record as the relay of a batch has it done. */
async function start(batchId: string, at: number): Promise<{ personId: string; caseId: string }> {
  const { town, house } = t;
  const { memberId, personId } = await town.member(town.east1);
  const decisionId = randomUUID();
  const data = { memberId, targetOrganisationId: town.west1 };
  const actorId = town.people.east1Secretary;
  const submissionId = await t.driver.submission(actorId);
  const pendingId = randomUUID();
  const waiting = { status: 'waiting', subject: memberId, episode: batchId, procedure: 'relation-transfer' };
  const row = { id: pendingId, batchId, actorId, data, createdAt: new Date(at), nextAt: new Date(at) };
  await house.db.pendingStart.create({ data: { ...waiting, ...row } });
  const offer: Offer = { decisionId, actorId, action: 'submit', submissionId, data, batchId, pendingId };
  const caseId = caseIdOf('relation-transfer', decisionId);
  const outcome = await record(house.db, house.keys, {
    procedure: 'relation-transfer',
    caseId,
    cause: { kind: 'offer', offer },
    at,
  });
  expect(outcome).toHaveProperty('transition');
  return { personId, caseId };
}

const noticesOf = (batchId: string, personId: string) =>
  t.house.db.notice.findMany({ where: { caseId: `batch:${batchId}`, personId }, orderBy: { localDate: 'asc' } });

test('the starts of one batch are one notice a role holder and day, which counts them', async () => {
  const { town, house } = t;
  const { eastOfficer } = town.people;
  const batchId = randomUUID();
  const cases: string[] = [];
  for (let round = 0; round < 4; round++) {
    cases.push(...(await Promise.all([1, 2, 3].map(() => start(batchId, START)))).map(({ caseId }) => caseId));
  }
  const [notice, ...more] = await noticesOf(batchId, eastOfficer);
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ audience: 'office', urgent: false });
  expect(notice?.lines).toEqual([expect.stringMatching(/^批量组织关系接转待您办理：.*（同批共12件）$/)]);
  const single = { caseId: { in: cases }, personId: eastOfficer };
  expect(await house.db.notice.count({ where: single })).toBe(0);
  await sendDue(house.db, START + 600_000);
  await start(batchId, START + 700_000);
  const days = await noticesOf(batchId, eastOfficer);
  expect(days.map(({ localDate, lines }) => [localDate.toISOString().slice(0, 10), lines[0]?.slice(-7)])).toEqual([
    ['2054-11-23', '同批共12件）'],
    ['2054-11-24', '（同批共1件）'],
  ]);
  expect(days[1]?.notBefore.getTime()).toBeGreaterThanOrEqual(atTime('2054-11-24', 8));
});
