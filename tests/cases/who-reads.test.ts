import { actorOf } from '../../access/actor';
import { isSeenBy } from '../../access/case-scope';
import { readableAmong } from '../../access/readable';
import { Readings } from '../../cases/readings';
import { stateOf } from '../../cases/state-of';
import type { Readers } from '../../domain/case/readers';
import { localDate } from '../../domain/time/dates';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { restricted, tableOf } from '../../procedures/tables';
import { type Served, serve } from '../api/served';
import { START } from '../support/business-time';
import { setReaders } from '../support/readers';
import { transfers } from '../support/transfers';

// Who reads a case is said twice: of one case by a pure function, of rows by a condition. Here all that read are held
// against each other, for everybody who may have to do with a case.

const { sql } = Prisma;
const t = transfers();
let api: Served;
const people: Record<string, string> = {};
const cases: Record<string, string> = {};
const tokens = new Map<string, string>();

const rules = [
  { side: 'branch', roles: ['secretary', 'deputy-secretary', 'discipline-commissioner'] },
  { side: 'committee', roles: ['organisation-officer'] },
] as const;

type Which = 'open' | 'ofOfficial' | 'handedOver' | 'closed';

interface Variant {
  readers?: Readers;
  /** Who reads each case; with an asterisk, only how it ended. */
  read: Record<Which, string>;
}

const variants: Record<string, Variant> = {
  'as keepers do': {
    read: {
      open: 'secretary officer committeeSecretary streetOfficer receiver receiverDeputy copied starter party subject official',
      ofOfficial: 'secretary officer committeeSecretary streetOfficer starter official',
      handedOver: 'secretary officer committeeSecretary streetOfficer worker starter official',
      closed:
        'secretary officer committeeSecretary streetOfficer receiver receiverDeputy starter official subjectOfClosed',
    },
  },
  'two sides, the subject all': {
    readers: { roles: rules, subject: 'all' },
    read: {
      open: 'secretary discipline officer receiver copied starter party subject official',
      ofOfficial: 'secretary discipline officer starter official',
      handedOver: 'secretary discipline officer worker official',
      closed: 'secretary discipline officer starter official subjectOfClosed',
    },
  },
  'discreet, the subject the outcome': {
    readers: { roles: rules, subject: 'outcome', discreet: true },
    read: {
      open: 'secretary discipline officer receiver starter party official',
      ofOfficial: 'secretary discipline officer starter',
      handedOver: 'secretary discipline officer worker official',
      closed: 'secretary discipline officer starter official subjectOfClosed*',
    },
  },
  'from above, the subject nothing': {
    readers: { roles: [{ roles: ['organisation-officer'], above: true }], subject: 'nothing' },
    read: {
      open: 'secretary officer streetOfficer receiver copied starter party official',
      ofOfficial: 'secretary officer streetOfficer starter',
      handedOver: 'secretary officer streetOfficer worker official',
      closed: 'officer streetOfficer starter official',
    },
  },
  'roles that keep nobody': {
    readers: {
      roles: [{ side: 'branch', roles: ['auditor', 'group-leader'], above: true }],
      subject: 'outcome',
      discreet: true,
    },
    read: {
      open: 'secretary groupLeader receiver auditor starter party',
      ofOfficial: 'secretary groupLeader auditor starter',
      handedOver: 'secretary groupLeader worker auditor',
      closed: 'groupLeader auditor starter subjectOfClosed*',
    },
  },
};

async function as(personId: string, method: string, path: string, body?: unknown) {
  const token = tokens.get(personId) ?? (await api.tokenOf(personId));
  tokens.set(personId, token);
  return api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
}

/** A visit to a member of east1, whom west1 is to receive. */
async function visit(memberId: string, starter: string, receiving?: string): Promise<string> {
  const data = receiving ? { receivingOrganisationId: receiving } : {};
  const { status, body } = await as(starter, 'POST', '/procedures/pocket-visit/cases', { memberId, data });
  expect(status).toBe(201);
  return body.id;
}

/** As an outcome that names a party writes it. */
async function nameParty(caseId: string, personId: string): Promise<void> {
  const { owner } = t.house;
  const { state } = await owner.case.findUniqueOrThrow({ where: { id: caseId } });
  const parties = { helper: [personId] };
  await owner.case.update({ where: { id: caseId }, data: { state: { ...(state as object), parties } } });
  await owner.caseReader.create({ data: { caseId, personId } });
}

beforeAll(async () => {
  api = await serve(t.house, { clock: () => START });
  const { town } = t;
  const { street, east, east1, west1 } = town;
  const pocket = { tags: ['pocket' as const] };
  const ordinary = await town.member(east1, pocket);
  const official = await town.member(east1, pocket);
  for (const role of ['deputy-secretary', 'organisation-officer'] as const) {
    await t.house.owner.roleHolding.create({
      data: {
        id: crypto.randomUUID(),
        personId: official.personId,
        organisationId: role === 'deputy-secretary' ? east1 : east,
        role,
        fromDate: new Date('2020-01-01'),
      },
    });
  }
  Object.assign(people, {
    secretary: town.people.east1Secretary,
    discipline: await town.person('discipline-commissioner', east1),
    groupLeader: await town.person('group-leader', east1),
    officer: town.people.eastOfficer,
    committeeSecretary: await town.person('secretary', east),
    streetOfficer: town.people.streetOfficer,
    receiver: town.people.west1Secretary,
    receiverDeputy: await town.person('deputy-secretary', west1),
    worker: await town.person('deputy-secretary', east1),
    copied: await town.person('community-worker', east),
    auditor: await town.person('auditor', street),
    administrator: town.people.administrator,
    elsewhere: town.people.east2Secretary,
    starter: await town.person('organisation-commissioner', east),
    party: await town.person(),
    subject: ordinary.personId,
    official: official.personId,
  });
  cases.open = await visit(ordinary.memberId, people.starter as string, west1);
  await as(people.starter as string, 'POST', `/cases/${cases.open}/actions/copy`, { personId: people.copied });
  await nameParty(cases.open, people.party as string);
  cases.ofOfficial = await visit(official.memberId, people.starter as string);
  const third = await town.member(east1, pocket);
  cases.handedOver = await visit(third.memberId, people.secretary as string);
  await t.driver.around(cases.handedOver, people.secretary as string, 'hand-over', people.worker);
  // Who was asked in person reads it, whatever he is now.
  const worker = { where: { personId: people.worker }, data: { role: 'community-worker' } };
  await t.house.db.roleHolding.updateMany(worker);
  const { memberId } = await town.member(east1, pocket);
  cases.closed = await visit(memberId, people.starter as string, west1);
  people.subjectOfClosed = (await t.house.db.member.findUniqueOrThrow({ where: { id: memberId } })).personId;
  await t.driver.decide(cases.closed, people.receiver as string, 'willing', { way: 'home' });
  await nameParty(cases.closed, people.starter as string);
});
afterEach(() => setReaders('pocket-visit', undefined));
afterAll(() => api.stop());

const readerOf = async (personId: string) => {
  const { db, keys, log } = t.house;
  const today = localDate(START);
  const actor = await actorOf(db, personId, today);
  if (!actor) throw new Error('nobody');
  return { deps: { db, keys }, actor, restricted: restricted(), at: START, today, log, request: {} };
};

test.each(Object.keys(variants))('one case and rows agree: %s', async (variant) => {
  const { readers, read } = variants[variant] as Variant;
  setReaders('pocket-visit', readers);
  const found: Record<string, string[]> = { open: [], ofOfficial: [], handedOver: [], closed: [] };
  for (const [who, personId] of Object.entries(people)) {
    const { items } = (await as(personId, 'GET', '/cases?limit=100')).body;
    const listed = items.map((item: { id: string }) => item.id);
    const reader = await readerOf(personId);
    const ids = Object.values(cases);
    const whole = await readableAmong(reader, ids);
    const rowByRow = await directly(t.house.db)<{ id: string }>(sql`
      SELECT c.id FROM "case" c WHERE c.procedure = 'pocket-visit' AND ${isSeenBy(reader, sql`c.id`)}`);
    for (const [which, id] of Object.entries(cases)) {
      const one = `${who} ${which}`;
      const { status, body } = await as(personId, 'GET', `/cases/${id}`);
      const { status: timeline } = await as(personId, 'GET', `/cases/${id}/timeline`);
      expect([one, listed.includes(id)]).toEqual([one, status === 200]);
      expect([one, rowByRow.some((row) => row.id === id)]).toEqual([one, timeline === 200]);
      if (readers) {
        expect([one, whole.has(id)]).toEqual([one, timeline === 200]);
        const row = await t.house.db.case.findUniqueOrThrow({ where: { id } });
        const reading = await t.house.db.$transaction((tx) =>
          new Readings(tx, tableOf('pocket-visit'), stateOf(row), START).of(personId),
        );
        expect([one, reading]).toEqual([one, timeline === 200 ? 'all' : status === 200 ? 'outcome' : 'nothing']);
      }
      // Who is told only how it ended hears of nobody who is named in it.
      if (which === 'closed' && status === 200) {
        const named = body.parties.flatMap(({ persons }: { persons: { id: string }[] }) =>
          persons.map((who) => who.id),
        );
        expect([one, named]).toEqual([one, timeline === 200 ? [people.starter] : []]);
      }
      if (status === 200) found[which]?.push(timeline === 200 ? who : `${who}*`);
    }
  }
  const lines = Object.entries(found).map(([which, who]) => [which, who.join(' ')]);
  expect(Object.fromEntries(lines)).toEqual(read);
});
