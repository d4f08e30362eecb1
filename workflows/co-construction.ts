import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { coConstruction as table } from '../procedures/co-construction/table';
import { story } from './case/story';

/** 共驻共建. The table is the procedure; nothing is special to its workflow. */
export async function coConstruction(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
