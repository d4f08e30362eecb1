import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { doubleRegistration as table } from '../procedures/double-registration/table';
import { story } from './case/story';

/** 双报到. The table is the procedure; nothing is special to its workflow. */
export async function doubleRegistration(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
