import { sleep } from '@temporalio/workflow';
import type { CaseInput } from '../../../domain/case/offer';
import type { CaseState } from '../../../domain/case/state';
import { pocketVisit as visits } from '../../../procedures/pocket-visit/table';
import { relationTransfer as table } from '../../../procedures/relation-transfer/table';
import { story } from '../../../workflows/case/story';

/** As a change without `patched` would be: cases that run already would not find their way through it. */
export async function relationTransfer(input: CaseInput, carried?: CaseState): Promise<void> {
  await sleep('1 second');
  await story(table, input, carried);
}

export async function pocketVisit(input: CaseInput, carried?: CaseState): Promise<void> {
  await sleep('1 second');
  await story(visits, input, carried);
}
