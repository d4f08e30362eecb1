import type { Parameter } from '../../domain/rules/rule-set';

const local = '本系统设定，可由本级党组织调整';

/** By what a sitting's attendance is kept and corrected: part of the rules of a 集会. */
export const attendanceParameters = {
  signInEarlyMinutes: {
    value: 30,
    title: '会前多少分钟起可以签到',
    source: local,
    marking: 'local',
    most: 120,
  },
  lateAfterMinutes: {
    value: 10,
    title: '开会多少分钟后手机签到记为迟到',
    source: local,
    marking: 'local',
    most: 60,
  },
  lateLeaveDays: { value: 3, title: '会后多少天内可以补假', source: local, marking: 'local', most: 15 },
  correctionDays: {
    value: 30,
    title: '签到封存后多少天内由支部自行更正，以后由上级党组织更正',
    source: local,
    marking: 'local',
    most: 90,
  },
} as const satisfies Record<string, Parameter>;
