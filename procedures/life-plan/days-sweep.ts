import { stateOf } from '../../cases/state-of';
import type { Sweep } from '../../cases/sweep';
import { subjectOf } from '../../domain/case/subject';
import type { Case } from '../../prisma/generated/client';
import { proposeDays } from '../../registers/life-plan/propose-days';
import { tellBranchOffices } from '../../registers/people/tell-branch-offices';
import type { LifePlanState } from './data';

/** Plans of one page. */
const DAYS_PAGE = 100;

/** A year was published or edited after its plans were made: what differs is proposed to the branches, never moved. */
export const planDaysSweep: Sweep = {
  id: 'plan-days',
  title: '放假安排公布后年度计划日期核查',
  cron: '15 1 * * *',
  async page({ tx, asOf, at, after }) {
    const plans = await tx.$queryRaw<Pick<Case, 'id' | 'state'>[]>`
      SELECT c.id, c.state FROM "case" c
       WHERE c.procedure = 'life-plan' AND c.closed_at IS NULL AND c.id > ${after}
         AND EXISTS (SELECT FROM plan_item i JOIN calendar_year y ON y.year = i.year
                      WHERE i.case_id = c.id AND i.calendar_version < y.version)
       ORDER BY c.id LIMIT ${DAYS_PAGE}`;
    let changed = 0;
    for (const plan of plans) {
      const state = stateOf(plan) as LifePlanState;
      const { year, from } = state.data;
      const branchId = subjectOf(state).id;
      const of = { caseId: plan.id, branchId, year, from, rules: state.rules };
      const proposed = await proposeDays(tx, of, asOf);
      if (!proposed) continue;
      const text = `${year}年放假安排已公布，年度计划中有${proposed}次集会建议改期，请在计划中确认`;
      await tellBranchOffices(tx, [{ branchId, caseId: plan.id, text, whom: 'keeper' }], at);
      changed += proposed;
    }
    return { next: plans.length < DAYS_PAGE ? null : (plans.at(-1)?.id as string), changed };
  },
};
