import { type FurtherPage, memberKeepers } from '../../pages/places/further-page';

export const dutiesLists: readonly FurtherPage[] = [
  {
    to: '/three-nots',
    group: 'duties',
    title: '三不情况',
    more: '连续几个月没有参加组织生活、交纳党费、做党分配的工作的党员，只供支部委员会和组织员查看',
    roles: [...memberKeepers, 'discipline-commissioner'],
  },
  {
    to: '/assignments',
    group: 'duties',
    title: '党分配的工作',
    more: '分配给党员的工作，答复和完成情况',
    roles: [...memberKeepers, 'discipline-commissioner'],
  },
];
