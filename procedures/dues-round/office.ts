import { Prisma } from '../../prisma/generated/client';
import { defineOffice } from '../office';
import { arrearsList, arrearsRows } from './arrears-list';
import { duesArrearsSweep } from './arrears-sweep';
import { duesBillingSweep } from './billing-sweep';
import type { DuesRoundState } from './data';
import { duesRoundFinders, duesRoundGuards } from './guards';
import { monthsList } from './months-list';
import { duesRoundOpener } from './opener';
import { duesRoundParts } from './parts';
import { duesRoundPlay } from './play';
import { duesReminderSweep } from './reminder-sweep';
import { withoutBaseList, withoutBaseRows } from './unknown-list';

/** Everything of a 党费收缴 besides its table. */
export const duesRoundOffice = defineOffice<DuesRoundState>({
  opener: duesRoundOpener,
  guards: duesRoundGuards,
  finders: duesRoundFinders,
  parts: duesRoundParts,
  lists: { arrears: arrearsList, months: monthsList, 'bases-open': withoutBaseList },
  attention: {
    arrears: { title: '未交党费', unit: '人', list: 'arrears', rows: arrearsRows },
    'bases-open': { title: '党费基数待核定', unit: '人', list: 'bases-open', rows: withoutBaseRows },
    late: { title: '党费收缴逾期没有办结', unit: '件', cases: () => Prisma.sql`c.stage = 'LATE'` },
  },
  sweeps: [duesBillingSweep, duesArrearsSweep, duesReminderSweep],
  play: duesRoundPlay,
});
