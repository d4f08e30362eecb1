import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { readConfig } from '../../platform/config';
import type { KeyRing } from '../../platform/keys';
import { openLogger } from '../../platform/logger';
import { openTemporal } from '../../platform/temporal';
import { grantedBy } from '../../prisma/granted';
import { listMigrations, MIGRATIONS } from '../../prisma/migration-list';
import { createFirstAdministrator, TO_BE_NAMED } from '../../stack/first-administrator';
import { checkStart } from '../../stack/start-check/check';
import { checkDatabase } from '../../stack/start-check/database';
import { makeSchedules } from '../../stack/start-check/schedules';
import { startCodes } from '../../stack/start-check/start-fault';
import { checkTemporal } from '../../stack/start-check/temporal';
import { registerNamespace } from '../../stack/temporal-namespace';
import { eventually } from '../faults/waiting';
import { databaseName, type House, openHouse } from '../support/house';
import { administer, databaseUrl, TEMPLATE } from '../support/stack';
import { buildTown } from '../support/town';

let house: House;
const clients: Client[] = [];
beforeAll(async () => {
  house = await openHouse({ withWorker: false });
});
afterAll(async () => {
  for (const client of clients) await client.connection.close();
  await house.close();
});

const admin = (database: string) => databaseUrl(house.shared, 'postgres', database);
const look = (url: string, keys: KeyRing = house.keys) => checkDatabase({ databaseUrl: url }, keys);
const nameOf = (url: string) => new URL(url).pathname.slice(1);

/** A copy of the migrated database, changed by its administrator; looked at as the role `app`. */
async function changed(...statements: string[]): Promise<string> {
  const name = databaseName();
  await administer(admin('postgres'), [`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER owner`]);
  await administer(admin(name), statements);
  return databaseUrl(house.shared, 'app', name);
}

test('a database in order is quietly taken; that nobody can get in yet is said', async () => {
  const url = house.config.databaseUrl;
  expect(await look(url)).toEqual([
    {
      code: 'administrator-missing',
      sentence: 'there is no administrator yet: npm run first-administrator makes the first one',
    },
  ]);
  await house.db.$transaction((tx) => createFirstAdministrator(tx, TO_BE_NAMED, Date.now()));
  expect(await look(url)).toEqual([]);
});

test('roles and the database: each thing that is missing has its sentence', async () => {
  const url = new URL(house.config.databaseUrl);
  const at = (change: Partial<URL>) => Object.assign(new URL(url), change).href;
  const database = nameOf(url.href);
  await expect(look(at({ username: 'nobody' }))).rejects.toThrow(
    'role-refused: PostgreSQL does not let the role "nobody" in (DATABASE_URL): it is not there, or has another password',
  );
  await expect(look(at({ password: 'guessed' }))).rejects.toThrow(/^role-refused: .*"app"/);
  await expect(look(at({ pathname: '/none' }))).rejects.toThrow(
    'database-missing: PostgreSQL has no database "none" (DATABASE_URL): deploy/roles.sql makes it',
  );
  await expect(look(at({ pathname: '/temporal' }))).rejects.toThrow(
    'connect-not-granted: the role "app" may not connect to the database "temporal": deploy/roles.sql grants it',
  );
  await expect(look(at({ port: '1' }))).rejects.toThrow(
    'database-away: PostgreSQL does not answer at 127.0.0.1:1 (DATABASE_URL)',
  );
  await expect(look(databaseUrl(house.shared, 'owner', database))).rejects.toThrow(
    'role-too-mighty: the role "owner" may UPDATE timeline, which only grows: DATABASE_URL takes the role "app", never the owner',
  );
});

const newest = listMigrations(MIGRATIONS).migrationDirectories.at(-1)?.path as string;
const row = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', 'x', `;

test.each([
  ['DROP TABLE _prisma_migrations', /^schema-missing: the database "\w+" is empty: npm run migrate makes its tables$/],
  [
    `DELETE FROM _prisma_migrations WHERE migration_name = '${newest}'`,
    `schema-older: the database lacks the migration ${newest}, of 1 that this program needs and it has not: npm run migrate`,
  ],
  [
    `${row}'9999_of_tomorrow', now(), 1)`,
    'schema-newer: the database has the migration 9999_of_tomorrow, which this program does not know: start the release that made it',
  ],
  [
    `${row}'9999_of_tomorrow', NULL, 0)`,
    'schema-broken: the migration 9999_of_tomorrow broke off: mend what stood in its way, then npm run migrate',
  ],
  ['REVOKE SELECT ON _prisma_migrations FROM app', /^grants-missing: the role "app" may not SELECT _prisma_migrations/],
  [
    'REVOKE INSERT ON member FROM app',
    'grants-missing: the role "app" may not INSERT member: DATABASE_URL takes the role "app", to which npm run migrate grants it',
  ],
  ['REVOKE UPDATE (voted) ON ballot_voter FROM app', /^grants-missing: the role "app" may not UPDATE ballot_voter/],
  ['REVOKE DELETE ON session FROM app', /^grants-missing: the role "app" may not DELETE session/],
  ['GRANT DELETE ON audit TO app', /^role-too-mighty: the role "app" may DELETE audit, which only grows/],
])('after %s the database is not taken', async (statement, sentence) => {
  const url = await changed(statement);
  await expect(look(url)).rejects.toThrow(sentence);
});

test('what the migrations grant is read from them as PostgreSQL has it', async () => {
  const granted = [...grantedBy(listMigrations(MIGRATIONS), 'app')]
    .flatMap(([table, privileges]) => [...privileges].map((one) => `${table} ${one}`))
    .sort();
  const rows = await house.owner.$queryRaw<{ has: string }[]>`
    SELECT DISTINCT table_name || ' ' || privilege_type AS has FROM (
      SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE grantee = 'app'
      UNION SELECT table_name, privilege_type FROM information_schema.role_column_grants WHERE grantee = 'app') g
     WHERE table_name <> '_prisma_migrations'`;
  expect(granted).toEqual(rows.map(({ has }) => has).sort());
});

const otherSecrets = (keys: KeyRing['field']) => keys.map(({ id }) => ({ id, secret: randomBytes(32) }));
const otherNames = (keys: KeyRing['field']) => keys.map(({ secret }) => ({ id: 'x9', secret }));

test('a ring that did not seal the data is not taken', async () => {
  const { keys, owner } = house;
  const town = await buildTown(owner, keys);
  await town.member(town.east1);
  const url = house.config.databaseUrl;
  expect(await look(url, keys)).toEqual([]);
  await expect(look(url, { ...keys, field: otherSecrets(keys.field) })).rejects.toThrow(
    'keys-differ: the field key f1 of the ring is not the one that sealed the data: give the ring that did',
  );
  await expect(look(url, { ...keys, field: otherNames(keys.field) })).rejects.toThrow(
    'keys-unknown: the data is sealed with the field key f1, which the key ring lacks: give the ring that sealed it',
  );
  await expect(look(url, { ...keys, lookup: otherSecrets(keys.lookup) })).rejects.toThrow(
    /^keys-differ: the lookup key l1/,
  );
  // While keys are being changed the newer stands first, and the older still reads.
  const newer = { ...keys, field: [{ id: 'f2', secret: randomBytes(32) }, ...keys.field] };
  expect(await look(url, newer)).toEqual([]);
});

const clientOf = (address: string, namespace: string) => {
  const { config, shared, keys } = house;
  const env = { DATABASE_URL: config.databaseUrl, DANGWU_KEY_RING: shared.keyRing, TEMPORAL_ADDRESS: address };
  const other = readConfig({ ...env, TEMPORAL_NAMESPACE: namespace, LOG_LEVEL: 'silent' });
  const client = openTemporal(other, keys);
  clients.push(client);
  return { config: other, client };
};

test('Temporal: the namespace, how long it keeps, the schedules, and the ring that covered what it keeps', async () => {
  const { keys, shared, client: shareds } = house;
  const none = clientOf(shared.temporalAddress, 'none');
  await expect(checkTemporal(none.config, none.client, keys)).rejects.toThrow(
    'namespace-missing: Temporal has no namespace "none" (TEMPORAL_NAMESPACE): npm run namespace registers it',
  );
  expect(await registerNamespace(shareds.workflowService, shared.namespace)).toBe(false);
  const namespace = 'start-check';
  await shareds.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  const { config, client } = clientOf(shared.temporalAddress, namespace);
  const start = { args: [{ id: 'x' }], taskQueue: 'nobody', workflowId: 'open' };
  await eventually('the namespace', () =>
    client.workflow.start('sweep', start).then(
      () => true,
      () => false,
    ),
  );
  const open = "ExecutionStatus = 'Running'";
  await eventually('it is listed', async () => Number((await client.workflow.count(open)).count) === 1);
  expect(await checkTemporal(config, client, keys)).toEqual([
    {
      code: 'retention-short',
      sentence:
        'the namespace "start-check" keeps ended histories for 1 days only: 30 are what npm run reproject counts on',
    },
    {
      code: 'schedules-missing',
      sentence: 'Temporal has no schedule daily-seal yet: a worker (npm run work) makes it when it starts',
    },
  ]);
  await expect(checkTemporal(config, client, { ...keys, payload: otherSecrets(keys.payload) })).rejects.toThrow(
    /^keys-differ: the payload key p1/,
  );
  await makeSchedules(client, 'nobody');
  await eventually('the schedules', async () =>
    (await checkTemporal(config, client, keys)).every(({ code }) => code === 'retention-short'),
  );
});

/** Speaks gRPC as far as to refuse everything. */
async function refusing(status: number, message: string) {
  const server = createServer();
  server.on('stream', (stream) => {
    const head = { ':status': 200, 'content-type': 'application/grpc' };
    stream.respond({ ...head, 'grpc-status': status, 'grpc-message': message }, { endStream: true });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

test('a Temporal that refuses, or is away: an API starts without it, and says what cannot be done', async () => {
  const { keys } = house;
  const refuser = await refusing(7, 'not for you');
  const { config, client } = clientOf(refuser.address, 'dangwu');
  await expect(checkTemporal(config, client, keys)).rejects.toThrow(
    `temporal-refused: Temporal at ${refuser.address} does not accept these credentials (TEMPORAL_TLS…, TEMPORAL_API_KEY)`,
  );
  await expect(makeSchedules(client, 'queue')).rejects.toThrow(
    'schedules-refused: Temporal does not let the worker make its schedules: not for you',
  );
  refuser.close();
  const away = clientOf('127.0.0.1:1', 'dangwu');
  await expect(checkTemporal(away.config, away.client, keys)).rejects.toThrow(
    'temporal-away: Temporal does not answer at 127.0.0.1:1 (TEMPORAL_ADDRESS)',
  );
  const said: unknown[] = [];
  const log = openLogger('test', 'silent');
  log.warn = ((...line: unknown[]) => void said.push(line)) as typeof log.warn;
  const starting = { ...away, keys, log, signal: new AbortController().signal };
  expect(await checkStart('api', starting)).toBe(true);
  expect(said).toEqual([
    [
      { code: 'temporal-away-now' },
      'Temporal does not answer at 127.0.0.1:1: cases can be read, and nothing decided until it does',
    ],
  ]);
  // A worker waits for it, and stops waiting when it is asked to end.
  expect(await checkStart('worker', { ...starting, signal: AbortSignal.timeout(200) })).toBe(false);
});

test('the operators’ page has every code', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'operations.md'), 'utf8');
  expect(startCodes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
