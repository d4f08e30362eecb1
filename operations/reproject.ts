import { type CaseDifference, type CaseDifferenceKind, caseDifferenceKinds } from '../activities/reproject/compare';
import { repairAll, restartAll, type SetBack, setBackAll } from '../activities/reproject/mend';
import { type PutBack, putBackAll } from '../activities/reproject/put-back';
import { countKinds, findDifferences } from '../activities/reproject/reproject';
import { readCaseId } from '../domain/case/ids';
import { readConfig } from '../platform/config';
import { readKeyRing } from '../platform/keys';
import { openTemporal } from '../platform/temporal';
import { openDatabase } from '../prisma/client';
import { readArguments, runCommand, say } from './command';
import { environmentOf, OperatorError } from './installation';

// `npm run reproject`: see docs/operations.md.

const options = {
  case: { type: 'string' },
  repair: { type: 'boolean', default: false },
  restart: { type: 'boolean', default: false },
  'set-back': { type: 'boolean', default: false },
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
    const find = () => findDifferences(db, client, taskQueue, { caseId });
    const compared = async () => {
      const found = await find();
      if (caseId && !found.cases && !found.differences.length) throw new OperatorError('there is no such case');
      say(`${found.cases} cases, ${found.open} of them open, ${found.transitions} transitions`);
      return found.differences;
    };
    let differences = await compared();
    tell(differences);
    const changing = differences.length > 0 && Object.values(wanted).some(Boolean);
    if (changing && wanted.repair) {
      if (isAhead(differences)) tellPutBack(await putBackAll(db, client, differences));
      const repaired = await repairAll(db, differences);
      say(`written anew from their timelines: ${repaired.length} ${repaired.join(' ')}`);
      // A workflow may be missing whose steps were, and none is ahead any more whose steps are back.
      if (wanted.restart || wanted['set-back']) ({ differences } = await find());
    }
    if (changing && wanted['set-back']) tellSetBack(await setBackAll(db, client, taskQueue, differences));
    if (changing && wanted.restart) {
      const { started, nudged, refused } = await restartAll(db, client, taskQueue, differences);
      say(`workflows started: ${started.length} ${started.join(' ')}`);
      if (nudged.length) say(`workflows of ended cases woken: ${nudged.length} ${nudged.join(' ')}`);
      if (refused.length) say(`not started, repair them first: ${refused.join(' ')}`);
    }
    if (changing) {
      differences = await compared();
      tell(differences);
    }
    return differences.length > 0;
  } finally {
    await client.connection.close();
    await db.$disconnect();
  }
}

function tell(differences: readonly CaseDifference[]): void {
  if (!differences.length) say('everything agrees');
  for (const [kind, count] of Object.entries(countKinds(differences))) {
    say(`${kind}: ${count} (${caseDifferenceKinds[kind as CaseDifferenceKind]})`);
  }
  for (const { caseId, kind, what } of differences) say(`  ${caseId} ${kind}: ${what}`);
  if (!isAhead(differences)) return;
  say(
    'Steps that were taken are missing in these registers (workflow-ahead): they are older than Temporal, or lost rows.',
  );
  say(
    '  --repair puts on record again what the workflows still know; what people typed with it, and all else, stays lost',
  );
  say(
    '  --set-back gives these steps up: the workflows begin anew where the record stands. --restart leaves them alone.',
  );
}

const isAhead = (differences: readonly CaseDifference[]) => differences.some(({ kind }) => kind === 'workflow-ahead');

function tellPutBack({ steps, cases, untyped, left }: PutBack): void {
  say(`put on record again from their workflows: ${steps} steps of ${cases.length} cases ${cases.join(' ')}`);
  if (untyped) say(`what people typed with ${untyped} of these steps is lost: reasons, contacts, values of forms`);
  for (const { caseId, why } of left) say(`  ${caseId} is still behind its workflow: ${why}`);
}

function tellSetBack({ started, ended, refused }: SetBack): void {
  say(`set back to the record, to be decided again from there: ${started.length} ${started.join(' ')}`);
  if (ended.length) say(`ended, for nothing of them is on record: ${ended.length} ${ended.join(' ')}`);
  if (refused.length) say(`not set back, their own record is damaged: ${refused.join(' ')}`);
}

runCommand('reproject', main);
