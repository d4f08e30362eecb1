export const attachmentsTexts = {
  title: '附件',
  none: '还没有附件。',
  add: '上传附件',
  clean: '已查毒',
  unscanned: '未查毒',
  kept: '已加密保存',
  by: (name: string, when: string) => `${name} ${when}上传`,
  removed: (kind: string, name: string, when: string) => `${kind}：已由${name}于${when}收回`,
  takeBack: '收回',
  takeBackIntro: '收回后不再能查看；收回的记录会保留。办理中已用到的附件不能收回。',
  save: '保存',
  reason: '收回的理由',
} as const;
