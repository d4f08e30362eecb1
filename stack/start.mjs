// `npm start`: makes ready what the stack needs, then runs it.
import { spawn } from 'node:child_process';
import { prepare, ROOT } from './prepare.mjs';

prepare({ development: false });
// Its packages are there only now.
const { buildConsole } = await import('../console/build.mjs');
await buildConsole();

// In a group of its own, so that it hears of Ctrl-C from here only; its standard input closes when we end.
const stack = spawn(process.execPath, ['--require', 'tsx/cjs', 'stack/main.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  detached: true,
  env: { ...process.env, DANGWU_SUPERVISED: '1' },
  stdio: ['pipe', 'inherit', 'inherit'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stack.kill(signal));
stack.on('error', (error) => {
  console.error(`the stack could not be started: ${error.message}`);
  process.exitCode = 1;
});
stack.on('exit', (code) => process.exit(code ?? 1));
