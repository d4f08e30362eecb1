import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../stack/settings';
import { document } from './page';
import type { ReportRow } from './report';

/** What each measure came to, by its name. */
export type Results = Record<string, ReportRow[]>;

/** What a measure came to, on what, and when. */
export interface Kept {
  measure: string;
  where: string;
  rows: ReportRow[];
}

const FILE = join(ROOT, 'docs', 'bench.json');

/**
 * Keeps what was measured beside what was not measured this time, and writes docs/bench.md of it: a whole run takes hours,
 * and who changes one thing measures that again.
 * @param order of the measures; what was kept of others is dropped
 */
export function keepResults(found: Results, where: string, order: readonly string[]): void {
  const before: Kept[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : [];
  const kept = order.flatMap((measure): Kept[] => {
    const rows = found[measure];
    return rows ? [{ measure, where, rows }] : before.filter((one) => one.measure === measure);
  });
  writeFileSync(FILE, `${JSON.stringify(kept, null, 1)}\n`);
  writeFileSync(join(ROOT, 'docs', 'bench.md'), document(kept));
}
