type Words = Readonly<Record<string, string>>;

/** What the codes of a member are called. */
export const codeTexts = {
  sexes: { male: '男', female: '女' } as Words,
  educations: {
    postgraduate: '研究生',
    bachelor: '大学本科',
    college: '大学专科',
    'secondary-vocational': '中专',
    'senior-high': '高中中技',
    'junior-high': '初中及以下',
  } as Words,
  categories: {
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
  } as Words,
  tags: {
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
  } as Words,
  informWays: {
    'in-app': '站内',
    sms: '短信',
    mail: '邮件',
    wecom: '企业微信',
    phone: '电话',
    visit: '上门',
    family: '家属转告',
    letter: '信函',
  } as Words,
} as const;

/** The words of codes as a form chooses among them. */
export const choicesOf = (words: Words): { const: string; title: string }[] =>
  Object.entries(words).map(([code, title]) => ({ const: code, title }));
