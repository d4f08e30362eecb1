/** What a person can take up. */
export const openingKinds = { post: '岗位', item: '服务项目', wish: '微心愿' } as const;

export type OpeningKind = keyof typeof openingKinds;

/** 八大员 and the other posts of 设岗定责. */
export const postKinds = {
  policy: '政策宣传',
  order: '稳定治安',
  hygiene: '卫生保洁',
  mediation: '民事调解',
  relief: '排忧解难',
  youth: '青少年教育',
  business: '经济信息',
  integrity: '廉政监督',
  council: '议事团',
  'centre-household': '中心户',
  'contact-household': '联系户',
  other: '其他岗位',
} as const;

export type PostKind = keyof typeof postKinds;

/** For whom a post is meant. */
export const postLayers = { leading: '领导干部', technical: '技术专长', ordinary: '普通' } as const;

export type PostLayer = keyof typeof postLayers;

/** Where a commitment (认领) stands. */
export const commitmentStates = {
  waiting: '候补',
  chosen: '待双方确认',
  posted: '公示中',
  held: '已认领',
  refused: '未同意',
  withdrawn: '已放弃',
  released: '已结束',
} as const;

export type CommitmentState = keyof typeof commitmentStates;

/** Of a place that is taken. */
export const placedStates = ['chosen', 'posted', 'held'] as const satisfies readonly CommitmentState[];

/** Whether a place is taken by it. */
export const isPlaced = (state: CommitmentState): boolean => (placedStates as readonly string[]).includes(state);

/** Of a commitment that still goes on. */
export const goingStates = ['waiting', ...placedStates] as const satisfies readonly CommitmentState[];

/** Why a commitment came to stand as it does. */
export const commitmentCauses = {
  claimed: '本人认领',
  proposed: '经本人同意推荐',
  next: '依次递补',
  agreed: '双方同意',
  refused: '未同意',
  objected: '公示有异议，重新研究',
  promised: '签订承诺书，上岗',
  'gave-up': '本人放弃',
  wish: '本人意愿',
  illness: '因病',
  unsuited: '不适合',
  moved: '调岗',
  closed: '岗位或项目撤销',
  over: '到期',
  left: '已不在本社区报到',
} as const;

export type CommitmentCause = keyof typeof commitmentCauses;

/** Why somebody is released from what he holds. */
export const releaseCauses = ['wish', 'illness', 'unsuited', 'over'] as const satisfies readonly CommitmentCause[];

/** What the review of a post says of its holder. */
export const reviewResults = {
  stays: '继续履职',
  moved: '调岗',
  released: '撤岗',
  'not-reviewed': '未评',
} as const;

export type ReviewResult = keyof typeof reviewResults;

/** 负责人、同岗党员、群众的评价 */
export const reviewViews = { good: '好', fair: '较好', poor: '一般' } as const;

export type ReviewView = keyof typeof reviewViews;
