import { CODE } from '../domain/people/organisation-rules';
import { readConfig } from '../platform/config';
import { readKeyRing } from '../platform/keys';
import { issuerName } from '../platform/sign-in-config';
import { openDatabase } from '../prisma/client';
import { createFirstAdministrator, type FirstAdministrator } from '../stack/first-administrator';
import { checkDatabase } from '../stack/start-check/database';
import { readArguments, runCommand, say } from './command';
import { environmentOf, OperatorError } from './installation';

// `npm run first-administrator`: see README.md. Its variables are those of `npm run serve`.

const options = {
  organisation: { type: 'string' },
  code: { type: 'string' },
  kind: { type: 'string', default: 'work-committee' },
  name: { type: 'string', default: '管理员' },
  login: { type: 'string' },
  subject: { type: 'string' },
} as const;

/** @throws OperatorError that names the argument that is wrong */
function wanted(issuer: string | undefined): FirstAdministrator {
  const { organisation, code = 'ROOT', kind, name, login, subject } = readArguments('first-administrator', options);
  if (kind !== 'work-committee' && kind !== 'committee') throw new OperatorError('--kind: work-committee or committee');
  if (!CODE.test(code)) throw new OperatorError('--code: up to 32 letters, digits and hyphens');
  for (const [option, text] of Object.entries({ organisation, name, login, subject })) {
    if (text !== undefined && !/^\S(.{0,253}\S)?$/u.test(text))
      throw new OperatorError(`--${option}: 1 to 255 characters`);
  }
  if (subject !== undefined && login !== undefined) throw new OperatorError('--subject or --login, not both');
  if (subject !== undefined && !issuer)
    throw new OperatorError('--subject: set OIDC_ISSUER and OIDC_CLIENT_ID as for serve');
  return {
    name,
    way: subject !== undefined && issuer ? { issuer, subject } : { loginName: login ?? 'admin' },
    organisation: organisation === undefined ? undefined : { name: organisation, code, kind },
  };
}

async function main(): Promise<boolean> {
  const { DATABASE_URL } = process.env;
  const config = readConfig(DATABASE_URL ? process.env : environmentOf(process.env));
  const { local, oidc } = config.signIn;
  const first = wanted(oidc && issuerName(oidc));
  if ('loginName' in first.way) {
    if (local === 'off')
      throw new OperatorError('LOCAL_SIGN_IN is off: give --subject, by which the provider names him');
    // A log, a file or another program would keep the password.
    if (!process.stdout.isTTY) {
      throw new OperatorError('the one-time password is shown on a terminal only: run it at one, or give --subject');
    }
  }
  await checkDatabase(config, readKeyRing(config.keyRing));
  const db = openDatabase(config.databaseUrl, 2);
  try {
    const at = Date.now();
    const { organisation, signIn } = await db.$transaction((tx) => createFirstAdministrator(tx, first, at));
    say(`${first.name} is administrator of ${organisation}`);
    if (!signIn) say('he signs in at the identity provider');
    else say(`user name ${signIn.loginName}, one-time password ${signIn.password}: to be changed at the first sign-in`);
    return false;
  } finally {
    await db.$disconnect();
  }
}

runCommand('first-administrator', main);
