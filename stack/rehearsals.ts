import { isRehearsalWanted } from '../registers/jobs/rehearsal-job';
import type { RehearsalDeps } from '../rehearsal/run-next';
import { type Loop, loop } from '../worker/loop';

const INTERVAL = 1_000;

/** Plays rehearsals, one at a time over all workers. Stopping ends the one that is playing. */
export function startRehearsals(deps: Omit<RehearsalDeps, 'clock' | 'stopping'>): Loop {
  const stopping = new AbortController();
  const playing = loop('rehearsals', INTERVAL, deps.log, async () => {
    if (!(await isRehearsalWanted(deps.db))) return false;
    // A play brings the whole API along, which a worker has no use for otherwise: it is there sooner, and smaller.
    const { runNextRehearsal } = require('../rehearsal/run-next') as typeof import('../rehearsal/run-next');
    return await runNextRehearsal({ ...deps, clock: Date.now, stopping: stopping.signal });
  });
  return {
    stop: async () => {
      stopping.abort(new Error('the worker stops'));
      await playing.stop();
    },
  };
}
