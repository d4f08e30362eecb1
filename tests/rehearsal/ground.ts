import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from '../../platform/config';
import { type Database, openDatabase } from '../../prisma/client';
import type { Rehearsing } from '../../rehearsal/rehearse';
import { ensureNamespace, isServing } from '../../stack/temporal-namespace';
import type { House } from '../support/house';
import { administer, databaseUrl, TEMPLATE } from '../support/stack';

/** A database and a namespace for a test file's rehearsals, beside its house. */
export interface Ground {
  config: Config;
  /** Of the rehearsals. */
  db: Database;
  parts(): Rehearsing;
  close(): Promise<void>;
}

/** Lays the ground; `close` it before the house. */
export async function layGround(house: House): Promise<Ground> {
  const { shared, keys, log } = house;
  const name = `r_${randomUUID().replaceAll('-', '')}`;
  await administer(databaseUrl(shared, 'postgres', 'postgres'), [
    `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER owner`,
  ]);
  const namespace = `${shared.namespace}-${name}`;
  await ensureNamespace(shared.temporalAddress, namespace);
  for (let i = 0; !(await isServing(shared.temporalAddress, namespace)); i++) {
    if (i === 300) throw new Error('the namespace is not served');
    await delay(100);
  }
  const config = { ...house.config, rehearsal: { databaseUrl: databaseUrl(shared, 'owner', name), namespace } };
  const db = openDatabase(config.rehearsal.databaseUrl, 2);
  return {
    config,
    db,
    parts: () => ({ config, keys, log, bundle: shared.bundle, signal: new AbortController().signal }),
    close: () => db.$disconnect(),
  };
}
