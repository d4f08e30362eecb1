// Makes what a start would make: the Prisma client from the schema, the console and the workflow bundle from the sources.
import { spawnSync } from 'node:child_process';
import { buildConsole } from '../console/build.mjs';
import { prepare, ROOT } from '../stack/prepare.mjs';

prepare({ development: false });
await buildConsole();
const bundle = `require('./worker/bundle.ts').workflowBundle().then((file) => console.log(file))`;
const { status } = spawnSync(process.execPath, ['--require', 'tsx/cjs', '--eval', bundle], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
