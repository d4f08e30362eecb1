export const passwordTexts = {
  title: '修改密码',
  must: '首次登录，请先换一个自己的密码',
  now: '现在的密码',
  next: '新密码',
  rule: '至少 10 个字符。',
  again: '再填一遍新密码',
  differ: '两遍填写的新密码不一样',
  save: '保存新密码',
  done: '密码已修改。您在其他设备上的登录都已退出。',
} as const;
