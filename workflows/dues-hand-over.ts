import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { duesHandOver as table } from '../procedures/dues-hand-over/table';
import { story } from './case/story';

/** 党费上交. The table is the procedure; nothing is special to its workflow. */
export async function duesHandOver(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
