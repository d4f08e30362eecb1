import { defineOffice } from '../office';
import { duesArrearsSweep } from './arrears-sweep';
import { duesBillingSweep } from './billing-sweep';
import type { DuesRoundState } from './data';
import { duesRoundFinders, duesRoundGuards } from './guards';
import { duesRoundOpener } from './opener';
import { duesReminderSweep } from './reminder-sweep';

/** Everything of a 党费收缴 besides its table. */
export const duesRoundOffice = defineOffice<DuesRoundState>({
  opener: duesRoundOpener,
  guards: duesRoundGuards,
  finders: duesRoundFinders,
  sweeps: [duesBillingSweep, duesArrearsSweep, duesReminderSweep],
});
