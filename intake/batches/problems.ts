import type { Refusal } from '../../domain/case/offer';
import { isProblemType, problems } from '../../domain/words/problems';
import { importProblems } from '../../sheets/problems';
import { columnsOf, shared } from './columns';
import { batchFileOf } from './declared';

/** What can be wrong with a row of any batch's file, besides what stands against the start itself. Never data. */
export const rowProblems = {
  ...importProblems,
  'member-unknown': '身份证号不在您可办理的党员之中，请核对',
  'name-differs': '姓名与在册党员不符，请核对',
} as const satisfies Record<string, string>;

export type RowProblemType = keyof typeof rowProblems;

/** Something that stands against a row. `type` is of the table above, of its procedure's file, or of domain/problems. */
export interface RowProblem {
  type: string;
  /** Heading of the column to look at; empty: none. */
  column: string;
  detail?: Refusal['detail'];
}

/** A problem of a column that every file has. */
export const inColumn = (field: keyof typeof shared, type: RowProblemType): RowProblem => ({
  type,
  column: shared[field].heading,
});

/** What the registers say against a start of a procedure, at the column to look at: of most, the member's. */
export function problemOfRefusal(procedure: string, { type, detail }: Refusal): RowProblem {
  const file = batchFileOf(procedure);
  const field = type === 'reason-needed' ? 'reason' : (file?.about[type] ?? 'identity');
  return { type, column: columnsOf(file)[field]?.heading ?? '', ...(detail && { detail }) };
}

/** Whether it was found in the file, so that only another entry mends it. */
export const isOfFile = ({ type }: RowProblem): boolean => !isProblemType(type);

/** What a secretary reads. */
export const titleOf = (procedure: string, { type }: RowProblem): string =>
  isProblemType(type)
    ? problems[type].title
    : (rowProblems[type as RowProblemType] ?? batchFileOf(procedure)?.problems[type] ?? type);
