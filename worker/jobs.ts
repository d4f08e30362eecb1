import { type ImportDeps, runNextImport } from '../intake/imports/run';
import { type Loop, loop } from './loop';

const INTERVAL = 1_000;

/** Carries out imports, one at a time over all workers; those that a killed process left are taken up again. */
export const startJobLoop = (deps: ImportDeps): Loop => loop('imports', INTERVAL, deps.log, () => runNextImport(deps));
