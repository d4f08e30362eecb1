import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { sweepPage } from '../../activities/sweeps/sweep-page';
import type { Sweep } from '../../cases/sweep';
import { atTime } from '../../domain/time/dates';
import { type Month, monthAfter } from '../../domain/time/months';
import { type Database, openDatabase } from '../../prisma/client';
import { migrate } from '../../prisma/migrate';
import { duesBillingSweep } from '../../procedures/dues-round/billing-sweep';
import { threeNotsSweep } from '../../procedures/three-nots/sweep';
import type { Measurement } from '../bench';
import { fillCity } from '../city';
import { below, type ReportRow } from '../report';

/** The month that is looked at; the next one is billed. */
const MONTH: Month = '2054-11';
const DAY = `${monthAfter(MONTH)}-01`;
const DATABASE = 'bench_city';
/** Of the rows a second of a plain INSERT … SELECT. */
const LEAST = 0.5;
/** MB that a sweep may take, however many members there are. */
const MEMORY = 300;

/** A sweep, the table that it fills, and a plain statement that puts the same rows there. */
const swept = [
  {
    sweep: threeNotsSweep,
    table: 'duty_month',
    written: `month = '${MONTH}'`,
  },
  {
    sweep: duesBillingSweep,
    table: 'dues_entry',
    written: `month = '${monthAfter(MONTH)}'`,
  },
] as const;

/**
 * The monthly look of 三不 and the monthly billing of a whole city, each beside a plain INSERT … SELECT of the rows that it
 * wrote, and once more, when nothing is left to write. In a database of its own, in which no worker takes up what begins.
 */
export const sweeps: Measurement = async ({ stack, options: { members }, say }) => {
  const owner = new Client({ connectionString: stack.database('postgres') });
  await owner.connect();
  await owner.query(`CREATE DATABASE ${DATABASE}`);
  const url = stack.database(DATABASE);
  await migrate(url);
  const db = openDatabase(url, 1);
  try {
    await fillCity(db, members, MONTH);
    say(`a city of ${members} members with twelve months of facts`);
    const rows: ReportRow[] = [];
    const before = process.memoryUsage().rss;
    for (const { sweep, table, written } of swept) {
      const took = await seconds(() => sweepOnce(db, sweep));
      const [row] = await db.$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM ${table} WHERE ${written}`,
      );
      const count = row?.n ?? 0;
      await db.$executeRawUnsafe(`CREATE TABLE plain (LIKE ${table} INCLUDING ALL)`);
      const plain = await seconds(() =>
        db.$executeRawUnsafe(`INSERT INTO plain SELECT * FROM ${table} WHERE ${written}`),
      );
      await db.$executeRawUnsafe('DROP TABLE plain');
      const again = await seconds(() => sweepOnce(db, sweep));
      const what = `${sweep.title}, ${members} members`;
      rows.push(
        {
          ...{ what, unit: 'rows/s', ours: count / took, floor: count / plain },
          ...{ aim: `≥ ${LEAST} of a plain INSERT … SELECT`, met: plain / took >= LEAST },
        },
        { what: `${sweep.title}, once more`, unit: 's', ours: again },
      );
      say(`${sweep.id}: ${count} rows in ${took.toFixed(1)} s, plainly in ${plain.toFixed(1)} s`);
    }
    const grown = (process.memoryUsage().rss - before) / 2 ** 20;
    return [...rows, below('memory that both sweeps took', 'MB', grown, MEMORY)];
  } finally {
    await db.$disconnect();
    await owner.query(`DROP DATABASE ${DATABASE} WITH (FORCE)`);
    await owner.end();
  }
};

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** A run as its workflow makes it. */
async function sweepOnce(db: Database, sweep: Sweep): Promise<void> {
  const input = { runId: randomUUID(), sweep: sweep.id, asOf: DAY, at: atTime(DAY, 1, 30) };
  while ((await sweepPage(db, [sweep], input)).more);
}
