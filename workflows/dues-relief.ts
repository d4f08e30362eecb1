import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { duesRelief as table } from '../procedures/dues-relief/table';
import { story } from './case/story';

/** 少交免交. The table is the procedure; nothing is special to its workflow. */
export async function duesRelief(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
