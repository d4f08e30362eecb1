import type { CaseInput } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';
import { lifePlan as table } from '../procedures/life-plan/table';
import { story } from './case/story';

/** 组织生活年度计划. The table is the procedure; nothing is special to its workflow. */
export async function lifePlan(input: CaseInput, carried?: CaseState): Promise<void> {
  await story(table, input, carried);
}
