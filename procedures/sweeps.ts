import type { Sweep } from '../cases/sweep';
import { offices } from './offices';

/** Every sweep that runs: those of all procedures. */
export const productSweeps: readonly Sweep[] = Object.values(offices).flatMap((office) => office.sweeps ?? []);
