import type { MigrationList } from '@prisma/schema-engine-wasm';

/** What a role may do with a table: names of PostgreSQL's privileges. */
export type Granted = Map<string, Set<string>>;

/**
 * What the migrations grant, which are the one place that says it.
 * @param role to whom
 * @returns by table; a privilege on some columns counts as one on the table
 */
export function grantedBy(
  { migrationDirectories }: Pick<MigrationList, 'migrationDirectories'>,
  role: string,
): Granted {
  const granted: Granted = new Map();
  for (const { migrationFile } of migrationDirectories) {
    if (migrationFile.content.tag !== 'ok') continue;
    const sql = migrationFile.content.value.replace(/--.*$/gm, '');
    for (const [, what = '', tables = '', to] of sql.matchAll(/\bGRANT\s+([^;]+?)\s+ON\s+([^;]+?)\s+TO\s+(\w+)\s*;/g)) {
      if (to !== role || /^(schema|all\s+sequences|sequence)\b/i.test(tables)) continue;
      const privileges = what.replace(/\([^)]*\)/g, '').split(',');
      for (const table of tables.split(',').map((name) => name.trim().replaceAll('"', ''))) {
        const all = granted.get(table) ?? new Set();
        for (const privilege of privileges) all.add(privilege.trim().toUpperCase());
        granted.set(table, all);
      }
    }
  }
  return granted;
}
