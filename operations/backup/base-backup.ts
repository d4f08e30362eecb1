import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { each } from '../../platform/each';
import { copyFile, readSteady, walk, writeFile } from './copy';
import type { ManifestFile } from './manifest';

/** What came of copying a running cluster. */
export interface BaseBackup {
  startLsn: string;
  stopLsn: string;
  version: string;
  /** By the server's clock, when the point was reached. */
  at: Date;
  files: ManifestFile[];
  folders: string[];
}

const AT_ONCE = 4;
const CONTROL = 'global/pg_control';

// As pg_basebackup leaves them out: they say something about the running server only, or are made again by recovery.
const EMPTY = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//;
const LEFT_OUT =
  /(^|\/)(postmaster\.pid|postmaster\.opts|pg_internal\.init(\.\d+)?|postgresql\.auto\.conf\.tmp|current_logfiles\.tmp|pgsql_tmp.*|backup_label(\.old)?|tablespace_map(\.old)?|backup_manifest)$/;
const SEGMENT = /^[0-9A-F]{24}$/;

const skipped = (path: string): boolean => EMPTY.test(path) || LEFT_OUT.test(path) || path === CONTROL;

/** Files of a cluster that a copy of it needs, and their bytes: an estimate while the server runs. */
export const clusterFiles = (path: string) => walk(path, skipped);

/**
 * Copies the data folder of a running PostgreSQL so that it starts at one point for all its databases (PostgreSQL 18,
 * 25.3.4 "Making a Base Backup Using the Low Level API"). The write-ahead log from start to stop goes with it; a
 * temporary slot keeps the server from recycling it meanwhile.
 * @param url the server, as its superuser
 * @param source its data folder
 * @param target an empty folder
 * @param prefix of the paths in the manifest
 */
export async function baseBackup(url: string, source: string, target: string, prefix: string): Promise<BaseBackup> {
  const client = new Client({ connectionString: url });
  let lost: Error | undefined;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  try {
    const tablespaces = await client.query(
      "SELECT FROM pg_tablespace WHERE spcname NOT IN ('pg_default', 'pg_global')",
    );
    if (tablespaces.rowCount) throw new Error('the server has tablespaces: make the backup with pg_basebackup');
    await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [`dangwu_backup_${process.pid}`]);
    const begun = await client.query<{ lsn: string; segment: string; version: string }>(
      `SELECT lsn::text, pg_walfile_name(lsn) AS segment, current_setting('server_version') AS version
         FROM pg_backup_start('dangwu', true) AS lsn`,
    );
    const { lsn: startLsn, segment: first, version } = begun.rows[0] as (typeof begun.rows)[0];
    const { files: names, folders } = await clusterFiles(source);
    for (const folder of ['', ...folders]) await mkdir(join(target, folder), { recursive: true, mode: 0o700 });
    const files: ManifestFile[] = [];
    const copy = async (path: string) => {
      if (lost) throw lost;
      const copied = await copyFile(join(source, path), join(target, path), `${prefix}/${path}`);
      if (copied) files.push(copied);
    };
    await each(names, AT_ONCE, copy);
    // Last, as pg_basebackup has it: recovery goes at least as far as it says.
    const control = await readSteady(join(source, CONTROL));
    files.push(await writeFile(join(target, CONTROL), control, `${prefix}/${CONTROL}`));
    const ended = await client.query<{ lsn: string; segment: string; label: string; at: Date }>(
      `SELECT lsn::text, pg_walfile_name(lsn) AS segment, labelfile AS label, clock_timestamp() AS at
         FROM pg_backup_stop(false)`,
    );
    const { lsn: stopLsn, segment: last, label, at } = ended.rows[0] as (typeof ended.rows)[0];
    files.push(await writeFile(join(target, 'backup_label'), Buffer.from(label), `${prefix}/backup_label`));
    const log = (await readdir(join(source, 'pg_wal'))).filter(
      (name) => name.endsWith('.history') || (SEGMENT.test(name) && name >= first && name <= last),
    );
    if (!log.includes(first) || !log.includes(last)) throw new Error('the server no longer has the log of the backup');
    await each(log, AT_ONCE, (name) => copy(`pg_wal/${name}`));
    return { startLsn, stopLsn, version, at, files, folders };
  } finally {
    await client.end().catch(() => undefined);
  }
}
