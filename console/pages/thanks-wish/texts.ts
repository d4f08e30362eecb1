export const thanksWishTexts = {
  title: '感谢信意愿',
  intro: '每年1月，社区向上一年度参加服务三次以上的同志所在单位党组织发感谢信。不希望发的，可以在这里说明。',
  wanted: '目前：可以发感谢信。',
  none: '目前：不发感谢信。',
  sayNone: '请不要发感谢信',
  sayWanted: '可以发感谢信',
} as const;
