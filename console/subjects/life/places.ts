import { aboveBranches, memberKeepers, under } from '../../pages/places/further-page';

export const lifeLists = under('life', [
  {
    to: '/sittings',
    title: '集会',
    more: '签到、请假、缺席和补课，一次集会一页',
    roles: [...memberKeepers, 'discipline-commissioner'],
  },
  { to: '/my-sittings', title: '我的集会', more: '通知我参加的，我请假、缺席和要补课的' },
  {
    to: '/life/year',
    title: '支部全年组织生活',
    more: '计划的、已召开的、未召开的，按月列出',
    roles: [...memberKeepers, 'discipline-commissioner'],
    concerns: ['branch'],
  },
  {
    to: '/life/attendance',
    title: '组织生活出勤',
    more: '应到、实到、请假、缺席，按组织、类别和人员',
    roles: [...memberKeepers, 'auditor'],
    concerns: [...aboveBranches, 'branch'],
  },
  {
    to: '/life/plan',
    title: '组织生活计划执行',
    more: '年度计划中已召开、未召开的，会议记录逾期的',
    roles: [...memberKeepers, 'auditor'],
    concerns: aboveBranches,
  },
  {
    to: '/life/study',
    title: '学时',
    more: '每名党员本年的学时，还差多少',
    roles: [...memberKeepers, 'discipline-commissioner'],
  },
  {
    to: '/exemptions',
    title: '免除硬性要求',
    more: '年老体弱、因病等另列的党员，列名、续期和终止',
    roles: memberKeepers,
  },
]);
