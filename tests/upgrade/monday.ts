import { findDifferences } from '../../activities/reproject/reproject';
import { type Desk, openDesk } from '../papers/desk';
import { ApiGateway } from '../support/api-gateway';
import { openHouse } from '../support/house';
import { sharedStack } from '../support/stack';
import type { Town } from '../support/town';
import { Driver } from '../support/transfer';
import type { Transfers } from '../support/transfers';
import { type Earlier, upgraded } from './earlier';

/** The first working day after an upgrade; filled in before a file's first test. */
export interface Monday {
  t: Transfers;
  desk: Desk;
  /** What the upgrade said. */
  said: string;
}

/** Brings an earlier release's database up to date and opens a house on it, without a worker, at a time of Monday. */
export function monday(kept: Earlier, at: number): Monday {
  const all = { t: {} } as Monday;
  const { t } = all;
  let api: ApiGateway;
  beforeAll(async () => {
    const { name, said } = await upgraded(sharedStack(), kept);
    all.said = said;
    const database = { name, keyRing: JSON.stringify(kept.keyRing) };
    t.house = await openHouse({ withWorker: false, startsAt: at, database });
    t.town = { west1: among(kept).organisation('west1') } as Town;
    t.driver = new Driver(t.house, (clocks) => {
      api = new ApiGateway(t.house, (caseId) => clocks.now(caseId));
      return api;
    });
    all.desk = await openDesk(t);
    all.desk.now = at;
  });
  afterAll(async () => {
    await api?.close();
    await all.desk?.close();
    await t.house?.close();
  });
  return all;
}

/** Looks something up among the rows that were kept. */
export function among({ tables, cases }: Earlier) {
  const rows = (table: string) => tables.find(({ name }) => name === table)?.rows ?? [];
  const organisation = (code: string) => rows('organisation').find((row) => row.code === code)?.id as string;
  return {
    rows,
    organisation,
    /** Who holds a role in the organisation of that code. */
    holder: (role: string, code: string) =>
      rows('role_holding').find((row) => row.role === role && row.organisation_id === organisation(code))
        ?.person_id as string,
    /** The case of a course. */
    caseOf: (course: string) => cases.find(({ name }) => name === course)?.id as string,
  };
}

/** Holds registers and workflows against each other, as `npm run reproject` does. */
export async function differencesIn({ house }: Transfers) {
  return (await findDifferences(house.owner, house.client, house.config.temporal.taskQueue)).differences;
}

export async function get({ desk }: Monday, personId: string, path: string) {
  const { status, body } = await desk.ask(personId, 'GET', path);
  expect(status).toBe(200);
  return body;
}
