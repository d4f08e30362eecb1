import { setTimeout as delay } from 'node:timers/promises';
import type { Bench, Measurement } from '../bench';
import { crowd } from '../crowd';
import { DATABASES, databaseSizes } from '../database-sizes';
import { cpuOf, memoryOf } from '../processes';
import { below, type ReportRow } from '../report';
import type { PartName } from '../stack';
import { LATER, sinceCached } from './cached';

const PARTS: PartName[] = ['api', 'worker', 'temporal', 'postgres'];
const AT_ONCE = 20;
/** Seconds after which no more cases are opened: what is there then is measured. */
const PATIENCE = 1_200;

/** Opens many cases, and measures what they take while nobody does anything. */
export const openCases: Measurement = async (bench) => {
  const { stack, options, say, sides } = bench;
  const there = await stack.owner.case.count({ where: { closedAt: null } });
  const wanted = Math.max(0, options.open - there);
  const before = await databaseSizes(stack.owner);
  const end = Date.now() + PATIENCE * 1000;
  let opened = 0;
  const opening = (count: number) =>
    crowd(count, AT_ONCE, async () => {
      if (Date.now() > end) return;
      await sides.ours.start(() => undefined);
      opened++;
    });
  // In two parts: between them the worker's memory is looked at, which is no part of the rate.
  const begun = await stack.owner.case.count();
  const until = Math.min(wanted, Math.max(0, LATER - begun));
  let seconds = await opening(until);
  const later = begun + opened >= LATER ? await sinceCached(bench) : [];
  seconds += await opening(wanted - until);
  const open = there + opened;
  say(`${open} open, ${opened} of them opened in ${seconds.toFixed(0)} s`);
  const after = await databaseSizes(stack.owner);
  const bytes = Object.fromEntries(DATABASES.map((name) => [name, (after[name] - before[name]) / opened]));
  const perCase = DATABASES.reduce((sum, name) => sum + (bytes[name] as number), 0);
  const memory = PARTS.map((part) => memoryOf(stack.pids[part]));
  const idle = await idleCpu(bench);
  const at = `${open} open`;
  return [
    { what: `starts while they were opened, up to ${at}`, unit: '/s', ours: opened / seconds },
    ...DATABASES.map(
      (name): ReportRow => ({ what: `bytes an open case, ${name}`, unit: 'B', ours: bytes[name] as number }),
    ),
    below('databases at 100,000 open, by that', 'GB', (perCase * 100_000) / 1e9, 4),
    below(`memory of all parts at ${at}`, 'GB', memory.reduce((sum, one) => sum + one, 0) / 1000, 4),
    ...PARTS.map(
      (part, index): ReportRow => ({ what: `memory at ${at}, ${part}`, unit: 'MB', ours: memory[index] as number }),
    ),
    ...later,
    ...PARTS.map(
      (part): ReportRow => ({ what: `idle at ${at}, ${part}`, unit: 'ms of CPU a second', ours: idle[part] }),
    ),
  ];
};

async function idleCpu({ stack, options }: Bench): Promise<Record<PartName, number>> {
  // What the opening left to do is not idleness.
  await delay(options.idle * 250);
  const used = () => PARTS.map((part) => cpuOf(stack.pids[part]));
  const before = used();
  await delay(options.idle * 1000);
  const after = used();
  const each = PARTS.map((part, index) => [
    part,
    ((after[index] as number) - (before[index] as number)) / options.idle,
  ]);
  return Object.fromEntries(each) as Record<PartName, number>;
}
