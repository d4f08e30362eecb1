/** 党员类别. */
export const memberKinds = { full: '正式党员', probationary: '预备党员' } as const;

/**
 * 党籍状态. `arriving`: came with a letter from another system and is not received yet; `transferred`: gone to one. Neither
 * is a member of a branch here.
 */
export const standings = {
  normal: '正常',
  lost: '失联',
  stopped: '停止党籍',
  ended: '出党或去世',
  arriving: '待接收',
  transferred: '已转出',
} as const;

/** Standings of those who have no relation here, for lists and counts to leave out. */
export const notHere: readonly string[] = ['arriving', 'transferred'];

export const sexes = { male: '男', female: '女' } as const;

/** 学历, by the rows of the 党内统计. */
export const educations = {
  postgraduate: '研究生',
  bachelor: '大学本科',
  college: '大学专科',
  'secondary-vocational': '中专',
  'senior-high': '高中中技',
  'junior-high': '初中及以下',
} as const;

/** 人员类别, by the rows of the 党内统计. */
export const categories = {
  government: '党政机关工作人员',
  'institution-manager': '事业单位管理人员',
  'institution-professional': '事业单位专业技术人员',
  'enterprise-manager': '企业管理人员',
  'enterprise-professional': '企业专业技术人员',
  worker: '工勤技能人员',
  'social-organisation': '社会组织从业人员',
  farmer: '农牧渔民',
  military: '军人武警',
  student: '学生',
  retired: '离退休人员',
  other: '其他',
} as const;

/** Marks of a member, several at once. Who has retired is told by his category. */
export const tags = {
  floating: '流动',
  hardship: '困难',
  immobile: '行动不便',
  pocket: '口袋',
  'community-worker': '社区工作者',
  'new-organisation': '两新组织',
  unemployed: '下岗失业',
  'jobless-graduate': '未就业毕业生',
  'in-service': '在职',
  migrant: '外来务工',
  veteran: '复转军人',
  'self-managed': '自管',
  separated: '人户分离',
} as const;

/** 告知方式: how a notice reaches him. */
export const informWays = {
  'in-app': '站内',
  sms: '短信',
  mail: '邮件',
  wecom: '企业微信',
  phone: '电话',
  visit: '上门',
  family: '家属转告',
  letter: '信函',
} as const;

/** The codes of a table, as zod's `enum` takes them. */
export const codes = <T extends Readonly<Record<string, unknown>>>(
  table: T,
): [keyof T & string, ...(keyof T & string)[]] => Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
