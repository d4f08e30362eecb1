import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { sitting as table } from '../procedures/sitting/table';
import { story } from './case/story';

/** 集会. The table is the procedure; nothing is special to its workflow. */
export async function sitting(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
