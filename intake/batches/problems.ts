import type { Refusal } from '../../domain/case/offer';
import { isProblemType, problems } from '../../domain/words/problems';
import { importProblems } from '../../sheets/problems';
import { columns, type Field } from './columns';

/** What can be wrong with a row of a batch's file, besides what stands against the start itself. Never data. */
export const rowProblems = {
  ...importProblems,
  'member-unknown': '身份证号不在您可办理的党员之中，请核对',
  'name-differs': '姓名与在册党员不符，请核对',
  'target-unknown': '没有找到此接收组织，请填写代码或全称；外系统组织请在“外系统”一列填是',
  'target-ambiguous': '有多个组织使用此名称，请填写组织代码',
} as const satisfies Record<string, string>;

export type RowProblemType = keyof typeof rowProblems;

/** Something that stands against a row. `type` is of the table above, or of domain/problems. */
export interface RowProblem {
  type: string;
  /** Heading of the column to look at; empty: none. */
  column: string;
  detail?: Refusal['detail'];
}

/** A problem of a column of the file. */
export const inColumn = (field: Field, type: RowProblemType): RowProblem => ({ type, column: columns[field].heading });

const about: Partial<Record<string, Field>> = {
  'same-branch': 'target',
  'target-not-able': 'target',
  'probation-papers-needed': 'papers',
  'reason-needed': 'reason',
};

/** What the registers say against a start, at the column to look at: of most, the member's. */
export const barredBy = ({ type, detail }: Refusal): RowProblem => ({
  type,
  column: columns[about[type] ?? 'identity'].heading,
  ...(detail && { detail }),
});

/** Whether it was found in the file, so that only another entry mends it. */
export const isOfFile = ({ type }: RowProblem): boolean => !isProblemType(type);

/** What a secretary reads. */
export const titleOf = ({ type }: RowProblem): string =>
  isProblemType(type) ? problems[type].title : (rowProblems[type as RowProblemType] ?? type);
