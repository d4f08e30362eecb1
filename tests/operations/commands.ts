import { spawn } from 'node:child_process';
import { ROOT } from '../../stack/settings';

export interface Ended {
  code: number | null;
  output: string;
}

/** A command of the operator's as its own process: `operations/rekey` and what follows `--`. */
export function command(entry: string, args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', `operations/${entry}.ts`, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, output })));
  return { ended, kill: () => child.kill('SIGKILL') };
}
