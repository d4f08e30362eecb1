/** What a link without account is for. One purpose a link: who uploads a list reads no feedback by it. */
export const linkPurposes = { list: '报送名单', deferral: '确认暂缓', feedback: '查看反馈' } as const;

export type LinkPurpose = keyof typeof linkPurposes;

/** Where a link stands. */
export const linkStates = { open: '有效', expired: '已过期', revoked: '已收回' } as const;

export type LinkState = keyof typeof linkStates;

/** Of a link as it is kept; `now` and the others in milliseconds. */
export const linkState = (
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  now: number,
): LinkState => {
  if (revokedAt) return 'revoked';
  return expiresAt.getTime() <= now ? 'expired' : 'open';
};

/** Parts of a day for which a resource is booked. */
export const dayParts = { morning: '上午', afternoon: '下午', evening: '晚上' } as const;

export type DayPart = keyof typeof dayParts;

/** How somebody sits for a unit in 大工委 or 联席会. */
export const councilRoles = { 'part-time-member': '兼职委员', liaison: '联络员', member: '成员' } as const;

export type CouncilRole = keyof typeof councilRoles;

/** What a community says of a unit for its yearly appraisal. What it does not say stands as 未答复. */
export const unitOpinions = { good: '好', fair: '较好', ordinary: '一般', poor: '差', unknown: '不了解' } as const;

export type UnitOpinionAnswer = keyof typeof unitOpinions;

export const NOT_ANSWERED = '未答复';

/** 亮身份: in which way somebody is shown. */
export const showings = { 'notice-board': '公示牌', badge: '胸卡' } as const;

export type Showing = keyof typeof showings;
