import { join } from 'node:path';
import { offices } from '../../../procedures/offices';
import { procedures } from '../../../procedures/tables';
import { opener, rules } from './opener';
import { yearlySweep } from './sweep';
import { yearlyCheck } from './table';

// To import this file makes the procedure known to the process.
procedures[yearlyCheck.id] = { table: yearlyCheck, rules };
Object.assign(offices, { [yearlyCheck.id]: { opener } });

export const sweeps = [yearlySweep];

/** For `openHouse`. */
export const madeUp = { workflows: join(__dirname, 'workflows.ts'), sweeps };

/** For `workerChild`: what its process is to import. */
export const MODULE = __filename;
