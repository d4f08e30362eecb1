import type { Sweep } from '../cases/sweep';

/** Every sweep that runs, by the procedures whose folder it is in. */
export const sweeps: readonly Sweep[] = [];
