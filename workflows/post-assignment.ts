import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { postAssignment as table } from '../procedures/post-assignment/table';
import { story } from './case/story';

/** 设岗定责. The table is the procedure; nothing is special to its workflow. */
export async function postAssignment(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
