/** Where a message by a channel stands. */
export const deliveryStatusTitles = {
  waiting: '待发送',
  sent: '已发送',
  delivered: '已送达',
  failed: '未成功',
  'given-up': '已放弃',
} as const;

/** Ways to tell somebody outside the inbox. */
export const channelTitles = { mail: '邮件', sms: '短信', wecom: '企业微信' } as const;

export type ChannelName = keyof typeof channelTitles;

/** Why somebody has to be told by a person. */
export const relayReasons = {
  'no-channel': '没有可用的电子方式',
  'opted-out': '本人不愿接收',
  failed: '发送未成功',
} as const;

/** Ways in which a line of the 人工转告 list was passed on. */
export const relayWays = { phone: '电话', visit: '上门', family: '家属转告', letter: '信函', other: '其他' } as const;
