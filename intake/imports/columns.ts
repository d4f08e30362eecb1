import { type Heading, identityHeadings, passedOver, type ReadTable } from '../../sheets/headings';

/** The kinds of sheet, in the order in which they depend on each other. */
export const sheetKinds = {
  organisations: '组织',
  members: '党员',
  people: '人员职务',
  pastLife: '往期组织生活',
  pastDues: '往期党费',
  exemptions: '免除名单',
} as const;
export type SheetKind = keyof typeof sheetKinds;

const DATE = '如 2026-11-22';

export const sheetColumns = {
  organisations: {
    code: { heading: '组织代码', also: ['代码'], needed: true, hint: '字母、数字和连字符，全系统唯一' },
    name: { heading: '组织名称', also: ['名称', '党组织名称', '组织全称'], needed: true, hint: '全称' },
    kind: { heading: '类别', also: ['组织类别'], needed: true, hint: '党工委、党委、党总支、党支部、党小组' },
    parent: { heading: '上级组织代码', also: ['上级代码'], hint: '最上级组织不填' },
    approves: {
      heading: '有审批权',
      also: ['审批预备党员权限', '可审批预备党员', '具有审批预备党员权限'],
      hint: '能否审批预备党员：是、否；党支部、党小组不填是',
    },
    phone: { heading: '电话', also: ['联系电话'], hint: '手机，或带区号的固定电话' },
    address: { heading: '地址', also: ['办公地址', '通讯地址'], hint: '' },
    fax: { heading: '传真', also: ['传真号码'], hint: '带区号' },
    postcode: { heading: '邮编', also: ['邮政编码'], hint: '6位数字，单元格设为文本' },
  },
  members: {
    name: { heading: '姓名', needed: true, hint: '' },
    sex: { heading: '性别', hint: '男、女；可不填，按身份证号' },
    ethnicity: { heading: '民族', needed: true, hint: '如 汉族' },
    identity: {
      heading: '身份证号',
      also: identityHeadings,
      needed: true,
      hint: '18位，单元格设为文本',
    },
    birth: {
      heading: '出生日期',
      also: ['出生年月日', '出生年月', '生日'],
      hint: `可不填；填写则与身份证号核对，${DATE}`,
    },
    education: {
      heading: '学历',
      also: ['文化程度', '学历情况', '最高学历'],
      needed: true,
      hint: '研究生、大学本科、大学专科、中专、高中中技、初中及以下',
    },
    category: { heading: '人员类别', needed: true, hint: '党内统计的人员类别，如 离退休人员' },
    kind: { heading: '党员类型', also: ['党员类别', '党员性质', '党员状态'], needed: true, hint: '正式党员、预备党员' },
    branch: {
      heading: '所在党支部代码',
      also: ['党支部代码', '所在支部代码', '组织代码', '所在党组织代码', '所属党支部代码'],
      needed: true,
      hint: '',
    },
    group: { heading: '党小组代码', also: ['所在党小组代码'], hint: '属于所填党支部的党小组' },
    lookedAfter: { heading: '又管组织代码', also: ['又管党组织代码'], hint: '另由何组织联系服务，可不填' },
    joined: {
      heading: '入党日期',
      also: ['入党时间', '加入党组织日期', '加入中共组织日期', '加入中国共产党日期', '加入党组织时间'],
      needed: true,
      hint: DATE,
    },
    full: {
      heading: '转正日期',
      also: ['转正时间', '转为正式党员日期', '转为正式党员时间'],
      hint: `正式党员必填，${DATE}`,
    },
    phone: { heading: '手机', also: ['手机号', '手机号码', '移动电话', '联系电话', '联系方式', '电话'], hint: '' },
    address: { heading: '住址', also: ['家庭住址', '家庭地址', '现居住地', '现住址', '居住地址', '地址'], hint: '' },
    post: { heading: '工作岗位', also: ['工作单位及职务', '工作单位', '单位及职务', '工作单位职务'], hint: '' },
    standing: { heading: '党籍状态', hint: '正常、失联、停止党籍；不填为正常' },
    disposition: { heading: '处置中', hint: '是否正在组织处置：是、否' },
    tags: { heading: '标记', also: ['人员标记'], hint: '多个用顿号分开：流动、口袋、困难、行动不便 等' },
    duesPaidTo: { heading: '党费交至', hint: '如 2026-10' },
    duesExempt: { heading: '免交党费', hint: '是、否' },
    informBy: { heading: '告知方式', hint: '站内、短信、邮件、企业微信、电话、上门、家属转告、信函' },
  },
  people: {
    name: { heading: '姓名', needed: true, hint: '' },
    loginName: { heading: '登录名', also: ['用户名', '账号'], hint: '与身份证号至少填写一项；密码由管理员另行发放' },
    id: { heading: '人员编号', hint: '导出的名册中有，新填写的留空' },
    identity: { heading: '身份证号', also: identityHeadings, hint: '此人是在册党员时填写，单元格设为文本' },
    organisation: { heading: '组织代码', also: ['任职组织代码'], needed: true, hint: '' },
    role: {
      heading: '职务',
      also: ['党内职务', '角色'],
      needed: true,
      hint: '书记、副书记、组织委员、纪检委员、党小组长、组织员、社区工作者、系统管理员、安全管理员、审计员',
    },
    from: { heading: '任职日期', also: ['任职时间'], needed: true, hint: DATE },
    to: { heading: '免职日期', also: ['免职时间'], hint: `仍在任不填，${DATE}` },
  },
  pastLife: {
    name: { heading: '姓名', needed: true, hint: '' },
    identity: { heading: '身份证号', also: identityHeadings, needed: true, hint: '18位，单元格设为文本' },
    heldOn: { heading: '活动日期', also: ['日期', '会议日期', '召开日期', '时间'], needed: true, hint: DATE },
    sitting: {
      heading: '活动类别',
      also: ['类别', '会议类别', '活动名称', '组织生活形式'],
      needed: true,
      hint: '党员大会、支委会、党小组会、党课、主题党日、组织生活会、民主评议党员、谈心谈话',
    },
    attended: {
      heading: '参加情况',
      also: ['出席情况', '到会情况', '签到情况'],
      needed: true,
      hint: '到会、迟到、请假、缺席、已补课',
    },
  },
  pastDues: {
    name: { heading: '姓名', needed: true, hint: '' },
    identity: { heading: '身份证号', also: identityHeadings, needed: true, hint: '18位，单元格设为文本' },
    month: {
      heading: '党费月份',
      also: ['月份', '所属月份', '缴费月份', '交费月份'],
      needed: true,
      hint: '如 2026-10',
    },
    paid: {
      heading: '交纳情况',
      also: ['缴纳情况', '交费情况', '缴费情况'],
      needed: true,
      hint: '已交、补交、未足额、免交、未交',
    },
  },
  exemptions: {
    name: { heading: '姓名', needed: true, hint: '' },
    identity: { heading: '身份证号', also: identityHeadings, needed: true, hint: '18位，单元格设为文本' },
    ground: {
      heading: '免除类别',
      also: ['免除原因类别', '类别'],
      needed: true,
      hint: '年老体弱、因病、出国（境）、外派、在流入地参加',
    },
    from: { heading: '起始日期', also: ['开始日期', '起始时间'], needed: true, hint: DATE },
    to: { heading: '截止日期', also: ['终止日期', '到期日期', '截止时间'], hint: `没有期限不填，${DATE}` },
    basis: { heading: '依据', also: ['原因', '免除原因', '理由'], hint: '最多200字，加密保存' },
  },
} as const satisfies Record<SheetKind, Record<string, Heading>>;

export type SheetField<Kind extends SheetKind> = keyof (typeof sheetColumns)[Kind] & string;

/** A sheet whose headings are understood, of one kind. */
export type Table = ReadTable & { kind: SheetKind };

const ofMembersBranch = ['所在党支部', '所在党支部名称', '所在支部', '党支部', '支部', '党小组', '性别', '年龄'];

// Stand in lists that are exported here, and say nothing that the codes beside them do not: names of organisations, marks.
const toldByOthers: Record<SheetKind, readonly string[]> = {
  organisations: ['层级路径', '上级组织', '上级组织名称', '撤销日期'],
  members: ['所在党支部', '所在党支部名称', '所在支部', '所在党组织', '党小组', '又管组织', '年龄', '党龄'],
  people: ['组织', '组织名称', '任职组织', '是否在册党员', '已停用登录'],
  pastLife: ofMembersBranch,
  pastDues: [...ofMembersBranch, '应交', '应交金额', '实交', '实交金额', '金额', '交费日期', '缴费日期'],
  exemptions: ofMembersBranch,
};

/** The fields of a kind of sheet, in the order of the template. */
export const importFields = (kind: SheetKind) => Object.entries<Heading>(sheetColumns[kind]);

/** Which field a plain heading means, by all the names that it is known to have. */
export const knownField = (kind: SheetKind, heading: string): string | undefined =>
  importFields(kind).find(([, column]) => column.heading === heading || column.also?.includes(heading))?.[0];

/** Whether a column is left out of itself: it is the office's own, or says what a code beside it says. */
export const isLeftOut = (kind: SheetKind, heading: string): boolean =>
  passedOver.has(heading) || toldByOthers[kind].includes(heading);
