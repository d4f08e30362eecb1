import { startShared } from './stack';

/** One stack a run; teardown finds it on the global object. */
export default async function setup(): Promise<void> {
  const { stop } = await startShared();
  (globalThis as { stopStack?: () => Promise<void> }).stopStack = stop;
}
