import { endWithParent } from '../platform/lifeline';
import { runStack } from './run';
import { readSettings } from './settings';
import { untilStopped } from './until-stopped';

const say = (line: string) => console.log(line);

async function main(): Promise<void> {
  const stack = await runStack(
    readSettings(process.argv.slice(2), process.env),
    { worker: 'stack/work.ts', api: 'stack/serve.ts' },
    say,
  );
  await untilStopped(stack, say, endWithParent);
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
