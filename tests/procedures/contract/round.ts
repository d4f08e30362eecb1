import { randomUUID } from 'node:crypto';
import { FEWEST_VOTERS } from '../../../domain/ballots/paper';
import type { Answer, Offer, OfferData } from '../../../domain/case/offer';
import type { OpenTask } from '../../../domain/case/state';
import { publish2054, START } from '../../support/business-time';
import { type House, openHouse } from '../../support/house';
import { buildTown, type Town } from '../../support/town';
import { Driver } from '../../support/transfer';
import { LEDGER, madeUp } from './made-up';

/** What rounds need of a house; a stack whose processes are killed has it too. */
export type Home = Pick<House, 'client' | 'clockOffset' | 'db' | 'gateway' | 'keys' | 'owner'>;

/** What tests of the made-up procedure work with. */
export interface Rounds<In extends Home = Home> {
  house: In;
  town: Town;
  driver: Driver;
  team: [string, string];
  voters: string[];
}

export interface Round {
  caseId: string;
  title: string;
}

/** A line of the made-up register. */
export interface Line {
  what: string;
  day: string;
  seq: number;
  undone: number | null;
}

let serial = 0;

/** People for the made-up procedure and the register that it keeps, in an empty database. */
export async function furnish<In extends Home>(house: In): Promise<Rounds<In>> {
  const { owner, keys } = house;
  await owner.$executeRawUnsafe(LEDGER);
  await owner.$executeRawUnsafe('GRANT SELECT, INSERT, UPDATE ON ledger TO app');
  const town = await buildTown(owner, keys);
  const team: [string, string] = [await town.person(), await town.person()];
  const voters = await Promise.all(Array.from({ length: FEWEST_VOTERS }, () => town.person()));
  return { house, town, driver: new Driver(house), team, voters };
}

/** A house in which the made-up procedure runs; filled in before the first test of a file. */
export function rounds({ withWorker = true } = {}): Rounds<House> {
  const all = {} as Rounds<House>;
  beforeAll(async () => {
    all.house = await openHouse({ ...madeUp, withWorker, startsAt: START });
    await publish2054(all.house.owner);
    Object.assign(all, await furnish(all.house));
  });
  afterAll(async () => {
    await all.house?.close();
  });
  return all;
}

/** A worker of the house runs while something is done, and drains. */
export async function working<Done>({ house }: Rounds<House>, work: () => Promise<Done>): Promise<Done> {
  const worker = await house.startWorker();
  try {
    return await work();
  } finally {
    await worker.stop();
  }
}

/** Begins a round of east1. */
export async function begin({ house, town, driver }: Rounds): Promise<Round> {
  const title = `示例第${++serial}轮`;
  const actorId = town.people.east1Secretary;
  const data = { branchId: town.east1, subjectTitle: title };
  const { caseId } = await house.gateway.start('contract', {
    ...{ decisionId: randomUUID(), actorId, action: 'submit', data, submissionId: await driver.submission(actorId) },
  });
  return { caseId, title };
}

/** The open task with a key, or the only one. */
export async function taskOf({ driver }: Rounds, caseId: string, key?: string): Promise<OpenTask> {
  const { tasks, stage } = await driver.state(caseId);
  const found = tasks.find((task) => key === undefined || task.key === key);
  if (!found) throw new Error(`no task ${key ?? ''} at ${stage}`);
  return found;
}

/** Takes an outcome of the open task with a key, or of the only one. */
export async function decide(
  all: Rounds,
  caseId: string,
  actorId: string,
  outcome: string,
  { key, data = {}, typed }: { key?: string; data?: OfferData; typed?: Record<string, string> } = {},
): Promise<Answer> {
  const { id: taskId } = await taskOf(all, caseId, key);
  const submissionId = await all.driver.submission(actorId, typed);
  const offer: Omit<Offer, 'decisionId'> = { actorId, action: 'decide', outcome, taskId, data, submissionId };
  return await all.driver.act(caseId, offer);
}

/** Names the team and the voters: the inquiry begins. */
export async function named(all: Rounds, caseId: string, meetingAt = '2054-12-10T14:30+08:00'): Promise<Answer> {
  const { team, voters, town } = all;
  const data = { team: [...team], voters, meetingAt, budget: 80_00 };
  return await decide(all, caseId, town.people.east1Secretary, 'team', { data, typed: { plan: '示例方案' } });
}

/** Everybody in the inquiry agrees, and what the rules put after it is done: the wait of two years begins. */
export async function toWait(all: Rounds, caseId: string): Promise<void> {
  const { team, town } = all;
  const { east1Secretary, eastOfficer } = town.people;
  await named(all, caseId);
  await decide(all, caseId, team[0], 'clear', { key: 'report~1' });
  await decide(all, caseId, team[1], 'clear', { key: 'report~2' });
  await decide(all, caseId, east1Secretary, 'agree', { key: 'opinion~branch' });
  await decide(all, caseId, eastOfficer, 'agree', { key: 'opinion~committee' });
  await decide(all, caseId, east1Secretary, 'filed', { key: 'file' });
  await decide(all, caseId, team[0], 'talked');
  await decide(all, caseId, east1Secretary, 'heard');
}

/** What the made-up register holds of a case, in order. */
export async function ledgerOf({ house }: Rounds, caseId: string): Promise<Line[]> {
  return await house.owner.$queryRawUnsafe<Line[]>(
    `SELECT what, day::text AS day, seq, undone_seq AS undone FROM ledger WHERE case_id = '${caseId}' ORDER BY seq, what`,
  );
}
