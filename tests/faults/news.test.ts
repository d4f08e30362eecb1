import { dutyFaults } from './duty-faults';
import { type NewsTrials, startNewsTrials } from './news';
import { newsFaults } from './news-faults';
import { serviceFaults } from './service-faults';

// A fact is heard exactly once, whoever dies between fact, news and step, and the case goes on; `npm run test:faults` has more.

let trials: NewsTrials | undefined;

beforeAll(async () => {
  trials = await startNewsTrials(() => undefined);
});
afterAll(() => trials?.close(), 60_000);

test.each(Object.entries(newsFaults))(
  '%s',
  async (_, fault) => {
    expect(await trials?.run(fault)).toEqual([]);
  },
  900_000,
);

test.each(Object.entries({ ...dutyFaults, ...serviceFaults }))(
  '%s',
  async (_, fault) => {
    expect(await fault((trials as NewsTrials).scene)).toEqual([]);
  },
  900_000,
);
