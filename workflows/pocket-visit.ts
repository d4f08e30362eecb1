import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { pocketVisit as table } from '../procedures/pocket-visit/table';
import { story } from './case/story';

/** 口袋党员走访. The table is the procedure; nothing is special to its workflow. */
export async function pocketVisit(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
