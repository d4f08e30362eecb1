import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookLimits } from '../sheets/workbook';
import { freePorts } from '../stack/ports';
import { dropDataFolder } from '../stack/postgres-cluster';
import { backups, STARTS } from './backup';
import { batch } from './batch';
import type { Bench, Measurement } from './bench';
import { timed } from './crowd';
import { startDurableFloor, startFloor } from './floor/floor';
import { importMembers, workbooks } from './import';
import { lettersMeasure } from './letters';
import { machine } from './machine';
import { cached } from './measures/cached';
import { cold, FORGETTING } from './measures/cold';
import { consoleMeasure } from './measures/console';
import { cycles, transferredBy } from './measures/cycles';
import { decisions } from './measures/decisions';
import { evening } from './measures/evening';
import { live } from './measures/live';
import { openCases } from './measures/open-cases';
import { starts } from './measures/starts';
import { status } from './measures/status';
import { sweeps } from './measures/sweeps';
import { transfers } from './measures/transfers';
import { conditions, type Options, readOptions } from './options';
import { ApiUsers, oursOn } from './ours';
import { quartersOf, signIn, travellersOf } from './people';
import { collectedMemoryOf } from './processes';
import { table } from './report';
import { keepResults, type Results } from './results';
import { type BenchStack, startStack } from './stack';

/** In this order: the lists and the bytes are measured with the cases open that were opened before. */
const measures: Record<string, Measurement> = {
  cached,
  transfers,
  decisions,
  starts,
  'open-cases': openCases,
  cold,
  status,
  console: consoleMeasure,
  live,
  evening,
  cycles,
  batch,
  letters: lettersMeasure,
  backup: backups,
  sweeps,
};

const began = performance.now();
const say = (line: string) => console.log(`[${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s] ${line}`);

/** `npm run bench`: everything on a stack of its own, which is gone afterwards. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), 'dangwu-bench-'));
  // PostgreSQL's user passes through it where we are root.
  chmodSync(folder, 0o711);
  const dir = join(folder, 'data');
  const [port] = (await freePorts(1)) as [number];
  let stack: BenchStack | undefined;
  try {
    stack = await startStack(dir, port, 'first');
    say(`first start: ready after ${stack.readyAfter.toFixed(1)} s`);
    const { found, failed, waiting } = await measured(dir, stack, options);
    const open = await stack.owner.case.count({ where: { closedAt: null } });
    const where = [await machine(stack.owner), ...conditions(options)].join(', ');
    await stack.stop();
    stack = await startStack(dir, port, 'second');
    const answered = await timed(waiting);
    const restart = `second start at ${open} open`;
    found.restart = [
      { what: `${restart}, ready after`, unit: 's', ours: stack.readyAfter },
      { what: `${restart}, until a decision is answered`, unit: 's', ours: stack.readyAfter + answered / 1000 },
    ];
    console.log(`\n${where}\n\n${table(Object.values(found).flat())}\n`);
    if (failed.length) throw new Error(`not measured: ${failed.join(', ')}`);
    if (options.write) keepResults(asked(options, found), where, ['import', ...Object.keys(measures), 'restart']);
  } finally {
    await stack?.stop();
    dropDataFolder(dir);
    rmSync(folder, { recursive: true, force: true });
  }
  say('done');
}

const isAsked = ({ only }: Options, name: string): boolean =>
  !only || only.split(',').some((part) => name.includes(part));

/** What was asked for: every run imports and starts again, with few cases when it measures little else. */
const asked = (options: Options, found: Results): Results =>
  Object.fromEntries(Object.entries(found).filter(([name]) => isAsked(options, name)));

/** What was measured, and which measures came to nothing: one that fails takes nothing from the others. */
interface Measured {
  /** By the measure's name. */
  found: Results;
  failed: string[];
  /** Makes a decision on a case that was open before the stack stopped. */
  waiting(): Promise<void>;
}

async function measured(dir: string, stack: BenchStack, options: Options): Promise<Measured> {
  const { owner } = stack;
  const quarters = await quartersOf(owner);
  const workbook = workbooks(quarters);
  const needed =
    options.open +
    (options.rounds + 1) * (options.transfers + options.starts) +
    options.alone +
    STARTS +
    options.cached +
    2 * options.cold +
    transferredBy(options) +
    FORGETTING;
  const found: Results = {};
  const failed: string[] = [];
  for (let left = Math.max(needed, options.rows); left > 0; left -= options.rows) {
    const count = Math.min(left, options.rows, workbookLimits.rows);
    const seconds = await importMembers(stack, await workbook(count));
    say(`imported ${count} rows in ${seconds.toFixed(1)} s`);
    found.import ??= [{ what: `import of ${count} rows`, unit: 'rows/s', ours: count / seconds }];
  }
  const travellers = await travellersOf(owner, quarters);
  const people = [
    ...travellers.map(({ personId }) => personId),
    ...quarters.flatMap((one) => [one.secretary, one.officer]),
  ];
  const users = new ApiUsers(stack.url, await signIn(owner, people), travellers, quarters);
  const workerAtFirst = await collectedMemoryOf(stack.pids.worker);
  const floor = await startFloor(dir, stack);
  const durable = await startDurableFloor(dir, stack);
  let waiting: Measured['waiting'];
  try {
    const sides = { ours: oursOn(stack, users), floor: floor.side, durable: durable.side };
    const bench: Bench = { options, stack, users, quarters, sides, workerAtFirst, say };
    for (const [name, measure] of Object.entries(measures)) {
      if (!isAsked(options, name)) continue;
      say(name);
      try {
        found[name] = await measure(bench);
      } catch (error) {
        console.error(error);
        failed.push(name);
      }
    }
    const decide = await sides.ours.waiting();
    waiting = () => decide(() => undefined);
    say(`${users.repeats} writes had to be repeated (503 \`outcome-unknown\`)`);
  } finally {
    await Promise.all([floor.stop(), durable.stop()]);
  }
  return { found, failed, waiting };
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error);
    process.exit(1);
  },
);
