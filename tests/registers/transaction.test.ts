import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../prisma/client';
import { inTransaction } from '../../prisma/transaction';
import { type House, openHouse } from '../support/house';
import { administer, databaseUrl } from '../support/stack';

let house: House;
beforeAll(async () => {
  house = await openHouse({ withWorker: false });
});
afterAll(() => house.close());

const named = () => `synthetic-${randomUUID()}`;
const known = async (name: string) => (await house.db.outsideOrganisation.count({ where: { name } })) === 1;

test('what is written as SQL and what is written through Prisma see each other, and are committed together', async () => {
  const name = named();
  const id = randomUUID();
  const outside = { id, name, createdBy: randomUUID(), createdAt: new Date() };
  await inTransaction(house.db, async (tx) => {
    await tx.$executeRaw`INSERT INTO counter (scope, value) VALUES (${name}, 7)`;
    expect((await tx.counter.findUniqueOrThrow({ where: { scope: name } })).value).toBe(7);
    await tx.outsideOrganisation.create({ data: outside });
    const rows = await tx.$queryRaw<{ id: string; n: bigint }[]>`
      SELECT id, count(*) OVER () AS n FROM outside_organisation WHERE id = ${id}::uuid`;
    expect(rows).toEqual([{ id, n: 1n }]);
    // Nobody else sees it yet, also nobody who asks within.
    expect(await known(name)).toBe(false);
  });
  expect(await known(name)).toBe(true);
});

test('nothing of either is left when one fails', async () => {
  const name = named();
  const outside = { id: randomUUID(), name, createdBy: randomUUID(), createdAt: new Date() };
  const failing = inTransaction(house.db, async (tx) => {
    await tx.outsideOrganisation.create({ data: outside });
    await tx.$executeRaw`INSERT INTO counter (scope, value) VALUES (${name}, NULL)`;
  });
  await expect(failing).rejects.toMatchObject({ code: '23502' });
  // A row that is refused is quoted nowhere: it may be somebody's.
  expect(JSON.stringify(await failing.catch((error) => ({ ...error, message: error.message })))).not.toContain(name);
  expect(await known(name)).toBe(false);
  const through = inTransaction(house.db, async (tx) => {
    await tx.$executeRaw`INSERT INTO counter (scope, value) VALUES (${name}, 1)`;
    await tx.counter.create({ data: { scope: name, value: 2 } });
  });
  await expect(through).rejects.toMatchObject({ code: 'P2002' });
  expect(await house.db.counter.count({ where: { scope: name } })).toBe(0);
});

test('a failure that nobody heard of is not taken for a commit', async () => {
  const name = named();
  const swallowing = inTransaction(house.db, async (tx) => {
    await tx.$executeRaw`INSERT INTO counter (scope, value) VALUES (${name}, 1)`;
    await tx.$executeRaw`SELECT 1 / 0`.catch(() => 0);
  });
  await expect(swallowing).rejects.toThrow('could not be committed');
  expect(await house.db.counter.count({ where: { scope: name } })).toBe(0);
});

test('one connection serves it, and comes back', async () => {
  const narrow = openDatabase(house.config.databaseUrl, 1);
  try {
    for (let round = 0; round < 3; round++) {
      await inTransaction(narrow, async (tx) => {
        await tx.$queryRaw`SELECT 1`;
        await tx.counter.count();
      });
    }
    await expect(inTransaction(narrow, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await narrow.counter.count()).toBeGreaterThanOrEqual(0);
  } finally {
    await narrow.$disconnect();
  }
});

test('statements are planned once only where every table that steps look into was found filled', async () => {
  const fill = (table: string) =>
    `SELECT pg_restore_relation_stats('schemaname', 'public', 'relname', '${table}', 'relpages', 10, 'reltuples', 1000::real)`;
  const mode = async () => {
    const db = openDatabase(house.config.databaseUrl, 1);
    const asked = inTransaction(db, async (tx) => {
      const [row] = await tx.$queryRaw<{ mode: string }[]>`SELECT current_setting('plan_cache_mode') AS mode`;
      return row?.mode;
    });
    return await asked.finally(() => db.$disconnect());
  };
  const name = new URL(house.config.databaseUrl).pathname.slice(1);
  const superuser = databaseUrl(house.shared, 'postgres', name);
  expect(await mode()).toBe('auto');
  await administer(superuser, ['case', 'task', 'task_seat', 'timeline', 'notice', 'member'].map(fill));
  expect(await mode()).toBe('auto');
  await administer(superuser, [fill('role_holding')]);
  expect(await mode()).toBe('force_generic_plan');
  // It ends with the transaction: others on the connection plan as ever.
  const [row] = await house.db.$queryRaw<{ mode: string }[]>`SELECT current_setting('plan_cache_mode') AS mode`;
  expect(row?.mode).toBe('auto');
});
