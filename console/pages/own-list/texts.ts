export const ownListTexts = {
  source: (title: string) => `${title}中产生的名单，随登记随时更新。`,
  name: '姓名',
  about: '情况',
  what: '可以办的',
  start: (title: string) => `发起${title}`,
  startFor: (title: string, name: string) => `为${name}发起${title}`,
  open: (title: string) => `打开${title}`,
  nothing: '名单现在是空的。',
} as const;
