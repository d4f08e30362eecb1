export const channelsTexts = {
  title: '发送记录',
  intro: '通过邮件、短信和企业微信发给本单位及下级人员的通知是否送到。没有送到的，会转入人工转告。',
  status: '状态',
  statuses: { waiting: '待发送', sent: '已发出', delivered: '已送达', failed: '未送达', 'given-up': '不再发送' },
  organisation: '党组织',
  who: '收件人',
  channel: '渠道',
  address: '地址',
  when: '时间',
  tries: '次数',
  next: (when: string) => `下次 ${when}`,
  none: '没有符合条件的发送记录。',
} as const;
