import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { relationTransfer as table } from '../procedures/relation-transfer/table';
import { story } from './case/story';

/** 组织关系接转. The table is the procedure; nothing is special to its workflow. */
export async function relationTransfer(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
