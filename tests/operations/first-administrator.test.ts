import { randomUUID } from 'node:crypto';
import { verifyAudit } from '../../access/audit';
import { passwordFits } from '../../access/password';
import { personOfIdentity } from '../../api/sign-in/oidc-person';
import { createFirstAdministrator, type FirstAdministrator, TO_BE_NAMED } from '../../stack/first-administrator';
import { type House, openHouse } from '../support/house';
import { command } from './commands';

let house: House;
beforeEach(async () => {
  house = await openHouse({ withWorker: false });
});
afterEach(() => house.close());

const ISSUER = 'https://sso.example.com/realms/city';
const env = () => ({
  DATABASE_URL: house.config.databaseUrl,
  TEMPORAL_ADDRESS: house.shared.temporalAddress,
  DANGWU_KEY_RING: house.shared.keyRing,
  // As people copy it; the provider's own name of itself has no stroke at its end.
  OIDC_ISSUER: `${ISSUER}/`,
  OIDC_CLIENT_ID: 'dangwu',
});
const first = (args: string[], more: NodeJS.ProcessEnv = {}) =>
  command('first-administrator', args, { ...env(), ...more }).ended;
const make = (more: Partial<FirstAdministrator> = {}) =>
  house.db.$transaction((tx) => createFirstAdministrator(tx, { ...TO_BE_NAMED, ...more }, Date.now()));
const administrators = () => house.owner.roleHolding.count({ where: { role: 'administrator' } });

test('linked to a subject he signs in at the provider, and has no password; a second time it refuses', async () => {
  const wanted = ['--organisation', '示例区党工委', '--code', 'QU', '--name', '示例管理员', '--subject', 'abc-1'];
  const off = await first(wanted, { OIDC_ISSUER: '' });
  expect(off).toMatchObject({ code: 2, output: expect.stringContaining('--subject: set OIDC_ISSUER') });
  expect(await administrators()).toBe(0);
  expect(await first(wanted)).toEqual({
    code: 0,
    output: '示例管理员 is administrator of 示例区党工委\nhe signs in at the identity provider\n',
  });
  const by = { issuer: ISSUER, subject: 'abc-1' };
  const id = (await house.db.$transaction((tx) => personOfIdentity(tx, by, Date.now()))) as string;
  expect(await house.owner.person.findUnique({ where: { id } })).toMatchObject({
    ...{ name: '示例管理员', loginName: null, passwordHash: null },
  });
  const roles = await house.owner.roleHolding.findMany({ include: { organisation: true } });
  expect(roles).toMatchObject([
    {
      ...{ personId: id, role: 'administrator', toDate: null },
      organisation: { path: '/QU/', name: '示例区党工委', kind: 'work-committee', mayApproveProbationary: true },
    },
  ]);
  expect(await verifyAudit(house.owner, id)).toEqual({ rows: 2 });
  const again = await first(wanted);
  expect(again).toEqual({
    code: 2,
    output: 'first-administrator: there is an administrator already: he gives sign-ins and roles to others\n',
  });
  expect(await administrators()).toBe(1);
});

test('what is wrong with the arguments is said before anything is made; a password goes to no pipe', async () => {
  const said = await Promise.all([
    first(['--organisation', '示例区党工委']),
    first(['--organisation', '示例区党工委'], { LOCAL_SIGN_IN: 'off' }),
    first(['--kind', 'branch', '--subject', 'x']),
    first(['--subject', 'x']),
  ]);
  expect(said.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
  expect(said[0]?.output).toContain('the one-time password is shown on a terminal only');
  expect(said[1]?.output).toContain('LOCAL_SIGN_IN is off: give --subject');
  expect(said[2]?.output).toContain('--kind: work-committee or committee');
  expect(said[3]?.output).toContain('--organisation: the full name of the organisation at the top of the tree');
  expect(await house.owner.person.count()).toBe(0);
  expect(await house.owner.organisation.count()).toBe(0);
});

test('of two at once one is made, with a password that opens once and must be changed', async () => {
  const both = await Promise.allSettled([make(), make()]);
  const done = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.message] : []));
  expect(refused).toEqual(['there is an administrator already: he gives sign-ins and roles to others']);
  expect(await house.owner.organisation.count()).toBe(1);
  const person = await house.owner.person.findUniqueOrThrow({ where: { loginName: 'admin' } });
  expect(person.mustChange).toBe(true);
  expect(await passwordFits(person.passwordHash, done[0]?.signIn?.password as string)).toBe(true);
});

test('where nobody who is administrator can get in any more, one is made at the top that is there', async () => {
  const { signIn } = await make();
  await house.owner.person.updateMany({ data: { disabledAt: new Date() } });
  await expect(make({ organisation: { code: 'X', name: '另一个', kind: 'committee' } })).rejects.toThrow(
    'the top of the tree is there already, 待命名党工委: leave --organisation out',
  );
  const without = { organisation: undefined };
  await expect(make(without)).rejects.toThrow('the user name admin is taken: choose another by --login');
  const loginName = `admin-${randomUUID().slice(0, 8)}`;
  const made = await make({ ...without, way: { loginName } });
  expect(made).toMatchObject({ organisation: '待命名党工委', signIn: { loginName } });
  expect(made.signIn?.password).not.toBe(signIn?.password);
  expect(await house.owner.organisation.count()).toBe(1);
  await expect(make(without)).rejects.toThrow('there is an administrator already');
});
