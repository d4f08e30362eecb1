import type { DutyVerdict } from './duties';

// What offices have in their books of the time before they began to use this system, as they bring it in from Excel.

/** By which register facts are marked that were brought in. */
export const IMPORT_SOURCE = 'import';

interface PastWord {
  verdict: DutyVerdict;
  title: string;
}

/** What became of a sitting of the past. */
export const pastLifeResults = {
  present: { verdict: 'done', title: '到会' },
  late: { verdict: 'done', title: '迟到' },
  'made-up': { verdict: 'done', title: '已补课' },
  leave: { verdict: 'excused', title: '请假' },
  absent: { verdict: 'missed', title: '缺席' },
} as const satisfies Record<string, PastWord>;

/** What became of the dues of a month of the past. */
export const pastDuesResults = {
  paid: { verdict: 'done', title: '已交' },
  late: { verdict: 'done', title: '补交' },
  short: { verdict: 'done', title: '未足额' },
  relief: { verdict: 'excused', title: '免交' },
  arrears: { verdict: 'missed', title: '未交' },
} as const satisfies Record<string, PastWord>;
