import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { ApiGateway } from '../support/api-gateway';
import { type Traveller, travel } from '../support/journey';
import { Driver } from '../support/transfer';
import { IN_PAGE } from './looked';
import { type OpenConsole, openConsole } from './open-console';
import { type PersonTown, personTown } from './person-town';
import { madeBatch } from './walk/batch';
import { watchedMembers } from './walk/duties';
import { comparison, refusedImport } from './walk/kept';
import { letterRoundOf } from './walk/letters';
import { postToLookAt } from './walk/openings';
import { handOverOf, paymentListOf } from './walk/payments';
import { registrantsToLookAt } from './walk/registrants';
import { wrongTexts } from './walk/seen';
import { sittingsToLookAt } from './walk/sittings';
import { unitToLookAt } from './walk/units';
import { type Sights, type Visit, type Visitor, visits } from './walk/visits';

const WIDTHS = [
  [1440, 900],
  [360, 740],
] as const;

let console: OpenConsole;
let api: ApiGateway | undefined;
let sights: Sights;
const pages = new Map<Visitor, Promise<Page>>();
/** Of each page how often it asked for something, and what it waits for; what tells it by itself is never answered. */
const asking = new WeakMap<Page, { times: number; open: Set<Request> }>();
const logins: string[] = [];
const complaints: string[] = [];
let personId: string;
let more: PersonTown | undefined;

beforeAll(async () => {
  console = await openConsole({ secondFactor: false });
  const { house, town } = console;
  const driver = new Driver(house, (clocks) => {
    api = new ApiGateway(house, (caseId) => clocks.now(caseId));
    return api;
  });
  const stands = await travel({ house, town, driver }, 'IN_COMMITTEE');
  await travel({ house, town, driver }, 'OUT_COMMITTEE');
  await travel({ house, town, driver }, 'CLOSED');
  personId = stands.personId;
  more = await personTown(console);
  const watchedId = await watchedMembers(house, town, stands.memberId);
  sights = {
    ...{ eastId: town.east, watchedId },
    openingId: await postToLookAt(house, town, stands.memberId, personId),
    ...{ caseId: stands.caseId, memberId: stands.memberId, organisationId: town.east1 },
    ballotId: await readyToLookAt(more, stands),
    batchId: await madeBatch(console),
    importId: await refusedImport(house, town.people.eastOfficer),
    comparisonId: await comparison(house, town.people.eastOfficer, town.east),
    paymentListId: await paymentListOf(console, town.people.east1Secretary),
    ...(await registrantsToLookAt(console, town.people.eastOfficer)),
    committeeId: town.east,
    handOverId: await handOverOf(console),
    ...(await letterRoundOf(console)),
    holderId: town.people.eastOfficer,
    ...(await sittingsToLookAt(console, personId)),
    ...(await unitToLookAt(console)),
  };
});
afterAll(async () => {
  await more?.api.stop();
  await api?.close();
  await console?.close();
});

/** What pages show that nobody has yet: a paper, a notice, lines to pass on, marks of members. @returns a ballot's id */
async function readyToLookAt(more: PersonTown, { caseId, memberId, personId }: Traveller): Promise<string> {
  const { house, town, url } = console;
  const { body } = await more.as(town.people.eastOfficer, 'POST', `/cases/${caseId}/documents`, { kind: 'letter' });
  // Codes and the address to verify them stand on pages as they do on papers.
  logins.push(body.code, url, 'verify', 'ABCD-EFGH-JKMN', 'H7KM-3QXW-9TBD');
  await more.notice(personId, caseId, ['您的组织关系介绍信已开具', '请在有效期内报到']);
  await more.relayLine(personId, ['您的组织关系介绍信已开具']);
  await house.owner.member.update({ where: { id: memberId }, data: { alsoId: town.west1, tags: ['pocket'] } });
  const others = await Promise.all(Array.from({ length: 6 }, () => town.person()));
  return await more.ballot([personId, ...others]);
}

/** Somebody's page, opened once. */
function pageOf(visitor: Visitor): Promise<Page> {
  const open = async () => {
    const { people } = console.town;
    const page =
      visitor === 'nobody'
        ? await console.visit()
        : await console.visitAs(visitor === 'member' ? personId : people[visitor], '/', (login) => logins.push(login));
    const asked = { times: 0, open: new Set<Request>() };
    asking.set(page, asked);
    page.on('request', (request) => {
      if (request.resourceType() === 'eventsource') return;
      asked.times++;
      asked.open.add(request);
    });
    page.on('requestfinished', (request) => asked.open.delete(request));
    page.on('requestfailed', (request) => asked.open.delete(request));
    page.on('console', (message) => complaints.push(`${page.url()} ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
    return page;
  };
  const known = pages.get(visitor) ?? open();
  pages.set(visitor, known);
  return known;
}

/** Asks the page, of `walk/in-page.js`. */
const ask = async <T>(page: Page, what: 'texts' | 'overhang' | 'findings'): Promise<T> =>
  (await page.evaluate(`walk.${what}()`)) as T;

/** Looks at a page that has all that it asked for, and shows it; where it asked for more meanwhile, once more. */
async function looked<Seen extends object>(page: Page, look: () => Promise<Seen>): Promise<Seen> {
  const asked = asking.get(page) as { times: number; open: Set<Request> };
  for (;;) {
    const { times } = asked;
    const quiet = asked.open.size === 0 && (await page.evaluate('walk.settled()'));
    const seen = quiet ? await look() : undefined;
    if (seen && asked.open.size === 0 && asked.times === times) return seen;
    await page.waitForTimeout(20);
  }
}

const nameOf = ({ route, as, at }: Visit, index: number) =>
  [`${route} as ${as}${at ? ` (${index})` : ''}`, visits[index] as Visit] as const;

test.each(visits.map(nameOf))('%s can be read by everybody, at both widths', async (_, visit) => {
  const page = await pageOf(visit.as);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(console.url + (visit.at?.(sights) ?? visit.route));
  await page.evaluate(IN_PAGE);
  for (const [width, height] of WIDTHS) {
    await page.setViewportSize({ width, height });
    const seen = await looked(page, async () => ({
      texts: wrongTexts(await ask(page, 'texts'), logins),
      overhang: await ask(page, 'overhang'),
      findings: await ask(page, 'findings'),
    }));
    const file = process.env.SHOTS && `${process.env.SHOTS}/${visits.indexOf(visit)}-${width}.png`;
    if (file) await page.screenshot({ path: file, fullPage: true });
    expect({ width, ...seen }).toEqual({ width, texts: [], overhang: 0, findings: [] });
  }
});

test('no page breaks the content security policy or throws', () => {
  expect(complaints.filter((text) => !text.includes('Failed to load resource'))).toEqual([]);
});

test('the walk comes by every page', () => {
  const subjects = resolve(__dirname, '../../console/subjects');
  const files = readdirSync(subjects, { withFileTypes: true }).filter((one) => one.isDirectory());
  const named = files.map(({ name }) => readFileSync(resolve(subjects, name, 'routes.ts'), 'utf8')).join('');
  const routes = [...named.matchAll(/path: '([^']+)'/g)].map(([, path]) => path as string);
  const walked = new Set(visits.map(({ route }) => route));
  expect(routes.length).toBeGreaterThan(10);
  expect(routes.filter((route) => !walked.has(route))).toEqual([]);
  expect([...walked].filter((route) => !routes.includes(route))).toEqual([]);
});
