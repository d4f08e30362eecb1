import type { ProblemType } from '../domain/words/problems';
import { offices } from './offices';
import { procedures } from './tables';

/**
 * For what the starts and steps of procedures may be refused besides what may happen to every case: their own problems,
 * and what their offices meet in the registers.
 */
export const ownRefusals: readonly ProblemType[] = [
  ...new Set([
    ...Object.values(offices).flatMap(({ refusals = [] }) => refusals),
    ...Object.values(procedures).flatMap(({ table }) => Object.keys(table.words?.problems ?? {}) as ProblemType[]),
  ]),
];
