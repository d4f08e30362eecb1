import { readCases } from '../../../activities/reproject/actual';
import { compare } from '../../../activities/reproject/compare';
import { together } from '../../../cases/together';
import type { Transaction } from '../../../prisma/client';
import { tellCase } from '../../../registers/news/tell-cases';
import { until } from '../../support/until';
import type { ContractState } from './data';
import { type Rounds, taskOf } from './round';

/** News that a round waits for: with the third of them its wait ends. */
export const CERTIFIED = 'example-certified';
/** News that leaves its task as it is. */
export const NOTED = 'example-noted';

/** What is kept of a case is what its timeline makes. */
export async function agrees({ house }: Rounds, caseId: string): Promise<void> {
  const [kept] = await readCases(house.db, { after: '', take: 1, id: caseId });
  expect(kept && compare(kept).differences).toEqual([]);
}

/** Who sits at a task: persons by their id, roles as role@organisation. */
export async function seatsOf(all: Rounds, caseId: string, key?: string): Promise<string[]> {
  const { seats } = await taskOf(all, caseId, key);
  return seats.map(({ organisationId, role, personId }) => personId ?? `${role}@${organisationId}`);
}

/** Tells a case of a fact, marked with its id, in the transaction of the fact. */
export const tellIn = (tx: Transaction, caseId: string, type: string, fact: string): Promise<void> =>
  together(tx, [tellCase(caseId, { type, fact, at: Date.now(), data: { mark: fact } })]);

/** A fact goes on record, and a case is told of it. */
export async function tell({ house }: Rounds, caseId: string, type: string, fact: string): Promise<void> {
  await house.db.$transaction((tx) => tellIn(tx, caseId, type, fact));
}

/** The marks of the news that a case has heard, in order. */
export async function heard({ driver }: Rounds, caseId: string): Promise<string[]> {
  return (await driver.state<ContractState>(caseId)).data.heard ?? [];
}

/** What a case was told, in order. */
export const toldTo = ({ house }: Rounds, caseId: string) =>
  house.db.caseNews.findMany({ where: { caseId }, orderBy: { id: 'asc' } });

/** Waits until a case has been woken for everything that it was told, and has heard so many certifications. */
export const hasHeard = (all: Rounds, caseId: string, count: number) =>
  until(async () => {
    const told = await toldTo(all, caseId);
    return told.every(({ wokenAt }) => wokenAt) && (await heard(all, caseId)).length >= count;
  });
