/** What somebody did outside a case, as it stands in the audit, in the words of those who read it. */
export const auditActions: Record<string, string> = {
  approved: '同意',
  asked: '提交申请',
  attached: '上传',
  changed: '修改',
  compared: '与全国系统核对',
  created: '新建',
  countered: '冲正',
  discarded: '作废',
  exported: '导出',
  'identity-linked': '关联身份',
  'identity-removed': '解除身份关联',
  imported: '导入',
  'looked-up': '查找',
  made: '出具',
  overridden: '设定本级参数',
  'password-changed': '修改密码',
  printed: '打印',
  published: '公布',
  read: '查看',
  refused: '拒收',
  'rehearsal-started': '发起推演',
  removed: '收回',
  reopened: '重新打开',
  retired: '停用',
  retried: '重新核对',
  'role-dated': '设定任职截止日期',
  'role-given': '任职',
  'second-factor-reset': '重置动态验证码',
  'second-factor-set': '设置动态验证码',
  'session-ended': '结束登录会话',
  set: '设定',
  settled: '核对来款',
  'sign-in-given': '开通登录',
  'sign-in-taken': '取消登录',
  'sign-in-failed': '登录失败',
  'sign-in-freed': '解除登录锁定',
  'sign-in-locked': '登录失败过多被锁定',
  'signed-in': '登录',
  'signed-out': '退出登录',
  started: '启动',
  'taken-back': '取消本级参数',
  ticked: '登记转告',
  unmasked: '查看完整信息',
  voted: '投票',
};

/** To what he did it. */
export const auditObjects: Record<string, string> = {
  approval: '须经他人同意的操作',
  attachment: '附件',
  ballot: '无记名投票',
  batch: '批次',
  'batch-row': '批次中的一行',
  'book-entry': '党费台账',
  'calendar-year': '工作日历',
  case: '事项',
  'check-up': '体检',
  comparison: '与全国系统的核对',
  contact: '联系方式',
  document: '文书',
  job: '导入或推演',
  list: '列表',
  member: '党员',
  organisation: '党组织',
  'outside-organisation': '外系统党组织',
  'payment-list': '来款清单',
  person: '人员',
  'relay-line': '人工转告事项',
  'relay-lines': '人工转告清单',
  rule: '规则参数',
  sample: '示例数据',
  setting: '设置',
  'side-task': '配套事项',
  'sign-in': '未知用户名的登录',
  start: '自动发起',
  template: 'Word 模板',
};

// One code, another word for each.
const closed: Record<string, string> = { organisation: '撤销', 'side-task': '登记' };
const refused: Record<string, string> = { approval: '不同意' };

export const auditObject = (kind: string): string => auditObjects[kind] ?? kind;

/** @param kind of the object, since closing an organisation is no closing of a side task */
export const auditAction = (kind: string, action: string): string =>
  ({ closed, refused })[action]?.[kind] ?? auditActions[action] ?? action;
