/**
 * What can be missing when a process starts, a sentence each. `$…` is filled in. docs/operations.md lists them; they are
 * stable, since whoever watches many processes looks for them.
 */
const faults = {
  'database-away': 'PostgreSQL does not answer at $place (DATABASE_URL)',
  'role-refused':
    'PostgreSQL does not let the role "$role" in (DATABASE_URL): it is not there, or has another password',
  'database-missing': 'PostgreSQL has no database "$database" (DATABASE_URL): deploy/roles.sql makes it',
  'connect-not-granted': 'the role "$role" may not connect to the database "$database": deploy/roles.sql grants it',
  'schema-missing': 'the database "$database" is empty: npm run migrate makes its tables',
  'schema-older':
    'the database lacks the migration $migration, of $count that this program needs and it has not: npm run migrate',
  'schema-newer':
    'the database has the migration $migration, which this program does not know: start the release that made it',
  'schema-broken': 'the migration $migration broke off: mend what stood in its way, then npm run migrate',
  'grants-missing':
    'the role "$role" may not $privilege $table: DATABASE_URL takes the role "app", to which npm run migrate grants it',
  'role-too-mighty':
    'the role "$role" may $privilege $table, which only grows: DATABASE_URL takes the role "app", never the owner',
  'keys-unknown':
    'the data is sealed with the $purpose key $key, which the key ring lacks: give the ring that sealed it',
  'keys-differ': 'the $purpose key $key of the ring is not the one that sealed the data: give the ring that did',
  'temporal-away': 'Temporal does not answer at $place (TEMPORAL_ADDRESS)',
  'temporal-refused': 'Temporal at $place does not accept these credentials (TEMPORAL_TLS…, TEMPORAL_API_KEY)',
  'namespace-missing': 'Temporal has no namespace "$namespace" (TEMPORAL_NAMESPACE): npm run namespace registers it',
  'schedules-refused': 'Temporal does not let the worker make its schedules: $why',
} as const;

/** What is not as it should be, and no reason not to start. */
const remarks = {
  'temporal-away-now': 'Temporal does not answer at $place: cases can be read, and nothing decided until it does',
  'retention-short':
    'the namespace "$namespace" keeps ended histories for $days days only: 30 are what npm run reproject counts on',
  'schedules-missing': 'Temporal has no schedule $schedule yet: a worker (npm run work) makes it when it starts',
  'administrator-missing': 'there is no administrator yet: npm run first-administrator makes the first one',
} as const;

export type StartFaultCode = keyof typeof faults;
export type StartRemarkCode = keyof typeof remarks;
type Filled = Record<string, string | number>;

const fill = (sentence: string, values: Filled) =>
  sentence.replace(/\$(\w+)/g, (_, name: string) => String(values[name] ?? '?'));

/** Why a process does not start: the code, then one sentence. It names no password and no key. */
export class StartFault extends Error {
  constructor(
    readonly code: StartFaultCode,
    values: Filled = {},
  ) {
    super(`${code}: ${fill(faults[code], values)}`);
  }
}

export interface StartRemark {
  code: StartRemarkCode;
  sentence: string;
}

export const startRemark = (code: StartRemarkCode, values: Filled = {}): StartRemark => ({
  code,
  sentence: fill(remarks[code], values),
});

export const startCodes: readonly string[] = [...Object.keys(faults), ...Object.keys(remarks)];
