import { readCaseId } from '../../domain/case/ids';
import { readConfig } from '../../platform/config';
import { readKeyRing } from '../../platform/keys';
import { openTemporal } from '../../platform/temporal';
import { openDatabase } from '../../prisma/client';
import { readArguments, runCommand, say } from '../command';
import { environmentOf, OperatorError } from '../installation';
import { type DifferenceKind, kinds } from './compare';
import { repairAll, restartAll } from './mend';
import { countKinds, findDifferences } from './reproject';

// `npm run reproject`: see docs/operations.md.

const options = {
  case: { type: 'string' },
  repair: { type: 'boolean', default: false },
  restart: { type: 'boolean', default: false },
} as const;

async function main(): Promise<boolean> {
  const { case: caseId, ...wanted } = readArguments('reproject', options);
  if (caseId !== undefined && !readCaseId(caseId)) throw new OperatorError('--case: not the id of a case');
  const env = environmentOf(process.env);
  const config = readConfig(env);
  const { taskQueue } = config.temporal;
  const db = openDatabase(env.MIGRATION_DATABASE_URL, 3);
  const client = openTemporal(config, readKeyRing(config.keyRing));
  try {
    const compared = async () => {
      const found = await findDifferences(db, client, taskQueue, { caseId });
      if (caseId && !found.cases) throw new OperatorError('there is no such case');
      say(`${found.cases} cases, ${found.open} of them open, ${found.transitions} transitions`);
      return found.differences;
    };
    let differences = await compared();
    tell(differences);
    if (differences.length && wanted.repair) {
      const repaired = await repairAll(db, differences);
      say(`written anew from their timelines: ${repaired.length} ${repaired.join(' ')}`);
    }
    if (differences.length && wanted.restart) {
      const { started, nudged, refused } = await restartAll(db, client, taskQueue, differences);
      say(`workflows started: ${started.length} ${started.join(' ')}`);
      if (nudged.length) say(`workflows of ended cases woken: ${nudged.length} ${nudged.join(' ')}`);
      if (refused.length) say(`not started, repair them first: ${refused.join(' ')}`);
    }
    if (differences.length && (wanted.repair || wanted.restart)) {
      differences = await compared();
      tell(differences);
    }
    return differences.length > 0;
  } finally {
    await client.connection.close();
    await db.$disconnect();
  }
}

function tell(differences: Awaited<ReturnType<typeof findDifferences>>['differences']): void {
  if (!differences.length) say('everything agrees');
  for (const [kind, count] of Object.entries(countKinds(differences))) {
    say(`${kind}: ${count} (${kinds[kind as DifferenceKind]})`);
  }
  for (const { caseId, kind, what } of differences) say(`  ${caseId} ${kind}: ${what}`);
}

runCommand('reproject', main);
