import { Runtime } from '@temporalio/worker';
import { readKeyRing } from '../../platform/keys';
import { openLogger } from '../../platform/logger';
import { rehearse } from '../../rehearsal/rehearse';
import { workflowBundle } from '../../worker/bundle';
import { temporalLogger } from '../../worker/temporal-logger';
import { readRehearsalCommand, usage } from './arguments';
import { reportText } from './print';
import { startTemporaryStack } from './temporary-stack';

const say = (line: string) => console.error(line);

/** `npm run rehearse -- relation-transfer`: on a stack of its own, of which nothing is left. */
async function main(): Promise<void> {
  const asked = readRehearsalCommand(process.argv.slice(2), Date.now());
  if (!asked) return console.log(usage());
  const stopping = new AbortController();
  const stop = () => stopping.abort(new Error('推演中断'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const log = openLogger('rehearsal', process.env.LOG_LEVEL ?? 'silent');
  Runtime.install({ logger: temporalLogger(log), shutdownSignals: [] });
  const stack = await startTemporaryStack(say);
  try {
    const { config } = stack;
    const parts = { config, keys: readKeyRing(config.keyRing), log, bundle: await workflowBundle() };
    const reports = [];
    for (const wanted of asked.wanted) {
      const report = await rehearse(wanted, { ...parts, signal: stopping.signal });
      reports.push(report);
      if (!asked.json) console.log(`${reportText(report)}\n`);
    }
    if (asked.json) console.log(JSON.stringify(reports.length === 1 ? reports[0] : reports, undefined, 2));
  } finally {
    await stack.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
