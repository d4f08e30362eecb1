export const reportTexts = {
  title: '在职党员手机报到',
  how: '请填写报到单上的报到码。报到码只能使用一次，大小写、空格和横线不影响。',
  code: '报到码',
  send: '报到',
  received: '已收到',
  receivedMore: '报到码有效的，社区会在五个工作日内签收并与您联系；没有收到联系的，请持报到单到社区。',
  again: '再报一人',
} as const;
