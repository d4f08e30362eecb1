import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { keepPrivate, writePrivate } from './private-file';

/** `postgres` makes the others; `owner` migrates; `app` serves; `temporal` and `rehearsal` have databases of their own. */
export type DatabaseRole = 'postgres' | 'owner' | 'app' | 'temporal' | 'rehearsal';

export type Passwords = Record<DatabaseRole, string>;

/** Name of a database and the role it belongs to. */
const DATABASES: [name: string, owner: DatabaseRole][] = [
  ['temporal', 'temporal'],
  ['temporal_visibility', 'temporal'],
  ['dangwu', 'owner'],
  ['dangwu_rehearsal', 'rehearsal'],
];

/** The random passwords of a data folder, made the first time. */
export function passwordsOf(dir: string): Passwords {
  const random = () => randomBytes(24).toString('hex');
  const make = (): Passwords => ({
    postgres: random(),
    owner: random(),
    app: random(),
    temporal: random(),
    rehearsal: random(),
  });
  const path = join(dir, 'passwords.json');
  const kept: Partial<Passwords> = keepPrivate(path, make);
  if (kept.rehearsal) return kept as Passwords;
  // The folder is older than that role.
  const all = { ...make(), ...kept };
  writePrivate(path, `${JSON.stringify(all, undefined, 2)}\n`);
  return all;
}

/**
 * Makes the roles and the databases, as far as they are missing.
 * @param url the server as `postgres`
 */
export async function ensureRoles(url: string, passwords: Passwords): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const roles = new Set(
      (await client.query<{ name: string }>('SELECT rolname AS name FROM pg_roles')).rows.map(nameOf),
    );
    for (const role of ['owner', 'app', 'temporal', 'rehearsal'] as const) {
      if (roles.has(role)) continue;
      await client.query(`CREATE ROLE "${role}" LOGIN PASSWORD ${client.escapeLiteral(passwords[role])}`);
    }
    const databases = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database');
    const present = new Set(databases.rows.map(nameOf));
    for (const [database, owner] of DATABASES) {
      if (present.has(database)) continue;
      await client.query(`CREATE DATABASE "${database}" OWNER "${owner}"`);
    }
    for (const [database, owner] of DATABASES) {
      await client.query(`REVOKE ALL ON DATABASE "${database}" FROM PUBLIC`);
      if (owner === 'owner') await client.query(`GRANT CONNECT ON DATABASE "${database}" TO "app"`);
    }
  } finally {
    await client.end();
  }
}

const nameOf = (row: { name: string }) => row.name;
