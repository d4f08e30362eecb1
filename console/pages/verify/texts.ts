export const verifyTexts = {
  home: '进入系统',
  title: '查验文书',
  how: '介绍信、调整通知和回执的页脚印有 12 位校验码。填在下面，就能知道这份文书现在是否有效。不用登录，也不显示文书内容。',
  code: '校验码',
  hint: '如 H7KM-3QXW-9TBD',
  ask: '查验',
  said: (kind: string, status: string) => `这份${kind}${status}。`,
  unknown: '没有这个校验码。请对照纸面再核对一遍：其中没有数字 0、1，也没有字母 O、I、L。',
  validMore: '请再核对纸面上的姓名、编号与来人是否一致。',
  invalidMore: '请不要凭它办理。如有疑问，请联系开具文书的党组织。',
} as const;
