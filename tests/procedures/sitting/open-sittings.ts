import { publish2054, START } from '../../support/business-time';
import { openHouse } from '../../support/house';
import { buildTown } from '../../support/town';
import { Driver } from '../../support/transfer';
import type { Sittings } from './sittings';

/** A house, a town and a driver for a file's tests of sittings; filled in before its first test. */
export function sittings(): Sittings {
  const all = {} as Sittings;
  beforeAll(async () => {
    all.house = await openHouse({ startsAt: START });
    await publish2054(all.house.owner);
    all.town = await buildTown(all.house.owner, all.house.keys);
    all.driver = new Driver(all.house);
  });
  afterAll(() => all.house?.close());
  return all;
}
