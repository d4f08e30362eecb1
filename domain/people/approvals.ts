/** What needs a second one's yes (三员分立), as those who say it read it. */
export const approvalKinds = {
  role: '任职、延长任职，或结束三员任职',
  'sign-in': '开通登录或重置密码',
  'sign-in-end': '停用安全管理员的登录',
  identity: '关联身份认证账号',
  'second-factor': '重置动态验证码',
  'unmasked-export': '导出未脱敏名册',
  import: '批量导入人员职务',
} as const;

export type ApprovalKind = keyof typeof approvalKinds;

export const approvalStatuses = { waiting: '待同意', approved: '已同意', refused: '不同意', used: '已办理' } as const;

export type ApprovalStatus = keyof typeof approvalStatuses;
