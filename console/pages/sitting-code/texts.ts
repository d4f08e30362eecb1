export const sittingCodeTexts = {
  title: '手机签到',
  how: '用手机打开“我的事”里的“集会”，输入签到码；或用手机相机扫二维码。',
  code: '签到码',
  until: '签到封存前有效。没带手机的，请找签到人。',
  back: '回到签到名单',
} as const;
