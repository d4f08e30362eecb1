import { type FurtherPage, memberKeepers } from '../../pages/places/further-page';

export const settingsPlaces: readonly FurtherPage[] = [
  { to: '/settings/rules', title: '规则参数', more: '各种事项的期限和要求，依据哪份文件，本级有没有另行设定' },
  {
    to: '/settings/values',
    title: '通知与提醒设置',
    more: '免打扰时段、每日汇总、哪些情况可以发短信',
    roles: [...memberKeepers, 'administrator', 'security-administrator', 'auditor'],
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
    roles: [...memberKeepers, 'administrator'],
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
