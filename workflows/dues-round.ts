import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { duesRound as table } from '../procedures/dues-round/table';
import { story } from './case/story';

/** 党费收缴. The table is the procedure; nothing is special to its workflow. */
export async function duesRound(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
