import { createRoute } from '@tanstack/react-router';
import { loaded } from '../../app/loaded';
import { page } from '../../app/root';

export const papersPages = [
  createRoute({
    ...page,
    path: '/papers/$id',
    component: loaded(() => import('../../pages/papers/papers-page'), 'PapersPage'),
  }),
  createRoute({
    ...page,
    path: '/verify',
    component: loaded(() => import('../../pages/verify/signed-in-page'), 'SignedInVerifyPage'),
  }),
  createRoute({
    ...page,
    path: '/verify/$code',
    component: loaded(() => import('../../pages/verify/signed-in-page'), 'SignedInVerifyPage'),
  }),
] as const;
