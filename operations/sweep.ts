import { isLocalDate, localDate } from '../domain/time/dates';
import { readConfig } from '../platform/config';
import { readKeyRing } from '../platform/keys';
import { openTemporal } from '../platform/temporal';
import { productSweeps } from '../procedures/sweeps';
import { runSweep } from '../worker/run-sweep';
import { readArguments, runCommand, say } from './command';
import { environmentOf, OperatorError } from './installation';

// `npm run sweep`: see docs/operations.md.

const options = { id: { type: 'string' }, 'as-of': { type: 'string' } } as const;

async function main(): Promise<boolean> {
  const { id, 'as-of': asOf = localDate(Date.now()) } = readArguments('sweep', options);
  const known = productSweeps.map((sweep) => sweep.id);
  if (!known.length) throw new OperatorError('there are no sweeps');
  if (!id || !known.includes(id)) throw new OperatorError(`--id: one of ${known.join(', ')}`);
  if (!isLocalDate(asOf) || asOf > localDate(Date.now())) throw new OperatorError('--as-of: a day such as 2026-11-01');
  const config = readConfig(environmentOf(process.env));
  const client = openTemporal(config, readKeyRing(config.keyRing));
  try {
    const { started, changed } = await runSweep(client, config.temporal.taskQueue, { id, asOf });
    say(`${id} as of ${asOf}: ${started} starts, ${changed} other changes`);
    return false;
  } finally {
    await client.connection.close();
  }
}

runCommand('sweep', main);
