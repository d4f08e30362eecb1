import { join } from 'node:path';
import { endWithParent } from '../../platform/lifeline';
import { runStack } from '../../stack/run';
import { readSettings } from '../../stack/settings';
import { untilStopped } from '../../stack/until-stopped';

// The stack as `npm start` runs it, but for the two processes of ours.
const say = (line: string) => console.log(line);
const entries = { worker: join(__dirname, 'fake-worker.mjs'), api: join(__dirname, 'fake-api.mjs') };

runStack(readSettings(['--empty'], process.env), entries, say)
  .then((stack) => untilStopped(stack, say, endWithParent))
  .then(
    () => process.exit(0),
    (error: Error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
