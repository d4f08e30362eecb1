import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Child, startChild } from './child';
import { freePorts, isFree } from './ports';
import { writePrivate } from './private-file';
import type { Running } from './supervisor';
import type { TemporalBinaries } from './temporal-binaries';
import { dynamicConfig, PORTS_NEEDED, serverConfig, type TemporalStore } from './temporal-config';
import { ensureNamespace, isServing } from './temporal-namespace';
import { ensureTemporalSchema } from './temporal-schema';

export interface TemporalOptions {
  binaries: TemporalBinaries;
  /** The stack's data folder; the server's files are in `temporal`, its log is `logs/temporal.log`. */
  dir: string;
  store: TemporalStore;
  /** The first of them is made ready for use. */
  namespaces?: string[];
  /** Lets workflows of every namespace be moved forward in time: tests only. */
  timeSkipping?: boolean;
  /** One more namespace, in which alone they may be: for rehearsals. */
  rehearsal?: string;
  /** Eight ports to insist on, so that those who are connected find the server again; else the last ones or free ones. */
  ports?: number[];
  spawned?: (pid: number) => void;
  signal?: AbortSignal;
}

export interface Temporal extends Running {
  /** Of the frontend, as host:port. */
  address: string;
  ports: number[];
}

const READY_WITHIN = 120_000;
const PORTS_FILE = 'ports.json';

/**
 * Starts the Temporal server on the loopback, after making or updating its schema, and registers the namespaces
 * (histories are kept 30 days after their end).
 * @returns when the first namespace answers from every service
 * @throws when it cannot be started, with the end of its log
 */
export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  const { binaries, store, rehearsal } = options;
  const namespaces = [...(options.namespaces ?? ['dangwu']), ...(rehearsal === undefined ? [] : [rehearsal])];
  const dir = join(options.dir, 'temporal');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const settings = join(dir, 'dynamic.json');
  writePrivate(settings, JSON.stringify(dynamicConfig(options.timeSkipping ?? false, rehearsal), undefined, 2));
  await ensureTemporalSchema(binaries.sql, store);
  for (let attempt = 1; ; attempt++) {
    options.signal?.throwIfAborted();
    const ports = options.ports ?? (attempt === 1 ? await portsOfLastStart(dir) : await freePorts(PORTS_NEEDED));
    writePrivate(join(dir, PORTS_FILE), JSON.stringify(ports));
    const config = join(dir, 'server.json');
    writePrivate(config, JSON.stringify(serverConfig(store, ports, settings), undefined, 2));
    const child = await startChild({
      command: binaries.server,
      args: ['--config-file', config, '--allow-no-auth', 'start'],
      log: join(options.dir, 'logs', 'temporal.log'),
      cwd: dir,
      // Fewer collections are a third of its time; the limit keeps that from costing gigabytes.
      env: { ...process.env, GOGC: '400', GOMEMLIMIT: '768MiB' },
      spawned: options.spawned,
    });
    const address = `127.0.0.1:${ports[0]}`;
    try {
      await ready(child, address, namespaces, options.signal);
    } catch (error) {
      const said = child.tail();
      await child.end('SIGKILL', 1_000);
      const taken = /address already in use/.test(said);
      if (taken && attempt < 10) {
        await delay(options.ports ? 500 : 0);
        continue;
      }
      throw new Error(`Temporal does not start: ${(error as Error).message}\n${said}`, { cause: error });
    }
    return {
      address,
      ports,
      pid: child.pid,
      ended: child.ended,
      stop: (force) => child.end(force ? 'SIGKILL' : 'SIGTERM', 15_000),
    };
  }
}

// For a while the database still lists the services of the last start as members. On other ports they would count as
// dead members beside the new ones, and the next stop would wait for them for 14 s.
async function portsOfLastStart(dir: string): Promise<number[]> {
  const file = join(dir, PORTS_FILE);
  if (existsSync(file)) {
    const ports = JSON.parse(readFileSync(file, 'utf8')) as number[];
    if ((await Promise.all(ports.map((port) => isFree(port)))).every(Boolean)) return ports;
  }
  return freePorts(PORTS_NEEDED);
}

async function ready(child: Child, address: string, namespaces: string[], signal?: AbortSignal): Promise<void> {
  const end = Date.now() + READY_WITHIN;
  for (let last: unknown; ; await delay(50, undefined, { signal })) {
    if (child.hasEnded()) throw new Error(await child.ended);
    if (Date.now() > end) throw new Error('not ready in time', { cause: last });
    try {
      for (const namespace of namespaces) await ensureNamespace(address, namespace);
      if (await isServing(address, namespaces[0] as string)) return;
    } catch (error) {
      last = error;
    }
  }
}
