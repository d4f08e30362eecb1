import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { sweepPage } from '../../activities/sweeps/sweep-page';
import type { Sweep } from '../../cases/sweep';
import { atTime } from '../../domain/time/dates';
import { type Month, monthAfter } from '../../domain/time/months';
import { type Database, openDatabase } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { migrate } from '../../prisma/migrate';
import { duesBillingSweep } from '../../procedures/dues-round/billing-sweep';
import { threeNotsSweep } from '../../procedures/three-nots/sweep';
import { boardCounts } from '../../registers/duties/three-nots-board';
import type { Measurement } from '../bench';
import { fillCity, lookedAt } from '../city';
import { timed } from '../crowd';
import { percentile } from '../figures';
import { below, type ReportRow } from '../report';

const { sql } = Prisma;

/** The month that is looked at; the next one, a January, is billed. */
const MONTH: Month = '2054-12';
const NEXT = monthAfter(MONTH);
const DAY = `${NEXT}-01`;
/** The month under which a plain statement puts the same rows into the same table. */
const PLAIN: Month = '2055-06';
const DATABASE = 'bench_city';
/** Of the rows a second of a plain INSERT … SELECT. */
const LEAST = 0.5;
/** MB that a sweep may take, however many members there are. */
const MEMORY = 300;
/** Times that the board is read. */
const BOARDS = 5;

/** A sweep, the rows that it writes, and which columns of them say what came of it. */
interface Swept {
  sweep: Sweep;
  table: 'duty_month' | 'dues_entry';
  month: Month;
  says: string;
  /** The same by one plain statement, with those columns. */
  expected: Prisma.Sql;
}

const factsOf = (month: Month) => sql`(SELECT member_id, duty, verdict FROM duty_fact WHERE month = ${month})`;

const swept: readonly Swept[] = [
  {
    ...{ sweep: threeNotsSweep, table: 'duty_month', month: MONTH },
    says: 'member_id, duty, verdict, streak, idle, since::text',
    expected: sql`
      SELECT member_id, duty, verdict, streak, idle, since
        FROM (${lookedAt(MONTH, factsOf(MONTH))}) l (month, member_id, duty, verdict, streak, idle, since, branch_id, at)`,
  },
  {
    ...{ sweep: duesBillingSweep, table: 'dues_entry', month: NEXT },
    says: 'member_id, kind, fen, due_on::text',
    expected: sql`SELECT id, 'billed', 2000, ${`${NEXT}-31`} FROM member`,
  },
];

/**
 * The monthly look of 三不 and the monthly billing of a whole city, killed half-way and gone on; once more, when nothing is
 * left to write; and each beside a plain INSERT … SELECT of its rows into the same table, with its indexes and checks. In a
 * database of its own, in which no worker takes up what begins.
 */
export const sweeps: Measurement = async ({ stack, options: { members }, say }) => {
  const owner = new Client({ connectionString: stack.database('postgres') });
  await owner.connect();
  await owner.query(`CREATE DATABASE ${DATABASE}`);
  const url = stack.database(DATABASE);
  await migrate(url);
  const db = openDatabase(url, 1);
  const kill = async () => {
    await owner.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [DATABASE]);
  };
  try {
    const filling = await seconds(() => fillCity(db, members, MONTH));
    say(`a city of ${members} members with twelve months of facts, in ${filling.toFixed(0)} s`);
    const rows: ReportRow[] = [];
    const before = process.memoryUsage().rss;
    let grown = 0;
    for (const one of swept) {
      const { sweep } = one;
      const took = await seconds(() => killedHalfWay(db, sweep, kill));
      const again = await seconds(() => sweepOnce(db, sweep));
      grown = Math.max(grown, (process.memoryUsage().rss - before) / 2 ** 20);
      const count = await rowsOf(db, one);
      const same = await isAsExpected(db, one);
      const plain = await plainly(db, one);
      const what = `${sweep.title}, ${members} members`;
      rows.push(
        {
          ...{ what, unit: 'rows/s', ours: count / took, floor: count / plain },
          ...{ aim: `≥ ${LEAST} of a plain INSERT … SELECT`, met: plain / took >= LEAST },
        },
        {
          ...{ what: `${sweep.title}, killed half-way and repeated`, unit: 'rows', ours: count },
          ...{ aim: 'what one statement finds', met: same },
        },
        { what: `${sweep.title}, once more`, unit: 's', ours: again },
      );
      if (sweep === threeNotsSweep) rows.push(...(await boardOf(db, members)));
      say(`${sweep.id}: ${count} rows in ${took.toFixed(1)} s, plainly in ${plain.toFixed(1)} s`);
    }
    return [...rows, below('memory that both sweeps took', 'MB', grown, MEMORY)];
  } finally {
    await db.$disconnect();
    await owner.query(`DROP DATABASE ${DATABASE} WITH (FORCE)`);
    await owner.end();
  }
};

/** The board of 三不 as the 组织员 of the whole city reads it: all its branches at once. */
async function boardOf(db: Database, members: number): Promise<ReportRow[]> {
  const city = await db.organisation.findFirstOrThrow({ where: { parentId: null } });
  const branches = await db.organisation.findMany({ where: { parentId: city.id } });
  const held = { organisationId: city.id, role: 'organisation-officer', path: city.path } as const;
  const reader = { deps: { db }, actor: { personId: city.id, roles: [held] } };
  const asked = { path: city.path, month: MONTH, mostIdle: 12 };
  const below = branches.map(({ path }) => path);
  const paths = [city.path, ...below];
  const took: number[] = [];
  for (let turn = 0; turn < BOARDS; turn++) took.push(await timed(() => boardCounts(reader, asked, paths)));
  const stand = await boardCounts(reader, asked, paths);
  const all = (path: string) =>
    Object.values(stand(path))
      .flat()
      .reduce((sum, count) => sum + count, 0);
  const inCity = all(city.path);
  const inBranches = below.reduce((sum, path) => sum + all(path), 0);
  if (!inCity || inCity !== inBranches) throw new Error(`${inCity} stand in the city, ${inBranches} in its branches`);
  const what = `board of 三不, ${members} members, ${below.length} branches, p50`;
  return [{ what, unit: 'ms', ours: percentile(took, 0.5) }];
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const inputOf = (sweep: Sweep) => ({ runId: randomUUID(), sweep: sweep.id, asOf: DAY, at: atTime(DAY, 1, 30) });

/** A run as its workflow makes it. */
async function sweepOnce(db: Database, sweep: Sweep, input = inputOf(sweep)): Promise<void> {
  while ((await sweepPage(db, [sweep], input)).more);
}

/** The same, of which PostgreSQL ends the connection in the midst of its first page, and of one half-way where there are several. */
async function killedHalfWay(db: Database, sweep: Sweep, kill: () => Promise<void>): Promise<void> {
  const input = inputOf(sweep);
  const cursor = async () => (await db.sweepRun.findUnique({ where: { id: input.runId } }))?.cursor ?? '';
  const killed = async () => {
    const dying = sweepPage(db, [sweep], input).then(
      () => 'alive',
      () => 'dead',
    );
    await delay(20);
    await kill();
    if ((await dying) === 'alive') throw new Error(`${sweep.id} was not killed in the midst of a page`);
  };
  await killed();
  let { more } = await sweepPage(db, [sweep], input);
  // A cursor is an id, and ids are random.
  while (more && (await cursor()) < '8') ({ more } = await sweepPage(db, [sweep], input));
  if (!more) return;
  await killed();
  await sweepOnce(db, sweep, input);
}

async function rowsOf(db: Database, { table, month }: Swept): Promise<number> {
  const [row] = await db.$queryRaw<[{ n: number }]>`
    SELECT count(*)::int AS n FROM ${Prisma.raw(table)} WHERE month = ${month}`;
  return row.n;
}

/** Whether the rows say what one statement finds: by a sum over hashes, since there are millions. */
async function isAsExpected(db: Database, { table, month, says, expected }: Swept): Promise<boolean> {
  const sum = async (rows: Prisma.Sql) => {
    const [row] = await db.$queryRaw<[{ sum: string }]>`
      SELECT sum(hashtextextended(said::text, 0)::numeric)::text || ' of ' || count(*) AS sum FROM (${rows}) said`;
    return row.sum;
  };
  const written = sql`SELECT ${Prisma.raw(says)} FROM ${Prisma.raw(table)} WHERE month = ${month}`;
  return (await sum(written)) === (await sum(expected));
}

/** Seconds in which one statement puts the rows of a month into the same table as those of another month. */
async function plainly(db: Database, { table, month }: Swept): Promise<number> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT attname AS name FROM pg_attribute
     WHERE attrelid = ${table}::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('id', 'month')
     ORDER BY attnum`;
  const columns = rows.map(({ name }) => name).join(', ');
  const run = (statement: string) => db.$executeRawUnsafe(statement);
  await run(`CREATE TEMP TABLE aside AS SELECT ${columns} FROM ${table} WHERE month = '${month}'`);
  const took = await seconds(() =>
    run(`INSERT INTO ${table} (month, ${columns}) SELECT '${PLAIN}', ${columns} FROM aside`),
  );
  await run('DROP TABLE aside');
  return took;
}
