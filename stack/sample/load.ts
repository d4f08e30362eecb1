import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordSample, type SamplePart, type SamplePlayer, sampleParts } from '../../access/sample';
import type { Role } from '../../domain/people/roles';
import { type Instant, localDate } from '../../domain/time/dates';
import { checkSheets } from '../../intake/imports/check';
import { write } from '../../intake/imports/write';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { readWorkbook } from '../../sheets/workbook';
import { giveSignIn, type SignIn } from '../sign-ins';
import { bringForward } from './bring-forward';
import { bringFirstMonths } from './first-months';
import { AS_OF } from './member';
import { bringOpenings } from './openings';
import { bringPairings } from './pairings';
import { bringRegistrants } from './registrants';
import { bringServices } from './served';
import { bringUnitLife } from './unit-life';
import { bringUnits } from './units';

const FILES = ['organisations.xlsx', 'members.xlsx', 'people.xlsx'];
const SENDING = 'QH01-01';
const RECEIVING = 'QH02-01';

/** Who may sign in: a transfer between two committees can be walked by the last six. */
const HOLDERS: { part: SamplePart; code: string; held: Role }[] = [
  { part: 'admin', code: 'QH', held: 'administrator' },
  { part: 'street', code: 'QH', held: 'organisation-officer' },
  { part: 'sender', code: SENDING, held: 'secretary' },
  { part: 'receiver', code: RECEIVING, held: 'secretary' },
];
const OFFICERS: typeof HOLDERS = [
  { part: 'sender-committee', code: 'QH01', held: 'organisation-officer' },
  { part: 'receiver-committee', code: 'QH02', held: 'organisation-officer' },
];

/**
 * Loads the sample's Excel files into an empty register, by the import that users have, and makes sign-ins.
 * @returns the sign-ins of five roles, then those of the two committees between them, of a grid worker and of a registrant
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
  const players: SamplePlayer[] = [];
  for (const holder of HOLDERS) players.push(await holderOf(tx, holder));
  players.push(await leavingMember(tx, today));
  for (const officer of OFFICERS) players.push(await holderOf(tx, officer));
  await bringFirstMonths(tx, keys, at, {
    street: playing(players, 'street').organisationId,
    branches: (['sender', 'receiver'] as const).map((part) => {
      const { organisationId: id, personId: secretaryId } = playing(players, part);
      const { personId: officerId } = playing(players, `${part}-committee`);
      return { id, secretaryId, officerId };
    }),
  });
  players.push(...(await bringDoubleRegistration(tx, keys, at, players)));
  const signIns = [];
  for (const player of players) signIns.push(await signPlayer(tx, player));
  const actorId = (players[0] as SamplePlayer).personId;
  await recordSample(tx, { actorId, at, asOf: AS_OF, counts: plan.counts }, players);
  return signIns;
}

/**
 * 双报到 of the two committees between which the sample's transfers go: units, openings, registrants and what they did.
 * @returns a grid worker and a registrant, who may sign in
 */
async function bringDoubleRegistration(
  tx: Transaction,
  keys: KeyRing,
  at: Instant,
  players: readonly SamplePlayer[],
): Promise<SamplePlayer[]> {
  const officers = (['sender-committee', 'receiver-committee'] as const).map((part) => playing(players, part));
  const keepers = new Map(officers.map(({ organisationId, personId }) => [organisationId, personId]));
  const communities = [...keepers.keys()];
  const [first] = officers as [SamplePlayer];
  await bringUnits(tx, keys, at, { communityId: first.organisationId, officerId: first.personId });
  const { registrants, walkers } = await bringRegistrants(tx, keys, at, { communities });
  // The menu is one of communities with registrants.
  await bringOpenings(tx, keys, at, communities);
  await bringServices(tx, keys, at, { registrants, keepers });
  await bringUnitLife(tx, keys, at, { registrants, keepers });
  await bringPairings(tx, keys, at, { registrants, keepers });
  const { organisationId } = first;
  return [
    { part: 'grid-worker', personId: walkers[0] as string, organisationId },
    { part: 'registrant', personId: registrants[0]?.personId as string, organisationId },
  ];
}

const playing = (players: readonly SamplePlayer[], part: SamplePart): SamplePlayer =>
  players.find((player) => player.part === part) as SamplePlayer;

async function holderOf(tx: Transaction, { part, code, held }: (typeof HOLDERS)[number]): Promise<SamplePlayer> {
  const holding = await tx.roleHolding.findFirstOrThrow({
    where: { role: held, organisation: { code } },
    select: { personId: true, organisationId: true },
  });
  return { part, ...holding };
}

/** A member of the sending branch who has nothing against his leaving, and no role. */
async function leavingMember(tx: Transaction, today: string): Promise<SamplePlayer> {
  const { personId, branchId } = await tx.member.findFirstOrThrow({
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
    select: { personId: true, branchId: true },
  });
  return { part: 'member', personId, organisationId: branchId };
}

async function signPlayer(tx: Transaction, { part, personId, organisationId }: SamplePlayer): Promise<SignIn> {
  const { name } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { name: true } });
  return await giveSignIn(tx, personId, {
    role: sampleParts[part],
    organisation: name,
    loginName: part,
    mustChange: false,
  });
}
