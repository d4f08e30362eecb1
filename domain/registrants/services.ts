/** 八类服务: what registrants do. The last is what somebody proposes of his own (自选). */
export const serviceKinds = {
  environment: '环境维护',
  civility: '文明创建',
  relief: '扶贫帮困',
  safety: '治安维稳',
  education: '宣传教育',
  culture: '文体娱乐',
  advice: '建言献策',
  own: '自主服务',
} as const;

export type ServiceKind = keyof typeof serviceKinds;

/** Where a record of a service stands. */
export const serviceStates = {
  recorded: '待认证',
  certified: '已认证',
  refused: '未予认证',
  answered: '已说明，待再核',
  void: '已撤回',
} as const;

export type ServiceState = keyof typeof serviceStates;

/** 特长 */
export const talents = {
  law: '法律',
  medicine: '医疗卫生',
  teaching: '教育辅导',
  arts: '文艺',
  sport: '体育健身',
  technology: '信息技术',
  repair: '维修',
  psychology: '心理疏导',
  mediation: '调解',
  organising: '组织策划',
  languages: '外语手语',
  other: '其他',
} as const;

export type Talent = keyof typeof talents;

/** 空闲时间: evenings and holidays too. */
export const spareTimes = {
  'weekday-day': '工作日白天',
  'weekday-evening': '工作日晚上',
  'weekend-day': '周末白天',
  'weekend-evening': '周末晚上',
  holiday: '节假日',
} as const;

export type SpareTime = keyof typeof spareTimes;
