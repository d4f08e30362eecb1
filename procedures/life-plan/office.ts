import { Prisma } from '../../prisma/generated/client';
import { defineOffice } from '../office';
import type { LifePlanState } from './data';
import { planDaysSweep } from './days-sweep';
import { lifePlanGuards } from './guards';
import { notHeldSweep } from './not-held-sweep';
import { lifePlanOpener } from './opener';
import { lifePlansSweep } from './plans-sweep';
import { lifePlanPlay } from './play';

/** Everything of a 组织生活年度计划 besides its table. */
export const lifePlanOffice = defineOffice<LifePlanState>({
  opener: lifePlanOpener,
  refusals: ['target-not-able'],
  guards: lifePlanGuards,
  sweeps: [lifePlansSweep, planDaysSweep, notHeldSweep],
  attention: {
    'plan-days': {
      title: '年度计划有日期建议调整',
      unit: '件',
      cases: () => Prisma.sql`EXISTS (SELECT FROM plan_item i WHERE i.case_id = c.id AND i.proposed_on IS NOT NULL)`,
    },
  },
  play: lifePlanPlay,
});
