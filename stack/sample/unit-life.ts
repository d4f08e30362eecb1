import { randomUUID } from 'node:crypto';
import { addDays, type Instant, localDate, yearOf } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import { sealSubmission } from '../../platform/submission';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { projectId } from '../../procedures/co-construction/opener';
import { startRounds } from '../../procedures/unit-letters/start-rounds';
import { storeRegistrantList } from '../../registers/registrants/lists/store';
import { draftFeedback } from '../../registers/unit-letters/draft-feedback';
import { draftThanks } from '../../registers/unit-letters/draft-thanks';
import { unitEffects } from '../../registers/units/effects';
import { Findings } from '../../sheets/problems';
import type { SampleRegistrant } from './registrants';

const { sql } = Prisma;

/** 感谢信 for so many services of a year. */
const LEAST = 3;

interface Kept {
  /** Communities, each with who keeps it. */
  keepers: ReadonlyMap<string, string>;
  registrants: readonly SampleRegistrant[];
}

/**
 * What communities of the sample have in hand with units: letters to look at, a list that is not taken, answers by link,
 * opinions asked, bookings, consents, and needs that were raised.
 */
export async function bringUnitLife(tx: Transaction, keys: KeyRing, at: Instant, kept: Kept): Promise<void> {
  await bringLetters(tx, at, kept);
  await followUp(tx, at, kept);
  const units = await tx.unit.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true, keptBy: true } });
  const [community] = kept.keepers.keys();
  const here = units.filter(({ keptBy }) => keptBy === community);
  await bringList(tx, keys, at, kept, here[0] as { id: string; name: string });
  await bringAnswers(tx, at, kept);
  for (const unit of units.filter(({ id }) => kept.registrants.some((one) => one.unitId === id))) {
    const asked = { unitId: unit.id, year: yearOf(localDate(at)), dueOn: addDays(localDate(at), 10) };
    const of = { caseId: `sample-${unit.id}`, seq: 1, at, actorId: null };
    for (const statement of unitEffects['ask-opinions'].statements?.(asked, of) ?? []) await tx.$executeRaw(statement);
  }
  await bringBookings(tx, at, kept);
  await bringConsents(tx, at, kept);
  await bringProjects(tx, keys, at, kept, here);
}

async function bringLetters(tx: Transaction, at: Instant, { registrants }: Kept): Promise<void> {
  const asOf = localDate(at);
  const year = yearOf(asOf);
  const people = registrants
    .map(({ communityId, personId }) => ({ communityId, personId }))
    .sort((a, b) => (a.communityId + a.personId < b.communityId + b.personId ? -1 : 1));
  // Who wishes no letter has none.
  const shy = registrants.find(({ place }) => place === 1) as SampleRegistrant;
  await tx.thanksWish.create({ data: { personId: shy.personId, at: new Date(at) } });
  await draftThanks(tx, { people, year: year - 1, period: String(year - 1), least: sql`${LEAST}::int`, asOf, at });
  await startRounds(tx, { kind: 'thanks', period: String(year - 1), runId: 'sample', at });
  const period = asOf > `${year}-06-30` ? `${year}-H1` : String(year - 1);
  const addressed = new Map(registrants.map((one) => [`${one.communityId}:${one.unitId}`, one]));
  const withParty = await tx.unit.findMany({ where: { partyName: { not: null } }, select: { id: true } });
  const of = [...addressed.values()]
    .filter(({ unitId }) => withParty.some(({ id }) => id === unitId))
    .map(({ communityId, unitId }) => ({ communityId, unitId, personId: null }));
  await draftFeedback(tx, { of, period, asOf });
  await startRounds(tx, { kind: 'feedback', period, runId: 'sample', at });
}

/** Days of a message, a call and the secretary's look; and how many days had counted by then. */
const FOLLOWED = [
  ['message', 100, 90, null],
  ['call', 65, 125, 'will-not'],
  ['unit', 30, 160, null],
] as const;
/** Days that count: of who was followed up, and of who will be soon. */
const COUNTED: Readonly<Record<number, number>> = { 9: 190, 7: 60 };
const NEVER_CAME = 9;

async function followUp(tx: Transaction, at: Instant, { registrants }: Kept): Promise<void> {
  const today = localDate(at);
  for (const { id, communityId, place } of registrants.filter((one) => COUNTED[one.place])) {
    const items = await tx.opening.findMany({
      where: { organisationId: communityId, kind: 'item' },
      orderBy: { title: 'asc' },
      take: 3,
      select: { id: true },
    });
    const openings = items.map((one) => one.id);
    const until = addDays(today, -1);
    const from = addDays(today, -(COUNTED[place] as number));
    await tx.idleSpan.create({
      data: { registrantId: id, fromDay: toDbDate(from), untilDay: toDbDate(until), openings },
    });
    if (place !== NEVER_CAME) continue;
    await tx.followUp.createMany({
      data: FOLLOWED.map(([step, ago, days, result], index) => ({
        ...{ id: randomUUID(), registrantId: id, caseId: `sample-${id}`, seq: index + 1, step, days, openings, result },
        ...{ onDay: toDbDate(addDays(today, -ago)), at: toDbDate(addDays(today, -ago)) },
      })),
    });
  }
}

/** A unit's list, newer than the register: two are new on it, and who is not on it is asked about. */
async function bringList(
  tx: Transaction,
  keys: KeyRing,
  at: Instant,
  { keepers }: Kept,
  unit: { id: string; name: string },
): Promise<void> {
  const [[communityId, personId]] = [...keepers] as [[string, string]];
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: communityId },
    select: { id: true, path: true, kind: true },
  });
  const rows = ['例名册一', '例名册二'].map((name, index) => ({
    position: index + 2,
    said: { name, mobile: `199100000${index + 1}0`, talents: ['law'], wishes: ['advice'], times: ['weekend-day'] },
  }));
  const findings = new Findings(1);
  const complain = () => {
    throw new Error('the sample’s list is wrong');
  };
  const given = { organisation, unit, kind: 'residence', by: { personId }, at } as const;
  await storeRegistrantList(tx, keys, given, { rows, lines: rows.length + 1, remarks: [], findings, complain });
}

/** What a unit has said of one of its people by its link, which the community has not looked at. */
async function bringAnswers(tx: Transaction, at: Instant, { registrants }: Kept): Promise<void> {
  const links = await tx.unitLink.findMany({ where: { purpose: 'deferral' } });
  for (const link of links) {
    const one = registrants.find(
      ({ unitId, communityId, standing }) =>
        unitId === link.unitId && communityId === link.communityId && standing !== 'deferred',
    );
    if (!one) continue;
    const reviewOn = toDbDate(addDays(localDate(at), 90));
    await tx.unitAnswer.create({
      data: {
        ...{ id: randomUUID(), linkId: link.id, registrantId: one.id, deferral: 'posted-away', reviewOn },
        at: new Date(at),
      },
    });
  }
}

async function bringBookings(tx: Transaction, at: Instant, { keepers }: Kept): Promise<void> {
  const resources = await tx.unitResource.findMany({ select: { id: true, communityId: true } });
  await tx.resourceBooking.createMany({
    data: resources.map(({ id, communityId }, index) => ({
      ...{ id: randomUUID(), resourceId: id, day: toDbDate(addDays(localDate(at), 7 + index)), part: 'morning' },
      ...{ purpose: '居民议事会，示例', bookedBy: keepers.get(communityId) as string, bookedAt: new Date(at) },
    })),
  });
}

/** Who agreed to be shown by name, by place. */
const SHOWN: readonly (readonly [number, 'badge' | 'notice-board'])[] = [
  [0, 'badge'],
  [1, 'badge'],
  [1, 'notice-board'],
  [3, 'notice-board'],
  [4, 'badge'],
];

async function bringConsents(tx: Transaction, at: Instant, { registrants, keepers }: Kept): Promise<void> {
  await tx.showingConsent.createMany({
    data: registrants.flatMap(({ id, communityId, place }) =>
      SHOWN.filter(([of]) => of === place).map(([, showing]) => ({
        ...{ id: randomUUID(), registrantId: id, showing, givenOn: toDbDate(addDays(localDate(at), -40)) },
        ...{ recordedBy: keepers.get(communityId) as string, recordedAt: new Date(at) },
      })),
    ),
  });
}

const RAISED = [
  { kind: 'need', title: '楼道照明更换', details: '示例：三个单元的楼道灯不亮，需要更换灯具' },
  { kind: 'need', title: '暑期课业辅导', details: '示例：二十名小学生暑期需要课业辅导的场地和老师' },
  { kind: 'project', title: '口袋花园共建', details: '示例：与驻区单位一起把空地改成口袋花园' },
] as const;

/** Needs and projects that the community's office and a unit have raised: their cases begin with the first start. */
async function bringProjects(
  tx: Transaction,
  keys: KeyRing,
  at: Instant,
  { keepers }: Kept,
  units: readonly { id: string }[],
): Promise<void> {
  const [[communityId, actorId]] = [...keepers] as [[string, string]];
  for (const [index, { kind, title, details }] of RAISED.entries()) {
    const unitId = index === 1 ? units[0]?.id : undefined;
    const submissionId = randomUUID();
    const body = sealSubmission(keys, submissionId, { fields: { details } });
    await tx.submission.create({ data: { id: submissionId, personId: actorId, at: new Date(at), body } });
    const subject = projectId({ communityId, unitId, title, on: localDate(at) });
    const data = { communityId, kind, subjectTitle: title, ...(unitId && { unitId }) };
    await tx.$executeRaw(sql`
      INSERT INTO pending_start (id, procedure, subject, episode, origin, origin_id, actor_id, submission_id, data, status,
                                 next_at, created_at)
      VALUES (${randomUUID()}::uuid, 'co-construction', ${subject}::uuid, '', 'register', ${communityId},
              ${actorId}::uuid, ${submissionId}::uuid, ${JSON.stringify(data)}::jsonb, 'waiting',
              ${new Date(at)}::timestamptz, ${new Date(at)}::timestamptz)`);
  }
}
