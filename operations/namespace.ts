import { readConfig } from '../platform/config';
import { readKeyRing } from '../platform/keys';
import { openTemporal } from '../platform/temporal';
import { registerNamespace } from '../stack/temporal-namespace';
import { readArguments, runCommand, say } from './command';

// `npm run namespace`: registers TEMPORAL_NAMESPACE, where the service lets us.

async function main(): Promise<boolean> {
  readArguments('namespace', {});
  const config = readConfig(process.env);
  const client = openTemporal(config, readKeyRing(config.keyRing));
  const { namespace } = config.temporal;
  try {
    const made = await client.withDeadline(Date.now() + 10_000, () =>
      registerNamespace(client.workflowService, namespace),
    );
    say(made ? `${namespace} is registered: it serves within some seconds` : `${namespace} is registered already`);
    return false;
  } finally {
    await client.connection.close();
  }
}

runCommand('namespace', main);
