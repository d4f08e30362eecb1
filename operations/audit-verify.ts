import { checkAudit, countFindings } from '../activities/audit-check/check-audit';
import { type AuditFindingKind, auditFindingKinds } from '../activities/audit-check/finding';
import { readConfig } from '../platform/config';
import { readKeyRing } from '../platform/keys';
import { openDatabase } from '../prisma/client';
import { readArguments, runCommand, say } from './command';
import { environmentOf } from './installation';

// `npm run audit:verify`: see docs/operations.md.

async function main(): Promise<boolean> {
  readArguments('audit:verify', {});
  const env = environmentOf(process.env);
  const config = readConfig(env);
  const db = openDatabase(env.MIGRATION_DATABASE_URL, 3);
  try {
    const { chains, rows, seals, findings } = await checkAudit(db, readKeyRing(config.keyRing), Date.now());
    say(`${chains} chains, ${rows} rows, ${seals} keyed seals`);
    if (!findings.length) say('everything is intact');
    for (const [kind, count] of Object.entries(countFindings(findings))) {
      say(`${kind}: ${count} (${auditFindingKinds[kind as AuditFindingKind]})`);
    }
    for (const { kind, id, at } of findings) say(`  ${kind} ${id}${at === undefined ? '' : ` at ${at}`}`);
    return findings.length > 0;
  } finally {
    await db.$disconnect();
  }
}

runCommand('audit:verify', main);
