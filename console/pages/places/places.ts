import type { Schemas } from '../../api/client';
import type { placesTexts } from './texts';

/** Another page, and for whom it is of use. What somebody may not see the API refuses; here it is only not offered. */
export interface FurtherPage {
  to: string;
  title: string;
  /** What is there, in half a sentence. */
  more: string;
  /** Under which heading it stands; those of none come last. */
  group?: keyof typeof placesTexts.groups;
  /** Roles of which one must be held; for everybody where there are none. */
  roles?: readonly Schemas['Me']['roles'][number]['role'][];
  /** Not a page of the console: opened beside it, below the address of the site. */
  outside?: boolean;
}

const keepers = ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'] as const;

/** 名单与统计: one line a page. */
export const listPages: readonly FurtherPage[] = [
  {
    to: '/relay-lines',
    title: '人工转告',
    more: '没有收到通知的同志，由人告诉，告诉后登记',
    roles: [...keepers, 'group-leader'],
  },
  {
    to: '/sittings',
    group: 'life',
    title: '集会',
    more: '签到、请假、缺席和补课，一次集会一页',
    roles: [...keepers, 'discipline-commissioner'],
  },
  { to: '/my-sittings', group: 'life', title: '我的集会', more: '通知我参加的，我请假、缺席和要补课的' },
  {
    to: '/life/year',
    group: 'life',
    title: '支部全年组织生活',
    more: '计划的、已召开的、未召开的，按月列出',
    roles: [...keepers, 'discipline-commissioner'],
  },
  {
    to: '/life/attendance',
    group: 'life',
    title: '组织生活出勤',
    more: '应到、实到、请假、缺席，按组织、类别和人员',
    roles: [...keepers, 'auditor'],
  },
  {
    to: '/life/plan',
    group: 'life',
    title: '组织生活计划执行',
    more: '年度计划中已召开、未召开的，会议记录逾期的',
    roles: [...keepers, 'auditor'],
  },
  {
    to: '/life/study',
    group: 'life',
    title: '学时',
    more: '每名党员本年的学时，还差多少',
    roles: [...keepers, 'discipline-commissioner'],
  },
  {
    to: '/exemptions',
    group: 'life',
    title: '免除硬性要求',
    more: '年老体弱、因病等另列的党员，列名、续期和终止',
    roles: keepers,
  },
  { to: '/dues', group: 'dues', title: '党费收缴', more: '一个支部一年的党费，登记交纳，未交名单', roles: keepers },
  {
    to: '/payment-lists',
    group: 'dues',
    title: '来款清单',
    more: '银行、微信收到的党费，逐笔核对到人',
    roles: keepers,
  },
  {
    to: '/dues-figures',
    group: 'dues',
    title: '党费收缴统计',
    more: '各支部应交、已交、未交，点数字看名单',
    roles: keepers,
  },
  { to: '/hand-overs', group: 'dues', title: '党费上交', more: '各支部每季度上交了多少，逐笔清单', roles: keepers },
  {
    to: '/books',
    group: 'dues',
    title: '党费收支',
    more: '党委的收支台账、五项使用和结余',
    roles: [...keepers, 'auditor'],
  },
  { to: '/large-gifts', group: 'dues', title: '大额党费', more: '自愿一次性多交、全部上缴的', roles: keepers },
  {
    to: '/dues-published',
    group: 'dues',
    title: '党费公示',
    more: '每年向党员公布收缴和使用情况，打印交纳名册',
    roles: keepers,
  },
  {
    to: '/boards',
    group: 'registration',
    title: '双报到情况',
    more: '按社区、网格、单位：名册、已报到、服务中、报到未到和两个率',
    roles: [...keepers, 'community-worker', 'grid-worker'],
  },
  {
    to: '/registrants',
    group: 'registration',
    title: '报到党员',
    more: '谁到社区报到，站在哪一步；打印报到单、报到证、联络卡',
    roles: [...keepers, 'community-worker', 'grid-worker'],
  },
  {
    to: '/registrant-lists',
    group: 'registration',
    title: '单位名册',
    more: '单位送来的名册，核对后采用',
    roles: [...keepers, 'community-worker'],
  },
  {
    to: '/grids',
    group: 'registration',
    title: '网格',
    more: '社区的网格和网格员',
    roles: [...keepers, 'community-worker'],
  },
  {
    to: '/units',
    group: 'registration',
    title: '单位',
    more: '在职党员所在的单位，联络员，免登录链接',
    roles: [...keepers, 'community-worker'],
  },
  {
    to: '/units/answers',
    group: 'registration',
    title: '单位答复待处理',
    more: '单位通过链接说明的暂缓情况，核对后办理',
    roles: [...keepers, 'community-worker'],
  },
  {
    to: '/units/projects',
    group: 'registration',
    title: '需求和项目清单',
    more: '共驻共建：谁提出、谁认领、什么时候完成',
    roles: [...keepers, 'community-worker'],
  },
  {
    to: '/units/resources',
    group: 'registration',
    title: '资源清单',
    more: '单位和社区提供的场地等，预约和每年确认',
    roles: [...keepers, 'community-worker'],
  },
  {
    to: '/units/council',
    group: 'registration',
    title: '大工委和联席会成员',
    more: '哪个单位由谁参加，任期起止',
    roles: [...keepers, 'community-worker'],
  },
  {
    to: '/units/opinions',
    group: 'registration',
    title: '单位评价意见',
    more: '请各社区答复的，没有答复的如实列明',
    roles: [...keepers, 'community-worker'],
  },
  {
    to: '/units/consents',
    group: 'registration',
    title: '亮身份',
    more: '本人同意的记录，公示牌和胸卡',
    roles: [...keepers, 'community-worker', 'grid-worker'],
  },
  {
    to: '/unit-letters',
    group: 'registration',
    title: '感谢信和反馈函',
    more: '给单位的感谢信、反馈函：审阅、打印、发出',
    roles: [...keepers, 'community-worker'],
  },
  {
    to: '/never-came',
    group: 'registration',
    title: '报到未到年度名单',
    more: '多次联系仍未参加服务的，供民主评议参考，不公布',
    roles: [...keepers, 'community-worker'],
  },
  { to: '/thanks-wish', title: '感谢信意愿', more: '不希望社区发感谢信的，在这里说明' },
  { to: '/ballots', title: '投票', more: '等我投的无记名投票' },
  { to: '/verify', title: '查验文书', more: '凭校验码查介绍信、调整通知、回执是否有效' },
  {
    to: '/audit',
    title: '操作留痕',
    more: '谁在什么时候查看、修改或导出了什么',
    roles: ['administrator', 'security-administrator', 'auditor'],
  },
  {
    to: '/audit-checks',
    title: '留痕核对',
    more: '每天夜里的核对结果',
    roles: ['administrator', 'security-administrator', 'auditor'],
  },
  { to: '/starts', title: '自动发起记录', more: '系统自动发起的事项，未成功的再发起', roles: ['administrator'] },
  { to: '/sweeps', title: '定期核查记录', more: '系统每天核查登记簿的结果', roles: ['administrator', 'auditor'] },
  { to: '/batches', title: '批量办理', more: '多人一起发起的批次，核对、启动和进度', roles: keepers },
  {
    to: '/check-up',
    title: '名册体检',
    more: '缺什么、什么到期了、哪里前后不一致，点开名单逐条处理',
    roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer', 'administrator'],
  },
  {
    to: '/imports',
    title: '名册导入',
    more: '导入党组织、党员、人员职务的 Excel 名册，查看导入情况',
    roles: ['organisation-officer', 'administrator'],
  },
  {
    to: '/national/differences',
    title: '与全国系统核对',
    more: '用全国系统导出的名册逐人比对，列出不一致的地方',
    roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'],
  },
  {
    to: '/three-nots',
    group: 'duties',
    title: '三不情况',
    more: '连续几个月没有参加组织生活、交纳党费、做党分配的工作的党员，只供支部委员会和组织员查看',
    roles: [...keepers, 'discipline-commissioner'],
  },
  {
    to: '/openings',
    group: 'registration',
    title: '岗位、服务项目和微心愿',
    more: '设岗、公布、双向选择，推荐给适合的同志',
    roles: [...keepers, 'community-worker', 'grid-worker'],
  },
  {
    to: '/serving',
    group: 'registration',
    title: '在岗和认领情况',
    more: '谁在哪里服务，按网格和组织查看',
    roles: [...keepers, 'community-worker', 'grid-worker'],
  },
  {
    to: '/services',
    group: 'registration',
    title: '服务认证',
    more: '服务记录，逾期未认证的由社区认证',
    roles: [...keepers, 'community-worker', 'grid-worker'],
  },
  { to: '/my-services', group: 'registration', title: '我的服务', more: '身边适合我的，我认领的，我的服务记录' },
  {
    to: '/assignments',
    group: 'duties',
    title: '党分配的工作',
    more: '分配给党员的工作，答复和完成情况',
    roles: [...keepers, 'discipline-commissioner'],
  },
  {
    to: '/side-tasks',
    title: '配套事项',
    more: '全国系统登记、转正讨论、原任职务等还要办的事',
    roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'],
  },
  {
    to: '/handovers',
    title: '交接清单',
    more: '离任人员手里的事，现在由谁办理',
    roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'],
  },
  {
    to: '/outside-organisations',
    title: '外系统党组织',
    more: '介绍信转往、转自的党组织和联系方式',
    roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'],
  },
];

/** 设置: one line a page. */
export const settingPages: readonly FurtherPage[] = [
  { to: '/password', title: '修改密码', more: '换一个自己的登录密码' },
  { to: '/me', title: '个人设置', more: '怎样通知我、在哪些设备上登录、动态验证码' },
  { to: '/welcome', title: '录入名册', more: '组织、党员、任职人员，用现成的表格一步步导入', roles: ['administrator'] },
  {
    to: '/people',
    title: '任职人员和登录',
    more: '任命、定任职的最后一天、开通和停用登录',
    roles: [
      'secretary',
      'deputy-secretary',
      'organisation-commissioner',
      'discipline-commissioner',
      'organisation-officer',
      'community-worker',
      'administrator',
      'security-administrator',
      'auditor',
    ],
  },
  {
    to: '/approvals',
    title: '待同意事项',
    more: '须经另一人同意才能办的事：我申请的，和我能同意的',
    roles: ['organisation-officer', 'administrator', 'security-administrator', 'auditor'],
  },
  { to: '/settings/rules', title: '规则参数', more: '各种事项的期限和要求，依据哪份文件，本级有没有另行设定' },
  {
    to: '/settings/values',
    title: '通知与提醒设置',
    more: '免打扰时段、每日汇总、哪些情况可以发短信',
    roles: [...keepers, 'administrator', 'security-administrator', 'auditor'],
  },
  { to: '/settings/calendar', title: '工作日历', more: '每年的放假和调休上班安排，期限按它计算' },
  {
    to: '/settings/templates',
    title: '文书模板',
    more: '用本单位自己的 Word 模板出具介绍信等文书',
    roles: ['organisation-officer', 'administrator'],
  },
  {
    to: '/settings/channels',
    title: '发送渠道',
    more: '邮件、短信、企业微信是否可用，通知有没有送到',
    roles: [...keepers, 'administrator'],
  },
  {
    to: '/rehearsals',
    title: '推演',
    more: '用虚构的人员把一件事从头到尾走一遍',
    roles: ['organisation-officer', 'administrator'],
  },
  {
    to: 'api/docs',
    title: '接口说明',
    more: '供信息技术人员对接其他系统时查阅',
    roles: ['administrator'],
    outside: true,
  },
];
