/** What a line of a 签到表 says. */
export const attendanceMarks = { present: '到会', late: '迟到', leave: '请假', absent: '缺席' } as const;

export type AttendanceMark = keyof typeof attendanceMarks;

/** Why somebody stands apart from those who are called. */
export const apartReasons = {
  floating: '流动党员，已按规定外出',
  listed: '年老体弱，经支部列入名单',
  ill: '因病不能参加',
  abroad: '出国（境）',
  away: '外派、外出学习',
  elsewhere: '在其他党组织参加',
} as const;

export type ApartReason = keyof typeof apartReasons;

/** 请假事由. */
export const leaveKinds = { ill: '因病', business: '公务', family: '家事', other: '其他' } as const;

export type LeaveKind = keyof typeof leaveKinds;

export const leaveStatuses = { asked: '待答复', granted: '已准假', refused: '未准假' } as const;

export type LeaveStatus = keyof typeof leaveStatuses;

/** 更正原因. */
export const correctionReasons = { mistake: '误记', 'late-leave': '补假' } as const;

export type CorrectionReason = keyof typeof correctionReasons;

/** How somebody made a sitting up. */
export const makeUpWays = { read: '自学材料', heard: '听讲解', watched: '收看录像' } as const;

export type MakeUpWay = keyof typeof makeUpWays;

/** By whom a line was marked. */
export const markedWays = { keeper: '签到人登记', phone: '手机签到', correction: '更正' } as const;

/** Whether the absence of a line stands: it is what somebody is told of, and makes up. */
export const wasThere = (mark: string | null): boolean => mark === 'present' || mark === 'late';
