import { readCases } from '../../../activities/reproject/actual';
import { compare } from '../../../activities/reproject/compare';
import { stateOf } from '../../../cases/state-of';
import { nextMoment } from '../../../domain/case/clock';
import { isFinal } from '../../../domain/case/procedure';
import { atTime, type Instant, MINUTE } from '../../../domain/time/dates';
import type { Month } from '../../../domain/time/months';
import { each } from '../../../platform/each';
import type { ThreeNotsState } from '../../../procedures/three-nots/data';
import { threeNots } from '../../../procedures/three-nots/table';
import { relayDue } from '../../../worker/relay';
import { runSweep } from '../../../worker/run-sweep';
import { sendDue } from '../../../worker/sender';
import { allHeard } from '../../support/all-heard';
import { publish2054 } from '../../support/business-time';
import { type House, openHouse } from '../../support/house';
import { buildTown, type Town } from '../../support/town';
import { Driver } from '../../support/transfer';
import { until } from '../../support/until';
import { lookDay } from './duty-town';

/** A house in which months pass: the look runs on its days, cases go on with their virtual clocks. */
export interface Watched {
  house: House;
  town: Town;
  driver: Driver;
  /** Business time. */
  now: Instant;
}

/** Cases whose clocks are moved side by side: each waits for its own. */
const AT_ONCE = 6;

export async function openWatched(startsAt: Instant): Promise<Watched> {
  const house = await openHouse({ startsAt });
  await publish2054(house.owner);
  return { house, town: await buildTown(house.owner, house.keys), driver: new Driver(house), now: startsAt };
}

export const openCases = async ({ house }: Watched): Promise<string[]> => {
  const where = { procedure: 'three-nots', closedAt: null };
  const rows = await house.owner.case.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } });
  return rows.map(({ id }) => id);
};

/** All cases come to a time; what they do by themselves before it, they do. What is due for inboxes is handed over. */
export async function comeTo(all: Watched, at: Instant): Promise<void> {
  await each(await openCases(all), AT_ONCE, async (id) => {
    const state = await all.driver.state<ThreeNotsState>(id);
    // Nobody moves a clock before whose time nothing comes; it is moved when something is to happen.
    const moment = isFinal(threeNots, state.stage) ? undefined : nextMoment(threeNots, state)?.at;
    if (moment !== undefined && moment <= at) await all.driver.clocks.forwardTo(id, at);
  });
  all.now = at;
  await sendDue(all.house.db, at);
}

/** The look at a month, on its day; what it begins begins, what it tells is heard. */
export async function lookAt(all: Watched, month: Month): Promise<void> {
  const { house } = all;
  const day = lookDay(month);
  const at = atTime(day, 1, 30);
  await each(await openCases(all), AT_ONCE, async (id) => {
    if (all.driver.clocks.now(id) < at - MINUTE) await all.driver.clocks.forwardTo(id, at - MINUTE);
  });
  await comeTo(all, at);
  const clockOffset = at - Date.now();
  await runSweep(house.client, house.config.temporal.taskQueue, { id: 'three-nots', asOf: day, clockOffset });
  await beginWaiting(all, at);
  await settled(all);
  await allReminded(all);
}

/**
 * Whoever is reminded has been told of it, a second after his case came there. A step is on record before its workflow has
 * set the timer for that: a clock that is moved on in between would bring it days later.
 */
export async function allReminded({ house }: Watched): Promise<void> {
  await until(async () => {
    const rows = await house.owner.case.findMany({
      where: { stage: 'REMIND', closedAt: null },
      select: { state: true },
    });
    return rows.every((row) => stateOf(row).tasks.every(({ fired }) => fired.includes('told')));
  });
}

/** Starts that wait become cases, at a time. */
export async function beginWaiting(all: Watched, at: Instant): Promise<void> {
  const { house } = all;
  const clockOffset = at - Date.now();
  const before = new Set(await openCases(all));
  const cases = house.gatewayWith({ clockOffset });
  while (await relayDue({ db: house.db, cases }, at + MINUTE));
  for (const id of await openCases(all)) if (!before.has(id)) all.driver.clocks.began(id, clockOffset);
}

/** Whatever open cases were told, they have heard. */
export const settled = ({ house }: Watched): Promise<void> => allHeard(house);

/** The only open case of a member. */
export async function caseOf({ house }: Watched, memberId: string): Promise<string> {
  const { id } = await house.owner.case.findFirstOrThrow({ where: { memberId, closedAt: null } });
  return id;
}

/** A person takes an outcome, at the business time. */
export async function decide(
  all: Watched,
  caseId: string,
  actorId: string,
  outcome: string,
  data: Record<string, string | boolean> = {},
  typed: Record<string, string> = {},
) {
  const { driver } = all;
  if (driver.clocks.now(caseId) < all.now) await driver.clocks.forwardTo(caseId, all.now);
  const { id: taskId } = await driver.task(caseId);
  const submissionId = await driver.submission(actorId, typed);
  return await driver.act(caseId, { actorId, action: 'decide', outcome, taskId, data, submissionId });
}

/** What is kept of every case is what its timeline makes. */
export async function allAgree({ house }: Watched): Promise<void> {
  for (const kept of await readCases(house.db, { after: '', take: 500 })) expect(compare(kept).differences).toEqual([]);
}
