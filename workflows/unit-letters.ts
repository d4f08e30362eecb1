import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { unitLetters as table } from '../procedures/unit-letters/table';
import { story } from './case/story';

/** 感谢信和反馈函. The table is the procedure; nothing is special to its workflow. */
export async function unitLetters(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
