import { Client } from 'pg';

/** The database of the durable floor, on the stack's server. */
export const DATABASE = 'durable_floor';

const SCHEMA = `
  CREATE TABLE session (token text PRIMARY KEY, person_id uuid NOT NULL);
  CREATE TABLE request (id uuid PRIMARY KEY, person_id uuid NOT NULL, body jsonb NOT NULL, answer jsonb);
  CREATE TABLE item (id text PRIMARY KEY, seq int NOT NULL, state jsonb NOT NULL);
  CREATE TABLE timeline (item_id text REFERENCES item, seq int, at timestamptz NOT NULL, person_id uuid NOT NULL,
                         PRIMARY KEY (item_id, seq));
  INSERT INTO session SELECT 'token-' || n, gen_random_uuid() FROM generate_series(1, 1000) n`;

/** Makes the database of the durable floor. @param url of the server's own administrator, by database */
export async function makeDatabase(url: (database: string) => string): Promise<void> {
  await run(url('postgres'), `CREATE DATABASE ${DATABASE}`);
  await run(url(DATABASE), SCHEMA);
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
