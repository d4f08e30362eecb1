import { createRoute } from '@tanstack/react-router';
import { loaded } from '../../app/loaded';
import { page } from '../../app/root';

export const minePages = [
  createRoute({
    ...page,
    path: '/password',
    component: loaded(() => import('../../pages/password/own-password-page'), 'OwnPasswordPage'),
  }),
  createRoute({ ...page, path: '/mine', component: loaded(() => import('../../pages/mine/mine-page'), 'MinePage') }),
  createRoute({
    ...page,
    path: '/notices',
    component: loaded(() => import('../../pages/notices/notices-page'), 'NoticesPage'),
  }),
  createRoute({ ...page, path: '/me', component: loaded(() => import('../../pages/me/me-page'), 'MePage') }),
] as const;
