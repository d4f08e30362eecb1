import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { recognition as table } from '../procedures/recognition/table';
import { story } from './case/story';

/** 双向评优. The table is the procedure; nothing is special to its workflow. */
export async function recognition(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
