import { aboveBranches, memberKeepers, under } from '../../pages/places/further-page';

export const dutiesLists = under('duties', [
  {
    to: '/three-nots',
    title: '三不情况',
    more: '连续几个月没有参加组织生活、交纳党费、做党分配的工作的党员，只供支部委员会和组织员查看',
    roles: [...memberKeepers, 'discipline-commissioner'],
    concerns: [...aboveBranches, 'branch'],
    downwards: ['organisation-officer'],
  },
  {
    to: '/assignments',
    title: '党分配的工作',
    more: '分配给党员的工作，答复和完成情况',
    roles: [...memberKeepers, 'discipline-commissioner'],
  },
]);
