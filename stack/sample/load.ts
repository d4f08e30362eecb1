import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordAudit } from '../../access/audit';
import type { Role } from '../../domain/people/roles';
import { type Instant, localDate } from '../../domain/time/dates';
import { checkSheets } from '../../intake/imports/check';
import { write } from '../../intake/imports/write';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { readWorkbook } from '../../sheets/workbook';
import { giveSignIn, type SignIn } from '../sign-ins';
import { bringForward } from './bring-forward';
import { AS_OF } from './member';

const FILES = ['organisations.xlsx', 'members.xlsx', 'people.xlsx'];
const SENDING = 'QH01-01';
const RECEIVING = 'QH02-01';

/** Who may sign in: a transfer between two committees can be walked by the last six. */
const HOLDERS: { role: string; code: string; held: Role; loginName: string }[] = [
  { role: '管理员', code: 'QH', held: 'administrator', loginName: 'admin' },
  { role: '街道组织员', code: 'QH', held: 'organisation-officer', loginName: 'street' },
  { role: '转出支部书记', code: SENDING, held: 'secretary', loginName: 'sender' },
  { role: '接收支部书记', code: RECEIVING, held: 'secretary', loginName: 'receiver' },
];
const MEMBER = { role: '党员', loginName: 'member' };
const OFFICERS: typeof HOLDERS = [
  { role: '转出党委组织员', code: 'QH01', held: 'organisation-officer', loginName: 'sender-committee' },
  { role: '接收党委组织员', code: 'QH02', held: 'organisation-officer', loginName: 'receiver-committee' },
];

/**
 * Loads the sample's Excel files into an empty register, by the import that users have, and makes sign-ins.
 * @returns the sign-ins of five roles, then those of the two committees between them
 * @throws Error naming the first rows that the import refused
 */
export async function loadSample(tx: Transaction, keys: KeyRing, at: Instant): Promise<SignIn[]> {
  const today = localDate(at);
  const books = FILES.map((name) => readWorkbook(readFileSync(join(__dirname, name)), 'xlsx'));
  const sheets = (await Promise.all(books)).flat();
  const reach = { organisations: ['/'], members: ['/'], people: ['/'] };
  // There is no person yet in whose name it could be recorded.
  const options = { tx, keys, today, actorId: '', reach, sheets: bringForward(sheets, AS_OF, today) };
  const { findings, plan } = await checkSheets(options);
  if (findings.count > 0) {
    throw new Error(`the sample has ${findings.count} errors: ${JSON.stringify(findings.errors.slice(0, 5))}`);
  }
  await write(tx, keys, plan);
  const signIns = [];
  for (const holder of HOLDERS) signIns.push(await signHolder(tx, holder));
  signIns.push(await signMember(tx, today));
  for (const officer of OFFICERS) signIns.push(await signHolder(tx, officer));
  const administrator = await tx.person.findUniqueOrThrow({ where: { loginName: 'admin' }, select: { id: true } });
  const { counts } = plan;
  const entry = { action: 'imported', objectKind: 'sample', objectId: AS_OF, detail: { ...counts } };
  await recordAudit(tx, { ...entry, actorId: administrator.id, at });
  return signIns;
}

async function signHolder(tx: Transaction, { role, code, held, loginName }: (typeof HOLDERS)[number]): Promise<SignIn> {
  const holding = await tx.roleHolding.findFirstOrThrow({
    where: { role: held, organisation: { code } },
    select: { personId: true, organisation: { select: { name: true } } },
  });
  const organisation = holding.organisation.name;
  return await giveSignIn(tx, holding.personId, { role, organisation, loginName, mustChange: false });
}

/** A member of the sending branch who has nothing against his leaving, and no role. */
async function signMember(tx: Transaction, today: string): Promise<SignIn> {
  const member = await tx.member.findFirstOrThrow({
    where: {
      branch: { code: SENDING },
      kind: 'full',
      standing: 'normal',
      underDisposition: false,
      duesExempt: false,
      duesPaidTo: { gte: today.slice(0, 7) },
      tags: { isEmpty: true },
      person: { roles: { none: {} } },
    },
    orderBy: { joinedOn: 'asc' },
    select: { personId: true, branch: { select: { name: true } } },
  });
  return await giveSignIn(tx, member.personId, { ...MEMBER, organisation: member.branch.name, mustChange: false });
}
