import type { BatchFile } from '../../procedures/batches';
import { officeOf, offices } from '../../procedures/offices';

/** The file by which many cases of a procedure are started; undefined where there is none. */
export const batchFileOf = (procedure: string): BatchFile | undefined => officeOf(procedure).batches?.file;

const kindsOf = (procedure: string): Record<string, string> => {
  const { file, wholeBranch } = officeOf(procedure).batches ?? {};
  return Object.fromEntries([file, wholeBranch].flatMap((one) => (one ? [[one.kind, one.title]] : [])));
};

/** What people call a kind of batch of a procedure. */
export const kindTitle = (procedure: string, kind: string): string => kindsOf(procedure)[kind] ?? kind;

/** All kinds of batches with their titles; those of several procedures that have the same code, together. */
export const batchKinds: Readonly<Record<string, string>> = Object.keys(offices)
  .flatMap((procedure) => Object.entries(kindsOf(procedure)))
  .reduce<Record<string, string>>((all, [kind, title]) => {
    all[kind] = all[kind] && all[kind] !== title ? `${all[kind]}、${title}` : title;
    return all;
  }, {});
