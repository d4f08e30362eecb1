import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type ChannelConfig, channelConfig, channelEnvironment } from './channel-config';
import { type SignInConfig, signInConfig, signInEnvironment } from './sign-in-config';

/** Where the processes find each other. Read once, here; everything else takes a `Config`. */
export interface Config {
  /** PostgreSQL as the role `app` (no UPDATE or DELETE on what only grows). */
  databaseUrl: string;
  /** Connections a process may hold. */
  databasePool: number;
  temporal: {
    address: string;
    namespace: string;
    taskQueue: string;
    tls?: { serverName?: string; ca?: Buffer; cert?: Buffer; key?: Buffer } | true;
    apiKey?: string;
  };
  api: {
    host: string;
    port: number;
    /** Origin of the console as the browser sees it; writes by cookie from elsewhere are refused. */
    publicUrl: string;
    /** Hops of reverse proxy whose X-Forwarded-For is believed. */
    trustProxy: number;
    /** Milliseconds until a decision that nobody answers becomes 503 `outcome-unknown`. */
    deadline: number;
    /** Bearer token that `/metrics` asks for; without one it answers on loopback only. */
    metricsToken?: string;
    /** Multiplies every rate limit: for a bench, or an office of hundreds. */
    rateLimitFactor: number;
  };
  worker: {
    /** Where the worker tells whether it lives and works, for probes; nowhere when absent. */
    port?: number;
    /** Cases that it keeps in memory, some 250 kB each; a decision on any other costs half as much again and more. */
    cachedCases: number;
  };
  /** Mail, SMS and WeCom. */
  channels: ChannelConfig;
  signIn: SignInConfig;
  /** Where clamd listens: every file that comes in is scanned. */
  clamd?: { host: string; port: number };
  /** 推演, where it is set up: its own database, as the role that owns it, and its own namespace. */
  rehearsal?: { databaseUrl: string; namespace: string };
  /** The key ring as JSON text (see platform/keys.ts). */
  keyRing: string;
  logLevel: string;
  production: boolean;
}

const text = z.string().trim().min(1);
const whole = (low: number, high: number) => z.coerce.number().int().min(low).max(high);

const environment = z.object({
  DATABASE_URL: text,
  DATABASE_POOL: whole(1, 200).default(10),
  TEMPORAL_ADDRESS: text,
  TEMPORAL_NAMESPACE: text.default('dangwu'),
  TEMPORAL_TASK_QUEUE: text.default('dangwu'),
  TEMPORAL_TLS: z.enum(['0', '1']).default('0'),
  TEMPORAL_TLS_SERVER_NAME: text.optional(),
  TEMPORAL_TLS_CA: text.optional(),
  TEMPORAL_TLS_CERT: text.optional(),
  TEMPORAL_TLS_KEY: text.optional(),
  TEMPORAL_API_KEY: text.optional(),
  HOST: text.default('127.0.0.1'),
  PORT: whole(1, 65535).default(3000),
  WORKER_PORT: whole(1, 65535).optional(),
  WORKER_CACHED_CASES: whole(10, 50_000).default(1000),
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: whole(0, 10).default(0),
  API_DEADLINE_MS: whole(500, 60_000).default(8000),
  METRICS_TOKEN: z.string().min(16).optional(),
  RATE_LIMIT_FACTOR: whole(1, 100_000).default(1),
  ...channelEnvironment,
  ...signInEnvironment,
  CLAMD_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d{1,5}$/, 'host:port')
    .optional(),
  REHEARSAL_DATABASE_URL: text.optional(),
  REHEARSAL_NAMESPACE: text.optional(),
  DANGWU_KEYS: text.optional(),
  DANGWU_KEY_RING: text.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: text.default('production'),
});

/** The names of all variables that `readConfig` reads. */
export const configVariables: readonly string[] = Object.keys(environment.shape);

/** A setting that is missing or wrong; the message names the variable and never its value. */
export class ConfigError extends Error {}

/**
 * Reads and checks the environment.
 * @param env usually `process.env`
 * @returns the settings, with certificates read from the files named
 * @throws ConfigError naming every variable that is missing or wrong
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`configuration: ${wrong.join('; ')}`);
  }
  const e = parsed.data;
  const keyRing =
    e.DANGWU_KEY_RING ?? (e.DANGWU_KEYS ? file('DANGWU_KEYS', e.DANGWU_KEYS).toString('utf8') : undefined);
  if (!keyRing) throw new ConfigError('configuration: set DANGWU_KEYS (a file) or DANGWU_KEY_RING');
  const certificates = e.TEMPORAL_TLS_CA || e.TEMPORAL_TLS_CERT || e.TEMPORAL_TLS_SERVER_NAME;
  return {
    databaseUrl: e.DATABASE_URL,
    databasePool: e.DATABASE_POOL,
    temporal: {
      address: e.TEMPORAL_ADDRESS,
      namespace: e.TEMPORAL_NAMESPACE,
      taskQueue: e.TEMPORAL_TASK_QUEUE,
      apiKey: e.TEMPORAL_API_KEY,
      tls: certificates
        ? {
            serverName: e.TEMPORAL_TLS_SERVER_NAME,
            ca: e.TEMPORAL_TLS_CA ? file('TEMPORAL_TLS_CA', e.TEMPORAL_TLS_CA) : undefined,
            cert: e.TEMPORAL_TLS_CERT ? file('TEMPORAL_TLS_CERT', e.TEMPORAL_TLS_CERT) : undefined,
            key: e.TEMPORAL_TLS_KEY ? file('TEMPORAL_TLS_KEY', e.TEMPORAL_TLS_KEY) : undefined,
          }
        : e.TEMPORAL_TLS === '1' || e.TEMPORAL_API_KEY
          ? true
          : undefined,
    },
    api: {
      host: e.HOST,
      port: e.PORT,
      publicUrl: e.PUBLIC_URL ?? `http://${e.HOST}:${e.PORT}`,
      trustProxy: e.TRUST_PROXY,
      deadline: e.API_DEADLINE_MS,
      metricsToken: e.METRICS_TOKEN,
      rateLimitFactor: e.RATE_LIMIT_FACTOR,
    },
    worker: { port: e.WORKER_PORT, cachedCases: e.WORKER_CACHED_CASES },
    channels: said(() => channelConfig(e)),
    signIn: said(() => signInConfig(e, present.NODE_ENV === 'production')),
    clamd: clamd(e.CLAMD_ADDRESS),
    rehearsal: rehearsal(e),
    keyRing,
    logLevel: e.LOG_LEVEL,
    production: e.NODE_ENV === 'production',
  };
}

function clamd(address: string | undefined): Config['clamd'] {
  const [host, port] = address?.split(':') ?? [];
  return host ? { host, port: Number(port) } : undefined;
}

function rehearsal(e: z.output<typeof environment>): Config['rehearsal'] {
  const { REHEARSAL_DATABASE_URL: databaseUrl } = e;
  if (!databaseUrl) return undefined;
  // Everything in it is thrown away after each rehearsal.
  if (databaseUrl === e.DATABASE_URL) throw new ConfigError('configuration: REHEARSAL_DATABASE_URL: the real database');
  const namespace = e.REHEARSAL_NAMESPACE ?? `${e.TEMPORAL_NAMESPACE}-rehearsal`;
  if (namespace === e.TEMPORAL_NAMESPACE) {
    throw new ConfigError('configuration: REHEARSAL_NAMESPACE: the real namespace');
  }
  return { databaseUrl, namespace };
}

function said<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ConfigError(`configuration: ${(error as Error).message}`);
  }
}

function file(variable: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new ConfigError(`configuration: ${variable}: the file cannot be read`);
  }
}
