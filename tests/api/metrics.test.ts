import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type House, openHouse } from '../support/house';
import { type Served, serve } from './served';

let house: House;
let api: Served;
beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  api = await serve(house);
});
afterAll(async () => {
  await api.stop();
  await house.close();
});

const page = (...path: string[]) => readFileSync(join(__dirname, '..', '..', ...path), 'utf8');
/** Names of metrics in a text; of a histogram without what Prometheus adds. */
const named = (text: string) =>
  new Set([...text.matchAll(/\bdangwu_[a-z_]+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, '')));
const shown = async () => await (await fetch(`${api.url}/metrics`)).text();

test('the operators’ page names each metric that there is, and no other; so do the alerts', async () => {
  const there = named((await shown()).replace(/^# HELP .*$/gm, ''));
  const section = page('docs', 'operations.md').split('## Metrics and alerts')[1] as string;
  expect([...named(section)].sort()).toEqual([...there].sort());
  expect([...named(page('deploy', 'alerts.yaml'))].filter((name) => !there.has(name))).toEqual([]);
  for (const [, own] of section.matchAll(/`((?:process|nodejs)_\w+)`/g)) expect(await shown()).toContain(`\n${own}`);
});

test('workers count while their heartbeats are young, and on this task queue alone', async () => {
  const { taskQueue } = house.config.temporal;
  const at = (age: number) => new Date(Date.now() - age);
  const rows = [
    { workerId: 'young', taskQueue, at: at(1_000) },
    { workerId: 'too', taskQueue, at: at(5_000) },
    { workerId: 'silent', taskQueue, at: at(20_000) },
    { workerId: 'elsewhere', taskQueue: 'other', at: at(1_000) },
  ];
  await house.owner.heartbeat.createMany({ data: rows });
  expect(await shown()).toMatch(/^dangwu_workers 2$/m);
});
