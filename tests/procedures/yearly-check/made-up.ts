import { join } from 'node:path';
import { addProcedure, type MadeUp } from '../../support/add-procedure';
import { opener, rules } from './opener';
import { yearlySweep } from './sweep';
import { yearlyCheck } from './table';

export const yearly: MadeUp = { table: yearlyCheck, rules, office: { opener } };

// To import this file makes the procedure known to the process.
addProcedure(yearly);

export const sweeps = [yearlySweep];

/** For `openHouse`. */
export const madeUp = { workflows: join(__dirname, 'workflows.ts'), sweeps };

/** For `workerChild`: what its process is to import. */
export const MODULE = __filename;
