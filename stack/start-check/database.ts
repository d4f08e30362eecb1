import { Client } from 'pg';
import type { Config } from '../../platform/config';
import { isDatabaseAway } from '../../platform/database-error';
import type { KeyRing } from '../../platform/keys';
import { checkKeyRing } from './key-use';
import { checkSchema } from './schema';
import { StartFault, type StartRemark, startRemark } from './start-fault';

/** PostgreSQL's codes when it does not let somebody in. */
const NOT_LET_IN = ['28P01', '28000'];
const NO_DATABASE = '3D000';
const NOT_GRANTED = '42501';
const PATIENCE = 5_000;

/**
 * Whether the database is there, of this program's schema and sealed with this ring, and lets the role do its work.
 * @returns what should be seen to, and is no reason not to start
 * @throws StartFault
 */
export async function checkDatabase(
  { databaseUrl }: Pick<Config, 'databaseUrl'>,
  keys: KeyRing,
): Promise<StartRemark[]> {
  const { hostname, port, username, pathname } = new URL(databaseUrl);
  const named = {
    place: `${hostname}:${port || 5432}`,
    role: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  };
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: 30_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await checkSchema(client);
    await checkKeyRing(client, keys);
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT EXISTS (SELECT FROM role_holding WHERE role = 'administrator') AS there`,
    );
    return rows[0]?.there ? [] : [startRemark('administrator-missing')];
  } catch (error) {
    const { code } = error as { code?: string };
    if (error instanceof StartFault) throw error;
    if (NOT_LET_IN.includes(code ?? '')) throw new StartFault('role-refused', named);
    if (code === NO_DATABASE) throw new StartFault('database-missing', named);
    if (code === NOT_GRANTED) throw new StartFault('connect-not-granted', named);
    if (isDatabaseAway(error) || isDatabaseAway((error as AggregateError).errors?.[0])) {
      throw new StartFault('database-away', named);
    }
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
