import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { workflowTypeOf } from '../cases/temporal-gateway';
import { caseIdOf } from '../domain/case/ids';
import type { CaseInput } from '../domain/case/offer';
import type { CaseWorkflow } from '../domain/case/workflow';
import { HOUR, localDate } from '../domain/time/dates';
import { readConfig } from '../platform/config';
import { readKeyRing } from '../platform/keys';
import { openTemporal } from '../platform/temporal';
import type { DoubleRegistrationState } from '../procedures/double-registration/data';
import { cycleEnd } from '../procedures/double-registration/standing';
import { REGISTRATION } from '../registers/registrants/registrant-start';
import { startDecision } from '../registers/starts/start-statement';
import type { Bench } from './bench';
import { copiedState, copyRegistrant, type RegistrantNames } from './copies';
import { crowd } from './crowd';
import { type ServingRegistrant, servingRegistrants } from './registrants';

/** Workflows that are begun at once. */
const AT_ONCE = 40;
/** Milliseconds within which all have to be begun. */
const PATIENCE = 2 * HOUR;

/** A copy of a registrant on record, with the state of its case. */
export interface CycleCopy extends RegistrantNames {
  state: DoubleRegistrationState;
}

/** Cycles of 双报到 by the many. */
export interface Cycles {
  /** The rules that all of them carry. */
  rules: DoubleRegistrationState['rules'];
  /** Copies of registrants on record, whose workflows are yet to begin. */
  copied(count: number): Promise<CycleCopy[]>;
  /**
   * Begins the workflows of copies with the story that each has so far, and waits until the worker has taken up the last.
   * @param offsetOf milliseconds that the clock of one is ahead of the wall clock
   */
  begun(copies: readonly CycleCopy[], offsetOf?: (copy: CycleCopy, nth: number) => number): Promise<void>;
  close(): Promise<void>;
}

/** One registrant of each community goes through the product; the others will be copies of them, by turns. */
export async function openCycles({ stack, users, quarters }: Bench): Promise<Cycles> {
  const keyRing = readFileSync(join(stack.dir, 'keys.json'), 'utf8');
  const config = readConfig({
    ...{ DATABASE_URL: stack.database('dangwu'), TEMPORAL_ADDRESS: stack.temporalAddress },
    ...{ DANGWU_KEY_RING: keyRing, PORT: '1', NODE_ENV: 'test' },
  });
  const keys = readKeyRing(keyRing);
  const communities = [...new Map(quarters.map((quarter) => [quarter.committeeId, quarter])).values()];
  const originals = await servingRegistrants(stack, keys, users, communities);
  const client = openTemporal(config, keys);
  const { taskQueue } = config.temporal;
  const begin = async ({ caseId, state }: CycleCopy, clockOffset: number) => {
    const input: CaseInput = { caseId, procedure: REGISTRATION, clockOffset };
    await client.workflow.start<CaseWorkflow>(workflowTypeOf(REGISTRATION), {
      ...{ workflowId: caseId, taskQueue, args: [input, state], staticSummary: caseId },
      workflowTaskTimeout: '3 seconds',
    });
  };
  return {
    rules: (originals[0] as ServingRegistrant).state.rules,
    copied: (count) => copied(stack, originals, count),
    begun: async (copies, offsetOf = () => 0) => {
      await crowd(copies.length, AT_ONCE, async (nth) => {
        const copy = copies[nth] as CycleCopy;
        await begin(copy, offsetOf(copy, nth));
      });
      const last = client.workflow.getHandle((copies.at(-1) as CycleCopy).caseId);
      // Begun, its turn, and the timer that it waits by.
      for (const end = Date.now() + PATIENCE; (await last.describe()).historyLength < 5; await delay(200)) {
        if (Date.now() > end) throw new Error('a workflow that was begun is not taken up');
      }
    },
    close: () => client.connection.close(),
  };
}

let serial = 0;

/** Copies of registrants by turns, each with the end of the cycle that its own case picks. */
async function copied(
  { owner }: Bench['stack'],
  originals: readonly ServingRegistrant[],
  count: number,
): Promise<CycleCopy[]> {
  const today = localDate(Date.now());
  const all: CycleCopy[] = [];
  for (const [turn, original] of originals.entries()) {
    const of = namesOf(original);
    const some: RegistrantNames[] = [];
    for (let index = turn; index < count; index += originals.length) {
      const [personId, registrantId] = [randomUUID(), randomUUID()];
      const start = { procedure: REGISTRATION, subject: personId, episode: registrantId };
      const caseId = caseIdOf(REGISTRATION, startDecision(start));
      const number = `${today.slice(0, 4)}-BD-${900_000 + ++serial}`;
      const cycleEnds = cycleEnd({ ...original.state, caseId }, today);
      some.push({ caseId, personId, registrantId, number, certificate: number, cycleEnds });
    }
    await copyRegistrant(owner, of, some);
    all.push(...some.map((names) => ({ ...names, state: copiedState(original.state, of, names) })));
  }
  return all;
}

const namesOf = ({ id, personId, state }: ServingRegistrant): RegistrantNames => ({
  ...{ caseId: state.caseId, personId, registrantId: id, number: state.number },
  ...{ certificate: state.data.certificate as string, cycleEnds: state.data.cycleEnds as string },
});
