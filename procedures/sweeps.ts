import type { Sweep } from '../cases/sweep';
import { offices } from './offices';

/** Every sweep that runs: those of all procedures. */
export const productSweeps: readonly Sweep[] = Object.values(offices).flatMap((office) => office.sweeps ?? []);

/** Ids of the sweeps of all procedures but one: what a rehearsal of that one leaves alone. */
export const sweepsOfOthers = (procedure: string): ReadonlySet<string> =>
  new Set(
    Object.entries(offices).flatMap(([id, { sweeps = [] }]) => (id === procedure ? [] : sweeps.map((one) => one.id))),
  );
