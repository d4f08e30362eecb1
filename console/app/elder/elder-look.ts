import type { ThemeConfig } from 'antd';
import { look } from '../theme';

/** The look in 长者模式: the same page, larger, its greys nearly black. */
export const elderLook: ThemeConfig = {
  ...look,
  token: {
    ...look.token,
    fontSize: 20,
    controlHeight: 52,
    colorText: '#000000',
    colorTextSecondary: '#1f2328',
    colorTextPlaceholder: '#3d444d',
    colorBorder: '#57606a',
    colorLink: '#0b3a66',
  },
};
