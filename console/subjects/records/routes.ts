import { createRoute } from '@tanstack/react-router';
import { loaded } from '../../app/loaded';
import { page } from '../../app/root';

export const recordsPages = [
  createRoute({
    ...page,
    path: '/audit',
    component: loaded(() => import('../../pages/audit/audit-page'), 'AuditPage'),
  }),
  createRoute({
    ...page,
    path: '/audit-checks',
    component: loaded(() => import('../../pages/audit-checks/audit-checks-page'), 'AuditChecksPage'),
  }),
  createRoute({
    ...page,
    path: '/sweeps',
    component: loaded(() => import('../../pages/sweeps/sweeps-page'), 'SweepsPage'),
  }),
  createRoute({
    ...page,
    path: '/starts',
    component: loaded(() => import('../../pages/starts/starts-page'), 'StartsPage'),
  }),
] as const;
