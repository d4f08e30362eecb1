export const toldTexts = {
  intro: '以短信、邮件、企业微信发出的通知；站内通知由本人在自己的收件箱查看，这里不显示内容。',
  at: '时间',
  channel: '方式',
  address: '发往',
  status: '结果',
  nothing: '还没有向此人发过站外通知。',
} as const;
