/**
 * Where a registrant stands: the stage of his case, as lists and boards read it. A step of the case writes it.
 * Those who have left are told from those who stay by `hasLeft`.
 */
export const registrantStandings = {
  listed: '名册',
  notified: '待报到',
  reported: '已报到',
  available: '待认领',
  serving: '服务中',
  'never-came': '报到未到',
  deferred: '暂缓',
  unreported: '未报到',
  elsewhere: '非本社区居住',
  moved: '已迁出',
  retired: '已退休',
  'left-unit': '已离开单位',
  ended: '已结束',
} as const;

export type RegistrantStanding = keyof typeof registrantStandings;

/** Who is no longer followed by this community. */
export const leftStandings = [
  'elsewhere',
  'moved',
  'retired',
  'left-unit',
  'ended',
] as const satisfies readonly RegistrantStanding[];

/** Who has reported and is still here, whether he serves or not. */
export const reportedStandings = [
  'reported',
  'available',
  'serving',
  'never-came',
] as const satisfies readonly RegistrantStanding[];

export const hasLeft = (standing: string): boolean => (leftStandings as readonly string[]).includes(standing);

/** In which capacity somebody is a registrant: where he lives, or sent down by his unit for a task or a term. */
export const registrantKinds = { residence: '居住地报到', assigned: '下沉' } as const;

export type RegistrantKind = keyof typeof registrantKinds;

/** Why somebody is not asked for a while. */
export const deferrals = {
  maternity: '孕产哺乳',
  illness: '患病',
  'posted-away': '外派',
  secrecy: '工作需要保密',
} as const;

export type Deferral = keyof typeof deferrals;
