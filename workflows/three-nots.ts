import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { threeNots as table } from '../procedures/three-nots/table';
import { story } from './case/story';

/** 三不. The table is the procedure; nothing is special to its workflow. */
export async function threeNots(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
