import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { unitRegistration as table } from '../procedures/unit-registration/table';
import { story } from './case/story';

/** 单位报到. The table is the procedure; nothing is special to its workflow. */
export async function unitRegistration(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
