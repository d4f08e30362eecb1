import { setTimeout as delay } from 'node:timers/promises';
import { nextMoment } from '../../domain/case/clock';
import { HOUR, type Instant, MINUTE } from '../../domain/time/dates';
import { doubleRegistration } from '../../procedures/double-registration/table';
import type { Bench, Measurement } from '../bench';
import { timed } from '../crowd';
import { type CycleCopy, type Cycles, openCycles } from '../cycle-copies';
import { DATABASES, databaseSizes } from '../database-sizes';
import { decidingAlone, decidingWhile } from '../deciding';
import { percentile } from '../figures';
import type { Options } from '../options';
import { collectedMemoryOf } from '../processes';
import { below, type ReportRow } from '../report';

/** The city whose January is measured, however many cycles are open. */
const CITY = 100_000;
/** Bytes of all three databases that an open cycle may take: no more than any open case, of which a city's take 4 GB. */
const BYTES = 40_000;
/** MB that the worker may take, collected, however many are open: it keeps a thousand. */
const WORKER = 1_000;
/** Transfers from which the idle time of a decision is taken, after as many in which processes compile what they run. */
const IDLE = 80;
/** By how much a decision may be slower while cycles end. */
const RATIO = 2;
/** How many times as dense as the city's own night the second one is. */
const DENSER = 10;
/** Milliseconds that are left for each case of a night to begin, and for what is left at its end. */
const BEGINNING = 60;
const LAST_WITHIN = 2 * MINUTE;

/** Members whom it transfers, at most. */
export const transferredBy = ({ night }: Options): number => 4 * IDLE + 2 * 10 * (night + 60);

/**
 * Many cycles of 双报到 open at once, as a January leaves them: each workflow has gone on with a new history. Then January's
 * herd: cycles that end one after the other as in one night of a city, while people decide transfers.
 */
export const cycles: Measurement = async (bench) => {
  const made = await openCycles(bench);
  try {
    const rows = await open(bench, made);
    await decidingAlone(bench, IDLE);
    // Before the nights, and after each: a busy moment of the machine then meets both.
    const idle = await decidingAlone(bench, IDLE);
    const nights: (Night & { times: number[] })[] = [];
    for (const dense of [1, DENSER]) {
      const night = nightOf(made, bench.options.night, dense);
      nights.push({ ...night, times: await herdOf(bench, made, night) });
      idle.push(...(await decidingAlone(bench, IDLE)));
    }
    const alone = percentile(idle, 0.99);
    rows.push({ what: 'decision of a transfer while no cycle ends, p99', unit: 'ms', ours: alone });
    for (const { what, gap, times } of nights) {
      const p99 = percentile(times, 0.99);
      const by = `${what}: by the idle one`;
      rows.push(
        { what: `${what}: cycles over`, unit: '/s', ours: 1_000 / gap },
        { what: `${what}: decision of a transfer meanwhile, p99`, unit: 'ms', ours: p99 },
        what === OWN ? below(by, 'times', p99 / alone, RATIO) : { what: by, unit: 'times', ours: p99 / alone },
      );
    }
    return rows;
  } finally {
    await made.close();
  }
};

/** Opens as many as are wanted. @returns what they take */
async function open({ stack, options, say }: Bench, made: Cycles): Promise<ReportRow[]> {
  const { owner } = stack;
  const before = await databaseSizes(owner);
  const copies = await made.copied(options.cycles);
  const { dangwu } = await databaseSizes(owner);
  say(`${copies.length} registrants copied`);
  const seconds = (await timed(() => made.begun(copies))) / 1_000;
  const at = `${copies.length} cycles open`;
  say(`${at}, begun in ${seconds.toFixed(0)} s`);
  const after = { ...(await databaseSizes(owner)), dangwu };
  const bytes = DATABASES.map((name): ReportRow => {
    const each = (after[name] - before[name]) / copies.length;
    return { what: `bytes an open cycle, ${name}`, unit: 'B', ours: each };
  });
  const sum = bytes.reduce((total, { ours }) => total + ours, 0);
  const worker = await collectedMemoryOf(stack.pids.worker);
  return [
    { what: `cycles of 双报到 begun, up to ${at}`, unit: '/s', ours: copies.length / seconds },
    ...bytes,
    below('bytes an open cycle, all databases', 'B', sum, BYTES),
    below(`worker memory at ${at}, collected`, 'MB', worker, WORKER),
  ];
}

/** A piece of a night in which the cycles of a city end. */
interface Night {
  what: string;
  /** Milliseconds between two cycles that end. */
  gap: number;
  count: number;
}

const OWN = `one of January's nights of ${CITY}`;

/** As the rules spread them, or so many times as dense. */
function nightOf({ rules: { cycleDays, nightHours } }: Cycles, seconds: number, dense: number): Night {
  const gap = (nightHours * HOUR * cycleDays) / CITY / dense;
  return { what: dense === 1 ? OWN : `${OWN}, ${dense} × as dense`, gap, count: Math.ceil((seconds * 1_000) / gap) };
}

/**
 * Opens as many more, each with an offset from the wall clock by which its cycle ends when its turn comes, and lets people
 * decide until all are over.
 * @returns milliseconds of the decisions meanwhile
 */
async function herdOf(bench: Bench, made: Cycles, { what, gap, count }: Night): Promise<number[]> {
  const herd = await made.copied(count);
  const first = Date.now() + count * BEGINNING + 10_000;
  const endOf = ({ state }: CycleCopy) => nextMoment(doubleRegistration, state)?.at as Instant;
  await made.begun(herd, (copy, nth) => Math.round(endOf(copy) - (first + nth * gap)));
  if (Date.now() > first) throw new Error('the night came before its cases had begun');
  await delay(first - Date.now());
  let over = 0;
  const times = await decidingWhile(bench, async () => {
    const end = first + count * gap + LAST_WITHIN;
    for (; over < count && Date.now() < end; await delay(1_000)) over = await fedBack(bench, herd);
  });
  if (over < count) throw new Error(`${over} of ${count} cycles were over in time`);
  bench.say(`${what}: ${count} cycles, ${times.length} decisions, p99 ${percentile(times, 0.99).toFixed(0)} ms`);
  return times;
}

/** How many of them have gone over into the year's feedback. */
async function fedBack({ stack: { owner } }: Bench, herd: readonly CycleCopy[]): Promise<number> {
  const ids = herd.map(({ caseId }) => caseId);
  const [row] = await owner.$queryRaw<[{ n: number }]>`
    SELECT count(*)::int AS n FROM "case" WHERE id = ANY(${ids}::text[]) AND stage = 'FEEDBACK'`;
  return row.n;
}
