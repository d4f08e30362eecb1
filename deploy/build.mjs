// Makes what a start would make: the Prisma client from the schema, the workflow bundle from the sources.
import { spawnSync } from 'node:child_process';
import { prepare, ROOT } from '../stack/prepare.mjs';

prepare({ development: false });
const bundle = `require('./worker/bundle.ts').workflowBundle().then((file) => console.log(file))`;
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', bundle], { cwd: ROOT, stdio: 'inherit' });
process.exit(status ?? 1);
