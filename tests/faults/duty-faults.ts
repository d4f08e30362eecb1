import { randomUUID } from 'node:crypto';
import { localMinute } from '../../domain/time/date-times';
import { atTime, HOUR, localDate, MINUTE } from '../../domain/time/dates';
import { monthAfter, monthOfDay } from '../../domain/time/months';
import { Prisma } from '../../prisma/generated/client';
import { duesRulesAt } from '../../procedures/dues-round/rules-here';
import type { ThreeNotsState } from '../../procedures/three-nots/data';
import { markLines } from '../../registers/attendance/mark-lines';
import { duesFactsStatement } from '../../registers/dues/dues-facts';
import { enterBase } from '../../registers/dues/enter-base';
import { enterPayment } from '../../registers/dues/enter-payment';
import { runSweep } from '../../worker/run-sweep';
import { type DutyScene, dying, linesTo, outcomeOffer, stands, TASK_QUEUE, timesTaken } from './duty-scene';
import { down } from './news-faults';
import { eventually } from './waiting';

// Organisational life, dues and 三不 at the time of the wall clock, while processes die between fact, news and step.

const SUM = 2_000;

/** A list is closed: who was missed is told once, and it counts once, whoever dies meanwhile. */
async function listClosed(scene: DutyScene): Promise<string[]> {
  const { rounds } = scene;
  const { town, driver, house } = rounds;
  const secretary = town.people.east2Secretary;
  const missed = await town.member(town.east2);
  const there = await town.member(town.east2);
  const begins = Date.now() - HOUR;
  const day = { beginsAt: localMinute(begins), endsAt: localMinute(begins + 30 * MINUTE), kinds: ['theme-day'] };
  const { endsAt: _, ...start } = day;
  const { caseId } = await house.gateway.start('sitting', {
    ...{
      decisionId: randomUUID(),
      actorId: secretary,
      action: 'submit',
      submissionId: await driver.submission(secretary),
    },
    data: { ...start, organisationId: town.east2, subjectTitle: `示例集会${randomUUID().slice(0, 8)}` },
  });
  await driver.decide(
    caseId,
    secretary,
    'fix',
    { ...day, keeper: secretary, recorder: secretary },
    {
      place: '示例活动室',
      agenda: '示例议题',
    },
  );
  await eventually('the open list', async () => (await driver.stage(caseId)) === 'HELD');
  const { id: sittingId } = await house.owner.sitting.findUniqueOrThrow({ where: { caseId } });
  const marks = [{ memberId: missed.memberId, mark: 'absent' as const }];
  await house.owner.$transaction((tx) =>
    markLines(tx, { sittingId, by: secretary, at: Date.now(), marks, restPresent: true }),
  );
  const close = await outcomeOffer(scene, caseId, secretary, 'close');
  await dying(scene, 'record-committed', 'temporal', close);
  await eventually('the closed list', async () => (await close()).stage === 'MINUTED');
  const facts = await house.owner.dutyFact.findMany({ where: { source: 'attendance', fact: sittingId } });
  const verdict = (memberId: string) => facts.filter((one) => one.memberId === memberId).map((one) => one.verdict);
  return [
    ...stands('lists closed', await timesTaken(scene, caseId, 'close'), 1),
    ...stands('lines to who was missed', (await linesTo(scene, caseId, missed.personId)).length, 1),
    ...stands('lines to who was there', await linesTo(scene, caseId, there.personId), []),
    ...stands('facts', [verdict(missed.memberId), verdict(there.memberId)], [['missed'], ['done']]),
  ];
}

/** Unpaid dues, the look, the case, a step, a payment, and the look that hears of it; something dies in each. */
async function streakOfDues(scene: DutyScene): Promise<string[]> {
  const { stack, rounds } = scene;
  const { town, driver, house } = rounds;
  const { owner, keys } = house;
  const secretary = town.people.east2Secretary;
  const current = monthOfDay(localDate(Date.now()));
  const last = monthAfter(current, -1);
  const early = atTime(`${last}-05`, 10);
  await owner.organisation.update({ where: { id: town.street }, data: { firstMonth: last } });
  const confirmed = { confirmedBy: secretary, confirmedAt: new Date(early) };
  await owner.dryRun.create({
    data: { organisationId: town.east2, month: last, begunAt: new Date(early), ...confirmed },
  });
  const { memberId, personId } = await town.member(town.east2, { duesPaidTo: monthAfter(last, -1) });
  const rules = await owner.$transaction((tx) => duesRulesAt(tx, town.east2, localDate(early)));
  const base = {
    memberId,
    fromMonth: last,
    payerClass: 'retired' as const,
    base: 400_000,
    quarterly: false,
    elsewhere: false,
  };
  await owner.$transaction((tx) => enterBase(tx, { ...base, rates: rules, enteredBy: secretary, at: early, keys }));
  const his = Prisma.sql`e.member_id = ${memberId}::uuid`;
  await owner.$executeRaw(duesFactsStatement(his, Date.now()));

  const look = () => runSweep(stack.client, TASK_QUEUE, { id: 'three-nots', asOf: `${current}-01` });
  const running = look().catch(() => undefined);
  await dying(scene, 'sweep-uncommitted', 'worker', () => running);
  await eventually('the look', async () => Boolean(await look()));
  const cases = () =>
    owner.case.findMany({ where: { procedure: 'three-nots', subjectId: memberId }, select: { id: true } });
  await eventually('a case', async () => (await cases()).length > 0);
  const caseId = (await cases())[0]?.id as string;
  await eventually('he is told', async () => (await linesTo(scene, caseId, personId)).length > 0);

  const given = { on: localDate(Date.now()), way: 'in-person', typed: { why: '示例原因' } };
  const remind = await outcomeOffer(scene, caseId, secretary, 'reminded', given);
  await dying(scene, 'record-committed', 'temporal', remind);
  await eventually('the step', async () => (await remind()).stage === 'WATCH');

  await down(stack, ['worker', 'postgres'], async () => {
    await stack.parts.kill('worker');
    const paid = { fen: SUM, way: 'cash' as const, paidOn: localDate(Date.now()), months: [last], proxy: false };
    const of = { memberId, rules, enteredBy: secretary, at: Date.now(), keys };
    await owner.$transaction((tx) => enterPayment(tx, { ...paid, ...of }));
    await stack.parts.kill('postgres');
  });
  await dying(scene, 'case-woken', 'temporal', look);
  await eventually('the look once more', async () => Boolean(await look()));
  await eventually('the end of the case', async () => (await driver.stage(caseId)) === 'OVER');

  const { data } = await driver.state<ThreeNotsState>(caseId);
  const [sums] = await owner.$queryRaw<[{ billed: bigint; paid: bigint; payments: bigint }]>`
    SELECT sum(fen) FILTER (WHERE kind = 'billed') AS billed, sum(fen) FILTER (WHERE kind = 'paid') AS paid,
           count(DISTINCT payment_id) AS payments FROM dues_entry WHERE member_id = ${memberId}::uuid AND month = ${last}`;
  const heard = await owner.caseNews.findMany({ where: { caseId, type: 'duty-over', heardSeq: { not: null } } });
  const lines = await linesTo(scene, caseId, personId);
  const starts = await owner.pendingStart.count({ where: { procedure: 'three-nots', subject: memberId } });
  return [
    ...stands('cases and starts', [(await cases()).length, starts], [1, 1]),
    ...stands('steps given', [await timesTaken(scene, caseId, 'reminded'), Boolean(data.reached)], [1, true]),
    ...stands('ledger', [Number(sums.billed), Number(sums.paid), Number(sums.payments)], [SUM, SUM, 1]),
    ...stands('news of its end that was heard', heard.length, 1),
    ...stands('lines that were said twice', lines.length - new Set(lines).size, 0),
    ...stands('lines of its end', lines.filter((line) => line.includes('提醒结束')).length, 1),
  ];
}

/** Each by what happens in it: what is wrong afterwards. */
export const dutyFaults: Record<string, (scene: DutyScene) => Promise<string[]>> = {
  'a list is closed, and worker and Temporal die before anybody is told': listClosed,
  'a streak of unpaid dues: something dies in the look, the step, the payment and the news of it': streakOfDues,
};
