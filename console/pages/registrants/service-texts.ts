/** 八类服务, as forms and filters offer them. */
export const serviceTexts = {
  environment: '环境维护',
  civility: '文明创建',
  relief: '扶贫帮困',
  safety: '治安维稳',
  education: '宣传教育',
  culture: '文体娱乐',
  advice: '建言献策',
  own: '自主服务',
} as const;

/** 特长 */
export const talentTexts = {
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

/** 空闲时间 */
export const spareTimeTexts = {
  'weekday-day': '工作日白天',
  'weekday-evening': '工作日晚上',
  'weekend-day': '周末白天',
  'weekend-evening': '周末晚上',
  holiday: '节假日',
} as const;
