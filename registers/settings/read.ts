import type { Database, Transaction } from '../../prisma/client';
import { type SettingKey, type Settings, settings } from './keys';

/** A value that was set, and where. */
export interface SetValue<Value> {
  value: Value;
  organisationId: string;
}

/**
 * The newest value of the nearest organisation at or above this one that has its own; undefined when none has. A value
 * that was taken back (null) does not count.
 */
export async function setValueOf<Key extends SettingKey>(
  db: Database | Transaction,
  organisationId: string,
  key: Key,
): Promise<SetValue<Settings[Key]> | undefined> {
  const [row] = await db.$queryRaw<SetValue<Settings[Key]>[]>`
    SELECT newest.value, newest.id AS "organisationId"
      FROM (SELECT DISTINCT ON (a.id) a.id, a.path, s.value
              FROM setting s
              JOIN organisation a ON a.id = s.organisation_id
              JOIN organisation o ON starts_with(o.path, a.path)
             WHERE o.id = ${organisationId}::uuid AND s.key = ${key}
             ORDER BY a.id, s.id DESC) newest
     WHERE newest.value <> 'null'::jsonb
     ORDER BY length(newest.path) DESC LIMIT 1`;
  return row;
}

/** What holds for each of some organisations, in one statement: as `settingOf` says of one. */
export async function settingsOf<Key extends SettingKey>(
  db: Database | Transaction,
  organisationIds: readonly string[],
  key: Key,
): Promise<Map<string, Settings[Key]>> {
  const rows = await db.$queryRaw<{ id: string; value: Settings[Key] }[]>`
    SELECT o.id::text, near.value
      FROM organisation o
      JOIN LATERAL (
        SELECT newest.value
          FROM (SELECT DISTINCT ON (a.id) a.path, s.value
                  FROM setting s JOIN organisation a ON a.id = s.organisation_id
                 WHERE starts_with(o.path, a.path) AND s.key = ${key}
                 ORDER BY a.id, s.id DESC) newest
         WHERE newest.value <> 'null'::jsonb ORDER BY length(newest.path) DESC LIMIT 1) near ON true
     WHERE o.id = ANY(${[...organisationIds]}::uuid[])`;
  const set = new Map(rows.map(({ id, value }) => [id, value]));
  return new Map(organisationIds.map((id) => [id, set.get(id) ?? settings[key].default]));
}

/** What holds for an organisation: see `setValueOf`, else the default. */
export async function settingOf<Key extends SettingKey>(
  db: Database | Transaction,
  organisationId: string,
  key: Key,
): Promise<Settings[Key]> {
  return (await setValueOf(db, organisationId, key))?.value ?? settings[key].default;
}
