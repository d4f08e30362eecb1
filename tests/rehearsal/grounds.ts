import { type House, openHouse } from '../support/house';
import { type Ground, layGround } from './ground';

/** What a file of rehearsals works with; filled in before its first test. */
export interface Grounds {
  house: House;
  ground: Ground;
}

/** A house and the ground beside it, for a file's rehearsals. */
export function grounds(): Grounds {
  const all = {} as Grounds;
  // Months are played in some seconds, on a busy machine in more.
  jest.setTimeout(240_000);
  beforeAll(async () => {
    all.house = await openHouse({ withWorker: false });
    all.ground = await layGround(all.house);
  });
  afterAll(async () => {
    await all.ground?.close();
    await all.house?.close();
  });
  return all;
}
