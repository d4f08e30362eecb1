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
  held: '已认领',
  refused: '未同意',
  withdrawn: '已放弃',
  released: '已结束',
} as const;

export type CommitmentState = keyof typeof commitmentStates;
