export const correctTexts = {
  title: '更正登记的内容',
  more: '只改登记有误的内容。所在党支部、转正、停止党籍等须办理相应事项，不在这里改。身份证号、电话、住址不填则不改。',
  submit: '保存更正',
  done: '已更正。',
  newNumber: '身份证号改为',
  newPhone: '电话改为',
  newAddress: '住址改为',
  removePhone: '删去登记的电话',
  removeAddress: '删去登记的住址',
  newAlso: '另一组织关系改为',
  removeAlso: '不再有另一组织关系',
  nothing: '没有改动，不必保存。',
} as const;
