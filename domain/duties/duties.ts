/** What every member owes: each is watched by itself. 《中国共产党章程》第九条 */
export const duties = { life: '组织生活', dues: '党费', work: '党分配的工作' } as const;

export type Duty = keyof typeof duties;

/** What a fact says of a duty in a month; `void`: it was taken back. */
export const dutyVerdicts = { done: '有效', excused: '免', missed: '缺', void: '已撤回' } as const;

export type DutyVerdict = keyof typeof dutyVerdicts;
