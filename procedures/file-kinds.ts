import { sharedFileKinds } from '../registers/files/kinds';
import { officeOf, offices } from './offices';

/** What a file of a case may be, with its Chinese name: what its procedure declares, and what any case may have. */
export const fileKindsOf = (procedure: string): Readonly<Record<string, string>> => ({
  ...officeOf(procedure).scans,
  ...sharedFileKinds,
});

/** Codes of all kinds of files, whatever the procedure. */
export const allFileKinds: readonly string[] = [
  ...new Set([
    ...Object.values(offices).flatMap(({ scans = {} }) => Object.keys(scans)),
    ...Object.keys(sharedFileKinds),
  ]),
];
