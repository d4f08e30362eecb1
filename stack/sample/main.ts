import type { Instant } from '../../domain/time/dates';
import { readConfig } from '../../platform/config';
import { readKeyRing } from '../../platform/keys';
import { openDatabase, type Transaction } from '../../prisma/client';
import { loadCalendar } from '../../registers/calendar/load-calendar';
import { createFirstAdministrator, TO_BE_NAMED } from '../first-administrator';
import { writePrivate } from '../private-file';
import type { SignIn } from '../sign-ins';
import { loadSample } from './load';

/**
 * The first data of an empty database: the sample, or with `--empty` only an administrator. All or nothing. Prints the
 * sign-ins and leaves them in the file that DANGWU_SIGN_INS names.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const keys = readKeyRing(config.keyRing);
  const db = openDatabase(config.databaseUrl, 2);
  const at = Date.now();
  await loadCalendar(db);
  const empty = process.argv.includes('--empty');
  const signIns = await db.$transaction(
    async (tx) => {
      if (await tx.organisation.findFirst({ select: { id: true } })) throw new Error('the register is not empty');
      const made = empty ? await administratorAlone(tx, at) : await loadSample(tx, keys, at);
      // Before the commit: data without its sign-ins would lock everybody out.
      const file = process.env.DANGWU_SIGN_INS;
      if (file) writePrivate(file, `${JSON.stringify(made, undefined, 2)}\n`);
      return made;
    },
    { timeout: 300_000 },
  );
  await db.$disconnect();
  for (const { role, organisation, name, loginName, password } of signIns) {
    console.log([role, organisation, name, loginName, password].join('\t'));
  }
}

async function administratorAlone(tx: Transaction, at: Instant): Promise<SignIn[]> {
  const { signIn } = await createFirstAdministrator(tx, TO_BE_NAMED, at);
  return signIn ? [signIn] : [];
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`load-sample: ${error.message}\n`);
    process.exit(1);
  },
);
