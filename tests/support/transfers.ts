import type { Instant } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import { ApiGateway } from './api-gateway';
import { publish2054, START } from './business-time';
import { type House, openHouse } from './house';
import { buildTown, type Town } from './town';
import { Driver } from './transfer';

/** What a file of transfer tests works with; filled in before its first test. */
export interface Transfers {
  house: House;
  town: Town;
  driver: Driver;
}

/** A house, a town and a driver that goes through the API, for a file's tests, in business time from `startsAt` on. */
export function transfers({ withWorker = true, startsAt = START }: { withWorker?: boolean; startsAt?: Instant } = {}) {
  const all = {} as Transfers;
  let api: ApiGateway | undefined;
  beforeAll(async () => {
    all.house = await openHouse({ withWorker, startsAt });
    await publish2054(all.house.owner);
    all.town = await buildTown(all.house.owner, all.house.keys);
    all.driver = new Driver(all.house, (clocks) => {
      api = new ApiGateway(all.house, (caseId) => clocks.now(caseId));
      return api;
    });
  });
  afterAll(async () => {
    await api?.close();
    await all.house.close();
  });
  return all;
}

/** What an offer was refused with: its type and what was said besides. Fails when the offer stood. */
export async function refusal(offer: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await offer;
  } catch (error) {
    if (error instanceof Problem) return { type: error.type, ...error.parts.extras };
    throw error;
  }
  throw new Error('the offer stood');
}
