import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';

/** All rows of a table, as PostgreSQL writes them in JSON. */
export interface Table {
  name: string;
  rows: Record<string, unknown>[];
}

/** Who is alive and who is signed in is nothing that is kept. */
const PASSING = ['_prisma_migrations', 'heartbeat', 'session'];
/** Of the answers to requests, which take more room than all else, those from a day on are enough. */
const request = (since: string) => `WHERE at >= '${since}'`;

/**
 * Reads all rows of a database, a table after those that it refers to.
 * @param url the database, as the role that owns it
 * @param answersSince a day
 */
export async function readRows(url: string, answersSince: string): Promise<Table[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: names } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL($1) ORDER BY 1`,
      [PASSING],
    );
    const { rows: references } = await client.query<{ name: string; to: string }>(
      `SELECT a.relname AS name, b.relname AS to FROM pg_constraint c
         JOIN pg_class a ON a.oid = c.conrelid JOIN pg_class b ON b.oid = c.confrelid WHERE a <> b`,
    );
    const left = new Set(names.map(({ name }) => name));
    const tables: Table[] = [];
    while (left.size) {
      const next = [...left].find((name) => !references.some((one) => one.name === name && left.has(one.to)));
      if (!next) throw new Error('the tables refer to each other in a circle');
      left.delete(next);
      const some = next === 'request' ? request(answersSince) : '';
      const { rows } = await client.query(`SELECT row_to_json(t) AS row FROM "${next}" t ${some}`);
      tables.push({ name: next, rows: rows.map(({ row }) => row) });
    }
    return tables;
  } finally {
    await client.end();
  }
}

/** Names of the migrations that a database has, in order. */
export async function readMigrations(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1');
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Writes what the upgrade test begins with. */
export function keepRows(file: string, kept: object): void {
  writeFileSync(file, gzipSync(JSON.stringify(kept), { level: 9 }));
}
