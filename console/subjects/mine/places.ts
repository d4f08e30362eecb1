import type { FurtherPage } from '../../pages/places/further-page';

export const mineSettings: readonly FurtherPage[] = [
  { to: '/password', title: '修改密码', more: '换一个自己的登录密码' },
  { to: '/me', title: '个人设置', more: '怎样通知我、在哪些设备上登录、动态验证码' },
];
