import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { ApiGateway } from '../support/api-gateway';
import { travel } from '../support/journey';
import { Driver } from '../support/transfer';
import { type OpenConsole, openConsole } from './open-console';
import { madeBatch } from './walk/batch';
import { comparison, refusedImport } from './walk/kept';
import { wrongTexts } from './walk/seen';
import { type Sights, type Visit, type Visitor, visits } from './walk/visits';

const read = (path: string) => readFileSync(path, 'utf8');
const IN_PAGE = read(require.resolve('axe-core/axe.min.js')) + read(resolve(__dirname, 'walk/in-page.js'));
const WIDTHS = [
  [1440, 900],
  [360, 740],
] as const;

let console: OpenConsole;
let api: ApiGateway | undefined;
let sights: Sights;
const pages = new Map<Visitor, Promise<Page>>();
const logins: string[] = [];
const complaints: string[] = [];
let personId: string;

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
  sights = {
    ...{ caseId: stands.caseId, memberId: stands.memberId, organisationId: town.east1 },
    batchId: await madeBatch(console),
    importId: await refusedImport(house, town.people.eastOfficer),
    comparisonId: await comparison(house, town.people.eastOfficer, town.east),
    holderId: town.people.eastOfficer,
  };
}, 180_000);
afterAll(async () => {
  await api?.close();
  await console?.close();
});

/** Somebody's page, opened once. */
function pageOf(visitor: Visitor): Promise<Page> {
  const open = async () => {
    const { people } = console.town;
    const page =
      visitor === 'nobody'
        ? await console.visit()
        : await console.visitAs(visitor === 'member' ? personId : people[visitor], '/', (login) => logins.push(login));
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

/** Waits until the page has all that it asked for, and shows it. */
async function settled(page: Page) {
  await page.waitForLoadState('networkidle');
  while (!(await page.evaluate('walk.settled()'))) await page.waitForTimeout(50);
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
    await settled(page);
    const file = process.env.SHOTS && `${process.env.SHOTS}/${visits.indexOf(visit)}-${width}.png`;
    if (file) await page.screenshot({ path: file, fullPage: true });
    expect({
      width,
      texts: wrongTexts(await ask(page, 'texts'), logins),
      overhang: await ask(page, 'overhang'),
      findings: await ask(page, 'findings'),
    }).toEqual({ width, texts: [], overhang: 0, findings: [] });
  }
});

test('no page breaks the content security policy or throws', () => {
  expect(complaints.filter((text) => !text.includes('Failed to load resource'))).toEqual([]);
});

test('the walk comes by every page', () => {
  const router = readFileSync(resolve(__dirname, '../../console/app/router.tsx'), 'utf8');
  const routes = [...router.matchAll(/path: '([^']+)'/g)].map(([, path]) => path as string);
  const walked = new Set(visits.map(({ route }) => route));
  expect(routes.length).toBeGreaterThan(10);
  expect(routes.filter((route) => !walked.has(route))).toEqual([]);
  expect([...walked].filter((route) => !routes.includes(route))).toEqual([]);
});
