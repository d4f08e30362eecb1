import { startShared } from './stack';

/** One stack a run; teardown finds it on the global object. Ctrl-C skips the teardown, so it is heard here. */
export default async function setup(): Promise<void> {
  const { stop } = await startShared();
  (globalThis as { stopStack?: () => Promise<void> }).stopStack = stop;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  }
}
