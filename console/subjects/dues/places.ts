import { aboveBranches, memberKeepers, under } from '../../pages/places/further-page';

export const duesLists = under('dues', [
  {
    to: '/dues',
    title: '党费收缴',
    more: '一个支部一年的党费，登记交纳，未交名单',
    roles: memberKeepers,
    concerns: ['branch'],
  },
  {
    to: '/payment-lists',
    title: '来款清单',
    more: '银行、微信收到的党费，逐笔核对到人',
    roles: memberKeepers,
  },
  {
    to: '/dues-figures',
    title: '党费收缴统计',
    more: '各支部应交、已交、未交，点数字看名单',
    roles: memberKeepers,
    concerns: aboveBranches,
  },
  {
    to: '/hand-overs',
    title: '党费上交',
    more: '各支部每季度上交了多少，逐笔清单',
    roles: memberKeepers,
  },
  {
    to: '/books',
    title: '党费收支',
    more: '党委的收支台账、五项使用和结余',
    roles: [...memberKeepers, 'auditor'],
    kinds: ['committee', 'work-committee'],
  },
  { to: '/large-gifts', title: '大额党费', more: '自愿一次性多交、全部上缴的', roles: memberKeepers },
  {
    to: '/dues-published',
    title: '党费公示',
    more: '每年向党员公布收缴和使用情况，打印交纳名册',
    roles: memberKeepers,
  },
]);
