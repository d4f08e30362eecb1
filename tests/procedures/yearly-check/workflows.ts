import type { CaseInput } from '../../../domain/case/offer';
import type { CaseState } from '../../../domain/case/state';
import { story } from '../../../workflows/case/story';
import { yearlyCheck as table } from './table';

export * from '../../../workflows/all';

/** What a worker of these tests runs besides the product's workflows. */
export async function yearlyCheck(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
