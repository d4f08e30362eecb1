import type { CaseInput } from '../../../domain/case/offer';
import type { CaseState } from '../../../domain/case/state';
import { story } from '../../../workflows/case/story';
import { followUp } from './follow-up-table';
import { contract as table } from './table';

export * from '../../../workflows/all';

export async function contract(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}

export async function contractFollowUp(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(followUp, input, carried);
}
