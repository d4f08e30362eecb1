import type { FurtherPage } from '../../pages/places/further-page';

export const papersLists: readonly FurtherPage[] = [
  { to: '/verify', title: '查验文书', more: '凭校验码查介绍信、调整通知、回执是否有效' },
];
