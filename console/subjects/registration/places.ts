import { aboveBranches, memberKeepers, under } from '../../pages/places/further-page';

const withWorkers = [...memberKeepers, 'community-worker'] as const;
const withGridWorkers = [...withWorkers, 'grid-worker'] as const;

export const registrationLists = under('registration', [
  {
    to: '/boards',
    title: '双报到情况',
    more: '按社区、网格、单位：名册、已报到、服务中、报到未到和两个率',
    roles: withGridWorkers,
    concerns: aboveBranches,
  },
  {
    to: '/registrants',
    title: '报到党员',
    more: '谁到社区报到，站在哪一步；打印报到单、报到证、联络卡',
    roles: withGridWorkers,
  },
  {
    to: '/services/figures',
    title: '服务统计',
    more: '按服务类别：已认证的次数、人数和时长',
    roles: withWorkers,
  },
  {
    to: '/registrant-lists',
    title: '单位名册',
    more: '单位送来的名册，核对后采用',
    roles: withWorkers,
  },
  {
    to: '/grids',
    title: '网格',
    more: '社区的网格和网格员',
    roles: withWorkers,
  },
  {
    to: '/units',
    title: '单位',
    more: '在职党员所在的单位，联络员，免登录链接',
    roles: withWorkers,
  },
  {
    to: '/units/answers',
    title: '单位答复待处理',
    more: '单位通过链接说明的暂缓情况，核对后办理',
    roles: withWorkers,
  },
  {
    to: '/units/projects',
    title: '需求和项目清单',
    more: '共驻共建：谁提出、谁认领、什么时候完成',
    roles: withWorkers,
  },
  {
    to: '/units/resources',
    title: '资源清单',
    more: '单位和社区提供的场地等，预约和每年确认',
    roles: withWorkers,
  },
  {
    to: '/units/pairings',
    title: '结对',
    more: '单位和社区、党员和住户结对，每年一月确认一次',
    roles: withWorkers,
  },
  {
    to: '/units/figures',
    title: '共驻共建情况',
    more: '按社区：单位结对率、结对数、需求完成率',
    roles: withWorkers,
    concerns: aboveBranches,
  },
  {
    to: '/units/council',
    title: '大工委和联席会成员',
    more: '哪个单位由谁参加，任期起止',
    roles: withWorkers,
  },
  {
    to: '/units/opinions',
    title: '单位评价意见',
    more: '请各社区答复的，没有答复的如实列明',
    roles: withWorkers,
  },
  {
    to: '/units/consents',
    title: '亮身份',
    more: '本人同意的记录，公示牌和胸卡',
    roles: withGridWorkers,
  },
  {
    to: '/unit-letters',
    title: '感谢信和反馈函',
    more: '给单位的感谢信、反馈函：审阅、打印、发出',
    roles: withWorkers,
  },
  {
    to: '/never-came',
    title: '报到未到年度名单',
    more: '多次联系仍未参加服务的，供民主评议参考，不公布',
    roles: withWorkers,
  },
  { to: '/thanks-wish', title: '感谢信意愿', more: '不希望社区发感谢信的，在这里说明' },
  {
    to: '/openings',
    title: '岗位、服务项目和微心愿',
    more: '设岗、公布、双向选择，推荐给适合的同志',
    roles: withGridWorkers,
  },
  {
    to: '/serving',
    title: '在岗和认领情况',
    more: '谁在哪里服务，按网格和组织查看',
    roles: withGridWorkers,
  },
  {
    to: '/services',
    title: '服务认证',
    more: '服务记录，逾期未认证的由社区认证',
    roles: withGridWorkers,
  },
  { to: '/my-services', title: '我的服务', more: '身边适合我的，我认领的，我的服务记录' },
]);
