import { ApplicationFailure } from '@temporalio/common';
import type { Sweep } from '../../cases/sweep';
import { MINUTE } from '../../domain/time/dates';
import { faultPoint } from '../../platform/fault-point';
import type { Database, Transaction } from '../../prisma/client';
import type { SweepInput, SweepState } from '../contract';

/** Milliseconds that a page may take: set-based statements over some hundred rows. */
const PATIENCE = 2 * MINUTE;
/** Milliseconds between two signs of life. */
const BEAT = 2_000;

interface Row {
  cursor: string;
  started: number;
  changed: number;
  finished: boolean;
}

/**
 * Carries a run of a sweep on by one page: what the page does and the cursor are one transaction, so that a run which
 * was killed anywhere goes on where it was. Called again when the run is through it changes nothing.
 * @param alive told now and then while the page is gone through: another worker takes over soon after it stops
 * @throws ApplicationFailure `unknown-sweep`, not to be tried again, when no sweep is called so
 */
export async function sweepPage(
  db: Database,
  sweeps: readonly Sweep[],
  input: SweepInput,
  alive: () => void = () => undefined,
): Promise<SweepState> {
  const sweep = sweeps.find(({ id }) => id === input.sweep);
  if (!sweep) throw ApplicationFailure.nonRetryable(`no sweep ${input.sweep}`, 'unknown-sweep');
  const beating = setInterval(alive, BEAT);
  try {
    const state = await db.$transaction((tx) => goOn(tx, sweep, input), { timeout: PATIENCE });
    faultPoint('sweep-committed');
    return state;
  } finally {
    clearInterval(beating);
  }
}

async function goOn(tx: Transaction, sweep: Sweep, input: SweepInput): Promise<SweepState> {
  const { cursor, finished, ...before } = await locked(tx, input);
  if (finished) return { ...before, more: false };
  const { runId, asOf, at } = input;
  const { next, started = 0, changed = 0 } = await sweep.page({ tx, runId, asOf, at, after: cursor });
  await written(tx, input, { next, started, changed });
  faultPoint('sweep-uncommitted');
  return { started: before.started + started, changed: before.changed + changed, more: next !== null };
}

/** The run as it stands, begun if this is its first page; nobody else carries it on meanwhile. */
async function locked(tx: Transaction, { runId, sweep, asOf, at }: SweepInput): Promise<Row> {
  await tx.$executeRaw`
    INSERT INTO sweep_run (id, sweep, as_of, begun_at) VALUES (${runId}::uuid, ${sweep}, ${asOf}::date, ${new Date(at)})
    ON CONFLICT (id) DO NOTHING`;
  const [row] = await tx.$queryRaw<[Row]>`
    SELECT cursor, started, changed, finished_at IS NOT NULL AS finished FROM sweep_run
     WHERE id = ${runId}::uuid FOR UPDATE`;
  return row;
}

async function written(
  tx: Transaction,
  { runId, at }: SweepInput,
  { next, started, changed }: { next: string | null; started: number; changed: number },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE sweep_run
       SET cursor = ${next ?? ''}, pages = pages + 1, started = started + ${started}, changed = changed + ${changed},
           finished_at = ${next === null ? new Date(at) : null}::timestamptz
     WHERE id = ${runId}::uuid`;
}
