import type { ServiceKind } from './services';

/** 服务项目 of the default menu: one a kind, renewed each January. What a community writes instead goes on the next year. */
export const defaultMenu: Readonly<Record<ServiceKind, string>> = {
  environment: '清洁楼道院落、整理公共空间、爱绿护绿',
  civility: '文明劝导、文明楼院创建、移风易俗宣传',
  relief: '看望困难居民、代办代购、结对帮扶',
  safety: '邻里守望、治安巡逻、安全隐患排查',
  education: '政策宣讲、科普讲座、学习辅导',
  culture: '组织文艺演出、体育健身和节日活动',
  advice: '为社区治理提意见建议、参加议事协商',
  own: '结合自身特长自行提出的服务',
};
