import { type NamedTrials, startNamedTrials, trialNames } from './named';
import { runRound } from './round';

// The short version; `npm run test:faults` has outages of a minute and rounds of 200 transfers.
const OUTAGE = 8;
const ROUND = { seed: 20261122, transfers: 40 };
const quiet = () => undefined;

describe('what has a name', () => {
  let named: NamedTrials | undefined;

  beforeAll(async () => {
    named = await startNamedTrials(OUTAGE, quiet);
  });
  afterAll(() => named?.close(), 60_000);

  test.each(trialNames(OUTAGE))(
    '%s',
    async (name) => {
      const trial = named?.trials.find((one) => one.name === name);
      expect(await trial?.run()).toEqual([]);
    },
    900_000,
  );

  test('afterwards every case ended once, everybody was told the truth, and each member is where his case says', async () => {
    const { wrong, cases } = await (named as NamedTrials).findings();
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThanOrEqual(trialNames(OUTAGE).length);
  });
});

test('transfers all come to their end while processes are killed at random', async () => {
  const { wrong, cases, killed } = await runRound(ROUND, quiet);
  expect(wrong).toEqual([]);
  expect(cases).toBe(ROUND.transfers);
  expect(Object.values(killed).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(0);
}, 900_000);
