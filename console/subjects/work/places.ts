import { type FurtherPage, memberKeepers } from '../../pages/places/further-page';

export const workLists: readonly FurtherPage[] = [
  {
    to: '/relay-lines',
    title: '人工转告',
    more: '没有收到通知的同志，由人告诉，告诉后登记',
    roles: [...memberKeepers, 'group-leader'],
  },
  { to: '/batches', title: '批量办理', more: '多人一起发起的批次，核对、启动和进度', roles: memberKeepers },
  {
    to: '/side-tasks',
    title: '配套事项',
    more: '全国系统登记、转正讨论、原任职务、联系连续缺席的党员等还要办的事',
    roles: [...memberKeepers, 'group-leader'],
  },
  {
    to: '/handovers',
    title: '交接清单',
    more: '离任人员手里的事，现在由谁办理',
    roles: memberKeepers,
  },
  {
    to: '/outside-organisations',
    title: '外系统党组织',
    more: '介绍信转往、转自的党组织和联系方式',
    roles: memberKeepers,
  },
];
