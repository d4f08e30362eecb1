import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { balanceOn } from '../../registers/book/balance';
import { counterInBook, enterInBook } from '../../registers/book/enter';
import { closeYear, yearOfBook } from '../../registers/book/years';
import { type Served, serve } from '../api/served';
import { download } from '../lists/download';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

let house: House;
let town: Town;
let api: Served;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
});
afterAll(async () => {
  await api.stop();
  await house.close();
});

const day = fc
  .tuple(fc.integer({ min: 2023, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('income' as const), fen: fc.integer({ min: 1, max: 99_999 }), day }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('expenditure' as const), fen: fc.integer({ min: 1, max: 99_999 }), day }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('counter' as const), fen: fc.nat(20), day }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('close' as const), fen: fc.nat(), day }) },
);

/** What a deed was refused for; undefined where it was done. */
async function tried(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

test('balance, years and numbers are those of a list of sums, whatever is entered, countered and closed in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
      const committeeId = randomUUID();
      const by = { at: Date.now() };
      const model: { day: string; change: number; id: string; isCounter: boolean; countered: boolean }[] = [];
      let closedTo = 0;
      for (const { what, fen, day: on } of deeds) {
        const year = Number(on.slice(0, 4));
        if (what === 'close') {
          const firstYear = Math.min(...model.map((row) => Number(row.day.slice(0, 4))), year);
          const refused = await tried(() =>
            house.db.$transaction((tx) =>
              closeYear(tx, { committeeId, year, today: '2026-02-01', by: randomUUID(), ...by }),
            ),
          );
          const may = closedTo ? year === closedTo + 1 : firstYear >= year;
          expect(refused === undefined).toBe(may);
          if (may) closedTo = year;
        } else if (what === 'counter') {
          const target = model.filter((row) => !row.isCounter)[fen % Math.max(1, model.length)];
          if (!target) continue;
          const refused = await tried(() =>
            house.db.$transaction((tx) =>
              counterInBook(tx, {
                committeeId,
                id: target.id,
                onDate: on,
                reason: '记错',
                keys: house.keys,
                by: randomUUID(),
                ...by,
              }),
            ),
          );
          expect(refused).toBe(target.countered ? 'book-countered' : year <= closedTo ? 'book-year-closed' : undefined);
          if (refused) continue;
          target.countered = true;
          model.push({ day: on, change: -target.change, id: '', isCounter: true, countered: false });
        } else {
          const item = what === 'income' ? 'interest' : 'training';
          let id = '';
          const refused = await tried(async () => {
            const entry = { committeeId, kind: what, item, fen, onDate: on, enteredBy: randomUUID(), ...by } as const;
            id = (await house.db.$transaction((tx) => enterInBook(tx, entry))).id;
          });
          expect(refused).toBe(year <= closedTo ? 'book-year-closed' : undefined);
          if (!refused)
            model.push({ day: on, change: what === 'income' ? fen : -fen, id, isCounter: false, countered: false });
        }
      }
      const upTo = (last: string) => model.filter((row) => row.day <= last).reduce((sum, row) => sum + row.change, 0);
      expect(await balanceOn(house.db, committeeId, '2025-12-31')).toBe(upTo('2025-12-31'));
      for (const year of [2023, 2024, 2025]) {
        const found = await yearOfBook(house.db, committeeId, year);
        expect([found.opening, found.balance]).toEqual([upTo(`${year - 1}-12-31`), upTo(`${year}-12-31`)]);
        expect(found.closed).toBe(year <= closedTo);
      }
      const numbers = await house.owner.bookEntry.findMany({ where: { committeeId }, orderBy: { number: 'asc' } });
      expect(numbers.map(({ number }) => number)).toEqual(model.map((_, at) => at + 1));
      const closed = await house.owner.bookYear.findMany({ where: { committeeId } });
      // What was carried over is what stands there still: nothing was entered behind it.
      for (const { year, fen } of closed) expect(fen).toBe(upTo(`${year}-12-31`));
    }),
    { numRuns: 30 },
  );
});

test('a use needs a decision, a voucher and the money; who entered at the same time is numbered one after the other', async () => {
  const { eastOfficer: officer, east1Secretary: branch, westOfficer: stranger } = town.people;
  const token = await api.tokenOf(officer);
  const post = (path: string, body: object, by = token) =>
    api.call('POST', `/api/v1/books/${town.east}${path}`, { token: by, body });
  const enter = (body: object) => post('/entries', body);
  const income = { kind: 'income', item: 'from-above', fen: 100_000, onDate: '2026-03-01' };
  const spent = { kind: 'expenditure', item: 'hardship', fen: 60_000, onDate: '2026-03-05', what: '慰问例员困难户' };
  expect((await enter(income)).body).toEqual({ number: 1 });
  expect((await enter(spent)).body.type).toMatch(/book-decision-needed$/);
  const decided = { ...spent, decidedOn: '2026-03-02', voucher: '2026-003' };
  expect((await enter({ ...decided, decidedOn: '2026-03-06' })).body.type).toMatch(/date-out-of-range$/);
  // Two at once may spend it once.
  const raced = await Promise.all([enter(decided), enter(decided)]);
  expect(raced.map(({ status }) => status).sort()).toEqual([201, 422]);
  // Before it came in there was nothing to spend.
  expect((await enter({ ...decided, fen: 100, onDate: '2026-02-01', decidedOn: '2026-02-01' })).body.type).toMatch(
    /book-too-little$/,
  );
  const upward = { kind: 'expenditure', item: 'to-above', fen: 5_000, onDate: '2026-04-30' };
  expect((await enter(upward)).status).toBe(201);
  const year = await api.call('GET', `/api/v1/books/${town.east}?year=2026`, { token });
  expect(year.body).toMatchObject({ opening: 0, income: 100_000, expenditure: 65_000, balance: 35_000, closed: false });
  expect((await post('/close', { year: 2026 })).body.type).toMatch(/book-year-not-over$/);

  const file = await download(api, token, `/books/${town.east}/entries/export?year=2026`);
  expect(file.rows.map((row) => [row['收入（元）'], row['支出（元）'], row['结余（元）'], row.用途说明])).toEqual([
    [1000, null, 1000, null],
    [null, 600, 400, '慰问例员困难户'],
    [null, 50, 350, null],
  ]);
  const kept = await house.owner.bookEntry.findFirstOrThrow({ where: { committeeId: town.east, item: 'hardship' } });
  expect(Buffer.from(kept.what ?? []).includes('慰问')).toBe(false);
  expect(JSON.stringify(await house.owner.audit.findMany({ where: { objectKind: 'book-entry' } }))).not.toMatch(/慰问/);
  for (const other of [branch, stranger]) {
    const by = await api.tokenOf(other);
    expect((await api.call('GET', `/api/v1/books/${town.east}`, { token: by })).status).toBe(404);
    expect((await post('/entries', income, by)).status).toBe(404);
  }
});
