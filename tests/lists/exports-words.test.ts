import { randomUUID } from 'node:crypto';
import { filterTitles } from '../../lists/filter-words';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown } from '../support/town';
import { aboutOf, download } from './download';

let house: House;
let api: Served;
let token: string;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  const town = await buildTown(house.owner, house.keys);
  api = await serve(house);
  // Who may see every list.
  const everything = town.people.streetOfficer;
  const administers = { personId: everything, organisationId: town.street, fromDate: new Date('2020-01-01') };
  await house.owner.roleHolding.create({ data: { id: randomUUID(), role: 'administrator', ...administers } });
  token = await api.tokenOf(everything);
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

interface Schema {
  enum?: string[];
  const?: string;
}

/** Filters of a list that are codes, with one of each. */
const coded = (path: string) =>
  (api.document.paths[path]?.get?.parameters ?? []).flatMap(({ name, schema }) => {
    const { enum: all, const: only } = schema as Schema;
    const code = all?.[0] ?? only;
    return code === undefined ? [] : [[name, code] as const];
  });

it('every filter of every export has a name, and its codes words, in Chinese', async () => {
  const paths = Object.keys(api.document.paths).filter((path) => /^[^{]*\/export$/.test(path));
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    const filters = coded(path);
    const file = await download(api, token, `${path}?${new URLSearchParams(filters.map(([...pair]) => pair))}`);
    expect([path, file.status]).toEqual([path, 200]);
    const said = Object.entries(aboutOf(file)).filter(([title]) => title.startsWith('筛选：'));
    expect(said.length).toBeGreaterThanOrEqual(filters.length);
    for (const [title, text] of said) {
      expect([path, title]).toEqual([path, expect.stringMatching(/^筛选：\p{Script=Han}+$/u)]);
      if (!/日期|组织/.test(title))
        expect([path, title, text]).toEqual([path, title, expect.stringMatching(/\p{Script=Han}/u)]);
    }
  }
});

it('a filter that is no code has a name too', () => {
  const exports = Object.entries(api.document.paths).filter(([path]) => path.endsWith('/export'));
  const names = exports.flatMap(([, { get }]) => (get?.parameters ?? []).filter((one) => one.in === 'query'));
  expect(names.map(({ name }) => name).filter((name) => !filterTitles[name])).toEqual([]);
});
