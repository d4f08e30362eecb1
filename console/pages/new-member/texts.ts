export const newMemberTexts = {
  title: '录入党员',
  intro:
    '用于把已在本组织的党员补录进系统。从外单位转来的党员请发起“组织关系接转”，很多人请用“批量导入”。性别和出生日期按身份证号自动填写；正式党员须填转正日期。',
  branch: '所在党支部',
  submit: '录入',
  import: '批量导入',
  fullNote: '（正式党员须填）',
  fullWanted: '正式党员请填写转正日期；预备党员请在“类别”中选“预备党员”',
} as const;
