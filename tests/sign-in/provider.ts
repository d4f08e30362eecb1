import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A provider that listens, until `stop`. */
export interface RunningProvider {
  issuer: string;
  port: number;
  /** Whether it changes the claims of ID tokens after signing them. */
  forging(on: boolean): Promise<void>;
  stop(): Promise<void>;
}

/** Starts tests/sign-in/provider-process.mjs. @param port to come back on after a stop */
export async function startProvider(redirectUri: string, port = 0): Promise<RunningProvider> {
  const script = join(__dirname, 'provider-process.mjs');
  const child: ChildProcess = spawn(process.execPath, [script, redirectUri, String(port)], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  const issuer = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line.startsWith('ready ')) resolve(line.slice(6));
    });
    child.once('exit', (code) => reject(new Error(`the provider ended with ${code}`)));
  });
  return {
    issuer,
    port: Number(new URL(issuer).port),
    forging: async (on) => {
      await fetch(`${issuer}/${on ? 'forge' : 'honest'}`);
    },
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
